/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "mnf-import-lines.h"

G_BEGIN_DECLS

/* A person, or an institution, in the lines from @first to before @end: honorific,
 * name, post and institution, as a letter stores them, and the gender that honorific
 * or post have, where they have one; never that of a name. Names of addressees
 * are known by an honorific or a post alone, for institutions are addressed
 * too. Transfer full. */
JsonObject *
mnf_people_read_signatory (const MnfImportLines *lines, guint first, guint end);
JsonObject *
mnf_people_read_addressee (const MnfImportLines *lines, guint first, guint end);

/* "Lic. Ana Ruiz, Contralora. Para su conocimiento.": name, post and note, where
 * the letter would write them so; else all of it as the name. Transfer full. */
JsonObject *mnf_people_read_copy (const MnfImportLines *lines, guint first, guint end);

G_END_DECLS
