/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-docx-document.h"

#include <string.h>

#include "mnf-docx-furniture.h"
#include "mnf-docx-picture.h"
#include "mnf-docx-styles.h"
#include "mnf-docx-table.h"
#include "mnf-docx-text.h"

#define NAMESPACES                                                                       \
  MNF_DOCX_NAMESPACE                                                                     \
  " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""     \
  " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/"                        \
  "wordprocessingDrawing\""                                                              \
  " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""                   \
  " xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\""

typedef struct
{
  MnfTextSink *sink;
  const MnfDocx *docx;
  const MnfBlock *blocks;
  gsize n_blocks; /* without those that stand at the foot of every page */
  double measure;
} Writer;

/* Spaces */

/* A letterhead with a picture stands in a table beside it. */
static gboolean
is_in_table (const Writer *self, gsize block)
{
  return self->blocks[block].kind == MNF_BLOCK_SIGNATURE ||
         (self->blocks[block].kind == MNF_BLOCK_LETTERHEAD &&
          self->docx->picture != NULL);
}

/* The space between a block and the one before it, as the pages have it. */
static double
get_space (const Writer *self, gsize block)
{
  if (block == 0)
    return 0.0;

  return mnf_setting_get_space (&self->docx->page->setting, self->blocks[block - 1].kind,
                                self->blocks[block].kind);
}

/* Whether the styles alone give that space. Spaces inside a table and outside of
 * it do not meet. */
static gboolean
styles_give_space (const Writer *self, gsize block)
{
  MnfBlockKind kind = self->blocks[block].kind;
  double above = mnf_docx_style_get_above (self->docx, kind);
  double below, given;

  if (block == 0)
    return above == 0.0;

  below = mnf_docx_style_get_below (self->docx, self->blocks[block - 1].kind);
  if (is_in_table (self, block - 1))
    given = above;
  else if (is_in_table (self, block))
    given = below + above;
  else if (kind == self->blocks[block - 1].kind && mnf_docx_style_is_contextual (kind))
    given = 0.0;
  else
    given = MAX (above, below);

  return fabs (given - get_space (self, block)) < 0.05;
}

/* Says what the styles get wrong: the space above a block, which then counts
 * alone, and any below words in a table, where it would not be below that. */
static void
put_spacing (const Writer *self, gsize block)
{
  MnfBlockKind kind = self->blocks[block].kind;
  double ink_room = mnf_docx_style_get_ink_room (self->docx, kind);
  gboolean wrong_above = !styles_give_space (self, block);
  gboolean wrong_below =
    mnf_docx_style_get_below (self->docx, kind) > 0.0 &&
    (is_in_table (self, block) ||
     (block + 1 < self->n_blocks && !styles_give_space (self, block + 1)));

  if (!wrong_above && !wrong_below)
    return;

  mnf_text_sink_put (self->sink, "<w:spacing");
  if (wrong_above)
    mnf_text_sink_printf (self->sink, " w:before=\"%d\"",
                          mnf_docx_twips (ink_room + get_space (self, block)));
  if (wrong_below)
    mnf_text_sink_put (self->sink, " w:after=\"0\"");
  mnf_text_sink_put (self->sink, "/>");
}

/* Paragraphs */

/* What a paragraph stands in, from the left of the type area: that itself, or a
 * cell of a table. */
typedef struct
{
  double left, width;
  gsize row; /* the block that decides on space above and page breaks */
} Frame;

static void
put_indents (const Writer *self, gsize block, const Frame *frame)
{
  const MnfOfficeBlock *place = &self->docx->page->blocks[block];
  double beyond = self->measure - frame->left - frame->width;
  int left = mnf_docx_twips (place->left - frame->left);
  int right = mnf_docx_twips (place->right - beyond);

  if (left == 0 && right == 0)
    return;

  mnf_text_sink_printf (self->sink, "<w:ind w:left=\"%d\" w:right=\"%d\"", left, right);
  if (*self->blocks[block].label != '\0')
    mnf_text_sink_printf (self->sink, " w:hanging=\"%d\"",
                          mnf_docx_twips (place->left - place->label));
  mnf_text_sink_put (self->sink, "/>");
}

static void
open_paragraph (const Writer *self, gsize block, const Frame *frame)
{
  MnfBlockKind kind = self->blocks[block].kind;

  mnf_text_sink_printf (self->sink, "<w:p><w:pPr><w:pStyle w:val=\"%s\"/>",
                        mnf_docx_style_get_id (kind));
  if (self->docx->page->blocks[frame->row].keep_with_next &&
      !mnf_docx_style_keeps_with_next (kind))
    mnf_text_sink_put (self->sink, "<w:keepNext/>");
  if (kind == MNF_BLOCK_LIST_ITEM)
    mnf_text_sink_printf (self->sink,
                          "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"%u\"/>"
                          "</w:numPr>",
                          self->docx->lists[block]);
  put_spacing (self, frame->row);
  if (kind != MNF_BLOCK_LIST_ITEM)
    put_indents (self, block, frame);
  mnf_text_sink_put (self->sink, "</w:pPr>");
}

/* A list numbers its items by itself. */
static void
put_label (const Writer *self, gsize block)
{
  const MnfBlock *source = &self->blocks[block];
  gboolean bold = mnf_block_shape_get (source->kind)->label_bold;

  if (*source->label == '\0' || source->kind == MNF_BLOCK_LIST_ITEM)
    return;

  mnf_docx_put_run (self->sink, source->label, strlen (source->label),
                    bold ? MNF_RUN_BOLD : 0, 0.0);
  mnf_text_sink_put (self->sink, "<w:r><w:tab/></w:r>");
}

static void
put_paragraph (const Writer *self, gsize block, const Frame *frame)
{
  open_paragraph (self, block, frame);
  put_label (self, block);
  mnf_docx_put_words (self->sink, &self->blocks[block],
                      self->docx->page->blocks[block].letter_spacing);
  mnf_text_sink_put (self->sink, "</w:p>\n");
}

/* Tables */

/* The picture at the left, organisation and unit in the middle of the page. */
static void
put_letterhead (const Writer *self, gsize block)
{
  double side = self->docx->page->blocks[block].left;
  double widths[] = { side, self->measure - side };
  Frame frame = { widths[0], widths[1], block };

  mnf_docx_table_open (self->sink, widths, G_N_ELEMENTS (widths));
  mnf_docx_row_open (self->sink);
  mnf_docx_cell_open (self->sink, widths[0], 1, "center");
  /* Exact lines would show only the foot of a picture. */
  mnf_text_sink_put (
    self->sink, "<w:p><w:pPr><w:spacing w:line=\"240\" w:lineRule=\"auto\"/></w:pPr>");
  mnf_docx_picture_put_run (self->sink, self->docx->picture);
  mnf_text_sink_put (self->sink, "</w:p>\n");
  mnf_docx_cell_close (self->sink);
  mnf_docx_cell_open (self->sink, widths[1], 1, "center");
  put_paragraph (self, block, &frame);
  mnf_docx_cell_close (self->sink);
  mnf_docx_row_close (self->sink);
  mnf_docx_table_close (self->sink);
}

/* One that is left over has the row for itself and stands in its middle. */
static void
put_signature (const Writer *self, gsize block, gsize row, guint n_in_row)
{
  double width = self->measure / n_in_row;
  Frame frame = { (block - row) * width, width, row };

  mnf_docx_cell_open (self->sink, width, 2 / n_in_row, "top");
  put_paragraph (self, block, &frame);
  mnf_docx_cell_close (self->sink);
}

/* Signatures in rows of two. Returns the first block after them. */
static gsize
put_signatures (const Writer *self, gsize block)
{
  double widths[] = { self->measure / 2, self->measure / 2 };
  gsize end = block;

  while (end < self->n_blocks && self->blocks[end].kind == MNF_BLOCK_SIGNATURE)
    end++;

  mnf_docx_table_open (self->sink, widths, G_N_ELEMENTS (widths));
  for (gsize row = block; row < end; row += 2)
    {
      guint n_in_row = MIN (end - row, 2);

      mnf_docx_row_open (self->sink);
      for (guint i = 0; i < n_in_row; i++)
        put_signature (self, row + i, row, n_in_row);
      mnf_docx_row_close (self->sink);
    }
  mnf_docx_table_close (self->sink);

  return end;
}

/* The document */

static gsize
put_block (const Writer *self, gsize block)
{
  Frame whole = { 0.0, self->measure, block };

  if (!is_in_table (self, block))
    put_paragraph (self, block, &whole);
  else if (self->blocks[block].kind == MNF_BLOCK_LETTERHEAD)
    put_letterhead (self, block);
  else
    return put_signatures (self, block);

  return block + 1;
}

void
mnf_docx_write_document (MnfTextSink *sink, gpointer data)
{
  const MnfDocx *docx = data;
  const MnfSetting *setting = &docx->page->setting;
  Writer self = { sink, docx, setting->blocks, setting->n_blocks, setting->measure };

  while (self.n_blocks > 0 && self.blocks[self.n_blocks - 1].kind == MNF_BLOCK_FOOTER)
    self.n_blocks--;

  mnf_text_sink_put (sink, MNF_DOCX_XML_HEAD "<w:document " NAMESPACES "><w:body>\n");
  for (gsize block = 0; block < self.n_blocks;)
    {
      gboolean table = is_in_table (&self, block);

      block = put_block (&self, block);
      if (table && (block == self.n_blocks || is_in_table (&self, block)))
        mnf_docx_put_tiny_paragraph (sink);
    }
  if (self.n_blocks == 0)
    mnf_docx_put_tiny_paragraph (sink);
  mnf_docx_put_section (sink, docx);
  mnf_text_sink_put (sink, "\n</w:body></w:document>\n");
}
