/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mnf-docx-field.h"
#include "mnf-docx-numbering.h"
#include "mnf-docx-styles.h"
#include "mnf-import-collector.h"

G_BEGIN_DECLS

/* Reads what is written in a part of a Word document: its body, a header, a footer.
 * Borrows everything. */
typedef struct
{
  MnfDocxStyles *styles;
  MnfDocxNumbering *numbering;
  MnfImportCollector *collector; /* where the paragraphs go */
  GPtrArray *headers; /* char *: where the relations of headers and footers go that
                       * pages show */
  MnfXmlReader *xml;
  MnfImportParagraphKind kind; /* of plain paragraphs */
  MnfDocxFields fields;        /* around the place where it is */
  GError *error;               /* what went wrong first; nothing is added from then on */
} MnfDocxBody;

/* Reads the element that the XML reader is at. Errors: as those of the collector. */
gboolean mnf_docx_body_read (MnfDocxBody *self, GError **error);

G_END_DECLS
