/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-office-words.h"

#include <gio/gio.h>
#include <string.h>

#include "catalog/mnf-municipality.h"
#include "mnf-spelling-resources.h"
#include "mnf-word-scanner.h"

char *
mnf_word_key (const char *word, gssize length)
{
  g_autofree char *composed = g_utf8_normalize (word, length, G_NORMALIZE_NFC);

  return composed != NULL ? g_utf8_casefold (composed, -1) : g_strdup ("");
}

void
mnf_words_add (GHashTable *words, const char *text)
{
  MnfWordScanner scanner;
  guint start, end;

  mnf_word_scanner_init (&scanner, text);
  while (mnf_word_scanner_next (&scanner, &start, &end))
    g_hash_table_add (words, mnf_word_key (text + start, end - start));
}

/* The list for the tongue of @language, if there is one. */
static void
add_list (GHashTable *words, const char *language)
{
  g_autofree char *path = g_strdup_printf (MNF_RESOURCE_PREFIX "/spelling/%.*s.txt",
                                           (int) strcspn (language, "-_"), language);
  g_autoptr (GBytes) bytes = g_resource_lookup_data (mnf_spelling_get_resource (), path,
                                                     G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_auto (GStrv) lines = NULL;

  if (bytes == NULL)
    return;

  lines = g_strsplit (g_bytes_get_data (bytes, NULL), "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '#')
      mnf_words_add (words, lines[i]);
}

GHashTable *
mnf_office_words_load (const char *language)
{
  g_autoptr (GPtrArray) municipalities = mnf_municipalities_load ();
  GHashTable *words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  add_list (words, language);
  for (guint i = 0; i < municipalities->len; i++)
    {
      const MnfMunicipality *municipality = municipalities->pdata[i];

      mnf_words_add (words, municipality->name);
      mnf_words_add (words, municipality->seat);
    }

  return words;
}
