/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <qpdf/qpdf-c.h>

#include "compose/mnf-letter.h"

G_BEGIN_DECLS

/* What the file says of itself: title, author, language, the time of making,
 * the standards that it keeps (PDF/A-3a, PDF/UA-1), its colours. */
void mnf_pdf_add_metadata (qpdf_data pdf, MnfLetter *letter, GDateTime *time);

/* A new stream with a copy of @bytes; an indirect object. */
qpdf_oh mnf_pdf_add_stream (qpdf_data pdf, const char *dictionary, GBytes *bytes);

/* "D:20220524000000Z". Transfer full. */
char *mnf_pdf_format_time (GDateTime *time);

G_END_DECLS
