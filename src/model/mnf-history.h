/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mnf-manifestation.h"
#include "mnf-text-change.h"

G_BEGIN_DECLS

/* The values before and after the present one: undo and redo as two stacks of
 * values, each with a label for people. Typing goes on in the last step while
 * it stays in one word of one member. */

typedef struct _MnfHistory MnfHistory;

MnfHistory *mnf_history_new (void);
void mnf_history_free (MnfHistory *self);

/* Whether an edit of the member at @pointer belongs to the last step; @change
 * is that of its text to @text, or NULL where the member is no text. */
gboolean mnf_history_continues (MnfHistory *self,
                                const char *pointer,
                                const MnfTextChange *change,
                                const char *text);

/* Records a new step that brings back @before; drops what could be redone. */
void mnf_history_record (MnfHistory *self, MnfManifestation *before, const char *label);

/* Edits of the member at @pointer may go on in the last step from now on; to
 * be called for each of them. mnf_history_end_step() ends that. */
void mnf_history_keep_open (MnfHistory *self,
                            const char *pointer,
                            const MnfTextChange *change);
void mnf_history_end_step (MnfHistory *self);

/* Drops the last step if going on in it has led back to where it began. */
void mnf_history_drop_if_undone (MnfHistory *self, MnfManifestation *present);

/* The value to go back or forward to from @present, or NULL; transfer full. */
MnfManifestation *mnf_history_undo (MnfHistory *self, MnfManifestation *present);
MnfManifestation *mnf_history_redo (MnfHistory *self, MnfManifestation *present);

/* What undo and redo would take back or do again; NULL for nothing; borrowed. */
const char *mnf_history_get_undo_label (MnfHistory *self);
const char *mnf_history_get_redo_label (MnfHistory *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MnfHistory, mnf_history_free)

G_END_DECLS
