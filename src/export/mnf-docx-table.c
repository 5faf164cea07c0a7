/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-docx-table.h"

#include "mnf-docx-styles.h"

void
mnf_docx_table_open (MnfTextSink *sink, const double *widths, guint n_columns)
{
  int sum = 0;

  for (guint i = 0; i < n_columns; i++)
    sum += mnf_docx_twips (widths[i]);

  mnf_text_sink_printf (sink,
                        "<w:tbl><w:tblPr><w:tblW w:w=\"%d\" w:type=\"dxa\"/>"
                        "<w:tblLayout w:type=\"fixed\"/><w:tblCellMar>"
                        "<w:left w:w=\"0\" w:type=\"dxa\"/>"
                        "<w:right w:w=\"0\" w:type=\"dxa\"/></w:tblCellMar>"
                        "</w:tblPr><w:tblGrid>",
                        sum);
  for (guint i = 0; i < n_columns; i++)
    mnf_text_sink_printf (sink, "<w:gridCol w:w=\"%d\"/>", mnf_docx_twips (widths[i]));
  mnf_text_sink_put (sink, "</w:tblGrid>\n");
}

void
mnf_docx_table_close (MnfTextSink *sink)
{
  mnf_text_sink_put (sink, "</w:tbl>\n");
}

void
mnf_docx_row_open (MnfTextSink *sink)
{
  mnf_text_sink_put (sink, "<w:tr><w:trPr><w:cantSplit/></w:trPr>\n");
}

void
mnf_docx_row_close (MnfTextSink *sink)
{
  mnf_text_sink_put (sink, "</w:tr>\n");
}

void
mnf_docx_cell_open (MnfTextSink *sink,
                    double width,
                    guint n_columns,
                    const char *alignment)
{
  mnf_text_sink_printf (sink, "<w:tc><w:tcPr><w:tcW w:w=\"%d\" w:type=\"dxa\"/>",
                        mnf_docx_twips (width));
  if (n_columns > 1)
    mnf_text_sink_printf (sink, "<w:gridSpan w:val=\"%u\"/>", n_columns);
  mnf_text_sink_printf (sink, "<w:vAlign w:val=\"%s\"/></w:tcPr>\n", alignment);
}

void
mnf_docx_cell_close (MnfTextSink *sink)
{
  mnf_text_sink_put (sink, "</w:tc>\n");
}

void
mnf_docx_put_tiny_paragraph (MnfTextSink *sink)
{
  mnf_text_sink_put (sink, "<w:p><w:pPr><w:pStyle w:val=\"" MNF_DOCX_TINY_STYLE
                           "\"/></w:pPr></w:p>\n");
}
