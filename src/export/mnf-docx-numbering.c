/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-docx-numbering.h"

#include <string.h>

#include "mnf-xml.h"

/* How Word counts, by the label of a list's first item. */
static const struct
{
  const char *first_label;
  const char *format;
  gboolean letters;
} formats[] = {
  { "A.", "upperLetter", TRUE }, { "a)", "lowerLetter", TRUE },
  { "I.", "upperRoman", FALSE }, { "1.", "decimal", FALSE },
  { "•", "bullet", FALSE },
};

#define N_LETTERS 26

static guint
find_format (const char *first_label)
{
  guint i = 0;

  while (i + 1 < G_N_ELEMENTS (formats) &&
         !g_str_equal (formats[i].first_label, first_label))
    i++;

  return i;
}

static gboolean
begins_list (const MnfBlock *blocks, gsize i)
{
  return blocks[i].kind == MNF_BLOCK_LIST_ITEM &&
         (i == 0 || !mnf_block_is_same_list (&blocks[i - 1], &blocks[i]));
}

/* After Z, Word goes on with AA, BB, CC, and the letter with AA, AB, AC: that is
 * a list of its own, whose labels are an A and what it counts. */
guint *
mnf_docx_number_lists (const MnfBlock *blocks, gsize n_blocks)
{
  guint *lists = g_new0 (guint, n_blocks);
  guint n_lists = 0, n_items = 0;
  gboolean letters = FALSE;

  for (gsize i = 0; i < n_blocks; i++)
    {
      if (blocks[i].kind != MNF_BLOCK_LIST_ITEM)
        continue;

      if (begins_list (blocks, i))
        {
          letters = formats[find_format (blocks[i].label)].letters;
          n_items = 0;
        }
      if (n_items == 0 || (letters && n_items % N_LETTERS == 0))
        n_lists++;
      lists[i] = n_lists;
      n_items++;
    }

  return lists;
}

/* The label of a list's first item with a mark where the number goes: all that
 * counts of it is the character before the last. */
static void
put_label (MnfTextSink *sink, const char *first_label, gboolean bullet)
{
  gsize length = strlen (first_label);

  mnf_text_sink_put (sink, "<w:lvlText w:val=\"");
  if (bullet)
    mnf_xml_put_text (sink, first_label, length);
  else
    mnf_text_sink_printf (sink, "%.*s%%1%s", (int) length - 2, first_label,
                          first_label + length - 1);
  mnf_text_sink_put (sink, "\"/>");
}

static void
put_definition (MnfTextSink *sink, const MnfDocx *docx, gsize block, guint format)
{
  const MnfOfficeBlock *place = &docx->page->blocks[block];
  const char *label = docx->page->setting.blocks[block].label;

  mnf_text_sink_printf (sink,
                        "<w:abstractNum w:abstractNumId=\"%u\">"
                        "<w:multiLevelType w:val=\"singleLevel\"/>"
                        "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>"
                        "<w:numFmt w:val=\"%s\"/>",
                        docx->lists[block], formats[format].format);
  put_label (sink, label, g_str_equal (formats[format].format, "bullet"));
  mnf_text_sink_printf (sink,
                        "<w:lvlJc w:val=\"left\"/><w:pPr>"
                        "<w:ind w:left=\"%d\" w:hanging=\"%d\"/></w:pPr></w:lvl>"
                        "</w:abstractNum>\n",
                        mnf_docx_twips (place->left),
                        mnf_docx_twips (place->left - place->label));
}

void
mnf_docx_write_numbering (MnfTextSink *sink, gpointer data)
{
  const MnfDocx *docx = data;
  const MnfSetting *setting = &docx->page->setting;
  guint n_lists = 0, format = 0;

  mnf_text_sink_put (sink, MNF_DOCX_XML_HEAD "<w:numbering " MNF_DOCX_NAMESPACE ">\n");
  for (gsize i = 0; i < setting->n_blocks; i++)
    {
      if (begins_list (setting->blocks, i))
        format = find_format (setting->blocks[i].label);
      if (docx->lists[i] > n_lists)
        {
          put_definition (sink, docx, i, format);
          n_lists = docx->lists[i];
        }
    }
  for (guint list = 1; list <= n_lists; list++)
    mnf_text_sink_printf (sink,
                          "<w:num w:numId=\"%u\"><w:abstractNumId w:val=\"%u\"/></w:num>"
                          "\n",
                          list, list);
  mnf_text_sink_put (sink, "</w:numbering>\n");
}
