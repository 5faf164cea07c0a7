/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-odt-content.h"

#include <string.h>

#include "layout/mnf-galley.h"
#include "mnf-odt-pages.h"
#include "mnf-odt-paragraph.h"
#include "mnf-odt-styles.h"
#include "mnf-odt-text.h"
#include "mnf-xml.h"

typedef struct
{
  MnfTextSink *sink;
  const MnfOdt *odt;
  const MnfBlock *blocks;
  gsize n_blocks; /* without those that stand at the foot of every page */
} Writer;

/* Paragraphs */

/* A list numbers its items by itself. */
static void
put_label (const Writer *self, const MnfBlock *block)
{
  gboolean bold = mnf_block_shape_get (block->kind)->label_bold;

  if (*block->label == '\0' || block->kind == MNF_BLOCK_LIST_ITEM)
    return;

  mnf_odt_put_words (self->sink, block->label, strlen (block->label),
                     bold ? MNF_RUN_BOLD : 0);
  mnf_text_sink_put (self->sink, "<text:tab/>");
}

static void
put_paragraph (const Writer *self, gsize index)
{
  const MnfBlock *block = &self->blocks[index];
  guint outline = mnf_odt_style_get_outline (block->kind);
  const char *element = outline > 0 ? "text:h" : "text:p";
  g_autofree char *style = mnf_odt_paragraph_dup_style (self->odt, index);

  mnf_text_sink_printf (self->sink, "<%s text:style-name=\"%s\"", element, style);
  if (outline > 0)
    mnf_text_sink_printf (self->sink, " text:outline-level=\"%u\"", outline);
  mnf_text_sink_put (self->sink, ">");
  put_label (self, block);
  mnf_odt_put_block_words (self->sink, block);
  mnf_text_sink_printf (self->sink, "</%s>\n", element);
}

/* Lists */

/* Returns the first block after the list that begins at @first. */
static gsize
put_list (const Writer *self, gsize first)
{
  gsize end = first;

  mnf_text_sink_printf (self->sink,
                        "<text:list text:style-name=\"L%" G_GSIZE_FORMAT "\">\n", first);
  do
    {
      mnf_text_sink_put (self->sink, "<text:list-item>");
      put_paragraph (self, end++);
      mnf_text_sink_put (self->sink, "</text:list-item>\n");
    }
  while (end < self->n_blocks &&
         mnf_block_is_same_list (&self->blocks[end - 1], &self->blocks[end]));
  mnf_text_sink_put (self->sink, "</text:list>\n");

  return end;
}

/* How the format counts, by the label of a list's first item. */
static const struct
{
  const char *first_label, *number, *suffix;
} formats[] = {
  { "A.", "A", "." },
  { "a)", "a", ")" },
  { "I.", "I", "." },
  { "1.", "1", "." },
};

static void
put_level_start (const Writer *self, const char *first_label)
{
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_str_equal (formats[i].first_label, first_label))
      {
        mnf_text_sink_printf (self->sink,
                              "<text:list-level-style-number text:level=\"1\""
                              " style:num-format=\"%s\" style:num-suffix=\"%s\">",
                              formats[i].number, formats[i].suffix);
        return;
      }

  mnf_text_sink_put (self->sink, "<text:list-level-style-bullet text:level=\"1\"");
  mnf_xml_put_attribute (self->sink, "text:bullet-char", first_label);
  mnf_text_sink_put (self->sink, ">");
}

static void
put_list_style (const Writer *self, gsize first)
{
  const MnfOfficeBlock *place = &self->odt->page->blocks[first];
  const char *label = self->blocks[first].label;

  mnf_text_sink_printf (self->sink,
                        "<text:list-style style:name=\"L%" G_GSIZE_FORMAT "\">", first);
  put_level_start (self, label);
  mnf_text_sink_put (self->sink, "<style:list-level-properties"
                                 " text:list-level-position-and-space-mode="
                                 "\"label-alignment\"><style:list-level-label-alignment"
                                 " text:label-followed-by=\"listtab\"");
  mnf_odt_put_length (self->sink, "text:list-tab-stop-position", place->left);
  mnf_odt_put_length (self->sink, "fo:text-indent", place->label - place->left);
  mnf_odt_put_length (self->sink, "fo:margin-left", place->left);
  mnf_text_sink_printf (self->sink,
                        "/></style:list-level-properties></text:list-level-style-%s>"
                        "</text:list-style>\n",
                        g_ascii_isalnum (*label) ? "number" : "bullet");
}

static void
put_list_styles (const Writer *self)
{
  for (gsize i = 0; i < self->n_blocks; i++)
    if (self->blocks[i].kind == MNF_BLOCK_LIST_ITEM &&
        (i == 0 || !mnf_block_is_same_list (&self->blocks[i - 1], &self->blocks[i])))
      put_list_style (self, i);
}

/* Tables, to set things side by side */

static void
put_columns (const Writer *self, const char *first, const char *second)
{
  mnf_text_sink_printf (self->sink,
                        "<table:table-column table:style-name=\"%s\"/>"
                        "<table:table-column table:style-name=\"%s\"/>\n",
                        first, second);
}

static void
open_cell (const Writer *self, const char *style, guint n_columns)
{
  mnf_text_sink_printf (self->sink,
                        "<table:table-cell table:style-name=\"%s\""
                        " office:value-type=\"string\"",
                        style);
  if (n_columns > 1)
    mnf_text_sink_printf (self->sink, " table:number-columns-spanned=\"%u\"", n_columns);
  mnf_text_sink_put (self->sink, ">");
}

static void
put_picture (const Writer *self)
{
  const MnfPicture *picture = self->odt->picture;

  mnf_text_sink_put (self->sink, "<text:p text:style-name=\"Standard\">"
                                 "<draw:frame draw:name=\"Picture\""
                                 " draw:style-name=\"Picture\""
                                 " text:anchor-type=\"as-char\"");
  mnf_odt_put_length (self->sink, "svg:width", picture->width);
  mnf_odt_put_length (self->sink, "svg:height", picture->height);
  mnf_text_sink_printf (self->sink,
                        "><draw:image xlink:href=\"%s\" xlink:type=\"simple\""
                        " xlink:show=\"embed\" xlink:actuate=\"onLoad\"/>",
                        mnf_odt_get_picture_name (picture));
  if (*picture->alternative != '\0')
    {
      mnf_text_sink_put (self->sink, "<svg:desc>");
      mnf_xml_put_text (self->sink, picture->alternative, strlen (picture->alternative));
      mnf_text_sink_put (self->sink, "</svg:desc>");
    }
  mnf_text_sink_put (self->sink, "</draw:frame></text:p>");
}

/* The picture at the left, organisation and unit in the middle of the page. */
static void
put_letterhead (const Writer *self, gsize index)
{
  mnf_text_sink_put (self->sink, "<table:table table:name=\"Letterhead\""
                                 " table:style-name=\"LetterheadTable\">\n");
  put_columns (self, "Side", "Rest");
  mnf_text_sink_put (self->sink, "<table:table-row table:style-name=\"Row\">");
  open_cell (self, "Middle", 1);
  put_picture (self);
  mnf_text_sink_put (self->sink, "</table:table-cell>");
  open_cell (self, "Middle", 1);
  put_paragraph (self, index);
  mnf_text_sink_put (self->sink, "</table:table-cell></table:table-row>\n"
                                 "</table:table>\n");
}

/* The first block after the signatures that begin at @first. */
static gsize
find_signatures_end (const Writer *self, gsize first)
{
  gsize end = first;

  while (end < self->n_blocks && self->blocks[end].kind == MNF_BLOCK_SIGNATURE)
    end++;

  return end;
}

/* Signatures in rows of two; one that is left over has the row for itself. Returns
 * the first block after them. */
static gsize
put_signatures (const Writer *self, gsize first)
{
  gsize end = find_signatures_end (self, first);

  mnf_text_sink_put (self->sink, "<table:table table:name=\"Signatures\""
                                 " table:style-name=\"SignaturesTable\">\n");
  put_columns (self, "Half", "Half");
  for (gsize row = first; row < end; row += 2)
    {
      gboolean alone = row + 1 == end;

      mnf_text_sink_put (self->sink, "<table:table-row table:style-name=\"Row\">");
      open_cell (self, "Cell", alone ? 2 : 1);
      put_paragraph (self, row);
      mnf_text_sink_put (self->sink, "</table:table-cell>");
      if (alone)
        mnf_text_sink_put (self->sink, "<table:covered-table-cell/>");
      else
        {
          open_cell (self, "Cell", 1);
          put_paragraph (self, row + 1);
          mnf_text_sink_put (self->sink, "</table:table-cell>");
        }
      mnf_text_sink_put (self->sink, "</table:table-row>\n");
    }
  mnf_text_sink_put (self->sink, "</table:table>\n");

  return end;
}

static void
put_column_style (const Writer *self, const char *name, double width)
{
  mnf_text_sink_printf (self->sink,
                        "<style:style style:name=\"%s\" style:family=\"table-column\">"
                        "<style:table-column-properties",
                        name);
  mnf_odt_put_length (self->sink, "style:column-width", width);
  mnf_text_sink_put (self->sink, "/></style:style>\n");
}

/* Whether the rows from the block @first to @last, each the first of its own, stay
 * together: two do, where the pages keep them so; more may not fit a page, and
 * would leave the closing alone. */
static gboolean
keeps_rows (const Writer *self, gsize first, gsize last)
{
  return last == first + 2 && self->odt->page->blocks[first].keep_with_next;
}

/* A table of the rows from @first to @last, each named by its first block. */
static void
put_table_style (const Writer *self, const char *name, gsize first, gsize last)
{
  gboolean keep_with_next = self->odt->page->blocks[last].keep_with_next;

  mnf_text_sink_printf (self->sink,
                        "<style:style style:name=\"%s\" style:family=\"table\"", name);
  if (first == 0)
    mnf_text_sink_printf (self->sink, " style:master-page-name=\"%s\"",
                          mnf_odt_get_first_master (self->odt));
  mnf_text_sink_put (self->sink, "><style:table-properties table:align=\"left\"");
  mnf_odt_put_length (self->sink, "style:width", self->odt->page->setting.measure);
  mnf_text_sink_printf (self->sink,
                        " style:may-break-between-rows=\"%s\""
                        " fo:keep-with-next=\"%s\"/></style:style>\n",
                        keeps_rows (self, first, last) ? "false" : "true",
                        keep_with_next ? "always" : "auto");
}

static void
put_signatures_style (const Writer *self)
{
  gsize first = 0, end;

  while (first < self->n_blocks && self->blocks[first].kind != MNF_BLOCK_SIGNATURE)
    first++;
  if (first == self->n_blocks)
    return;

  end = find_signatures_end (self, first);
  put_table_style (self, "SignaturesTable", first, end - 1 - (end - first - 1) % 2);
  put_column_style (self, "Half", self->odt->page->setting.measure / 2);
}

static void
put_table_styles (const Writer *self)
{
  double measure = self->odt->page->setting.measure;
  double side = self->n_blocks > 0 ? self->odt->page->blocks[0].left : 0.0;

  mnf_text_sink_put (self->sink,
                     "<style:style style:name=\"Picture\" style:family=\"graphic\">"
                     "<style:graphic-properties style:vertical-pos=\"middle\""
                     " style:vertical-rel=\"line\"/></style:style>\n"
                     "<style:style style:name=\"Row\" style:family=\"table-row\">"
                     "<style:table-row-properties fo:keep-together=\"always\"/>"
                     "</style:style>\n"
                     "<style:style style:name=\"Cell\" style:family=\"table-cell\">"
                     "<style:table-cell-properties fo:padding=\"0pt\" fo:border=\"none\""
                     "/></style:style>\n"
                     "<style:style style:name=\"Middle\" style:family=\"table-cell\""
                     "><style:table-cell-properties"
                     " style:vertical-align=\"middle\" fo:padding=\"0pt\""
                     " fo:border=\"none\"/></style:style>\n");
  if (self->odt->picture != NULL)
    {
      put_table_style (self, "LetterheadTable", 0, 0);
      put_column_style (self, "Side", side);
      put_column_style (self, "Rest", measure - side);
    }
  put_signatures_style (self);
}

/* The document */

static gsize
put_block (const Writer *self, gsize index)
{
  switch (self->blocks[index].kind)
    {
    case MNF_BLOCK_LIST_ITEM:
      return put_list (self, index);
    case MNF_BLOCK_SIGNATURE:
      return put_signatures (self, index);
    case MNF_BLOCK_LETTERHEAD:
      if (self->odt->picture != NULL)
        put_letterhead (self, index);
      else
        put_paragraph (self, index);
      return index + 1;
    default:
      put_paragraph (self, index);
      return index + 1;
    }
}

/* Programs put a paragraph behind a last table, which may need a page for itself if
 * it is of the usual height. */
static gboolean
ends_with_table (const Writer *self)
{
  MnfBlockKind last;

  if (self->n_blocks == 0)
    return FALSE;

  last = self->blocks[self->n_blocks - 1].kind;
  return last == MNF_BLOCK_SIGNATURE ||
         (last == MNF_BLOCK_LETTERHEAD && self->odt->picture != NULL);
}

void
mnf_odt_write_content (MnfTextSink *sink, gpointer data)
{
  const MnfOdt *odt = data;
  const MnfSetting *setting = &odt->page->setting;
  Writer self = { sink, odt, setting->blocks, setting->n_blocks };

  while (self.n_blocks > 0 && self.blocks[self.n_blocks - 1].kind == MNF_BLOCK_FOOTER)
    self.n_blocks--;

  mnf_text_sink_put (sink, MNF_ODT_XML_HEAD "<office:document-content" MNF_ODT_NAMESPACES
                                            ">\n");
  mnf_odt_put_fonts (sink, odt);
  mnf_text_sink_put (sink, "<office:automatic-styles>\n");
  mnf_odt_put_text_styles (sink);
  mnf_odt_put_paragraph_styles (sink, odt, self.n_blocks);
  put_table_styles (&self);
  put_list_styles (&self);
  mnf_text_sink_put (sink, "</office:automatic-styles>\n<office:body><office:text>\n");
  for (gsize index = 0; index < self.n_blocks;)
    index = put_block (&self, index);
  if (ends_with_table (&self))
    mnf_text_sink_put (sink, "<text:p text:style-name=\"" MNF_ODT_TINY_STYLE "\"/>\n");
  mnf_text_sink_put (sink, "</office:text></office:body>\n</office:document-content>\n");
}
