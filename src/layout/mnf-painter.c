/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-pages-private.h"

#define RULE_THICKNESS 0.5

static void
draw_rule (const MnfPiece *piece, cairo_t *cr)
{
  cairo_set_line_width (cr, RULE_THICKNESS);
  cairo_move_to (cr, piece->x, piece->y);
  cairo_line_to (cr, piece->x + piece->width, piece->y);
  cairo_stroke (cr);
}

void
mnf_painter_draw (MnfPages *pages, guint page, cairo_t *cr)
{
  gsize n_pieces;
  const MnfPiece *pieces = mnf_pages_get_pieces (pages, page, &n_pieces);

  cairo_save (cr);
  cairo_set_source_rgb (cr, 0.0, 0.0, 0.0);
  for (gsize i = 0; i < n_pieces; i++)
    switch (pieces[i].kind)
      {
      case MNF_PIECE_WORDS:
      case MNF_PIECE_LABEL:
        mnf_paragraph_draw_line (pieces[i].paragraph, pieces[i].line, cr, pieces[i].x,
                                 pieces[i].y);
        break;
      case MNF_PIECE_RULE:
        draw_rule (&pieces[i], cr);
        break;
      case MNF_PIECE_IMAGE:
        mnf_image_draw (pages->image, cr, pieces[i].x, pieces[i].y);
        break;
      default:
        g_assert_not_reached ();
      }
  cairo_restore (cr);
}
