/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The sample letter, composed, has the words of the real letter that it was
 * taken from: oddities, labels and forced line breaks included. Only marks of
 * Markdown, bullets and blank lines may differ. */

#include <string.h>

#include "catalog/mnf-template.h"
#include "compose/mnf-composer.h"

static char *
read_seed (void)
{
  g_autofree char *path =
    g_test_build_filename (G_TEST_DIST, "golden", "cuautitlan-izcalli-2022.txt", NULL);
  g_autoptr (GError) error = NULL;
  char *seed;

  g_file_get_contents (path, &seed, NULL, &error);
  g_assert_no_error (error);
  return seed;
}

/* The seed's lines without stars, bullets, rules, and spaces at the ends. */
static GPtrArray *
strip_markdown (const char *text)
{
  g_autoptr (GRegex) marks = g_regex_new ("\\*+|^- |^---$", 0, 0, NULL);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);

  for (char **line = lines; *line != NULL; line++)
    {
      g_autofree char *plain = g_regex_replace_literal (marks, *line, -1, 0, "", 0, NULL);

      if (*g_strstrip (plain) != '\0')
        g_ptr_array_add (words, g_steal_pointer (&plain));
    }

  return words;
}

static GPtrArray *
strip_blank_lines (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);

  for (char **line = lines; *line != NULL; line++)
    if (**line != '\0')
      g_ptr_array_add (words, g_strdup (*line));

  return words;
}

static void
test_sample_is_seed (void)
{
  g_autoptr (GBytes) bytes = mnf_sample_get_bytes ();
  g_autoptr (GError) error = NULL;
  g_autoptr (MnfManifestation) sample = mnf_manifestation_new_from_bytes (bytes, &error);
  g_autoptr (MnfLetter) letter = NULL;
  g_autofree char *seed = read_seed ();
  g_autofree char *text = NULL;
  g_autoptr (GPtrArray) expected = strip_markdown (seed);
  g_autoptr (GPtrArray) found = NULL;

  g_assert_no_error (error);
  letter = mnf_compose (sample, MNF_COMPOSE_DEFAULT);
  text = mnf_letter_to_plain_text (letter);
  found = strip_blank_lines (text);

  g_assert_cmpuint (expected->len, >, 20);
  for (guint i = 0; i < MIN (expected->len, found->len); i++)
    g_assert_cmpstr (found->pdata[i], ==, expected->pdata[i]);
  g_assert_cmpuint (found->len, ==, expected->len);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/golden/sample-is-seed", test_sample_is_seed);
  return g_test_run ();
}
