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

/* Recognises a letter in @paragraphs (MnfImportParagraph). @wrapped says whether
 * lines were broken at some width, as in a plain text; else all line breaks are
 * meant. Errors: MNF_MODEL_ERROR_LIMIT if a letter cannot hold it all. Transfer
 * full. */
MnfImport *mnf_import_recognize (GPtrArray *paragraphs, gboolean wrapped, GError **error);

void mnf_import_free (MnfImport *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MnfImport, mnf_import_free)

G_END_DECLS
