/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/mnf-text-change.h"

static void
test_find (void)
{
  static const struct
  {
    const char *before, *after;
    MnfTextChange change;
  } cases[] = {
    { "", "a", { 0, 0, 1 } },          { "abc", "abXc", { 2, 0, 1 } },
    { "abc", "ac", { 1, 1, 0 } },      { "abc", "abc", { 3, 0, 0 } },
    { "aa", "aaa", { 2, 0, 1 } },      { "hola", "adiós", { 0, 4, 6 } },
    { "uno dos", "uno", { 3, 4, 0 } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      MnfTextChange change = mnf_text_change_find (cases[i].before, cases[i].after);

      g_assert_cmpuint (change.position, ==, cases[i].change.position);
      g_assert_cmpuint (change.removed, ==, cases[i].change.removed);
      g_assert_cmpuint (change.inserted, ==, cases[i].change.inserted);
    }
}

/* How many undo steps typing through @texts makes. */
static guint
count_steps (const char *const *texts)
{
  MnfTextChange last = mnf_text_change_find (texts[0], texts[1]);
  guint steps = 1;

  for (guint i = 1; texts[i + 1] != NULL; i++)
    {
      MnfTextChange change = mnf_text_change_find (texts[i], texts[i + 1]);

      steps += !mnf_text_change_continues (&last, &change, texts[i + 1]);
      last = change;
    }

  return steps;
}

static void
test_steps (void)
{
  const char *word[] = { "", "h", "ho", "hol", "hola", "hola ", NULL };
  const char *two_words[] = { "a", "a ", "a b", "a bc", NULL };
  const char *backspaces[] = { "hola", "hol", "ho", "h", NULL };
  const char *deletes[] = { "hola", "ola", "la", NULL };
  const char *elsewhere[] = { "hola", "hola1", "2hola1", NULL };
  const char *replacement[] = { "el viejo", "el ", "el n", "el nu", "el nuevo", NULL };
  const char *turn[] = { "a", "ab", "a", NULL };

  g_assert_cmpuint (count_steps (word), ==, 1);
  g_assert_cmpuint (count_steps (two_words), ==, 2);
  g_assert_cmpuint (count_steps (backspaces), ==, 1);
  g_assert_cmpuint (count_steps (deletes), ==, 1);
  g_assert_cmpuint (count_steps (elsewhere), ==, 2);
  g_assert_cmpuint (count_steps (replacement), ==, 1);
  g_assert_cmpuint (count_steps (turn), ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text-change/find", test_find);
  g_test_add_func ("/text-change/steps", test_steps);

  return g_test_run ();
}
