/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The paragraphs of a plain text: what stands between empty lines, line by line
 * as it was typed, only without the white space at the ends of lines. Stars are
 * kept, so that those around a word mean in the letter what they usually mean in
 * such texts. UTF-8, UTF-16 with a byte order mark, else Windows-1252.
 *
 * Returns a GPtrArray of MnfImportParagraph; transfer full. Any thread. Errors:
 * MNF_IMPORT_ERROR; G_IO_ERROR_CANCELLED. */
GPtrArray *
mnf_text_reader_read (GBytes *bytes, GCancellable *cancellable, GError **error);

/* The whole text as UTF-8 without a byte order mark, its lines ending in "\n".
 * Transfer full. Errors: MNF_IMPORT_ERROR. */
char *mnf_text_reader_decode (GBytes *bytes, GError **error);

G_END_DECLS
