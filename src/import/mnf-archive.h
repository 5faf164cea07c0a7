/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A zip archive, as ODT and DOCX files are, to read from. It may be anybody's:
 * whatever it says of itself, no more than a fixed number of bytes is unpacked
 * from it in all. Not for several threads at once. */
typedef struct _MnfArchive MnfArchive;

/* Errors: MNF_IMPORT_ERROR. */
MnfArchive *mnf_archive_new (GBytes *bytes, GError **error);
void mnf_archive_free (MnfArchive *self);

gboolean mnf_archive_has (MnfArchive *self, const char *name);

/* All bytes of the member @name. Errors: MNF_IMPORT_ERROR. Transfer full. */
GBytes *mnf_archive_read (MnfArchive *self, const char *name, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MnfArchive, mnf_archive_free)

G_END_DECLS
