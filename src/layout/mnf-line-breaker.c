/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-line-breaker.h"

/* A fiftieth of a point: nobody sees it. */
#define TOLERANCE (PANGO_SCALE / 50)

static gboolean
is_space (const char *character)
{
  return *character == ' ' || g_str_has_prefix (character, "\u00a0");
}

static int
get_width (PangoLayoutLine *line)
{
  int width = 0;

  for (GSList *run = line->runs; run != NULL; run = run->next)
    width += pango_glyph_string_get_width (((PangoGlyphItem *) run->data)->glyphs);

  return width;
}

/* Gives the next of @n_left spaces its part of what is @missing. */
static void
widen_run (PangoGlyphItem *run, const char *text, int *missing, int *n_left)
{
  for (int i = 0; i < run->glyphs->num_glyphs; i++)
    {
      PangoGlyphInfo *glyph = &run->glyphs->glyphs[i];
      int part;

      if (*n_left == 0 || glyph->geometry.width == 0 ||
          !is_space (text + run->item->offset + run->glyphs->log_clusters[i]))
        continue;

      part = *missing / *n_left;
      glyph->geometry.width += part;
      *missing -= part;
      (*n_left)--;
    }
}

static int
count_spaces (PangoLayoutLine *line, const char *text)
{
  int n_spaces = 0;

  for (GSList *link = line->runs; link != NULL; link = link->next)
    {
      PangoGlyphItem *run = link->data;

      for (int i = 0; i < run->glyphs->num_glyphs; i++)
        n_spaces += run->glyphs->glyphs[i].geometry.width != 0 &&
                    is_space (text + run->item->offset + run->glyphs->log_clusters[i]);
    }

  return n_spaces;
}

/* Whether Pango stretches the line: not if it ends a paragraph. */
static gboolean
is_justified (PangoLayoutLine *line, PangoLayoutLine *next, const char *text)
{
  return next != NULL && !next->is_paragraph_start && line->length > 0 &&
         text[line->start_index + line->length - 1] == ' ';
}

/* Pango justifies a line that ends between two looks (before an emphasised
 * word, say) as if the space at its end had a width, and so it ends short of
 * the margin: the other spaces take what is missing. */
static void
stretch_line (PangoLayout *layout, int n, PangoLayoutLine *line, int width)
{
  const char *text = pango_layout_get_text (layout);
  int missing = width - get_width (line);
  int n_spaces = count_spaces (line, text);

  if (missing <= TOLERANCE || n_spaces == 0)
    return;

  /* The same line, asked for in the way that lets it be changed. */
  line = pango_layout_get_line (layout, n);
  for (GSList *run = line->runs; run != NULL; run = run->next)
    widen_run (run->data, text, &missing, &n_spaces);
}

static void
stretch_lines (PangoLayout *layout, int width)
{
  GSList *lines = pango_layout_get_lines_readonly (layout);
  int n = 0;

  for (GSList *link = lines; link != NULL; link = link->next, n++)
    if (is_justified (link->data, link->next != NULL ? link->next->data : NULL,
                      pango_layout_get_text (layout)))
      stretch_line (layout, n, link->data, width);
}

void
mnf_line_breaker_break (PangoLayout *layout, double width, gboolean justify)
{
  int units = CLAMP (width * PANGO_SCALE, 1, G_MAXINT / 2);

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, units);
  pango_layout_set_justify (layout, justify);

  if (justify)
    stretch_lines (layout, units);
}
