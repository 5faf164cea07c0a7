/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "mnf-manifestation.h"

G_BEGIN_DECLS

/* A letter being edited: the present value, the values before and after it,
 * the value that is on disk, and the file. Belongs to the main thread; only
 * immutable values leave it.
 *
 * Signal "changed" (GStrv pointers): the value is now another one; pointers
 * are those of mnf_manifestation_diff(). Properties, all notified:
 * "manifestation", "file", "modified", "can-undo", "can-redo", "undo-label",
 * "redo-label", "read-only", "locked". */

#define MNF_TYPE_DOCUMENT (mnf_document_get_type ())
G_DECLARE_FINAL_TYPE (MnfDocument, mnf_document, MNF, DOCUMENT, GObject)

/* A document without a file that starts from @manifestation; it counts as
 * unmodified until the first edit. */
MnfDocument *mnf_document_new (MnfManifestation *manifestation);

/* Reads @file in a worker thread. The document is read-only if a newer
 * program wrote the file. */
void mnf_document_load_async (GFile *file,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data);
MnfDocument *mnf_document_load_finish (GAsyncResult *result, GError **error);

/* Writes the present value to @file (NULL: the document's own) in a worker
 * thread, atomically. On success the document's file is @file and the value
 * that was written counts as saved, however much was edited meanwhile.
 * Unless @overwrite, a file that was changed by somebody else since it was
 * read is left alone: MNF_MODEL_ERROR_CONFLICT. A read-only document is never
 * written: MNF_MODEL_ERROR_VERSION. */
void mnf_document_save_async (MnfDocument *self,
                              GFile *file,
                              gboolean overwrite,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data);
gboolean
mnf_document_save_finish (MnfDocument *self, GAsyncResult *result, GError **error);

MnfManifestation *mnf_document_get_manifestation (MnfDocument *self);
GFile *mnf_document_get_file (MnfDocument *self);
gboolean mnf_document_get_modified (MnfDocument *self);
gboolean mnf_document_get_read_only (MnfDocument *self);

/* Whether the letter is signed or sent and was not unlocked since it was opened
 * or got that status. A locked letter refuses edits; undo and redo go through
 * the lock as through every other step. */
gboolean mnf_document_get_locked (MnfDocument *self);

/* Whether edits are taken: neither read-only nor locked. */
gboolean mnf_document_get_editable (MnfDocument *self);

/* Makes @manifestation the present value, as one step that undo takes back.
 * @label names the step for people (translated: "Change of Place"). A step
 * equal to the present value is none. Like all edits here, it does nothing on a
 * document that is not editable. */
void
mnf_document_edit (MnfDocument *self, MnfManifestation *manifestation, const char *label);

/* The same for another whole letter in place of this one, that of a file or of an
 * earlier version: nobody edits there, so that a lock does not hinder it. */
void mnf_document_replace (MnfDocument *self,
                           MnfManifestation *manifestation,
                           const char *label);

/* The edit that a form's control makes: sets one member, with the label from
 * the field table. Typing into one text member makes one step a word: it goes
 * on in the last step while it adds to (or takes from) the same word. */
void mnf_document_set (MnfDocument *self, const char *pointer, JsonNode *value);
void mnf_document_set_text (MnfDocument *self, const char *pointer, const char *text);

/* The same where typing into the text at @pointer brings other members along:
 * @edited is the whole new value. */
void
mnf_document_edit_text (MnfDocument *self, const char *pointer, MnfManifestation *edited);

/* The list edits of a form. Indices are of the array at @pointer. */
void mnf_document_insert (MnfDocument *self,
                          const char *pointer,
                          guint index,
                          JsonNode *value);
void mnf_document_remove (MnfDocument *self, const char *pointer, guint index);
void mnf_document_move (MnfDocument *self, const char *pointer, guint from, guint to);

/* Two edits of a locked letter as well. Either is written down in the letter's
 * "history" with the time @now. Choosing “signed” or “sent” locks the letter,
 * also again if that is its status and it was unlocked. */
void mnf_document_choose_status (MnfDocument *self, const char *status, GDateTime *now);
void mnf_document_unlock (MnfDocument *self, GDateTime *now);

/* The next edit starts a new undo step: call it when the focus moves. */
void mnf_document_end_step (MnfDocument *self);

gboolean mnf_document_get_can_undo (MnfDocument *self);
gboolean mnf_document_get_can_redo (MnfDocument *self);
void mnf_document_undo (MnfDocument *self);
void mnf_document_redo (MnfDocument *self);

/* A short name for people: the title, or the municipality, or “Untitled
 * Letter”. Transfer full. */
char *mnf_document_dup_title (MnfDocument *self);

G_END_DECLS
