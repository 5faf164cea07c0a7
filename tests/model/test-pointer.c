/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/mnf-pointer.h"

static void
test_validity (void)
{
  const char *valid[] = { "", "/", "/a", "/a/0", "/a~0b", "/a~1b", "/ñ", "//" };
  const char *invalid[] = { "a", "~", "/~", "/~2", "/a~", "/\xff" };

  for (gsize i = 0; i < G_N_ELEMENTS (valid); i++)
    g_assert_true (mnf_pointer_is_valid (valid[i]));
  for (gsize i = 0; i < G_N_ELEMENTS (invalid); i++)
    g_assert_false (mnf_pointer_is_valid (invalid[i]));
}

static void
test_split (void)
{
  g_auto (GStrv) none = mnf_pointer_split ("");
  g_auto (GStrv) tokens = mnf_pointer_split ("/a/b~1c/~01/");
  const char *expected[] = { "a", "b/c", "~1", "", NULL };

  g_assert_null (none[0]);
  g_assert_cmpstrv (tokens, expected);
}

static void
test_append (void)
{
  g_autofree char *member = mnf_pointer_append ("/a", "b/c~d");
  g_autofree char *element = mnf_pointer_append_index ("/body", 3);
  g_autofree char *parent = mnf_pointer_dup_parent (member);
  g_autofree char *last = mnf_pointer_dup_last (member);
  g_autofree char *root_parent = mnf_pointer_dup_parent ("/a");

  g_assert_cmpstr (member, ==, "/a/b~1c~0d");
  g_assert_cmpstr (element, ==, "/body/3");
  g_assert_cmpstr (parent, ==, "/a");
  g_assert_cmpstr (last, ==, "b/c~d");
  g_assert_cmpstr (root_parent, ==, "");
}

static void
test_index (void)
{
  const char *none[] = { "", "a", "01", "-1", "+1", "1a", "-", "99999999999" };
  guint index = 7;

  g_assert_true (mnf_pointer_parse_index ("0", &index));
  g_assert_cmpuint (index, ==, 0);
  g_assert_true (mnf_pointer_parse_index ("12", &index));
  g_assert_cmpuint (index, ==, 12);
  for (gsize i = 0; i < G_N_ELEMENTS (none); i++)
    g_assert_false (mnf_pointer_parse_index (none[i], &index));
}

static void
test_within (void)
{
  g_assert_true (mnf_pointer_is_within ("/body/0", ""));
  g_assert_true (mnf_pointer_is_within ("/body/0", "/body"));
  g_assert_true (mnf_pointer_is_within ("/body", "/body"));
  g_assert_false (mnf_pointer_is_within ("/body10", "/body"));
  g_assert_false (mnf_pointer_is_within ("/body", "/body/0"));
}

static void
test_matches (void)
{
  g_assert_true (mnf_pointer_matches ("", ""));
  g_assert_true (mnf_pointer_matches ("/body/*/items/*", "/body/3/items/12"));
  g_assert_true (mnf_pointer_matches ("/place", "/place"));
  g_assert_false (mnf_pointer_matches ("/place", "/placebo"));
  g_assert_false (mnf_pointer_matches ("/body/*", "/body"));
  g_assert_false (mnf_pointer_matches ("/body/*", "/body/0/text"));
  g_assert_false (mnf_pointer_matches ("/body/*/text", "/body/0"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pointer/validity", test_validity);
  g_test_add_func ("/pointer/split", test_split);
  g_test_add_func ("/pointer/append", test_append);
  g_test_add_func ("/pointer/index", test_index);
  g_test_add_func ("/pointer/within", test_within);
  g_test_add_func ("/pointer/matches", test_matches);

  return g_test_run ();
}
