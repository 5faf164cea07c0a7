/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>

#include "compose/mnf-letter.h"
#include "mnf-piece.h"

G_BEGIN_DECLS

/* The pages of a letter: laid out once, painted anywhere. Immutable. Places
 * are in points from the page's top left corner; pages count from 0. */

#define MNF_TYPE_PAGES (mnf_pages_get_type ())
typedef struct _MnfPages MnfPages;
GType mnf_pages_get_type (void);

MnfPages *mnf_pages_ref (MnfPages *self);
void mnf_pages_unref (MnfPages *self);

MnfLetter *mnf_pages_get_letter (MnfPages *self);
guint mnf_pages_get_n_pages (MnfPages *self);

/* Whether the page of @a looks the same as the same page of @b. */
gboolean mnf_pages_page_equal (MnfPages *a, MnfPages *b, guint page);

/* What is at (x, y): FALSE where nothing can be edited. */
gboolean
mnf_pages_find_place (MnfPages *self, guint page, double x, double y, MnfPlace *place);

typedef struct
{
  guint page;
  double x, y, width, height;
} MnfPageRectangle;

/* Where the words of the member at @pointer (or of members below it) stand,
 * also those that a field brought elsewhere: one rectangle for each unbroken
 * stretch of a line, in reading order; of MnfPageRectangle. Transfer full. */
GArray *mnf_pages_get_rectangles (MnfPages *self, const char *pointer);

/* Where the words of @ranges (of MnfBlockRange, of this letter, by block) stand:
 * one rectangle for each on each line; of MnfPageRectangle. Transfer full. */
GArray *mnf_pages_get_range_rectangles (MnfPages *self, GArray *ranges);

/* One block's part on one page, in reading order, for those who cannot see
 * the page: its box and its text there. */
typedef struct
{
  const MnfBlock *block;
  guint page;
  double x, y, width, height;
  char *text; /* label and words as they stand on this page */
} MnfPageBlock;

const MnfPageBlock *mnf_pages_get_blocks (MnfPages *self, guint page, gsize *n_blocks);

/* The pieces of one page in reading order; none if there is no such page.
 * Borrowed. */
const MnfPiece *mnf_pages_get_pieces (MnfPages *self, guint page, gsize *n_pieces);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MnfPages, mnf_pages_unref)

/* The only drawing code: the page's ink on @cr, one unit a point, no paper. */
void mnf_painter_draw (MnfPages *pages, guint page, cairo_t *cr);

/* One piece of it alone, for those who say what each one is. */
void mnf_painter_draw_piece (MnfPages *pages, const MnfPiece *piece, cairo_t *cr);

/* What a writer at the screen should see besides: a red wave below each
 * {field} that means nothing. Never on paper or in a file. */
void mnf_painter_draw_marks (MnfPages *pages, guint page, cairo_t *cr);

G_END_DECLS
