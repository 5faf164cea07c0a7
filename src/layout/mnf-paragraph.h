/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>
#include <pango/pango.h>

#include "compose/mnf-letter.h"

G_BEGIN_DECLS

typedef enum
{
  MNF_ALIGNMENT_LEFT,
  MNF_ALIGNMENT_CENTER,
  MNF_ALIGNMENT_RIGHT,
  MNF_ALIGNMENT_JUSTIFY,
} MnfAlignment;

/* All that determines a paragraph's lines, and nothing else: two equal
 * specifications give the same lines. Lengths in points. */
typedef struct
{
  const char *text;
  const MnfRun *runs; /* only bytes and flags count; may be NULL */
  guint n_runs;
  const char *family;
  const char *language; /* BCP 47 */
  double size;
  double line_height; /* distance of baselines as a multiple of the font's own */
  double width;
  double letter_spacing;
  MnfAlignment alignment;
  gboolean bold;
  gboolean lead_bold; /* the first forced line is bold */
} MnfParagraphSpec;

guint mnf_paragraph_spec_hash (gconstpointer spec);
gboolean mnf_paragraph_spec_equal (gconstpointer a, gconstpointer b);

/* Text set into lines. Immutable, but for one thread: Pango's layouts are.
 * Lines count from 0, bytes are those of the text, and places are in points
 * from the top left corner of a line's slot, which is as high as the pitch and
 * as wide as the specification says. */
typedef struct _MnfParagraph MnfParagraph;

MnfParagraph *mnf_paragraph_new (PangoContext *context, const MnfParagraphSpec *spec);
MnfParagraph *mnf_paragraph_ref (MnfParagraph *self);
void mnf_paragraph_unref (MnfParagraph *self);

const MnfParagraphSpec *mnf_paragraph_get_spec (MnfParagraph *self);
guint mnf_paragraph_get_n_lines (MnfParagraph *self);

/* The distance from one baseline to the next. */
double mnf_paragraph_get_pitch (MnfParagraph *self);

/* The width of the widest line. */
double mnf_paragraph_get_natural_width (MnfParagraph *self);

/* The bytes of a line, without a forced break at its end. */
void
mnf_paragraph_get_line_bytes (MnfParagraph *self, guint line, guint *start, guint *end);

/* Where the bytes from @start to @end stand on the line that holds them. */
void mnf_paragraph_get_line_span (MnfParagraph *self,
                                  guint line,
                                  guint start,
                                  guint end,
                                  double *x,
                                  double *width);

/* The character of the line that is nearest to @x: its first byte in @start;
 * in @caret the nearer of its two sides. */
void mnf_paragraph_find_character (MnfParagraph *self,
                                   guint line,
                                   double x,
                                   guint *start,
                                   guint *caret);

void
mnf_paragraph_draw_line (MnfParagraph *self, guint line, cairo_t *cr, double x, double y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MnfParagraph, mnf_paragraph_unref)

G_END_DECLS
