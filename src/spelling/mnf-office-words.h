/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The words that public offices use every day and the dictionaries of @language
 * ("es-MX") lack, and those of the municipalities' names; as mnf_word_key() has
 * them. A set; transfer full. */
GHashTable *mnf_office_words_load (const char *language);

/* By what a word is found in a set: without its case, accents in one piece. "" if
 * it is no UTF-8. Transfer full. */
char *mnf_word_key (const char *word, gssize length);

/* Adds the words of @text to the set @words. */
void mnf_words_add (GHashTable *words, const char *text);

G_END_DECLS
