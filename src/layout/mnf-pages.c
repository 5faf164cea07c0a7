/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-pages-private.h"

G_DEFINE_BOXED_TYPE (MnfPages, mnf_pages, mnf_pages_ref, mnf_pages_unref)

static void
clear_piece (gpointer data)
{
  MnfPiece *piece = data;

  g_clear_pointer (&piece->paragraph, mnf_paragraph_unref);
}

static void
clear_page_block (gpointer data)
{
  MnfPageBlock *block = data;

  g_free (block->text);
}

MnfPages *
mnf_pages_new (MnfLetter *letter, MnfImage *image, GArray *pieces, GArray *page_ends)
{
  MnfPages *self = g_new0 (MnfPages, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->letter = mnf_letter_ref (letter);
  self->image = image != NULL ? mnf_image_ref (image) : NULL;
  self->pieces = pieces;
  self->page_ends = page_ends;
  self->page_blocks = g_new0 (GArray *, page_ends->len);

  for (guint i = 0; i < pieces->len; i++)
    {
      MnfPiece *piece = &g_array_index (pieces, MnfPiece, i);

      if (piece->paragraph != NULL)
        mnf_paragraph_ref (piece->paragraph);
    }
  g_array_set_clear_func (pieces, clear_piece);

  return self;
}

MnfPages *
mnf_pages_ref (MnfPages *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
mnf_pages_unref (MnfPages *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  for (guint i = 0; i < self->page_ends->len; i++)
    g_clear_pointer (&self->page_blocks[i], g_array_unref);
  g_free (self->page_blocks);
  g_array_unref (self->pieces);
  g_array_unref (self->page_ends);
  g_clear_pointer (&self->image, mnf_image_unref);
  mnf_letter_unref (self->letter);
  g_free (self);
}

MnfLetter *
mnf_pages_get_letter (MnfPages *self)
{
  return self->letter;
}

guint
mnf_pages_get_n_pages (MnfPages *self)
{
  return self->page_ends->len;
}

const MnfPiece *
mnf_pages_get_pieces (MnfPages *self, guint page, gsize *n_pieces)
{
  guint start = 0;

  *n_pieces = 0;
  if (page >= self->page_ends->len)
    return NULL;

  if (page > 0)
    start = g_array_index (self->page_ends, guint, page - 1);
  *n_pieces = g_array_index (self->page_ends, guint, page) - start;

  return &g_array_index (self->pieces, MnfPiece, start);
}

/* Paragraphs that look the same are the same, unless they were set by two
 * typesetters. */
static gboolean
paragraphs_look_equal (MnfParagraph *a, MnfParagraph *b)
{
  if (a == b)
    return TRUE;
  if (a == NULL || b == NULL)
    return FALSE;

  return mnf_paragraph_spec_equal (mnf_paragraph_get_spec (a),
                                   mnf_paragraph_get_spec (b));
}

gboolean
mnf_pages_page_equal (MnfPages *a, MnfPages *b, guint page)
{
  const MnfStyle *style_a = mnf_letter_get_style (a->letter);
  const MnfStyle *style_b = mnf_letter_get_style (b->letter);
  gsize n_a, n_b;
  const MnfPiece *pieces_a = mnf_pages_get_pieces (a, page, &n_a);
  const MnfPiece *pieces_b = mnf_pages_get_pieces (b, page, &n_b);

  if (n_a != n_b || style_a->page_width != style_b->page_width ||
      style_a->page_height != style_b->page_height)
    return FALSE;

  for (gsize i = 0; i < n_a; i++)
    {
      const MnfPiece *one = &pieces_a[i], *other = &pieces_b[i];

      if (one->kind != other->kind || one->line != other->line || one->x != other->x ||
          one->y != other->y || one->width != other->width ||
          !paragraphs_look_equal (one->paragraph, other->paragraph) ||
          (one->kind == MNF_PIECE_IMAGE && a->image != b->image))
        return FALSE;
    }

  return TRUE;
}

/* Text of a piece as it stands on its line. */
static void
append_piece_text (GString *text, const MnfPiece *piece)
{
  guint start, end;

  if (piece->paragraph == NULL)
    return;

  mnf_paragraph_get_line_bytes (piece->paragraph, piece->line, &start, &end);
  if (start == end)
    return;
  if (text->len > 0 && text->str[text->len - 1] != ' ')
    g_string_append_c (text, ' ');
  g_string_append_len (text, mnf_paragraph_get_spec (piece->paragraph)->text + start,
                       end - start);
}

/* The box and text of @n_pieces pieces of one block. */
static MnfPageBlock
join_pieces (MnfPages *self, guint page, const MnfPiece *pieces, gsize n_pieces)
{
  gsize n_blocks;
  const MnfBlock *blocks = mnf_letter_get_blocks (self->letter, &n_blocks);
  double left = G_MAXDOUBLE, top = G_MAXDOUBLE, right = 0.0, bottom = 0.0;
  g_autoptr (GString) text = g_string_new (NULL);

  for (gsize i = 0; i < n_pieces; i++)
    {
      left = MIN (left, pieces[i].x);
      top = MIN (top, pieces[i].y);
      right = MAX (right, pieces[i].x + pieces[i].width);
      bottom = MAX (bottom, pieces[i].y + pieces[i].height);
      append_piece_text (text, &pieces[i]);
    }

  return (MnfPageBlock){
    .block = &blocks[pieces->block],
    .page = page,
    .x = left,
    .y = top,
    .width = right - left,
    .height = bottom - top,
    .text = g_strchomp (g_string_free (g_steal_pointer (&text), FALSE)),
  };
}

static GArray *
create_page_blocks (MnfPages *self, guint page)
{
  GArray *result = g_array_new (FALSE, FALSE, sizeof (MnfPageBlock));
  gsize n_pieces, end;
  const MnfPiece *pieces = mnf_pages_get_pieces (self, page, &n_pieces);

  g_array_set_clear_func (result, clear_page_block);
  for (gsize start = 0; start < n_pieces; start = end)
    {
      for (end = start + 1; end < n_pieces && pieces[end].block == pieces[start].block;)
        end++;
      if (pieces[start].block != MNF_PIECE_NO_BLOCK)
        {
          MnfPageBlock block = join_pieces (self, page, &pieces[start], end - start);

          g_array_append_val (result, block);
        }
    }

  return result;
}

const MnfPageBlock *
mnf_pages_get_blocks (MnfPages *self, guint page, gsize *n_blocks)
{
  *n_blocks = 0;
  if (page >= self->page_ends->len)
    return NULL;

  if (self->page_blocks[page] == NULL)
    self->page_blocks[page] = create_page_blocks (self, page);
  *n_blocks = self->page_blocks[page]->len;

  return (const MnfPageBlock *) self->page_blocks[page]->data;
}
