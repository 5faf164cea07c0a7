/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "mnf-import-part.h"
#include "model/mnf-manifestation.h"

G_BEGIN_DECLS

/* A letter that was read from a file of another program, and what was recognised
 * in it. No word of the file is changed, added or lost: what was not recognised
 * is a paragraph. Only its place may be another, for the parts of a letter have
 * an order. */
typedef struct
{
  MnfManifestation *letter; /* with a new identifier */
  GPtrArray *parts;         /* MnfImportPart, in the order of the file */
} MnfImport;

/* Whether a file of these bytes may be a PDF file, whatever its name says. */
gboolean mnf_import_is_pdf (GBytes *bytes);

/* Reads plain text, Markdown, ODT, DOCX or PDF, which the bytes tell; only Markdown
 * from plain text does @name, the file's, by its ending. Any thread; takes a few
 * seconds at most. Errors: MNF_IMPORT_ERROR,
 * G_IO_ERROR_CANCELLED, those of GSubprocess. Transfer full. */
MnfImport *mnf_import_read (GBytes *bytes,
                            const char *name,
                            GCancellable *cancellable,
                            GError **error);

/* Recognises a letter in @paragraphs (MnfImportParagraph). @wrapped says whether
 * lines were broken at some width, as in a plain text; else all line breaks are
 * meant. Error: MNF_IMPORT_ERROR_TOO_LARGE if a letter cannot hold it all. Transfer
 * full. */
MnfImport *mnf_import_recognize (GPtrArray *paragraphs, gboolean wrapped, GError **error);

void mnf_import_free (MnfImport *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MnfImport, mnf_import_free)

G_END_DECLS
