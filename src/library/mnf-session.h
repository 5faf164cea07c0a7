/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mnf-session-entry.h"

G_BEGIN_DECLS

/* The letters that are open, written down as they are opened and closed, so
 * that the next start can bring back what a crash took away. Each process has a
 * folder of its own that it holds a lock on; what lies in the folder of a
 * process that is no more goes to the next one that starts, whole and to one
 * only. Main thread. */

#define MNF_TYPE_SESSION (mnf_session_get_type ())
G_DECLARE_FINAL_TYPE (MnfSession, mnf_session, MNF, SESSION, GObject)

/* manifiesta/session in the user's state folder. Transfer full. */
char *mnf_session_dup_default_folder (void);

/* Begins a session of this process in @folder, a path; takes over what dead
 * processes left. Blocks for some small files. Errors: G_IO_ERROR. */
MnfSession *mnf_session_new (const char *folder, GError **error);

/* MnfSessionEntry: the letters that were open when an earlier process died, in
 * the order in which they had been opened. Each is to be restored or closed,
 * else it comes again at the next start. Borrowed. */
GPtrArray *mnf_session_get_left (MnfSession *self);

/* A letter was opened: from @file, or (NULL) a new one. Transfer full. */
MnfSessionEntry *mnf_session_open (MnfSession *self, GFile *file);

G_END_DECLS
