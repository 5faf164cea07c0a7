/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/mnf-manifestation.h"

#include <string.h>

static MnfManifestation *
parse (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;
  MnfManifestation *manifestation = mnf_manifestation_new_from_bytes (bytes, &error);

  g_assert_no_error (error);
  return manifestation;
}

#define HEAD "{\"format\":\"manifiesta\",\"version\":1"

static MnfManifestation *
new_example (void)
{
  return parse (HEAD ",\"place\":\"Toluca\",\"x-extra\":{\"kept\":[1,2]},"
                     "\"body\":[{\"type\":\"paragraph\",\"text\":\"Uno\"},"
                     "{\"type\":\"list\",\"items\":[\"a\",\"b\",\"c\"]}]}");
}

static void
test_get (void)
{
  g_autoptr (MnfManifestation) m = new_example ();

  g_assert_cmpstr (mnf_manifestation_get_text (m, "/place"), ==, "Toluca");
  g_assert_cmpstr (mnf_manifestation_get_text (m, "/body/1/items/2"), ==, "c");
  g_assert_cmpstr (mnf_manifestation_get_text (m, "/subject"), ==, "");
  g_assert_cmpstr (mnf_manifestation_get_text (m, "/style/paper"), ==, "letter");
  g_assert_cmpstr (mnf_manifestation_get_text (m, "/body/9/text"), ==, "");
  g_assert_cmpfloat (mnf_manifestation_get_number (m, "/style/size-pt"), ==, 11.5);
  g_assert_true (mnf_manifestation_get_boolean (m, "/style/justify"));
  g_assert_cmpuint (mnf_manifestation_get_length (m, "/body"), ==, 2);
  g_assert_cmpuint (mnf_manifestation_get_length (m, "/place"), ==, 0);
  g_assert_null (mnf_manifestation_get (m, "/place/x"));
  g_assert_null (mnf_manifestation_get (m, "/body/-"));
}

static void
test_with_shares (void)
{
  g_autoptr (MnfManifestation) m = new_example ();
  g_autoptr (MnfManifestation) edited =
    mnf_manifestation_with_text (m, "/body/0/text", "Dos", NULL);

  g_assert_cmpstr (mnf_manifestation_get_text (m, "/body/0/text"), ==, "Uno");
  g_assert_cmpstr (mnf_manifestation_get_text (edited, "/body/0/text"), ==, "Dos");
  g_assert_true (mnf_manifestation_get (m, "/body/1") ==
                 mnf_manifestation_get (edited, "/body/1"));
  g_assert_true (mnf_manifestation_get (m, "/x-extra") ==
                 mnf_manifestation_get (edited, "/x-extra"));
  g_assert_true (json_node_is_immutable (mnf_manifestation_get (edited, "/body/0")));
}

/* A member that is set to what it is. */
static void
test_with_same_node (void)
{
  g_autoptr (MnfManifestation) m = new_example ();
  JsonNode *body = mnf_manifestation_get (m, "/body");
  g_autoptr (MnfManifestation) edited = NULL;

  g_assert_nonnull (body);
  edited = mnf_manifestation_with (m, "/body", body, NULL);
  g_assert_true (mnf_manifestation_get (edited, "") == mnf_manifestation_get (m, ""));
}

static void
test_with_makes_containers (void)
{
  g_autoptr (MnfManifestation) m = mnf_manifestation_new ();
  g_autoptr (JsonNode) text = json_node_init_string (json_node_alloc (), "x");
  g_autoptr (MnfManifestation) legend =
    mnf_manifestation_with (m, "/letterhead/legend", text, NULL);
  g_autoptr (MnfManifestation) element =
    mnf_manifestation_insert (m, "/annexes/-", text, NULL);

  g_assert_cmpstr (mnf_manifestation_get_text (legend, "/letterhead/legend"), ==, "x");
  g_assert_cmpstr (mnf_manifestation_get_text (element, "/annexes/0"), ==, "x");
}

static void
test_lists (void)
{
  g_autoptr (MnfManifestation) m = new_example ();
  g_autoptr (JsonNode) text = json_node_init_string (json_node_alloc (), "x");
  g_autoptr (MnfManifestation) inserted =
    mnf_manifestation_insert (m, "/body/1/items/1", text, NULL);
  g_autoptr (MnfManifestation) appended =
    mnf_manifestation_insert (m, "/body/1/items/3", text, NULL);
  g_autoptr (MnfManifestation) removed =
    mnf_manifestation_remove (m, "/body/1/items/0", NULL);
  g_autoptr (MnfManifestation) moved =
    mnf_manifestation_move (m, "/body/1/items/0", "/body/1/items/2", NULL);
  g_autoptr (MnfManifestation) without = mnf_manifestation_remove (m, "/place", NULL);

  g_assert_cmpstr (mnf_manifestation_get_text (inserted, "/body/1/items/1"), ==, "x");
  g_assert_cmpstr (mnf_manifestation_get_text (inserted, "/body/1/items/2"), ==, "b");
  g_assert_cmpstr (mnf_manifestation_get_text (appended, "/body/1/items/3"), ==, "x");
  g_assert_cmpuint (mnf_manifestation_get_length (removed, "/body/1/items"), ==, 2);
  g_assert_cmpstr (mnf_manifestation_get_text (removed, "/body/1/items/0"), ==, "b");
  g_assert_cmpstr (mnf_manifestation_get_text (moved, "/body/1/items/0"), ==, "b");
  g_assert_cmpstr (mnf_manifestation_get_text (moved, "/body/1/items/2"), ==, "a");
  g_assert_null (mnf_manifestation_get (without, "/place"));
}

static void
test_bad_pointers (void)
{
  static const char *const pointers[] = { "",         "place",
                                          "/place/x", "/body/2/text",
                                          "/body/01", "/body/x" };
  g_autoptr (MnfManifestation) m = new_example ();

  for (gsize i = 0; i < G_N_ELEMENTS (pointers); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (mnf_manifestation_with_text (m, pointers[i], "x", &error));
      g_assert_error (error, MNF_MODEL_ERROR, MNF_MODEL_ERROR_POINTER);
      g_clear_error (&error);
      g_assert_null (mnf_manifestation_remove (m, pointers[i], &error));
      g_assert_error (error, MNF_MODEL_ERROR, MNF_MODEL_ERROR_POINTER);
      g_clear_error (&error);
      g_assert_null (mnf_manifestation_move (m, pointers[i], "/annexes/0", &error));
      g_assert_error (error, MNF_MODEL_ERROR, MNF_MODEL_ERROR_POINTER);
    }
}

static void
assert_diff (MnfManifestation *a, MnfManifestation *b, const char *pointer)
{
  g_auto (GStrv) pointers = mnf_manifestation_diff (a, b);
  const char *expected[] = { pointer, NULL };

  g_assert_cmpstrv (pointers, expected);
  g_assert_cmpint (mnf_manifestation_equal (a, b), ==, pointer == NULL);
}

static void
test_diff (void)
{
  g_autoptr (MnfManifestation) m = new_example ();
  g_autoptr (MnfManifestation) same = new_example ();
  g_autoptr (MnfManifestation) text =
    mnf_manifestation_with_text (m, "/body/1/items/1", "B", NULL);
  g_autoptr (MnfManifestation) added =
    mnf_manifestation_with_text (m, "/motto", "x", NULL);
  g_autoptr (MnfManifestation) fewer = mnf_manifestation_remove (m, "/body/0", NULL);

  assert_diff (m, same, NULL);
  assert_diff (m, text, "/body/1/items/1");
  assert_diff (m, added, "/motto");
  assert_diff (added, m, "/motto");
  assert_diff (m, fewer, "/body");
}

static void
test_bytes (void)
{
  g_autoptr (MnfManifestation) m = new_example ();
  g_autoptr (GBytes) bytes = mnf_manifestation_to_bytes (m);
  g_autoptr (MnfManifestation) again = mnf_manifestation_new_from_bytes (bytes, NULL);
  g_autoptr (GBytes) bytes_again = mnf_manifestation_to_bytes (again);

  g_assert_true (mnf_manifestation_equal (m, again));
  g_assert_true (g_bytes_equal (bytes, bytes_again));
  g_assert_false (mnf_manifestation_is_newer (m));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/manifestation/get", test_get);
  g_test_add_func ("/manifestation/with/shares", test_with_shares);
  g_test_add_func ("/manifestation/with/same-node", test_with_same_node);
  g_test_add_func ("/manifestation/with/makes-containers", test_with_makes_containers);
  g_test_add_func ("/manifestation/lists", test_lists);
  g_test_add_func ("/manifestation/bad-pointers", test_bad_pointers);
  g_test_add_func ("/manifestation/diff", test_diff);
  g_test_add_func ("/manifestation/bytes", test_bytes);

  return g_test_run ();
}
