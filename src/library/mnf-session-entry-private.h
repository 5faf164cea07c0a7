/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mnf-session-entry.h"

G_BEGIN_DECLS

#define MNF_SESSION_ENTRY_SUFFIX ".entry.json"
#define MNF_SESSION_COPY_SUFFIX ".manifiesta.json"

/* A new entry in @folder, a path; it is written soon. */
MnfSessionEntry *mnf_session_entry_new (const char *folder, GFile *file);

/* The entry called @name in @folder. Blocks. An entry that cannot be read, but
 * has a recovery copy, is one of a letter without a file. One that has neither file
 * nor copy, a new letter without an edit, is removed: NULL. */
MnfSessionEntry *mnf_session_entry_read (const char *folder, const char *name);

/* When the letter was opened: microseconds since 1970. */
gint64 mnf_session_entry_get_opened (MnfSessionEntry *self);

/* Borrowed. */
GFile *mnf_session_entry_get_copy_file (MnfSessionEntry *self);

/* What the restored letter's file holds. */
void mnf_session_entry_set_on_disk (MnfSessionEntry *self, MnfManifestation *on_disk);

G_END_DECLS
