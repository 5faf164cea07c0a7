/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "mnf-import-error.h"
#include "mnf-import-paragraph.h"

G_BEGIN_DECLS

/* Where the readers put the paragraphs that they find. */
typedef struct
{
  GPtrArray *paragraphs; /* MnfImportParagraph */
  gsize n_bytes;
  GCancellable *cancellable;
} MnfImportCollector;

/* Borrows @cancellable until it is cleared. */
void mnf_import_collector_init (MnfImportCollector *self, GCancellable *cancellable);
void mnf_import_collector_clear (MnfImportCollector *self);

/* Adds a paragraph. Those without words (@text is NULL) are none; nor are numbers
 * of pages in headers and footers, or what was in one of them before. Takes @text
 * and @label (may be NULL). Errors: MNF_IMPORT_ERROR_TOO_LARGE,
 * G_IO_ERROR_CANCELLED. */
gboolean mnf_import_collector_take (MnfImportCollector *self,
                                    MnfImportParagraphKind kind,
                                    char *text,
                                    char *label,
                                    GError **error);

/* The same, not at the end but before the paragraph that is now @index. */
gboolean mnf_import_collector_take_at (MnfImportCollector *self,
                                       guint index,
                                       MnfImportParagraphKind kind,
                                       char *text,
                                       char *label,
                                       GError **error);

/* All paragraphs, of which there is at least one: page headers first, page footers
 * last. Error: MNF_IMPORT_ERROR_NO_TEXT. Transfer full. */
GPtrArray *mnf_import_collector_finish (MnfImportCollector *self, GError **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MnfImportCollector, mnf_import_collector_clear)

G_END_DECLS
