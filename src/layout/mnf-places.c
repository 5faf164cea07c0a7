/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

/* From the page to the letter's members, and back. */

#include "mnf-pages-private.h"

#include "model/mnf-pointer.h"

static gboolean
contains (const MnfPiece *piece, double x, double y)
{
  return x >= piece->x && x < piece->x + piece->width && y >= piece->y &&
         y < piece->y + piece->height;
}

static void
find_place_on_line (const MnfPiece *piece,
                    const MnfBlock *block,
                    double x,
                    MnfPlace *place)
{
  guint byte, caret;

  *place = (MnfPlace){ block->pointer, 0 };
  if (piece->kind != MNF_PIECE_WORDS)
    return;

  mnf_paragraph_find_character (piece->paragraph, piece->line, x - piece->x, &byte,
                                &caret);
  *place = mnf_block_get_place (block, byte, caret);
}

gboolean
mnf_pages_find_place (MnfPages *self, guint page, double x, double y, MnfPlace *place)
{
  gsize n_blocks, n_pieces;
  const MnfBlock *blocks = mnf_letter_get_blocks (self->letter, &n_blocks);
  const MnfPiece *pieces = mnf_pages_get_pieces (self, page, &n_pieces);

  for (gsize i = 0; i < n_pieces; i++)
    if (pieces[i].block != MNF_PIECE_NO_BLOCK && contains (&pieces[i], x, y))
      {
        find_place_on_line (&pieces[i], &blocks[pieces[i].block], x, place);
        return place->pointer != NULL;
      }

  return FALSE;
}

static gboolean
is_from (const MnfRun *run, const char *pointer)
{
  return (run->pointer != NULL && mnf_pointer_is_within (run->pointer, pointer)) ||
         (run->value_pointer != NULL &&
          mnf_pointer_is_within (run->value_pointer, pointer));
}

static gboolean
block_has_words_from (const MnfBlock *block, const char *pointer)
{
  for (guint i = 0; i < block->n_runs; i++)
    if (is_from (&block->runs[i], pointer))
      return TRUE;

  return FALSE;
}

/* Adds one rectangle for each stretch of neighbouring runs from @pointer. */
static void
add_line_rectangles (GArray *rectangles,
                     guint page,
                     const MnfPiece *piece,
                     const MnfBlock *block,
                     const char *pointer)
{
  guint line_start, line_end;

  mnf_paragraph_get_line_bytes (piece->paragraph, piece->line, &line_start, &line_end);
  for (guint i = 0; i < block->n_runs;)
    {
      MnfPageRectangle rectangle = { page, piece->x, piece->y, 0.0, piece->height };
      guint start = MAX (block->runs[i].start, line_start), end = start;
      double x;

      for (; i < block->n_runs && is_from (&block->runs[i], pointer); i++)
        end = MIN (block->runs[i].end, line_end);
      if (end <= start)
        {
          i++;
          continue;
        }

      mnf_paragraph_get_line_span (piece->paragraph, piece->line, start, end, &x,
                                   &rectangle.width);
      rectangle.x += x;
      g_array_append_val (rectangles, rectangle);
    }
}

GArray *
mnf_pages_get_rectangles (MnfPages *self, const char *pointer)
{
  GArray *rectangles = g_array_new (FALSE, FALSE, sizeof (MnfPageRectangle));
  gsize n_blocks;
  const MnfBlock *blocks = mnf_letter_get_blocks (self->letter, &n_blocks);
  guint last_block = MNF_PIECE_NO_BLOCK;
  gboolean wanted = FALSE;

  for (guint page = 0; page < mnf_pages_get_n_pages (self); page++)
    {
      gsize n_pieces;
      const MnfPiece *pieces = mnf_pages_get_pieces (self, page, &n_pieces);

      for (gsize i = 0; i < n_pieces; i++)
        {
          guint block = pieces[i].block;

          if (pieces[i].kind != MNF_PIECE_WORDS || block == MNF_PIECE_NO_BLOCK)
            continue;
          if (block != last_block)
            wanted = block_has_words_from (&blocks[block], pointer);
          last_block = block;
          if (wanted)
            add_line_rectangles (rectangles, page, &pieces[i], &blocks[block], pointer);
        }
    }

  return rectangles;
}

static void
add_range_rectangle (GArray *rectangles,
                     guint page,
                     const MnfPiece *piece,
                     const MnfBlockRange *range)
{
  MnfPageRectangle rectangle = { page, piece->x, piece->y, 0.0, piece->height };
  guint start, end;
  double x;

  mnf_paragraph_get_line_bytes (piece->paragraph, piece->line, &start, &end);
  start = MAX (start, range->start);
  end = MIN (end, range->end);
  if (start >= end)
    return;

  mnf_paragraph_get_line_span (piece->paragraph, piece->line, start, end, &x,
                               &rectangle.width);
  rectangle.x += x;
  g_array_append_val (rectangles, rectangle);
}

/* The index of the first range of @block or of a later one. */
static guint
find_first_range (GArray *ranges, guint block)
{
  guint start = 0, end = ranges->len;

  while (start < end)
    {
      guint middle = start + (end - start) / 2;

      if (g_array_index (ranges, MnfBlockRange, middle).block < block)
        start = middle + 1;
      else
        end = middle;
    }
  return start;
}

GArray *
mnf_pages_get_range_rectangles (MnfPages *self, GArray *ranges)
{
  GArray *rectangles = g_array_new (FALSE, FALSE, sizeof (MnfPageRectangle));

  for (guint page = 0; page < mnf_pages_get_n_pages (self); page++)
    {
      gsize n_pieces;
      const MnfPiece *pieces = mnf_pages_get_pieces (self, page, &n_pieces);

      for (gsize i = 0; i < n_pieces; i++)
        {
          guint block = pieces[i].block;

          if (pieces[i].kind != MNF_PIECE_WORDS || block == MNF_PIECE_NO_BLOCK)
            continue;
          for (guint j = find_first_range (ranges, block);
               j < ranges->len && g_array_index (ranges, MnfBlockRange, j).block == block;
               j++)
            add_range_rectangle (rectangles, page, &pieces[i],
                                 &g_array_index (ranges, MnfBlockRange, j));
        }
    }

  return rectangles;
}
