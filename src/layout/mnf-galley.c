/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-galley.h"

/* Widths as parts of the measure. */
#define SUBJECT_WIDTH 0.58 /* the right half, a little generous */
#define SUBJECT_MOST 0.8   /* where that saves the writer's own lines */
#define SIGNATURE_GUTTER 0.08

/* Widths in sizes of the font. */
#define LABEL_GAP 0.5
#define LEAST_INDENT 1.8
#define IMAGE_GAP 1.2

typedef struct
{
  MnfGalley *galley;
  const MnfSetting *setting;
} Builder;

/* The space above a block's first box. */
static double
space_above (Builder *self, guint block)
{
  const MnfBlock *blocks = self->setting->blocks;

  if (block == 0)
    return 0.0;

  return mnf_setting_get_space (self->setting, blocks[block - 1].kind,
                                blocks[block].kind);
}

static void
add_box (Builder *self, guint block, double space, double height)
{
  MnfBox box = { .space = space, .height = height };
  MnfBoxRole role = { self->setting->blocks[block].kind, block };

  g_array_append_val (self->galley->boxes, box);
  g_array_append_val (self->galley->roles, role);
  g_array_append_val (self->galley->piece_ends, self->galley->pieces->len);
}

/* Adds a piece to the last box. */
static void
add_piece (Builder *self, const MnfPiece *piece)
{
  GArray *ends = self->galley->piece_ends;

  g_array_append_vals (self->galley->pieces, piece, 1);
  g_array_index (ends, guint, ends->len - 1)++;
}

static void
add_words (Builder *self,
           guint block,
           MnfParagraph *paragraph,
           guint line,
           double x,
           double y)
{
  MnfPiece piece = {
    .kind = MNF_PIECE_WORDS,
    .block = block,
    .paragraph = paragraph,
    .line = line,
    .x = x,
    .y = y,
    .width = mnf_paragraph_get_spec (paragraph)->width,
    .height = mnf_paragraph_get_pitch (paragraph),
  };

  add_piece (self, &piece);
}

static void
add_label (Builder *self, guint block, double x)
{
  const MnfBlock *source = &self->setting->blocks[block];
  MnfParagraph *label;
  MnfPiece piece;

  if (*source->label == '\0')
    return;

  label = mnf_setting_set_label (self->setting, source);
  piece = (MnfPiece){
    .kind = MNF_PIECE_LABEL,
    .block = block,
    .paragraph = label,
    .x = x,
    .width = mnf_paragraph_get_natural_width (label),
    .height = mnf_paragraph_get_pitch (label),
  };
  add_piece (self, &piece);
}

/* One box a line, the label beside the first. */
static void
add_lines (Builder *self, guint block, MnfParagraph *paragraph, double label_x, double x)
{
  guint n_lines = mnf_paragraph_get_n_lines (paragraph);

  for (guint i = 0; i < n_lines; i++)
    {
      add_box (self, block, i == 0 ? space_above (self, block) : 0.0,
               mnf_paragraph_get_pitch (paragraph));
      if (i == 0)
        add_label (self, block, label_x);
      add_words (self, block, paragraph, i, x, 0.0);
    }
}

static void
add_plain (Builder *self, guint block)
{
  MnfParagraph *paragraph =
    mnf_setting_set_block (self->setting, &self->setting->blocks[block],
                           self->setting->measure);

  add_lines (self, block, paragraph, 0.0, 0.0);
}

static double
get_label_width (Builder *self, guint block)
{
  const MnfBlock *source = &self->setting->blocks[block];

  if (*source->label == '\0')
    return 0.0;

  return mnf_paragraph_get_natural_width (mnf_setting_set_label (self->setting, source)) +
         LABEL_GAP * self->setting->style->font_size;
}

/* The first block after @block that is of another kind. */
static guint
find_group_end (Builder *self, guint block)
{
  const MnfBlock *blocks = self->setting->blocks;
  guint end = block + 1;

  while (end < self->setting->n_blocks && blocks[end].kind == blocks[block].kind)
    end++;

  return end;
}

/* Blocks of one kind whose words hang beside their labels, all equally far in.
 * Returns the first block after them. */
static guint
add_hanging_group (Builder *self, guint block, double least_indent)
{
  const MnfSetting *setting = self->setting;
  guint end = find_group_end (self, block);
  double indent = least_indent;

  for (guint i = block; i < end; i++)
    indent = MAX (indent, get_label_width (self, i));
  indent = MIN (indent, setting->measure / 2);

  for (guint i = block; i < end; i++)
    add_lines (self, i,
               mnf_setting_set_block (setting, &setting->blocks[i],
                                      setting->measure - indent),
               0.0, indent);

  return end;
}

static guint
count_forced_lines (const char *text)
{
  guint n = 1;

  for (; *text != '\0'; text++)
    n += *text == '\n';

  return n;
}

/* The subject stands in the right half, its words hanging beside the label.
 * If the writer broke its lines, it may begin further left to keep them. */
static void
add_subject (Builder *self, guint block)
{
  const MnfSetting *setting = self->setting;
  const MnfBlock *source = &setting->blocks[block];
  double label = MIN (get_label_width (self, block), setting->measure / 4);
  double width = SUBJECT_WIDTH * setting->measure - label;
  MnfParagraph *paragraph = mnf_setting_set_block (setting, source, width);
  guint n_forced = count_forced_lines (source->text);

  if (n_forced > 1 && mnf_paragraph_get_n_lines (paragraph) > n_forced)
    {
      MnfParagraph *wide =
        mnf_setting_set_block (setting, source, SUBJECT_MOST * setting->measure - label);

      if (mnf_paragraph_get_n_lines (wide) == n_forced)
        {
          paragraph = wide;
          width = mnf_paragraph_get_natural_width (wide);
        }
    }

  add_lines (self, block, paragraph, setting->measure - width - label,
             setting->measure - width);
}

/* Organisation and unit, beside the image if there is one: one box. */
static void
add_letterhead (Builder *self, guint block)
{
  const MnfSetting *setting = self->setting;
  const MnfBlock *source = &setting->blocks[block];
  double image_width = 0.0, image_height = 0.0, x = 0.0, height, text_height;
  MnfParagraph *paragraph;

  if (setting->image != NULL)
    {
      mnf_image_get_size (setting->image, &image_width, &image_height);
      x = image_width + IMAGE_GAP * setting->style->font_size;
    }

  paragraph =
    mnf_setting_set_block (setting, source,
                           MAX (setting->measure - 2 * x, setting->measure / 4));
  text_height =
    mnf_paragraph_get_n_lines (paragraph) * mnf_paragraph_get_pitch (paragraph);
  height = MAX (image_height, text_height);

  add_box (self, block, space_above (self, block), height);
  if (setting->image != NULL)
    add_piece (self, &(MnfPiece){ .kind = MNF_PIECE_IMAGE,
                                  .block = block,
                                  .y = (height - image_height) / 2,
                                  .width = image_width,
                                  .height = image_height });
  for (guint i = 0; i < mnf_paragraph_get_n_lines (paragraph); i++)
    add_words (self, block, paragraph, i, x,
               (height - text_height) / 2 + i * mnf_paragraph_get_pitch (paragraph));
}

/* One signature into the last box, its rule at @y. */
static void
add_signature (Builder *self, guint block, MnfParagraph *paragraph, double x, double y)
{
  double width = mnf_paragraph_get_spec (paragraph)->width;

  add_piece (self,
             &(MnfPiece){
               .kind = MNF_PIECE_RULE, .block = block, .x = x, .y = y, .width = width });
  y += MNF_SIGNATURE_RULE_HEIGHT * self->setting->pitch;
  for (guint i = 0; i < mnf_paragraph_get_n_lines (paragraph); i++)
    add_words (self, block, paragraph, i, x, y + i * mnf_paragraph_get_pitch (paragraph));
}

/* Signatures in rows of two; one that is left over stands in the middle.
 * Returns the first block after them. */
static guint
add_signatures (Builder *self, guint block)
{
  const MnfSetting *setting = self->setting;
  guint end = find_group_end (self, block);
  double column = setting->measure * (1.0 - SIGNATURE_GUTTER) / 2;
  double rule_y = MNF_SIGNATURE_INK_HEIGHT * setting->pitch;

  for (guint row = block; row < end; row += 2)
    {
      guint n = MIN (end - row, 2);
      MnfParagraph *paragraphs[2];
      guint n_lines = 0;

      for (guint i = 0; i < n; i++)
        {
          paragraphs[i] =
            mnf_setting_set_block (setting, &setting->blocks[row + i], column);
          n_lines = MAX (n_lines, mnf_paragraph_get_n_lines (paragraphs[i]));
        }

      add_box (self, row, space_above (self, row),
               rule_y + (MNF_SIGNATURE_RULE_HEIGHT + n_lines) * setting->pitch);
      for (guint i = 0; i < n; i++)
        add_signature (self, row + i, paragraphs[i],
                       n == 1 ? (setting->measure - column) / 2
                              : i * (setting->measure - column),
                       rule_y);
    }

  return end;
}

/* Sets one block, or a group of its kind; returns the first block after it. */
static guint
add_block (Builder *self, guint block)
{
  switch (self->setting->blocks[block].kind)
    {
    case MNF_BLOCK_LETTERHEAD:
      add_letterhead (self, block);
      return block + 1;
    case MNF_BLOCK_SUBJECT:
      add_subject (self, block);
      return block + 1;
    case MNF_BLOCK_LIST_ITEM:
      return add_hanging_group (self, block,
                                LEAST_INDENT * self->setting->style->font_size);
    case MNF_BLOCK_COPY:
    case MNF_BLOCK_ANNEX:
      return add_hanging_group (self, block, 0.0);
    case MNF_BLOCK_SIGNATURE:
      return add_signatures (self, block);
    case MNF_BLOCK_FOOTER:
      return block + 1;
    default:
      add_plain (self, block);
      return block + 1;
    }
}

MnfGalley *
mnf_galley_new (const MnfSetting *setting)
{
  MnfGalley *galley = g_new (MnfGalley, 1);
  Builder builder = { galley, setting };

  galley->boxes = g_array_new (FALSE, FALSE, sizeof (MnfBox));
  galley->roles = g_array_new (FALSE, FALSE, sizeof (MnfBoxRole));
  galley->piece_ends = g_array_new (FALSE, FALSE, sizeof (guint));
  galley->pieces = g_array_new (FALSE, FALSE, sizeof (MnfPiece));

  for (guint block = 0; block < setting->n_blocks;)
    block = add_block (&builder, block);
  mnf_keep_rules_apply ((MnfBox *) galley->boxes->data,
                        (const MnfBoxRole *) galley->roles->data, galley->boxes->len);

  return galley;
}

void
mnf_galley_free (MnfGalley *self)
{
  g_array_unref (self->boxes);
  g_array_unref (self->roles);
  g_array_unref (self->piece_ends);
  g_array_unref (self->pieces);
  g_free (self);
}
