/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/mnf-document.h"

G_BEGIN_DECLS

/* What the session keeps of one open letter, so that it comes back after the
 * program or the machine died: a small JSON file that says which file it is,
 * and beside it a recovery copy, a letter like any other, while there are edits
 * that the letter's own file does not have.
 *
 * The setters say what shall be on disk and return at once; a worker thread
 * writes it, the latest wish only, always whole files. Main thread, except where
 * said otherwise. Property, notified: "copy-error". */

#define MNF_TYPE_SESSION_ENTRY (mnf_session_entry_get_type ())
G_DECLARE_FINAL_TYPE (MnfSessionEntry, mnf_session_entry, MNF, SESSION_ENTRY, GObject)

/* The letter's file, or NULL while it has none; transfer full. */
GFile *mnf_session_entry_dup_file (MnfSessionEntry *self);

void mnf_session_entry_set_file (MnfSessionEntry *self, GFile *file);

/* The letter is about to appear at @to, moved from @from or (NULL) made there:
 * after a crash it will be found whether or not that came true. Blocks until
 * this is on disk. Any thread. */
void mnf_session_entry_announce_move (MnfSessionEntry *self, GFile *from, GFile *to);

/* Keeps @copy, which nobody has written to the letter's file yet, or (NULL) no
 * copy. @base is the value in the letter's file that @copy is an edit of, or
 * NULL. */
void mnf_session_entry_set_copy (MnfSessionEntry *self,
                                 MnfManifestation *copy,
                                 MnfManifestation *base);

gboolean mnf_session_entry_get_has_copy (MnfSessionEntry *self);

/* Whether the disk is not yet as it was wished. */
gboolean mnf_session_entry_get_busy (MnfSessionEntry *self);

/* Why the last copy could not be kept, for people, or NULL; borrowed. */
const char *mnf_session_entry_get_copy_error (MnfSessionEntry *self);

/* Blocks until all that was set is on disk, or could not be. Any thread. */
void mnf_session_entry_flush (MnfSessionEntry *self);

/* The letter was closed: nothing of it shall come back. Blocks as long as it
 * takes to remove two files. */
void mnf_session_entry_close (MnfSessionEntry *self);

/* Opens the letter as it was: its file's value, with the recovery copy, if
 * there is one, as an edit that can be undone. A letter without a file, or whose
 * file is gone, comes back without one. Errors (only where there is no copy
 * either): those of mnf_document_load_async(). */
void mnf_session_entry_restore_async (MnfSessionEntry *self,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data);
MnfDocument *mnf_session_entry_restore_finish (MnfSessionEntry *self,
                                               GAsyncResult *result,
                                               GError **error);

/* What the restored letter's file holds and its recovery copy is an edit of, or
 * NULL; borrowed. */
MnfManifestation *mnf_session_entry_get_on_disk (MnfSessionEntry *self);

/* Whether the restored letter's file is no longer the one that the recovery
 * copy was an edit of: writing over it would lose somebody's changes. */
gboolean mnf_session_entry_get_outdated (MnfSessionEntry *self);

G_END_DECLS
