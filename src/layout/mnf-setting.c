/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-setting.h"

#define LEFT MNF_ALIGNMENT_LEFT
#define CENTER MNF_ALIGNMENT_CENTER
#define RIGHT MNF_ALIGNMENT_RIGHT
#define JUSTIFY MNF_ALIGNMENT_JUSTIFY

static const MnfBlockShape shapes[] = {
  /*                        size  bold   lead   label  alignment above below between */
  [MNF_BLOCK_LETTERHEAD] = { 1.1, FALSE, TRUE, FALSE, CENTER, 0.0, 1.0, 0.0 },
  [MNF_BLOCK_LEGEND] = { 0.9, FALSE, FALSE, FALSE, CENTER, 1.0, 1.5, 0.0 },
  [MNF_BLOCK_REFERENCE] = { 1.0, FALSE, FALSE, FALSE, RIGHT, 1.0, 0.5, 0.0 },
  [MNF_BLOCK_DATELINE] = { 1.0, FALSE, FALSE, FALSE, RIGHT, 0.5, 1.5, 0.0 },
  [MNF_BLOCK_SUBJECT] = { 1.0, FALSE, FALSE, TRUE, LEFT, 1.5, 1.5, 0.5 },
  [MNF_BLOCK_ADDRESSEE] = { 1.0, TRUE, FALSE, FALSE, LEFT, 1.5, 1.5, 0.5 },
  [MNF_BLOCK_SALUTATION] = { 1.0, TRUE, FALSE, FALSE, LEFT, 1.5, 1.5, 0.0 },
  [MNF_BLOCK_PARAGRAPH] = { 1.0, FALSE, FALSE, FALSE, JUSTIFY, 0.5, 0.5, 0.5 },
  [MNF_BLOCK_HEADING] = { 1.0, TRUE, FALSE, FALSE, LEFT, 1.0, 0.5, 0.25 },
  [MNF_BLOCK_LIST_ITEM] = { 1.0, FALSE, FALSE, FALSE, JUSTIFY, 0.5, 0.5, 0.5 },
  [MNF_BLOCK_CLOSING] = { 1.0, TRUE, FALSE, FALSE, CENTER, 1.5, 0.25, 0.0 },
  [MNF_BLOCK_MOTTO] = { 1.0, FALSE, FALSE, FALSE, CENTER, 0.25, 0.25, 0.0 },
  [MNF_BLOCK_SIGNATURE] = { 1.0, FALSE, TRUE, FALSE, CENTER, 0.5, 1.5, 0.5 },
  [MNF_BLOCK_COPY] = { 0.8, FALSE, FALSE, FALSE, LEFT, 1.0, 0.5, 0.0 },
  [MNF_BLOCK_ANNEX] = { 0.8, FALSE, FALSE, FALSE, LEFT, 0.5, 0.5, 0.0 },
  [MNF_BLOCK_INITIALS] = { 0.8, FALSE, FALSE, FALSE, LEFT, 0.5, 0.5, 0.0 },
  [MNF_BLOCK_FOOTER] = { 0.8, FALSE, FALSE, FALSE, CENTER, 0.0, 0.0, 0.0 },
};

/* Capitals need some air between them; with more than a tenth of the size,
 * readers of PDF files would take each letter for a word. */
#define CAPITALS_SPACING 0.08

/* However wide the margins, a line has room for some letters. */
#define LEAST_MEASURE 2.0 /* times the size of the letter's font */

const MnfBlockShape *
mnf_block_shape_get (MnfBlockKind kind)
{
  return &shapes[kind];
}

static gboolean
is_in_capitals (const char *text)
{
  g_autofree char *upper = g_utf8_strup (text, -1);
  g_autofree char *lower = g_utf8_strdown (text, -1);

  return g_str_equal (text, upper) && !g_str_equal (text, lower);
}

static MnfParagraphSpec
make_spec (const MnfSetting *self, const char *text, double size, double width)
{
  return (MnfParagraphSpec){
    .text = text,
    .family = self->family,
    .language = mnf_letter_get_language (self->letter),
    .size = size * self->style->font_size,
    .line_height = self->style->line_height,
    .width = width,
  };
}

void
mnf_setting_init (MnfSetting *self,
                  MnfLetter *letter,
                  MnfParagraphCache *cache,
                  const char *family,
                  MnfImage *image)
{
  const MnfStyle *style = mnf_letter_get_style (letter);
  MnfParagraphSpec spec;

  *self = (MnfSetting){
    .letter = letter,
    .style = style,
    .cache = cache,
    .family = family,
    .image = image,
    .measure = MAX (style->page_width - style->margin_left - style->margin_right,
                    LEAST_MEASURE * style->font_size),
  };

  self->blocks = mnf_letter_get_blocks (letter, &self->n_blocks);
  spec = make_spec (self, "", 1.0, self->measure);
  self->pitch = mnf_paragraph_get_pitch (mnf_paragraph_cache_get (cache, &spec));
}

MnfAlignment
mnf_setting_get_alignment (const MnfSetting *self, MnfBlockKind kind)
{
  MnfAlignment alignment = shapes[kind].alignment;

  return alignment == JUSTIFY && !self->style->justify ? LEFT : alignment;
}

MnfParagraph *
mnf_setting_set_block (const MnfSetting *self, const MnfBlock *block, double width)
{
  const MnfBlockShape *shape = &shapes[block->kind];
  MnfParagraphSpec spec = make_spec (self, block->text, shape->size, width);

  spec.runs = block->runs;
  spec.n_runs = block->n_runs;
  spec.bold = shape->bold;
  spec.lead_bold = shape->lead_bold;
  spec.alignment = mnf_setting_get_alignment (self, block->kind);
  if (block->kind == MNF_BLOCK_SALUTATION && is_in_capitals (block->text))
    spec.letter_spacing = CAPITALS_SPACING * spec.size;

  return mnf_paragraph_cache_get (self->cache, &spec);
}

MnfParagraph *
mnf_setting_set_label (const MnfSetting *self, const MnfBlock *block)
{
  const MnfBlockShape *shape = &shapes[block->kind];
  MnfParagraphSpec spec = make_spec (self, block->label, shape->size, self->measure);

  spec.bold = shape->bold || shape->label_bold;

  return mnf_paragraph_cache_get (self->cache, &spec);
}

MnfParagraph *
mnf_setting_set_furniture (const MnfSetting *self,
                           const char *text,
                           MnfAlignment alignment)
{
  MnfParagraphSpec spec = make_spec (self, text, MNF_FURNITURE_SIZE, self->measure);

  spec.alignment = alignment;

  return mnf_paragraph_cache_get (self->cache, &spec);
}

double
mnf_setting_get_space (const MnfSetting *self, MnfBlockKind above, MnfBlockKind below)
{
  /* The salutation closes the address. */
  if (above == MNF_BLOCK_ADDRESSEE && below == MNF_BLOCK_SALUTATION)
    return 0.0;
  if (above == below)
    return shapes[above].between * self->pitch;

  return MAX (shapes[above].below, shapes[below].above) * self->pitch;
}
