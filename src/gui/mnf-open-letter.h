/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/mnf-document.h"

G_BEGIN_DECLS

/* Opens what people take for a letter: the file of one, or a PDF that was made
 * from one. What a PDF gives is a letter without a file: the PDF stays as it is.
 * Errors: those of mnf_document_load_async() and MNF_PDF_SOURCE_ERROR. */
void
mnf_open_letter_async (GFile *file, GAsyncReadyCallback callback, gpointer user_data);

/* @pages_match: FALSE if the pages of the PDF are no longer those of the letter
 * in it. Transfer full. */
MnfDocument *
mnf_open_letter_finish (GAsyncResult *result, gboolean *pages_match, GError **error);

G_END_DECLS
