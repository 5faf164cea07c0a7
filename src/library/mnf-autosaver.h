/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mnf-clock.h"
#include "mnf-session-entry.h"
#include "mnf-versions.h"
#include "model/mnf-document.h"

G_BEGIN_DECLS

/* Keeps one document on disk: every edit is in the letter's file within a second,
 * and if it cannot be, in the session's recovery copy. Never blocks. Main thread.
 *
 * From the moment it has a document, nobody else saves that: who wants a save
 * asks here. A read-only document is left alone.
 *
 * A letter without a file gets one with its first edit. As long as nobody has
 * chosen another name, the file is named after its content: when the letter has
 * rested for a while, the name follows.
 *
 * Properties, all notified: "state" (MnfAutosaveState), "saved-at" (GDateTime:
 * when the letter was written last, NULL if it was not yet), "error-message"
 * (a sentence or two for people: what is wrong and what to do; NULL if
 * nothing is), "gone" (boolean: the file was removed or taken away; the next edit
 * makes it again, until then the recovery copy has it).
 *
 * Signal "external-change" (): somebody else wrote the file; the state is now
 * CONFLICT.
 *
 * A file that gets another name in its folder is followed without a word but
 * the document's "file". */

typedef enum
{
  MNF_AUTOSAVE_IDLE,     /* all edits are in the file */
  MNF_AUTOSAVE_PENDING,  /* there are edits, to be written in a moment */
  MNF_AUTOSAVE_SAVING,   /* they are being written */
  MNF_AUTOSAVE_FAILED,   /* they could not be; it is tried again by itself */
  MNF_AUTOSAVE_CONFLICT, /* somebody else wrote the file: nothing is written
                          * until somebody has said what shall be */
} MnfAutosaveState;

#define MNF_TYPE_AUTOSAVE_STATE (mnf_autosave_state_get_type ())
GType mnf_autosave_state_get_type (void);

#define MNF_TYPE_AUTOSAVER (mnf_autosaver_get_type ())
G_DECLARE_FINAL_TYPE (MnfAutosaver, mnf_autosaver, MNF, AUTOSAVER, GObject)

/* @document: without unsaved edits, or restored by @entry. @folder: where a
 * letter without a file gets one; need not be there yet. @entry: where the
 * recovery copy goes, or NULL for none. @versions: what keeps the states that
 * were saved, or NULL. @clock: borrowed. */
MnfAutosaver *mnf_autosaver_new (MnfDocument *document,
                                 GFile *folder,
                                 MnfSessionEntry *entry,
                                 MnfVersions *versions,
                                 const MnfClock *clock);

MnfDocument *mnf_autosaver_get_document (MnfAutosaver *self);
MnfAutosaveState mnf_autosaver_get_state (MnfAutosaver *self);
GDateTime *mnf_autosaver_get_saved_at (MnfAutosaver *self);       /* borrowed */
const char *mnf_autosaver_get_error_message (MnfAutosaver *self); /* borrowed */
gboolean mnf_autosaver_get_gone (MnfAutosaver *self);

/* Writes what is not written yet, now; done when the file has all edits. To be
 * called before closing and by people who press Ctrl+S. Fails at once in a
 * conflict (MNF_MODEL_ERROR_CONFLICT); other errors are those of
 * mnf_document_save_async() and the recovery copy has the edits then. The task
 * is not cancellable: a write that has begun ends. */
void mnf_autosaver_flush_async (MnfAutosaver *self,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
gboolean
mnf_autosaver_flush_finish (MnfAutosaver *self, GAsyncResult *result, GError **error);

/* As flush, but into @file, which somebody chose and which is overwritten; the
 * document lives there from then on, under that name. Ends a conflict. If it
 * fails, the document stays where it was. */
void mnf_autosaver_save_as_async (MnfAutosaver *self,
                                  GFile *file,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
gboolean
mnf_autosaver_save_as_finish (MnfAutosaver *self, GAsyncResult *result, GError **error);

/* The letter is closed: what is not saved by now is given up, and the session
 * forgets it. Nothing else may be asked for after this. */
void mnf_autosaver_close (MnfAutosaver *self);

/* In a conflict: the value that is on disk, to compare with; NULL if it is no
 * letter that can be read, or not read yet. Borrowed. */
MnfManifestation *mnf_autosaver_get_other (MnfAutosaver *self);

/* The three ways out of a conflict; in another state they do nothing.
 *
 * "Keep mine": the document's value goes over the file; the other one is kept in
 * the version history. If the file has changed once more meanwhile, that is a
 * new conflict. */
void mnf_autosaver_keep_mine (MnfAutosaver *self);

/* "Reload": the file's value becomes the document's, as an edit that can be
 * undone. Does nothing while there is no mnf_autosaver_get_other(). */
void mnf_autosaver_reload (MnfAutosaver *self);

/* "Keep both": the document goes on in a new file beside the other one. */
void mnf_autosaver_keep_both (MnfAutosaver *self);

G_END_DECLS
