/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "library/mnf-autosaver.h"
#include "library/mnf-session.h"

G_BEGIN_DECLS

/* What keeps the letters of this program safe, whichever window they are in:
 * the session that brings them back after a crash, and their earlier versions. */

#define MNF_TYPE_LETTERS (mnf_letters_get_type ())
G_DECLARE_FINAL_TYPE (MnfLetters, mnf_letters, MNF, LETTERS, GObject)

/* In the user's own folders. Blocks for some small files. */
MnfLetters *mnf_letters_new (void);

/* MnfSessionEntry: the letters that were open when the program was last ended by
 * force. Each is to be restored or closed. Borrowed. */
GPtrArray *mnf_letters_get_left (MnfLetters *self);

MnfVersions *mnf_letters_get_versions (MnfLetters *self);

/* Keeps @document on disk from now on; @entry is where it was restored from,
 * NULL if it was not. Transfer full. */
MnfAutosaver *
mnf_letters_keep (MnfLetters *self, MnfDocument *document, MnfSessionEntry *entry);

/* Where new letters go: the folder of the settings, else one among the user's
 * documents. Transfer full. */
GFile *mnf_letters_dup_folder (MnfLetters *self);

/* Where they go if the settings name no folder. Transfer full. */
GFile *mnf_letters_dup_usual_folder (MnfLetters *self);

G_END_DECLS
