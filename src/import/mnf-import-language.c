/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-import-language.h"

/* Words that nearly every sentence has, and only one of the languages. */
static const char *const spanish[] = {
  "de", "la", "el", "que", "los", "las", "del", "y", "en", "por", "se", "con", NULL,
};
static const char *const english[] = {
  "the", "of", "and", "to", "in", "that", "for", "is", "with", "we", "our", "this", NULL,
};

const char *
mnf_import_guess_language (const char *words)
{
  g_auto (GStrv) all = g_strsplit (words, " ", -1);
  guint n_spanish = 0, n_english = 0;

  for (char **word = all; *word != NULL; word++)
    {
      n_spanish += g_strv_contains (spanish, *word);
      n_english += g_strv_contains (english, *word);
    }

  return n_english > n_spanish ? "en-US" : "es-MX";
}
