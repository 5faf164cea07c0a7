/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* The words of a language: those of the dictionary that is installed for it, of
 * the user's own list, which other programs share, and of public offices. One
 * thread at a time.
 *
 * Signal "learned" (): it knows a word more. */

#define MNF_TYPE_DICTIONARY (mnf_dictionary_get_type ())
G_DECLARE_FINAL_TYPE (MnfDictionary, mnf_dictionary, MNF, DICTIONARY, GObject)

/* The dictionary for @language ("es-MX"), or of the same tongue elsewhere; NULL if
 * none is installed. Takes about 0.1 s. Transfer full. */
MnfDictionary *mnf_dictionary_open (const char *language);

/* Whether mnf_dictionary_open() would find one; fast. */
gboolean mnf_dictionary_is_installed (const char *language);

/* @word: UTF-8, @length bytes. */
gboolean mnf_dictionary_knows (MnfDictionary *self, const char *word, gsize length);

/* What may have been meant, the likeliest first. May take 0.1 s. Transfer full. */
GStrv mnf_dictionary_suggest (MnfDictionary *self, const char *word);

/* Adds @word to the user's list, for ever. */
void mnf_dictionary_learn (MnfDictionary *self, const char *word);

G_END_DECLS
