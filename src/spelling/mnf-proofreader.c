/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-proofreader.h"

#include "compose/mnf-inline.h"
#include "mnf-office-words.h"
#include "mnf-word-scanner.h"
#include "model/mnf-pointer.h"

#define NO_TEXT "\357\277\274" /* U+FFFC */

struct _MnfProofreader
{
  GObject parent_instance;

  MnfDictionary *dictionary; /* NULL for none */
  GHashTable *names;         /* the set of words in the letter's names */
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MnfProofreader, mnf_proofreader, G_TYPE_OBJECT)

static void
emit_changed (MnfProofreader *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

/* The dictionary */

void
mnf_proofreader_set_dictionary (MnfProofreader *self, MnfDictionary *dictionary)
{
  if (self->dictionary == dictionary)
    return;

  if (self->dictionary != NULL)
    g_signal_handlers_disconnect_by_func (self->dictionary, emit_changed, self);
  g_set_object (&self->dictionary, dictionary);
  if (dictionary != NULL)
    g_signal_connect_object (dictionary, "learned", G_CALLBACK (emit_changed), self,
                             G_CONNECT_SWAPPED);
  emit_changed (self);
}

MnfDictionary *
mnf_proofreader_get_dictionary (MnfProofreader *self)
{
  return self->dictionary;
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

static GHashTable *
collect_names (MnfManifestation *letter)
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

static gboolean
is_same_set (GHashTable *a, GHashTable *b)
{
  GHashTableIter iter;
  gpointer member;

  if (g_hash_table_size (a) != g_hash_table_size (b))
    return FALSE;

  g_hash_table_iter_init (&iter, a);
  while (g_hash_table_iter_next (&iter, &member, NULL))
    if (!g_hash_table_contains (b, member))
      return FALSE;

  return TRUE;
}

void
mnf_proofreader_set_letter (MnfProofreader *self, MnfManifestation *letter)
{
  g_autoptr (GHashTable) before = g_steal_pointer (&self->names);

  self->names = collect_names (letter);
  if (!is_same_set (before, self->names))
    emit_changed (self);
}

/* Words */

/* What has words that can be looked up. */
static gboolean
is_prose (const char *pointer)
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

static gboolean
is_known (MnfProofreader *self, const char *word, gsize length)
{
  g_autofree char *key = NULL;

  if (mnf_dictionary_knows (self->dictionary, word, length))
    return TRUE;

  key = mnf_word_key (word, (gssize) length);
  return g_hash_table_contains (self->names, key);
}

GArray *
mnf_proofreader_check (MnfProofreader *self, const char *pointer, const char *text)
{
  GArray *misspellings = g_array_new (FALSE, FALSE, sizeof (MnfMisspelling));
  MnfWordScanner scanner;
  Reading reading;
  guint start, end;

  if (self->dictionary == NULL || !is_prose (pointer))
    return misspellings;

  reading = read_stored_text (text);
  mnf_word_scanner_init (&scanner, reading.words->str);
  while (mnf_word_scanner_next (&scanner, &start, &end))
    {
      MnfMisspelling misspelling = {
        g_array_index (reading.places, guint, start),
        get_stored_end (&reading, end),
      };

      if (!is_known (self, reading.words->str + start, end - start))
        g_array_append_val (misspellings, misspelling);
    }
  reading_clear (&reading);

  return misspellings;
}

/* The object */

static void
mnf_proofreader_dispose (GObject *object)
{
  g_clear_object (&MNF_PROOFREADER (object)->dictionary);

  G_OBJECT_CLASS (mnf_proofreader_parent_class)->dispose (object);
}

static void
mnf_proofreader_finalize (GObject *object)
{
  g_hash_table_unref (MNF_PROOFREADER (object)->names);

  G_OBJECT_CLASS (mnf_proofreader_parent_class)->finalize (object);
}

static void
mnf_proofreader_class_init (MnfProofreaderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mnf_proofreader_dispose;
  G_OBJECT_CLASS (klass)->finalize = mnf_proofreader_finalize;

  signals[CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                  NULL, G_TYPE_NONE, 0);
}

static void
mnf_proofreader_init (MnfProofreader *self)
{
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

MnfProofreader *
mnf_proofreader_new (void)
{
  return g_object_new (MNF_TYPE_PROOFREADER, NULL);
}
