/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mnf-xml-reader.h"

G_BEGIN_DECLS

/* The lists of a Word document, and where each is in its numbering. */
typedef struct _MnfDocxNumbering MnfDocxNumbering;

MnfDocxNumbering *mnf_docx_numbering_new (void);
void mnf_docx_numbering_free (MnfDocxNumbering *self);

/* Reads the whole part that @xml is at the beginning of. */
void mnf_docx_numbering_read (MnfDocxNumbering *self, MnfXmlReader *xml);

/* The mark of the next paragraph that is numbered by the list @id at @level (from
 * 0); NULL if there is no such list. Transfer full. */
char *mnf_docx_numbering_next (MnfDocxNumbering *self, int id, int level);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MnfDocxNumbering, mnf_docx_numbering_free)

G_END_DECLS
