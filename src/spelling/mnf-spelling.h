/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mnf-dictionary.h"
#include "model/mnf-manifestation.h"

G_BEGIN_DECLS

/* A word that the dictionary does not know, in bytes of the stored text. */
typedef struct
{
  guint start, end;
} MnfMisspelling;

/* Whether the member at @pointer is prose, whose words can be looked up. */
gboolean mnf_spelling_is_prose (const char *pointer);

/* The words of the letter's names: of people, offices, and places. A set;
 * transfer full. */
GHashTable *mnf_spelling_collect_names (MnfManifestation *letter);

/* The unknown words of @text, which is in the markup of stored text: marks of
 * emphasis and {fields} are no words. @names are known as well. Returns a GArray
 * of MnfMisspelling in the order of the text; transfer full. */
GArray *
mnf_spelling_check (MnfDictionary *dictionary, GHashTable *names, const char *text);

G_END_DECLS
