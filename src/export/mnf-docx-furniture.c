/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-docx-furniture.h"

#include <string.h>

#include "mnf-docx-styles.h"
#include "mnf-docx-table.h"
#include "mnf-docx-text.h"

gboolean
mnf_docx_has_head (const MnfDocx *docx)
{
  return docx->page->furniture.head != NULL;
}

gboolean
mnf_docx_has_foot (const MnfDocx *docx)
{
  return docx->page->furniture.foot_height > 0.0;
}

void
mnf_docx_write_head (MnfTextSink *sink, gpointer data)
{
  const MnfDocx *docx = data;
  const char *text = mnf_letter_get_running_head (docx->letter);

  mnf_text_sink_put (sink, MNF_DOCX_XML_HEAD
                     "<w:hdr " MNF_DOCX_NAMESPACE ">\n"
                     "<w:p><w:pPr><w:pStyle w:val=\"" MNF_DOCX_HEADER_STYLE
                     "\"/></w:pPr>");
  mnf_docx_put_run (sink, text, strlen (text), 0, 0.0);
  mnf_text_sink_put (sink, "</w:p>\n</w:hdr>\n");
}

/* "1 de 2": the first number is the page's, the second how many there are. Both
 * are fields; programs that cannot count show what they hold. */
static void
put_page_number (MnfTextSink *sink, const MnfDocx *docx)
{
  static const char *const fields[] = { "PAGE", "NUMPAGES" };
  g_autofree char *number =
    mnf_letter_dup_page_number (docx->letter, 1, docx->page->n_pages);

  mnf_text_sink_printf (sink,
                        "<w:p><w:pPr><w:pStyle w:val=\"%s\"/><w:jc w:val=\"right\"/>"
                        "</w:pPr>",
                        mnf_docx_style_get_id (MNF_BLOCK_FOOTER));
  for (MnfNumberStretch stretch = { number }; mnf_number_stretch_next (&stretch);)
    {
      if (stretch.is_number)
        mnf_text_sink_printf (sink, "<w:fldSimple w:instr=\" %s \">",
                              fields[stretch.n_numbers - 1]);
      mnf_docx_put_run (sink, stretch.text, stretch.length, 0, 0.0);
      if (stretch.is_number)
        mnf_text_sink_put (sink, "</w:fldSimple>");
    }
  mnf_text_sink_put (sink, "</w:p>\n");
}

static void
put_footer (MnfTextSink *sink, const MnfBlock *footer, double indent)
{
  mnf_text_sink_printf (sink,
                        "<w:p><w:pPr><w:pStyle w:val=\"%s\"/><w:ind w:left=\"%d\"/>"
                        "</w:pPr>",
                        mnf_docx_style_get_id (MNF_BLOCK_FOOTER),
                        mnf_docx_twips (indent));
  mnf_docx_put_words (sink, footer, 0.0);
  mnf_text_sink_put (sink, "</w:p>\n");
}

/* The footer's lines in the middle, the number right of the last of them. */
static void
put_footer_and_number (MnfTextSink *sink, const MnfDocx *docx, const MnfBlock *footer)
{
  double number_width = docx->page->furniture.number_width;
  double widths[] = { docx->page->setting.measure - number_width, number_width };

  mnf_docx_table_open (sink, widths, G_N_ELEMENTS (widths));
  mnf_docx_row_open (sink);
  mnf_docx_cell_open (sink, widths[0], 1, "bottom");
  put_footer (sink, footer, number_width);
  mnf_docx_cell_close (sink);
  mnf_docx_cell_open (sink, widths[1], 1, "bottom");
  put_page_number (sink, docx);
  mnf_docx_cell_close (sink);
  mnf_docx_row_close (sink);
  mnf_docx_table_close (sink);
  mnf_docx_put_tiny_paragraph (sink);
}

void
mnf_docx_write_foot (MnfTextSink *sink, gpointer data)
{
  const MnfDocx *docx = data;
  const MnfBlock *footer = mnf_office_page_get_footer (docx->page);

  mnf_text_sink_put (sink, MNF_DOCX_XML_HEAD "<w:ftr " MNF_DOCX_NAMESPACE ">\n");
  if (docx->page->setting.style->page_numbers == MNF_PAGE_NUMBERS_NONE)
    put_footer (sink, footer, 0.0);
  else if (footer == NULL)
    put_page_number (sink, docx);
  else
    put_footer_and_number (sink, docx, footer);
  mnf_text_sink_put (sink, "</w:ftr>\n");
}

static void
put_reference (MnfTextSink *sink,
               const char *what,
               const char *type,
               const char *relation)
{
  mnf_text_sink_printf (sink, "<w:%sReference w:type=\"%s\" r:id=\"%s\"/>", what, type,
                        relation);
}

void
mnf_docx_put_section (MnfTextSink *sink, const MnfDocx *docx)
{
  const MnfStyle *style = docx->page->setting.style;
  const MnfFurniture *furniture = &docx->page->furniture;
  double head = style->margin_top / 2, foot = style->margin_bottom / 2;

  mnf_text_sink_put (sink, "<w:sectPr>");
  if (mnf_docx_has_head (docx))
    {
      put_reference (sink, "header", "default", MNF_DOCX_HEAD_RELATION);
      head = furniture->head_y;
    }
  if (mnf_docx_has_foot (docx))
    {
      put_reference (sink, "footer", "default", MNF_DOCX_FOOT_RELATION);
      put_reference (sink, "footer", "first", MNF_DOCX_FIRST_FOOT_RELATION);
      foot = style->page_height - furniture->foot_y - furniture->foot_height;
    }
  mnf_text_sink_printf (sink,
                        "<w:pgSz w:w=\"%d\" w:h=\"%d\"/>"
                        "<w:pgMar w:top=\"%d\" w:right=\"%d\" w:bottom=\"%d\""
                        " w:left=\"%d\" w:header=\"%d\" w:footer=\"%d\" w:gutter=\"0\"/>",
                        mnf_docx_twips (style->page_width),
                        mnf_docx_twips (style->page_height),
                        mnf_docx_twips (style->margin_top),
                        mnf_docx_twips (style->margin_right),
                        mnf_docx_twips (style->page_height - furniture->bottom),
                        mnf_docx_twips (style->margin_left), mnf_docx_twips (head),
                        mnf_docx_twips (foot));
  mnf_text_sink_put (sink, mnf_docx_has_head (docx) ? "<w:titlePg/>" : "");
  mnf_text_sink_put (sink, "</w:sectPr>");
}
