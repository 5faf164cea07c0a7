/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The paragraphs of an OpenDocument text (*.odt): tables cell by cell, the text of
 * frames behind the paragraph that they hang on; without notes, comments, deleted
 * words and page numbers.
 *
 * Returns a GPtrArray of MnfImportParagraph; transfer full. Any thread. Errors:
 * MNF_IMPORT_ERROR; G_IO_ERROR_CANCELLED. */
GPtrArray *mnf_odt_reader_read (GBytes *bytes, GCancellable *cancellable, GError **error);

G_END_DECLS
