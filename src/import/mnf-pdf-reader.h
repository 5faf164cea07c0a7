/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The paragraphs of a PDF file of another program, as they look on its pages: a PDF
 * knows only where each word stands. Lines keep their ends; the marks of list items
 * stand before their words. What several pages have at the head or foot is there
 * once, the numbers of pages are not.
 *
 * Returns a GPtrArray of MnfImportParagraph; transfer full. Any thread; takes a few
 * seconds at most. Errors: MNF_IMPORT_ERROR; those of GSubprocess;
 * G_IO_ERROR_CANCELLED. */
GPtrArray *mnf_pdf_reader_read (GBytes *bytes, GCancellable *cancellable, GError **error);

G_END_DECLS
