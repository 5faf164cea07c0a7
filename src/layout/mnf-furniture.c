/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-furniture.h"

/* Printers leave a strip of this width blank; in points. */
#define EDGE 24.0

/* Between furniture and type area, in pitches. */
#define HEAD_GAP 1.5
#define FOOT_GAP 1.0

/* Whatever the margins, a page has room for some lines. */
#define LEAST_LINES 2

static double
get_height (MnfParagraph *paragraph)
{
  return mnf_paragraph_get_n_lines (paragraph) * mnf_paragraph_get_pitch (paragraph);
}

static MnfParagraph *
set_footer (const MnfFurniture *self, guint block)
{
  const MnfSetting *setting = self->setting;
  double width = setting->measure - 2 * self->number_width;

  return mnf_setting_set_block (setting, &setting->blocks[block],
                                MAX (width, setting->measure / 2));
}

static MnfParagraph *
set_page_number (const MnfSetting *setting, guint page, guint n_pages)
{
  g_autofree char *number = mnf_letter_dup_page_number (setting->letter, page, n_pages);

  if (*number == '\0')
    return NULL;

  return mnf_setting_set_furniture (setting, number, MNF_ALIGNMENT_RIGHT);
}

static void
place_head (MnfFurniture *self)
{
  const MnfSetting *setting = self->setting;
  double margin = setting->style->margin_top;
  double gap = HEAD_GAP * setting->pitch;
  const char *text = mnf_letter_get_running_head (setting->letter);

  self->first_top = self->later_top = margin;
  if (*text == '\0')
    return;

  self->head = mnf_setting_set_furniture (setting, text, MNF_ALIGNMENT_CENTER);
  self->head_y = MAX (margin - gap - get_height (self->head), MIN (EDGE, margin / 2));
  self->later_top = MAX (margin, self->head_y + get_height (self->head) + gap);
}

static void
place_foot (MnfFurniture *self)
{
  const MnfSetting *setting = self->setting;
  double margin = setting->style->margin_bottom;
  double gap = FOOT_GAP * setting->pitch;
  double lowest = setting->style->page_height - MIN (EDGE, margin / 2);
  MnfParagraph *number = set_page_number (setting, 1, 1);

  self->bottom = setting->style->page_height - margin;
  if (number != NULL)
    {
      self->foot_height = get_height (number);
      self->number_width =
        2.0 * mnf_paragraph_get_natural_width (number); /* for more digits, and a gap */
    }
  for (guint i = 0; i < setting->n_blocks; i++)
    if (setting->blocks[i].kind == MNF_BLOCK_FOOTER)
      self->foot_height = MAX (self->foot_height, get_height (set_footer (self, i)));

  if (self->foot_height > 0.0)
    {
      self->foot_y = MIN (self->bottom + gap, lowest - self->foot_height);
      self->bottom = MIN (self->bottom, self->foot_y - gap);
    }
}

void
mnf_furniture_init (MnfFurniture *self, const MnfSetting *setting)
{
  double least;

  *self = (MnfFurniture){ .setting = setting };
  place_head (self);
  place_foot (self);

  least = MAX (self->first_top, self->later_top) + LEAST_LINES * setting->pitch;
  self->bottom = MAX (self->bottom, least);
}

static void
add_paragraph (const MnfFurniture *self,
               MnfParagraph *paragraph,
               guint block,
               double x,
               double y,
               GArray *pieces)
{
  for (guint i = 0; i < mnf_paragraph_get_n_lines (paragraph); i++)
    {
      MnfPiece piece = {
        .kind = MNF_PIECE_WORDS,
        .block = block,
        .paragraph = paragraph,
        .line = i,
        .x = self->setting->style->margin_left + x,
        .y = y + i * mnf_paragraph_get_pitch (paragraph),
        .width = mnf_paragraph_get_spec (paragraph)->width,
        .height = mnf_paragraph_get_pitch (paragraph),
      };

      g_array_append_val (pieces, piece);
    }
}

void
mnf_furniture_add_head (const MnfFurniture *self, guint page, GArray *pieces)
{
  if (self->head != NULL && page > 0)
    add_paragraph (self, self->head, MNF_PIECE_NO_BLOCK, 0.0, self->head_y, pieces);
}

void
mnf_furniture_add_foot (const MnfFurniture *self,
                        guint page,
                        guint n_pages,
                        GArray *pieces)
{
  const MnfSetting *setting = self->setting;
  MnfParagraph *number = set_page_number (setting, page + 1, n_pages);

  for (guint i = 0; i < setting->n_blocks; i++)
    if (setting->blocks[i].kind == MNF_BLOCK_FOOTER)
      {
        MnfParagraph *footer = set_footer (self, i);
        double width = mnf_paragraph_get_spec (footer)->width;

        add_paragraph (self, footer, i, (setting->measure - width) / 2, self->foot_y,
                       pieces);
      }

  if (number != NULL)
    add_paragraph (self, number, MNF_PIECE_NO_BLOCK, 0.0,
                   self->foot_y + self->foot_height - get_height (number), pieces);
}
