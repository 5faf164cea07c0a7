/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mnf-text-sink.h"

G_BEGIN_DECLS

/* Tables without lines, to set things side by side. */

/* @widths of the columns in points. */
void mnf_docx_table_open (MnfTextSink *sink, const double *widths, guint n_columns);
void mnf_docx_table_close (MnfTextSink *sink);

/* A row stands on one page whole. */
void mnf_docx_row_open (MnfTextSink *sink);
void mnf_docx_row_close (MnfTextSink *sink);

/* A cell over @n_columns columns, @width points wide in all; @alignment is "top",
 * "center" or "bottom". It must hold a paragraph. */
void mnf_docx_cell_open (MnfTextSink *sink,
                         double width,
                         guint n_columns,
                         const char *alignment);
void mnf_docx_cell_close (MnfTextSink *sink);

/* The paragraph that has to follow a table where none would. */
void mnf_docx_put_tiny_paragraph (MnfTextSink *sink);

G_END_DECLS
