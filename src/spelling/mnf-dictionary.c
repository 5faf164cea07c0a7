/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-dictionary.h"

#include <enchant.h>
#include <string.h>

#include "mnf-office-words.h"

struct _MnfDictionary
{
  GObject parent_instance;

  EnchantBroker *broker;
  EnchantDict *dict;
  GHashTable *office_words;
};

enum
{
  LEARNED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MnfDictionary, mnf_dictionary, G_TYPE_OBJECT)

/* What is installed */

typedef struct
{
  const char *language; /* wanted: "es_MX" */
  char *found;          /* the best so far */
} Search;

static gboolean
is_same_tongue (const char *a, const char *b)
{
  gsize length = strcspn (a, "_");

  return length == strcspn (b, "_") && strncmp (a, b, length) == 0;
}

static void
consider_cb (const char *tag,
             const char *provider,
             const char *description,
             const char *file,
             void *user_data)
{
  Search *search = user_data;

  if (search->found == NULL ? is_same_tongue (tag, search->language)
                            : g_str_equal (tag, search->language))
    {
      g_free (search->found);
      search->found = g_strdup (tag);
    }
}

/* The tag of the dictionary to take for @language; NULL if there is none. */
static char *
find_tag (EnchantBroker *broker, const char *language)
{
  g_autofree char *wanted = g_strdelimit (g_strdup (language), "-", '_');
  Search search = { wanted, NULL };

  enchant_broker_list_dicts (broker, consider_cb, &search);
  return search.found;
}

gboolean
mnf_dictionary_is_installed (const char *language)
{
  EnchantBroker *broker = enchant_broker_init ();
  g_autofree char *tag = find_tag (broker, language);

  enchant_broker_free (broker);
  return tag != NULL;
}

MnfDictionary *
mnf_dictionary_open (const char *language)
{
  g_autoptr (MnfDictionary) self = g_object_new (MNF_TYPE_DICTIONARY, NULL);
  g_autofree char *tag = find_tag (self->broker, language);

  if (tag != NULL)
    self->dict = enchant_broker_request_dict (self->broker, tag);
  if (self->dict == NULL)
    return NULL;

  self->office_words = mnf_office_words_load (language);
  return g_steal_pointer (&self);
}

/* Words */

gboolean
mnf_dictionary_knows (MnfDictionary *self, const char *word, gsize length)
{
  /* Dictionaries have their accents in one piece. */
  g_autofree char *composed = g_utf8_normalize (word, (gssize) length, G_NORMALIZE_NFC);
  g_autofree char *key = NULL;

  if (composed == NULL || enchant_dict_check (self->dict, composed, -1) == 0)
    return TRUE;

  key = mnf_word_key (composed, -1);
  return g_hash_table_contains (self->office_words, key);
}

GStrv
mnf_dictionary_suggest (MnfDictionary *self, const char *word)
{
  g_autofree char *composed = g_utf8_normalize (word, -1, G_NORMALIZE_NFC);
  size_t n_suggestions = 0;
  char **suggestions = composed != NULL
                         ? enchant_dict_suggest (self->dict, composed, -1, &n_suggestions)
                         : NULL;
  GStrv copy = g_new0 (char *, n_suggestions + 1);

  for (size_t i = 0; i < n_suggestions; i++)
    copy[i] = g_strdup (suggestions[i]);
  if (suggestions != NULL)
    enchant_dict_free_string_list (self->dict, suggestions);

  return copy;
}

void
mnf_dictionary_learn (MnfDictionary *self, const char *word)
{
  enchant_dict_add (self->dict, word, -1);
  g_signal_emit (self, signals[LEARNED], 0);
}

/* The object */

static void
mnf_dictionary_finalize (GObject *object)
{
  MnfDictionary *self = MNF_DICTIONARY (object);

  if (self->dict != NULL)
    enchant_broker_free_dict (self->broker, self->dict);
  enchant_broker_free (self->broker);
  g_clear_pointer (&self->office_words, g_hash_table_unref);

  G_OBJECT_CLASS (mnf_dictionary_parent_class)->finalize (object);
}

static void
mnf_dictionary_class_init (MnfDictionaryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mnf_dictionary_finalize;

  signals[LEARNED] =
    g_signal_new ("learned", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                  NULL, G_TYPE_NONE, 0);
}

static void
mnf_dictionary_init (MnfDictionary *self)
{
  self->broker = enchant_broker_init ();
}
