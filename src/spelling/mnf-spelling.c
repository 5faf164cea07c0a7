/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-spelling.h"

#include "compose/mnf-inline.h"
#include "mnf-office-words.h"
#include "mnf-word-scanner.h"
#include "model/mnf-pointer.h"

#define NO_TEXT "\357\277\274" /* U+FFFC */

gboolean
mnf_spelling_is_prose (const char *pointer)
{
  static const char *const prose[] = {
    "/subject",
    "/body/*/text",
    "/body/*/items/*",
    "/addressee/post",
    "/addressee/institution",
    "/signatories/*/post",
    "/signatories/*/institution",
  };

  for (guint i = 0; i < G_N_ELEMENTS (prose); i++)
    if (mnf_pointer_matches (prose[i], pointer))
      return TRUE;

  return FALSE;
}

/* Names */

static void
add_names_of_people (GHashTable *names, MnfManifestation *letter, const char *list)
{
  guint n_people = mnf_manifestation_get_length (letter, list);

  for (guint i = 0; i < n_people; i++)
    {
      g_autofree char *pointer = g_strdup_printf ("%s/%u/name", list, i);

      mnf_words_add (names, mnf_manifestation_get_text (letter, pointer));
    }
}

GHashTable *
mnf_spelling_collect_names (MnfManifestation *letter)
{
  static const char *const members[] = {
    "/issuer/name", "/issuer/organization", "/issuer/unit", "/place", "/addressee/name",
  };
  GHashTable *names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    mnf_words_add (names, mnf_manifestation_get_text (letter, members[i]));
  add_names_of_people (names, letter, "/signatories");
  add_names_of_people (names, letter, "/copies");

  return names;
}

/* Words */

/* What is to be read of a stored text, and where each byte of it is stored. */
typedef struct
{
  GString *words;
  GArray *places; /* guint, one for each byte of the words, and the end */
} Reading;

static void
add_to_reading (Reading *reading,
                const char *words,
                gsize length,
                guint place,
                guint step)
{
  g_string_append_len (reading->words, words, length);
  for (gsize i = 0; i < length; i++, place += step)
    g_array_append_val (reading->places, place);
}

static Reading
read_stored_text (const char *text)
{
  g_autoptr (GArray) spans = mnf_inline_parse (text);
  Reading reading = { g_string_new (NULL), g_array_new (FALSE, FALSE, sizeof (guint)) };

  for (guint i = 0; i < spans->len; i++)
    {
      const MnfInline *span = &g_array_index (spans, MnfInline, i);

      switch (span->kind)
        {
        case MNF_INLINE_TEXT:
          add_to_reading (&reading, text + span->start, span->end - span->start,
                          span->start, 1);
          break;
        case MNF_INLINE_FIELD:
          add_to_reading (&reading, NO_TEXT, sizeof NO_TEXT - 1, span->start, 0);
          break;
        default:
          add_to_reading (&reading, " ", 1, span->start, 0);
        }
    }

  return reading;
}

static void
reading_clear (Reading *reading)
{
  g_string_free (reading->words, TRUE);
  g_array_unref (reading->places);
}

/* Where the character is stored that ends at @end in the reading: markup behind
 * it does not belong to it. */
static guint
get_stored_end (const Reading *reading, guint end)
{
  return g_array_index (reading->places, guint, end - 1) + 1;
}

GArray *
mnf_spelling_check (MnfDictionary *dictionary, GHashTable *names, const char *text)
{
  GArray *misspellings = g_array_new (FALSE, FALSE, sizeof (MnfMisspelling));
  Reading reading = read_stored_text (text);
  MnfWordScanner scanner;
  guint start, end;

  mnf_word_scanner_init (&scanner, reading.words->str);
  while (mnf_word_scanner_next (&scanner, &start, &end))
    {
      const char *word = reading.words->str + start;
      g_autofree char *key = mnf_word_key (word, end - start);
      MnfMisspelling misspelling = {
        g_array_index (reading.places, guint, start),
        get_stored_end (&reading, end),
      };

      if (!g_hash_table_contains (names, key) &&
          !mnf_dictionary_knows (dictionary, word, end - start))
        g_array_append_val (misspellings, misspelling);
    }
  reading_clear (&reading);

  return misspellings;
}
