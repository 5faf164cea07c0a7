/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The paragraphs of a Markdown text as CommonMark has it, in any of the encodings
 * of mnf-text-reader.h. Lists within lists become one; code and HTML are words
 * like any others.
 *
 * Returns a GPtrArray of MnfImportParagraph; transfer full. Any thread. Errors:
 * MNF_IMPORT_ERROR; G_IO_ERROR_CANCELLED. */
GPtrArray *
mnf_markdown_reader_read (GBytes *bytes, GCancellable *cancellable, GError **error);

G_END_DECLS
