/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-pdf-painter.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

/* Cairo takes tags as brackets around what is drawn. Only the innermost, the
 * leaves, hold ink, and a leaf must end with its page; what is around it may go
 * on over the page's end. Furniture is drawn in leaves of its own within
 * whatever is open then. */

#define LARGEST_DEPTH 3 /* L, LI, LBody */

typedef struct
{
  const char *branches[LARGEST_DEPTH]; /* from the outside */
  guint depth;
  const char *leaf;
} Path;

typedef struct
{
  cairo_t *cr;
  const MnfBlock *blocks;
  gboolean has_subject;
  gboolean has_alternative; /* of the letterhead's image */

  Path open;   /* its leaf is NULL while none is */
  guint block; /* that the open branches belong to, or MNF_PIECE_NO_BLOCK */
} Tagger;

static void
close_leaf (Tagger *self)
{
  if (self->open.leaf != NULL)
    cairo_tag_end (self->cr, self->open.leaf);
  self->open.leaf = NULL;
}

static void
close_branches (Tagger *self, guint depth)
{
  while (self->open.depth > depth)
    cairo_tag_end (self->cr, self->open.branches[--self->open.depth]);
}

/* A heading below another needs one above it. */
static const char *
get_paragraph_tag (const Tagger *self, MnfBlockKind kind)
{
  if (kind == MNF_BLOCK_SUBJECT)
    return "H1";
  if (kind == MNF_BLOCK_HEADING)
    return self->has_subject ? "H2" : "H1";

  return "P";
}

static Path
find_path (const Tagger *self, const MnfPiece *piece)
{
  MnfBlockKind kind;

  if (piece->block == MNF_PIECE_NO_BLOCK)
    return (Path){ .leaf = MNF_PDF_TAG_FURNITURE };
  kind = self->blocks[piece->block].kind;
  if (kind == MNF_BLOCK_FOOTER)
    return (Path){ .leaf = MNF_PDF_TAG_FURNITURE };
  if (piece->kind == MNF_PIECE_IMAGE && self->has_alternative)
    return (Path){ .leaf = "Figure" };
  if (piece->kind == MNF_PIECE_IMAGE || piece->kind == MNF_PIECE_RULE)
    return (Path){ .leaf = MNF_PDF_TAG_DECORATION };
  if (kind == MNF_BLOCK_LIST_ITEM)
    return (Path){
      .branches = { "L", "LI", piece->kind == MNF_PIECE_LABEL ? "Lbl" : "LBody" },
      .depth = 3,
      .leaf = "Span",
    };

  return (Path){
    .branches = { get_paragraph_tag (self, kind) },
    .depth = 1,
    .leaf = "Span",
  };
}

/* How many of the open branches the next piece shares: those of its own block,
 * or the list of the item before it. */
static guint
count_shared (const Tagger *self, const MnfPiece *piece, const Path *path)
{
  guint most = 0, n = 0;

  if (piece->block == self->block)
    most = MIN (path->depth, self->open.depth);
  else if (self->open.depth > 0 && mnf_block_is_same_list (&self->blocks[self->block],
                                                           &self->blocks[piece->block]))
    most = 1;
  while (n < most && g_str_equal (path->branches[n], self->open.branches[n]))
    n++;

  return n;
}

static void
enter_branches (Tagger *self, const MnfPiece *piece, const Path *path)
{
  guint shared = count_shared (self, piece, path);

  close_branches (self, shared);
  for (guint i = shared; i < path->depth; i++)
    {
      cairo_tag_begin (self->cr, path->branches[i], NULL);
      self->open.branches[i] = path->branches[i];
    }
  self->open.depth = path->depth;
  self->block = piece->block;
}

/* Labels and words are leaves of their own. */
static void
enter_piece (Tagger *self, const MnfPiece *piece, const MnfPiece *previous)
{
  Path path = find_path (self, piece);
  gboolean belongs_to_letter = path.depth > 0 || g_str_equal (path.leaf, "Figure");

  if (previous != NULL && previous->block == piece->block &&
      previous->kind == piece->kind && self->open.leaf != NULL)
    return;

  close_leaf (self);
  if (belongs_to_letter)
    enter_branches (self, piece, &path);
  cairo_tag_begin (self->cr, path.leaf, NULL);
  self->open.leaf = path.leaf;
}

static void
draw_page (Tagger *self, MnfPages *pages, guint page)
{
  gsize n_pieces;
  const MnfPiece *pieces = mnf_pages_get_pieces (pages, page, &n_pieces);

  for (gsize i = 0; i < n_pieces; i++)
    {
      enter_piece (self, &pieces[i], i > 0 ? &pieces[i - 1] : NULL);
      mnf_painter_draw_piece (pages, &pieces[i], self->cr);
    }
  close_leaf (self);
  cairo_show_page (self->cr);
}

static void
tagger_init (Tagger *self, MnfLetter *letter, cairo_surface_t *surface)
{
  const char *type, *alternative;
  gsize n_blocks;

  *self = (Tagger){ .cr = cairo_create (surface), .block = MNF_PIECE_NO_BLOCK };
  self->blocks = mnf_letter_get_blocks (letter, &n_blocks);
  for (gsize i = 0; i < n_blocks; i++)
    self->has_subject |= self->blocks[i].kind == MNF_BLOCK_SUBJECT;
  self->has_alternative = mnf_letter_get_image (letter, &type, &alternative) != NULL &&
                          alternative != NULL && *alternative != '\0';
}

static void
draw_pages (cairo_surface_t *surface, MnfPages *pages, GCancellable *cancellable)
{
  Tagger tagger;

  tagger_init (&tagger, mnf_pages_get_letter (pages), surface);
  cairo_tag_begin (tagger.cr, "Document", NULL);
  for (guint page = 0; page < mnf_pages_get_n_pages (pages); page++)
    {
      if (g_cancellable_is_cancelled (cancellable))
        break;
      draw_page (&tagger, pages, page);
    }
  close_branches (&tagger, 0);
  cairo_tag_end (tagger.cr, "Document");
  cairo_destroy (tagger.cr);
}

static cairo_status_t
append_cb (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

GBytes *
mnf_pdf_paint (MnfPages *pages, GCancellable *cancellable, GError **error)
{
  const MnfStyle *style = mnf_letter_get_style (mnf_pages_get_letter (pages));
  g_autoptr (GByteArray) file = g_byte_array_new ();
  cairo_surface_t *surface =
    cairo_pdf_surface_create_for_stream (append_cb, file, style->page_width,
                                         style->page_height);
  cairo_status_t status;

  draw_pages (surface, pages, cancellable);
  /* Only the finished surface tells whether all went well. */
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _ ("The PDF cannot be made: %s"),
                   cairo_status_to_string (status));
      return NULL;
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&file));
}
