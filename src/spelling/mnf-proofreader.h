/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mnf-dictionary.h"
#include "model/mnf-manifestation.h"

G_BEGIN_DECLS

/* Reads the texts of one letter for words that are misspelled: those that are
 * neither in the dictionary nor in the letter's own names. Without a dictionary
 * it finds nothing.
 *
 * Signal "changed" (): it may judge the same text differently from now on. */

#define MNF_TYPE_PROOFREADER (mnf_proofreader_get_type ())
G_DECLARE_FINAL_TYPE (MnfProofreader, mnf_proofreader, MNF, PROOFREADER, GObject)

MnfProofreader *mnf_proofreader_new (void);

/* NULL for none. */
void mnf_proofreader_set_dictionary (MnfProofreader *self, MnfDictionary *dictionary);

/* Borrowed; NULL if there is none. */
MnfDictionary *mnf_proofreader_get_dictionary (MnfProofreader *self);

/* Takes the names of people, offices and places from @letter. */
void mnf_proofreader_set_letter (MnfProofreader *self, MnfManifestation *letter);

/* A word that is misspelled, in bytes of the stored text. */
typedef struct
{
  guint start, end;
} MnfMisspelling;

/* Those of @text, the stored text of the member at @pointer: marks of emphasis and
 * {fields} are no words, and what is not prose is not read. A GArray of
 * MnfMisspelling in the order of the text; transfer full. */
GArray *
mnf_proofreader_check (MnfProofreader *self, const char *pointer, const char *text);

G_END_DECLS
