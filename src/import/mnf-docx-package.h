/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mnf-archive.h"
#include "mnf-xml-reader.h"

G_BEGIN_DECLS

/* What the parts of a Word document share: their namespaces, and how one part
 * refers to others. */

extern const MnfXmlNamespace mnf_docx_namespaces[]; /* w, r, mc, xml, package */

typedef struct
{
  char *id;
  char *type; /* "officeDocument", "styles", "header", … */
  char *name; /* of the member of the archive; NULL for what is elsewhere */
} MnfDocxRelation;

/* What @part refers to ("" for the whole package), as a GPtrArray of
 * MnfDocxRelation; it is empty for most parts. Transfer full. Errors:
 * MNF_IMPORT_ERROR. */
GPtrArray *
mnf_docx_package_get_relations (MnfArchive *archive, const char *part, GError **error);

/* The member that is the first of this type, if it is there; else NULL. */
const char *
mnf_docx_package_find (MnfArchive *archive, GPtrArray *relations, const char *type);

/* Whether the element that @xml is at, such as <w:b/>, switches something on. */
gboolean mnf_docx_is_on (MnfXmlReader *xml);

G_END_DECLS
