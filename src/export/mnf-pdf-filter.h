/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Streams of PDF files are deflated, and tables of numbers are often replaced
 * before by the differences of their rows, as PNG does (ISO 32000-1, 7.4.4). */

/* Inflates to at most @limit bytes; NULL if the data are damaged or larger.
 * Transfer full. */
GBytes *mnf_pdf_inflate (const char *data, gsize length, gsize limit);

/* Undoes PNG's differences of rows of @columns bytes; NULL if that does not
 * fit. Transfer full. */
GBytes *mnf_pdf_add_rows (GBytes *differences, gsize columns);

G_END_DECLS
