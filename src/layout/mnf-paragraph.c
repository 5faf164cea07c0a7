/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-paragraph.h"

#include <pango/pangocairo.h>
#include <string.h>

#include "mnf-line-breaker.h"

typedef struct
{
  PangoLayoutLine *line; /* borrowed from the layout, which never changes again */
  double x;              /* where its first glyph starts */
} MnfLine;

struct _MnfParagraph
{
  gatomicrefcount ref_count;

  MnfParagraphSpec spec; /* owns its strings and runs */
  PangoLayout *layout;
  MnfLine *lines;
  guint n_lines;
  double natural_width;
  double pitch;
  double baseline; /* below the top of a line's slot */
};

/* The faint grey of a placeholder: 16 bits a channel, as Pango counts. */
#define LONGEST_PIECE 400 /* bytes of a word that are shaped together */
#define PLACEHOLDER_GREY 0x9a9a

guint
mnf_paragraph_spec_hash (gconstpointer spec)
{
  const MnfParagraphSpec *self = spec;
  double measures[] = { self->size, self->line_height, self->width };
  guint hash = g_str_hash (self->text);

  for (gsize i = 0; i < G_N_ELEMENTS (measures); i++)
    hash = hash * 31 + g_double_hash (&measures[i]);

  return hash * 31 + self->alignment;
}

static gboolean
runs_look_equal (const MnfParagraphSpec *a, const MnfParagraphSpec *b)
{
  if (a->n_runs != b->n_runs)
    return FALSE;

  for (guint i = 0; i < a->n_runs; i++)
    if (a->runs[i].start != b->runs[i].start || a->runs[i].end != b->runs[i].end ||
        a->runs[i].flags != b->runs[i].flags)
      return FALSE;

  return TRUE;
}

gboolean
mnf_paragraph_spec_equal (gconstpointer a, gconstpointer b)
{
  const MnfParagraphSpec *one = a, *other = b;

  return one->size == other->size && one->line_height == other->line_height &&
         one->width == other->width && one->letter_spacing == other->letter_spacing &&
         one->alignment == other->alignment && one->bold == other->bold &&
         one->lead_bold == other->lead_bold && g_str_equal (one->text, other->text) &&
         g_str_equal (one->family, other->family) &&
         g_str_equal (one->language, other->language) && runs_look_equal (one, other);
}

static void
copy_spec (MnfParagraphSpec *copy, const MnfParagraphSpec *spec)
{
  *copy = *spec;
  copy->text = g_strdup (spec->text);
  copy->runs = g_memdup2 (spec->runs, spec->n_runs * sizeof (MnfRun));
  copy->family = g_intern_string (spec->family);
  copy->language = g_intern_string (spec->language);
}

static void
insert_attribute (PangoAttrList *attributes,
                  PangoAttribute *attribute,
                  guint start,
                  guint end)
{
  attribute->start_index = start;
  attribute->end_index = end;
  pango_attr_list_insert (attributes, attribute);
}

static void
insert_run_attributes (PangoAttrList *attributes, const MnfRun *run)
{
  if (run->flags & MNF_RUN_BOLD)
    insert_attribute (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD), run->start,
                      run->end);
  if (run->flags & MNF_RUN_ITALIC)
    insert_attribute (attributes, pango_attr_style_new (PANGO_STYLE_ITALIC), run->start,
                      run->end);
  if (run->flags & MNF_RUN_PLACEHOLDER)
    insert_attribute (attributes,
                      pango_attr_foreground_new (PLACEHOLDER_GREY, PLACEHOLDER_GREY,
                                                 PLACEHOLDER_GREY),
                      run->start, run->end);
}

/* Pango shapes the rest of a word anew for each line that the word fills: the
 * time grows with the square of its length. Words that no language has are cut
 * into pieces by an attribute that changes no look, so that it does not. */
static void
cut_long_words (PangoAttrList *attributes, const char *text)
{
  const char *start = text; /* of the piece in hand */
  gboolean marked = FALSE;  /* whether the piece before it has the attribute */

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (*p == ' ' || *p == '\n')
        {
          start = p;
          marked = FALSE;
        }
      else if (p - start >= LONGEST_PIECE && !g_unichar_ismark (g_utf8_get_char (p)))
        {
          marked = !marked;
          if (marked)
            insert_attribute (attributes, pango_attr_fallback_new (TRUE), start - text,
                              p - text);
          start = p;
        }
    }
}

static PangoAttrList *
create_attributes (const MnfParagraphSpec *spec)
{
  PangoAttrList *attributes = pango_attr_list_new ();
  PangoLanguage *language = pango_language_from_string (spec->language);

  pango_attr_list_insert (attributes, pango_attr_language_new (language));
  if (spec->letter_spacing != 0.0)
    pango_attr_list_insert (attributes, pango_attr_letter_spacing_new (
                                          spec->letter_spacing * PANGO_SCALE));
  if (spec->lead_bold)
    insert_attribute (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD), 0,
                      strcspn (spec->text, "\n"));
  for (guint i = 0; i < spec->n_runs; i++)
    insert_run_attributes (attributes, &spec->runs[i]);
  cut_long_words (attributes, spec->text);

  return attributes;
}

static PangoFontDescription *
create_font_description (const MnfParagraphSpec *spec)
{
  PangoFontDescription *description = pango_font_description_new ();

  pango_font_description_set_family (description, spec->family);
  pango_font_description_set_size (description, spec->size * PANGO_SCALE);
  if (spec->bold)
    pango_font_description_set_weight (description, PANGO_WEIGHT_BOLD);

  return description;
}

/* The pitch comes from the font that was asked for, not from what happens to
 * stand on a line: a rare glyph of another font must not disturb the rhythm. */
static void
measure_pitch (MnfParagraph *self,
               PangoContext *context,
               const PangoFontDescription *description)
{
  g_autoptr (PangoFont) font = pango_context_load_font (context, description);
  PangoFontMetrics *metrics = pango_font_get_metrics (font, NULL);
  double ascent = pango_units_to_double (pango_font_metrics_get_ascent (metrics));
  double descent = pango_units_to_double (pango_font_metrics_get_descent (metrics));

  self->pitch = self->spec.line_height * (ascent + descent);
  self->baseline = (self->pitch - (ascent + descent)) / 2.0 + ascent;

  pango_font_metrics_unref (metrics);
}

static void
collect_lines (MnfParagraph *self)
{
  g_autoptr (PangoLayoutIter) iter = pango_layout_get_iter (self->layout);
  guint n = 0;

  self->n_lines = pango_layout_get_line_count (self->layout);
  self->lines = g_new (MnfLine, self->n_lines);

  do
    {
      PangoRectangle logical;

      pango_layout_iter_get_line_extents (iter, NULL, &logical);
      self->lines[n].line = pango_layout_iter_get_line_readonly (iter);
      self->lines[n].x = pango_units_to_double (logical.x);
      self->natural_width =
        MAX (self->natural_width, pango_units_to_double (logical.width));
      n++;
    }
  while (pango_layout_iter_next_line (iter));

  g_assert (n == self->n_lines);
}

static PangoAlignment
to_pango_alignment (MnfAlignment alignment)
{
  switch (alignment)
    {
    case MNF_ALIGNMENT_CENTER:
      return PANGO_ALIGN_CENTER;
    case MNF_ALIGNMENT_RIGHT:
      return PANGO_ALIGN_RIGHT;
    case MNF_ALIGNMENT_LEFT:
    case MNF_ALIGNMENT_JUSTIFY:
    default:
      return PANGO_ALIGN_LEFT;
    }
}

MnfParagraph *
mnf_paragraph_new (PangoContext *context, const MnfParagraphSpec *spec)
{
  MnfParagraph *self = g_new0 (MnfParagraph, 1);
  g_autoptr (PangoFontDescription) description = create_font_description (spec);
  g_autoptr (PangoAttrList) attributes = create_attributes (spec);

  g_atomic_ref_count_init (&self->ref_count);
  copy_spec (&self->spec, spec);
  self->layout = pango_layout_new (context);
  pango_layout_set_font_description (self->layout, description);
  pango_layout_set_attributes (self->layout, attributes);
  pango_layout_set_alignment (self->layout, to_pango_alignment (spec->alignment));
  pango_layout_set_text (self->layout, self->spec.text, -1);
  mnf_line_breaker_break (self->layout, spec->width,
                          spec->alignment == MNF_ALIGNMENT_JUSTIFY);
  measure_pitch (self, context, description);
  collect_lines (self);

  return self;
}

MnfParagraph *
mnf_paragraph_ref (MnfParagraph *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
mnf_paragraph_unref (MnfParagraph *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_free (self->lines);
  g_object_unref (self->layout);
  g_free ((char *) self->spec.text);
  g_free ((MnfRun *) self->spec.runs);
  g_free (self);
}

const MnfParagraphSpec *
mnf_paragraph_get_spec (MnfParagraph *self)
{
  return &self->spec;
}

guint
mnf_paragraph_get_n_lines (MnfParagraph *self)
{
  return self->n_lines;
}

double
mnf_paragraph_get_pitch (MnfParagraph *self)
{
  return self->pitch;
}

double
mnf_paragraph_get_natural_width (MnfParagraph *self)
{
  return self->natural_width;
}

void
mnf_paragraph_get_line_bytes (MnfParagraph *self, guint line, guint *start, guint *end)
{
  const PangoLayoutLine *set = self->lines[line].line;

  *start = set->start_index;
  *end = set->start_index + set->length;
}

void
mnf_paragraph_get_line_span (MnfParagraph *self,
                             guint line,
                             guint start,
                             guint end,
                             double *x,
                             double *width)
{
  const MnfLine *set = &self->lines[line];
  int from, to;

  pango_layout_line_index_to_x (set->line, start, FALSE, &from);
  pango_layout_line_index_to_x (set->line, end, FALSE, &to);
  *x = set->x + pango_units_to_double (MIN (from, to));
  *width = pango_units_to_double (ABS (to - from));
}

void
mnf_paragraph_find_character (MnfParagraph *self,
                              guint line,
                              double x,
                              guint *start,
                              guint *caret)
{
  const MnfLine *set = &self->lines[line];
  const char *character;
  int index, trailing;

  pango_layout_line_x_to_index (set->line, pango_units_from_double (x - set->x), &index,
                                &trailing);
  character = self->spec.text + index;
  *start = index;
  *caret = g_utf8_offset_to_pointer (character, trailing) - self->spec.text;
}

void
mnf_paragraph_draw_line (MnfParagraph *self, guint line, cairo_t *cr, double x, double y)
{
  cairo_move_to (cr, x + self->lines[line].x, y + self->baseline);
  pango_cairo_show_layout_line (cr, self->lines[line].line);
}
