/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The paragraphs of a Word document (*.docx): tables cell by cell, the text of boxes
 * behind the paragraph that they hang on; without notes, comments, deleted or hidden
 * words and page numbers.
 *
 * Returns a GPtrArray of MnfImportParagraph; transfer full. Any thread. Errors:
 * MNF_IMPORT_ERROR; G_IO_ERROR_CANCELLED. */
GPtrArray *
mnf_docx_reader_read (GBytes *bytes, GCancellable *cancellable, GError **error);

G_END_DECLS
