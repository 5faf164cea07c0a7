/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-pages-private.h"

#define RULE_THICKNESS 0.5

/* The wave of a mark: half its length and height, and its place below the
 * line's top as a part of the line's height. */
#define WAVE_STEP 1.6
#define WAVE_THICKNESS 0.7
#define WAVE_PLACE 0.9

/* Filled, not stroked: programs that show PDF files move thin strokes. */
static void
draw_rule (const MnfPiece *piece, cairo_t *cr)
{
  cairo_rectangle (cr, piece->x, piece->y - RULE_THICKNESS / 2, piece->width,
                   RULE_THICKNESS);
  cairo_fill (cr);
}

void
mnf_painter_draw_piece (MnfPages *pages, const MnfPiece *piece, cairo_t *cr)
{
  cairo_set_source_rgb (cr, 0.0, 0.0, 0.0);
  switch (piece->kind)
    {
    case MNF_PIECE_WORDS:
    case MNF_PIECE_LABEL:
      mnf_paragraph_draw_line (piece->paragraph, piece->line, cr, piece->x, piece->y);
      break;
    case MNF_PIECE_RULE:
      draw_rule (piece, cr);
      break;
    case MNF_PIECE_IMAGE:
      mnf_image_draw (pages->image, cr, piece->x, piece->y);
      break;
    default:
      g_assert_not_reached ();
    }
}

void
mnf_painter_draw (MnfPages *pages, guint page, cairo_t *cr)
{
  gsize n_pieces;
  const MnfPiece *pieces = mnf_pages_get_pieces (pages, page, &n_pieces);

  cairo_save (cr);
  for (gsize i = 0; i < n_pieces; i++)
    mnf_painter_draw_piece (pages, &pieces[i], cr);
  cairo_restore (cr);
}

static void
draw_wave (cairo_t *cr, double x, double y, double width)
{
  cairo_move_to (cr, x, y);
  for (int i = 1; i * WAVE_STEP <= width; i++)
    cairo_line_to (cr, x + i * WAVE_STEP, i % 2 == 1 ? y + WAVE_STEP : y);
  cairo_stroke (cr);
}

static void
mark_unknown_fields (const MnfPiece *piece, const MnfBlock *block, cairo_t *cr)
{
  guint line_start, line_end;

  mnf_paragraph_get_line_bytes (piece->paragraph, piece->line, &line_start, &line_end);
  for (guint i = 0; i < block->n_runs; i++)
    {
      guint start = MAX (block->runs[i].start, line_start);
      guint end = MIN (block->runs[i].end, line_end);
      double x, width;

      if (!(block->runs[i].flags & MNF_RUN_UNKNOWN_FIELD) || start >= end)
        continue;
      mnf_paragraph_get_line_span (piece->paragraph, piece->line, start, end, &x, &width);
      draw_wave (cr, piece->x + x, piece->y + WAVE_PLACE * piece->height, width);
    }
}

void
mnf_painter_draw_marks (MnfPages *pages, guint page, cairo_t *cr)
{
  gsize n_pieces, n_blocks;
  const MnfPiece *pieces = mnf_pages_get_pieces (pages, page, &n_pieces);
  const MnfBlock *blocks = mnf_letter_get_blocks (pages->letter, &n_blocks);

  cairo_save (cr);
  cairo_set_source_rgb (cr, 0.75, 0.11, 0.16);
  cairo_set_line_width (cr, WAVE_THICKNESS);
  for (gsize i = 0; i < n_pieces; i++)
    if (pieces[i].kind == MNF_PIECE_WORDS && pieces[i].block != MNF_PIECE_NO_BLOCK)
      mark_unknown_fields (&pieces[i], &blocks[pieces[i].block], cr);
  cairo_restore (cr);
}
