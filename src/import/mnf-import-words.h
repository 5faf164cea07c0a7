/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "compose/mnf-letter.h"

G_BEGIN_DECLS

/* The words of one paragraph while a reader gathers them, and which of them are
 * bold or italic. */
typedef struct
{
  GString *text;        /* UTF-8 as it is to be read, without markup */
  GByteArray *emphasis; /* MNF_RUN_BOLD, MNF_RUN_ITALIC of each byte of it */
} MnfImportWords;

void mnf_import_words_init (MnfImportWords *self);
void mnf_import_words_clear (MnfImportWords *self);

/* Adds @text, UTF-8 of @length bytes, -1 for all. Line breaks of every kind
 * become "\n"; control characters, which no page can show, are left out, and so is
 * what comes after MNF_IMPORT_MOST_TEXT. */
void mnf_import_words_append (MnfImportWords *self,
                              const char *text,
                              gssize length,
                              MnfRunFlags emphasis);

/* The words in the markup of stored text (compose/mnf-inline.h), which shows
 * exactly them: no line begins or ends with white space, and each line has marks
 * of its own. Where markup cannot say both, words come before emphasis. Stars that
 * would be taken for marks become star operators, "∗". NULL if there is nothing
 * but white space. Empties the words for the next paragraph. Transfer full. */
char *mnf_import_words_finish (MnfImportWords *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MnfImportWords, mnf_import_words_clear)

G_END_DECLS
