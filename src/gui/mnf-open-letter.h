/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "import/mnf-import.h"
#include "model/mnf-document.h"

G_BEGIN_DECLS

/* Opens what people take for a letter: the file of one, a PDF that was made from
 * one, or a text of another program, in which a letter is recognised. But for the
 * first, what comes of it is a letter without a file: the other stays as it is.
 * Errors: those of mnf_document_load_async(), mnf_pdf_source_read() and
 * mnf_import_read(). */
void
mnf_open_letter_async (GFile *file, GAsyncReadyCallback callback, gpointer user_data);

/* Transfer full. NULL, without an error, if @import (transfer full) was set: there
 * is something to look at first. @pages_match: FALSE if the pages of the PDF are no
 * longer those of the letter in it. */
MnfDocument *mnf_open_letter_finish (GAsyncResult *result,
                                     MnfImport **import,
                                     gboolean *pages_match,
                                     GError **error);

G_END_DECLS
