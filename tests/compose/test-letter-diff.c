/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "compose/mnf-letter-diff.h"
#include "letter-support.h"

/* The letter's words with the marked ones in brackets, "|" between blocks. */
static char *
describe (MnfLetter *letter, GArray *marks)
{
  GString *text = g_string_new (NULL);
  gsize n_blocks;
  const MnfBlock *blocks = mnf_letter_get_blocks (letter, &n_blocks);
  guint next = 0;

  for (guint i = 0; i < n_blocks; i++)
    {
      guint done = 0;

      if (*blocks[i].text == '\0')
        continue;
      if (text->len > 0)
        g_string_append (text, " | ");
      for (; next < marks->len && g_array_index (marks, MnfBlockRange, next).block == i;
           next++)
        {
          MnfBlockRange *mark = &g_array_index (marks, MnfBlockRange, next);

          g_assert_cmpuint (mark->start, >=, done);
          g_assert_cmpuint (mark->end, >, mark->start);
          g_string_append_len (text, blocks[i].text + done, mark->start - done);
          g_string_append_printf (text, "[%.*s]", (int) (mark->end - mark->start),
                                  blocks[i].text + mark->start);
          done = mark->end;
        }
      g_string_append (text, blocks[i].text + done);
    }
  g_assert_cmpuint (next, ==, marks->len);
  return g_string_free (text, FALSE);
}

static MnfLetter *
compose (const char *members)
{
  g_autoptr (MnfManifestation) manifestation = letter_parse (members);

  return mnf_compose (manifestation, MNF_COMPOSE_DEFAULT);
}

static void
assert_diff (const char *old_members,
             const char *new_members,
             const char *expected_old,
             const char *expected_new)
{
  g_autoptr (MnfLetter) old_letter = compose (old_members);
  g_autoptr (MnfLetter) new_letter = compose (new_members);
  g_autoptr (MnfLetterDiff) diff = mnf_letter_diff_new (old_letter, new_letter);
  g_autofree char *old_text = describe (old_letter, diff->removed);
  g_autofree char *new_text = describe (new_letter, diff->added);

  g_assert_cmpstr (old_text, ==, expected_old);
  g_assert_cmpstr (new_text, ==, expected_new);
}

#define PARAGRAPH(text) "'body': [{'type': 'paragraph', 'text': '" text "'}]"
#define PARAGRAPHS(first, second)                                                        \
  "'body': [{'type': 'paragraph', 'text': '" first "'},"                                 \
  "         {'type': 'paragraph', 'text': '" second "'}]"

static void
test_words (void)
{
  assert_diff (PARAGRAPH ("Uno dos tres"), PARAGRAPH ("Uno dos tres"), "Uno dos tres",
               "Uno dos tres");
  assert_diff (PARAGRAPH ("Uno dos tres"), PARAGRAPH ("Uno 2 tres"), "Uno [dos] tres",
               "Uno [2] tres");
  assert_diff (PARAGRAPH ("Uno tres"), PARAGRAPH ("Uno dos y dos tres"), "Uno tres",
               "Uno [dos y dos] tres");
  assert_diff (PARAGRAPH (""), PARAGRAPH ("Uno"), "", "[Uno]");

  /* A word that comes again elsewhere is not taken for the one that was there. */
  assert_diff (PARAGRAPHS ("Uno dos", "Tres"), PARAGRAPHS ("Tres dos", "Tres"),
               "[Uno] dos | Tres", "[Tres] dos | Tres");
}

static void
test_fields (void)
{
  assert_diff ("'issuer': {'name': 'Toluca'}," PARAGRAPHS ("Desde {municipality}, hoy",
                                                           "Igual"),
               "'issuer': {'name': 'Metepec'}," PARAGRAPHS ("Desde {municipality}, hoy",
                                                            "Igual"),
               "Desde [Toluca,] hoy | Igual", "Desde [Metepec,] hoy | Igual");
}

/* Only words count: where a paragraph ends, how it looks, which of the two kinds
 * of spaces it has, is another matter. */
static void
test_looks (void)
{
  assert_diff (PARAGRAPHS ("Uno dos.", "Tres cuatro."),
               PARAGRAPH ("Uno **dos.** Tres cuatro."), "Uno dos. | Tres cuatro.",
               "Uno dos. Tres cuatro.");
  assert_diff (PARAGRAPH ("Igual"), "'body': [{'type': 'heading', 'text': 'Igual'}]",
               "Igual", "Igual");
  assert_diff (PARAGRAPH ("El 5 de\\nmayo"), PARAGRAPH ("El 5 de mayo"),
               "El 5\u00a0de\nmayo", "El 5\u00a0de\u00a0mayo");
}

/* A word or two that happen to be the same amid a new sentence. */
static void
test_islands (void)
{
  assert_diff (PARAGRAPH ("Uno dos tres de cuatro cinco seis"),
               PARAGRAPH ("Siete ocho de nueve diez once"),
               "[Uno dos tres de cuatro cinco seis]", "[Siete ocho de nueve diez once]");
  assert_diff (PARAGRAPH ("Uno de seis"), PARAGRAPH ("Siete de nueve"), "[Uno] de [seis]",
               "[Siete] de [nueve]");
  assert_diff ("'closing': 'Atentamente'," PARAGRAPH ("Uno dos tres") ",'motto': 'A b c'",
               "'closing': 'Atentamente'," PARAGRAPH ("Seis siete") ",'motto': 'D e f'",
               "[Uno dos tres] | Atentamente | [A b c]",
               "[Seis siete] | Atentamente | [D e f]");
}

static void
test_placeholders (void)
{
  g_autoptr (MnfManifestation) empty = mnf_manifestation_new ();
  g_autoptr (MnfLetter) old_letter = mnf_compose (empty, MNF_COMPOSE_PLACEHOLDERS);
  g_autoptr (MnfLetter) new_letter = compose (PARAGRAPH ("Uno dos"));
  g_autoptr (MnfLetterDiff) diff = mnf_letter_diff_new (old_letter, new_letter);

  g_assert_cmpuint (diff->removed->len, ==, 0);
  g_assert_cmpuint (diff->n_removed, ==, 0);
  g_assert_cmpuint (diff->added->len, ==, 1);
  g_assert_cmpuint (diff->n_added, ==, 2);
}

/* Where to look for the changes in either letter; beside the gap where words are
 * missing. */
static void
test_changes (void)
{
  g_autoptr (MnfLetter) old_letter = compose (PARAGRAPHS ("Uno dos tres", "Cuatro"));
  g_autoptr (MnfLetter) new_letter = compose (PARAGRAPHS ("Uno 2 tres", "Cuatro cinco"));
  g_autoptr (MnfLetterDiff) diff = mnf_letter_diff_new (old_letter, new_letter);
  const MnfLetterChange *changes = (const MnfLetterChange *) diff->changes->data;
  const MnfBlockRange expected[][2] = {
    { { 0, 4, 7 }, { 0, 4, 5 } },
    { { 1, 0, 6 }, { 1, 7, 12 } },
  };

  g_assert_cmpuint (diff->changes->len, ==, G_N_ELEMENTS (expected));
  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_assert_cmpmem (&changes[i].old_place, sizeof (MnfBlockRange), &expected[i][0],
                       sizeof (MnfBlockRange));
      g_assert_cmpmem (&changes[i].new_place, sizeof (MnfBlockRange), &expected[i][1],
                       sizeof (MnfBlockRange));
    }
}

/* Any two letters */

/* A letter of so many paragraphs of words out of so many. */
static MnfManifestation *
create_random_letter (GRand *random, gint n_paragraphs, gint n_words)
{
  g_autoptr (GString) members = g_string_new ("'body': [");

  for (int i = 0; i < n_paragraphs; i++)
    {
      int n_words_here = g_rand_int_range (random, 1, 60);

      g_string_append (members, i > 0 ? ", {'type': 'paragraph', 'text': '"
                                      : "{'type': 'paragraph', 'text': '");
      for (int j = 0; j < n_words_here; j++)
        g_string_append_printf (members, "%sw%d", j > 0 ? " " : "",
                                g_rand_int_range (random, 0, n_words));
      g_string_append (members, "'}");
    }
  g_string_append_c (members, ']');
  return letter_parse (members->str);
}

/* Another letter, by a few changes. */
static MnfManifestation *
create_changed_letter (GRand *random, MnfManifestation *letter)
{
  MnfManifestation *changed = mnf_manifestation_ref (letter);

  for (int i = g_rand_int_range (random, 0, 6); i > 0; i--)
    {
      guint n_paragraphs = mnf_manifestation_get_length (changed, "/body");
      g_autoptr (MnfManifestation) before = changed;
      guint index = n_paragraphs > 0
                      ? (guint) g_rand_int_range (random, 0, (gint32) n_paragraphs)
                      : 0;
      g_autofree char *pointer = g_strdup_printf ("/body/%u", index);
      g_autofree char *text_pointer = g_strdup_printf ("%s/text", pointer);
      const char *rest = strchr (mnf_manifestation_get_text (before, text_pointer), ' ');
      g_autofree char *text = g_strdup_printf ("x%u%s", index, rest != NULL ? rest : "");

      if (n_paragraphs == 0)
        return g_steal_pointer (&before);
      changed = g_rand_boolean (random)
                  ? mnf_manifestation_with_text (before, text_pointer, text, NULL)
                  : mnf_manifestation_remove (before, pointer, NULL);
    }
  return changed;
}

/* The words outside the marks, each with a space before it. */
static char *
get_unmarked (MnfLetter *letter, GArray *marks, guint *n_marked)
{
  GString *words = g_string_new (NULL);
  gsize n_blocks;
  const MnfBlock *blocks = mnf_letter_get_blocks (letter, &n_blocks);
  guint next = 0;

  *n_marked = 0;
  for (guint i = 0; i < n_blocks; i++)
    {
      g_auto (GStrv) block_words = g_strsplit_set (blocks[i].text, " \n", -1);
      guint byte = 0;

      for (guint j = 0; block_words[j] != NULL; j++)
        {
          guint end = byte + (guint) strlen (block_words[j]);
          MnfBlockRange *mark =
            next < marks->len ? &g_array_index (marks, MnfBlockRange, next) : NULL;

          if (mark != NULL && mark->block == i && byte >= mark->start && end <= mark->end)
            *n_marked += 1;
          else
            g_string_append_printf (words, " %s", block_words[j]);
          if (mark != NULL && mark->block == i && end >= mark->end)
            next++;
          byte = end + 1;
        }
    }
  g_assert_cmpuint (next, ==, marks->len);
  return g_string_free (words, FALSE);
}

static void
assert_same_outside_marks (MnfManifestation *old_value, MnfManifestation *new_value)
{
  g_autoptr (MnfLetter) old_letter = mnf_compose (old_value, MNF_COMPOSE_DEFAULT);
  g_autoptr (MnfLetter) new_letter = mnf_compose (new_value, MNF_COMPOSE_DEFAULT);
  g_autoptr (MnfLetterDiff) diff = mnf_letter_diff_new (old_letter, new_letter);
  guint n_removed, n_added;
  g_autofree char *old_words = get_unmarked (old_letter, diff->removed, &n_removed);
  g_autofree char *new_words = get_unmarked (new_letter, diff->added, &n_added);

  g_assert_cmpstr (old_words, ==, new_words);
  g_assert_cmpuint (diff->n_removed, ==, n_removed);
  g_assert_cmpuint (diff->n_added, ==, n_added);
  if (mnf_manifestation_equal (old_value, new_value))
    g_assert_cmpuint (n_removed + n_added, ==, 0);
}

static void
test_random (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (125);

  for (guint i = 0; i < 300; i++)
    {
      g_autoptr (MnfManifestation) letter =
        create_random_letter (random, g_rand_int_range (random, 1, 8), 20);
      g_autoptr (MnfManifestation) changed = create_changed_letter (random, letter);
      g_autoptr (MnfManifestation) other = create_random_letter (random, 4, 20);

      assert_same_outside_marks (letter, letter);
      assert_same_outside_marks (letter, changed);
      assert_same_outside_marks (letter, other);
    }
}

/* A hundred pages, a bit and wholly changed. */
static void
test_long (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (100);
  g_autoptr (MnfManifestation) letter = create_random_letter (random, 1500, 3000);
  g_autoptr (MnfManifestation) changed = create_changed_letter (random, letter);
  g_autoptr (MnfManifestation) other = create_random_letter (random, 1500, 3000);

  assert_same_outside_marks (letter, changed);
  assert_same_outside_marks (letter, other);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/letter-diff/words", test_words);
  g_test_add_func ("/letter-diff/fields", test_fields);
  g_test_add_func ("/letter-diff/looks", test_looks);
  g_test_add_func ("/letter-diff/islands", test_islands);
  g_test_add_func ("/letter-diff/placeholders", test_placeholders);
  g_test_add_func ("/letter-diff/changes", test_changes);
  g_test_add_func ("/letter-diff/random", test_random);
  g_test_add_func ("/letter-diff/long", test_long);
  return g_test_run ();
}
