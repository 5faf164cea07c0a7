/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "spelling/mnf-proofreader.h"

#include <glib/gstdio.h>

#include "catalog/mnf-template.h"

static MnfManifestation *
new_letter (void)
{
  static const char json[] =
    "{\"format\": \"manifiesta\", \"version\": 1, \"place\": \"Xonacatlán\","
    " \"signatories\": [{\"name\": \"Karla Leticia Fiesco García\"}]}";
  g_autoptr (GBytes) bytes = g_bytes_new_static (json, strlen (json));

  return mnf_manifestation_new_from_bytes (bytes, NULL);
}

static MnfProofreader *
new_proofreader (void)
{
  MnfProofreader *proofreader = mnf_proofreader_new ();
  g_autoptr (MnfDictionary) dictionary = mnf_dictionary_open ("es-MX");
  g_autoptr (MnfManifestation) letter = new_letter ();

  g_assert_nonnull (dictionary);
  mnf_proofreader_set_dictionary (proofreader, dictionary);
  mnf_proofreader_set_letter (proofreader, letter);
  return proofreader;
}

/* The words that are marked in @text, as they are stored. Transfer full. */
static char *
check (MnfProofreader *proofreader, const char *text)
{
  g_autoptr (GArray) misspellings =
    mnf_proofreader_check (proofreader, "/body/3/items/0", text);
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < misspellings->len; i++)
    {
      const MnfMisspelling *one = &g_array_index (misspellings, MnfMisspelling, i);

      g_string_append_printf (words, "%s%.*s", i > 0 ? "|" : "",
                              (int) (one->end - one->start), text + one->start);
    }

  return g_string_free (words, FALSE);
}

static void
test_check (void)
{
  static const struct
  {
    const char *text, *marked;
  } cases[] = {
    { "", "" },
    { "El ayuntamiento manifiesta su intención.", "" },
    { "El ayuntamineto manifiesta su intencion.", "ayuntamineto|intencion" },
    { "Ante ustedes, “conprometidos”, (firmnes)", "conprometidos|firmnes" },

    /* What the dictionary lacks and offices use; names of the letter and of
     * municipalities, in any case. */
    { "la cocreación, la gobernanza y el Infoem; la Mtra. KARLA FIESCO", "" },
    { "de Acambay a Zinacantepec y Xonacatlán", "" },
    { "Vilchiss", "Vilchiss" },

    /* Markup is no word, and does not part one. */
    { "**Manifestacion** y *presbítero*", "Manifestacion" },
    { "inten**cion**al", "" },
    { "inten**cjon**al", "inten**cjon"
                         "**al" },
    { "{municipality} {qwrtz} l{signatory:o|a}s {{qwrtz}", "qwrtz" },

    /* Accents in two pieces. */
    { "intencio\314\201n", "" },
    { "a\303\261o, a\303\261o2, an\314\203o", "" },

    /* What cannot be judged. */
    { "INEGI, XIV, L.C.P., b, 3er, CompraNet, http://xyzzy/qwrt, w@xyzq.mx, xyzq.mx",
      "" },
    { "ANTE ESTA MANIFESTACION", "MANIFESTACION" },
    { "teórico-práctico y/o técnico-qwrtzuj", "qwrtzuj" },
  };
  g_autoptr (MnfProofreader) proofreader = new_proofreader ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *marked = check (proofreader, cases[i].text);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (marked, ==, cases[i].marked);
    }
}

/* Neither long words nor broken text keep it busy, or bring it down. */
static void
test_long (void)
{
  g_autoptr (MnfProofreader) proofreader = new_proofreader ();
  g_autofree char *word = g_strnfill (100000, 'x');
  g_autofree char *marked = check (proofreader, word);

  g_assert_cmpstr (marked, ==, "");
}

static void
test_sample (void)
{
  g_autoptr (GBytes) bytes = mnf_sample_get_bytes ();
  g_autoptr (MnfManifestation) letter = mnf_manifestation_new_from_bytes (bytes, NULL);
  g_autoptr (MnfProofreader) proofreader = new_proofreader ();

  for (guint i = 0; i < mnf_manifestation_get_length (letter, "/body"); i++)
    {
      g_autofree char *pointer = g_strdup_printf ("/body/%u/text", i);
      g_autofree char *marked =
        check (proofreader, mnf_manifestation_get_text (letter, pointer));

      g_assert_cmpstr (marked, ==, "");
    }
}

static void
count_cb (guint *n_times)
{
  (*n_times)++;
}

static void
test_learn (void)
{
  g_autoptr (MnfDictionary) dictionary = mnf_dictionary_open ("es-MX");
  g_autoptr (MnfDictionary) another = NULL;
  guint n_times = 0;

  g_signal_connect_swapped (dictionary, "learned", G_CALLBACK (count_cb), &n_times);
  g_assert_false (mnf_dictionary_knows (dictionary, "zacatipán", strlen ("zacatipán")));
  mnf_dictionary_learn (dictionary, "zacatipán");
  g_assert_cmpuint (n_times, ==, 1);
  g_assert_true (mnf_dictionary_knows (dictionary, "zacatipán", strlen ("zacatipán")));
  g_assert_true (mnf_dictionary_knows (dictionary, "Zacatipán", strlen ("Zacatipán")));

  /* And in every program from now on. */
  another = mnf_dictionary_open ("es-MX");
  g_assert_true (mnf_dictionary_knows (another, "zacatipán", strlen ("zacatipán")));
}

static void
test_suggest (void)
{
  g_autoptr (MnfDictionary) dictionary = mnf_dictionary_open ("es-MX");
  g_auto (GStrv) suggestions = mnf_dictionary_suggest (dictionary, "ayuntamineto");

  g_assert_true (g_strv_contains ((const char *const *) suggestions, "ayuntamiento"));
}

static void
test_installed (void)
{
  g_assert_true (mnf_dictionary_is_installed ("es-MX"));
  g_assert_true (mnf_dictionary_is_installed ("es-XX")); /* of another country */
  g_assert_false (mnf_dictionary_is_installed ("tlh"));
  g_assert_null (mnf_dictionary_open ("tlh"));
}

/* Who shows what it says is told whenever it may say something else. */
static void
test_changed (void)
{
  g_autoptr (MnfProofreader) proofreader = mnf_proofreader_new ();
  g_autoptr (MnfDictionary) dictionary = mnf_dictionary_open ("es-MX");
  g_autoptr (MnfManifestation) letter = new_letter ();
  g_autofree char *without = check (proofreader, "Fiesco intencion");
  g_autofree char *nameless = NULL;
  g_autofree char *whole = NULL;
  guint n_times = 0;

  g_signal_connect_swapped (proofreader, "changed", G_CALLBACK (count_cb), &n_times);
  g_assert_cmpstr (without, ==, "");
  mnf_proofreader_set_dictionary (proofreader, dictionary);
  g_assert_cmpuint (n_times, ==, 1);
  nameless = check (proofreader, "Fiesco intencion");
  g_assert_cmpstr (nameless, ==, "Fiesco|intencion");
  mnf_proofreader_set_letter (proofreader, letter);
  g_assert_cmpuint (n_times, ==, 2);
  whole = check (proofreader, "Fiesco intencion");
  g_assert_cmpstr (whole, ==, "intencion");
  mnf_proofreader_set_letter (proofreader, letter);
  g_assert_cmpuint (n_times, ==, 2);
}

static void
test_prose (void)
{
  static const char *const read[] = { "/body/3/items/0", "/subject", "/body/1/text" };
  static const char *const unread[] = { "/letterhead/footer", "/addressee/name" };
  g_autoptr (MnfProofreader) proofreader = new_proofreader ();

  for (guint i = 0; i < G_N_ELEMENTS (read); i++)
    {
      g_autoptr (GArray) found = mnf_proofreader_check (proofreader, read[i], "qwrtz");

      g_assert_cmpuint (found->len, ==, 1);
    }
  for (guint i = 0; i < G_N_ELEMENTS (unread); i++)
    {
      g_autoptr (GArray) found = mnf_proofreader_check (proofreader, unread[i], "qwrtz");

      g_assert_cmpuint (found->len, ==, 0);
    }
}

int
main (int argc, char **argv)
{
  g_autofree char *words = g_dir_make_tmp ("words-XXXXXX", NULL);
  g_autofree char *list = g_build_filename (words, "es_MX.dic", NULL);
  g_autofree char *excluded = g_build_filename (words, "es_MX.exc", NULL);
  int status;

  /* Not the list of who runs the test. */
  g_setenv ("ENCHANT_CONFIG_DIR", words, TRUE);

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/spelling/check", test_check);
  g_test_add_func ("/spelling/long", test_long);
  g_test_add_func ("/spelling/sample", test_sample);
  g_test_add_func ("/spelling/learn", test_learn);
  g_test_add_func ("/spelling/suggest", test_suggest);
  g_test_add_func ("/spelling/installed", test_installed);
  g_test_add_func ("/spelling/changed", test_changed);
  g_test_add_func ("/spelling/prose", test_prose);
  status = g_test_run ();

  g_remove (list);
  g_remove (excluded);
  g_rmdir (words);
  return status;
}
