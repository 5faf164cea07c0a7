/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "model/mnf-json-reader.h"
#include "model/mnf-json-writer.h"
#include "model/mnf-manifestation.h"
#include "model/mnf-migration.h"

static GBytes *
load (const char *name)
{
  g_autofree char *path =
    g_test_build_filename (G_TEST_DIST, "model", "migrations", name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  GBytes *bytes = g_file_load_bytes (file, NULL, NULL, &error);

  g_assert_no_error (error);
  return bytes;
}

static JsonNode *
parse (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  JsonNode *node = mnf_json_read (bytes, &error);

  g_assert_no_error (error);
  return node;
}

/* Every version that was ever in use has its fixture, kept for ever. */
static void
test_fixtures (void)
{
  for (int version = 0; version < MNF_FORMAT_VERSION; version++)
    {
      g_autofree char *old_name = g_strdup_printf ("%d.manifiesta.json", version);
      g_autofree char *expected_name =
        g_strdup_printf ("%d.expected.manifiesta.json", version);
      g_autoptr (GBytes) old = load (old_name);
      g_autoptr (GBytes) expected = load (expected_name);
      g_autoptr (GError) error = NULL;
      g_autoptr (MnfManifestation) letter =
        mnf_manifestation_new_from_bytes (old, &error);
      g_autoptr (GBytes) written = NULL;

      g_assert_no_error (error);
      written = mnf_manifestation_to_bytes (letter);
      g_assert_cmpmem (g_bytes_get_data (written, NULL), g_bytes_get_size (written),
                       g_bytes_get_data (expected, NULL), g_bytes_get_size (expected));
    }
}

/* A step is a pure function: what it is given stays as it was. */
static void
test_pure (void)
{
  static const char text[] =
    "{\"version\":0,\"style\":{\"margins\":{}},\"signatories\":[{\"title\":\"\"}]}";
  g_autoptr (JsonNode) old = parse (text);
  g_autoptr (JsonNode) first = mnf_migrate (old);
  g_autoptr (JsonNode) second = mnf_migrate (old);
  g_autofree char *after = json_to_string (old, FALSE);

  g_assert_cmpstr (after, ==, text);
  g_assert_true (json_node_equal (first, second));
  g_assert_true (json_node_is_immutable (first));
  g_assert_false (json_node_equal (first, old));
}

/* What needs no migration, or is nothing that could have one, is given back. */
static void
test_untouched (void)
{
  static const char *const texts[] = {
    "{\"version\":1,\"style\":{\"margins\":{}}}",
    "{\"version\":2}",
    "{\"version\":-1}",
    "{\"version\":0.5}",
    "{\"version\":\"0\"}",
    "{\"version\":null}",
    "{}",
    "[]",
    "0",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (JsonNode) old = parse (texts[i]);
      g_autoptr (JsonNode) migrated = mnf_migrate (old);

      g_assert_true (migrated == old);
    }
}

/* Whatever stands where a renamed member belongs, nothing is lost. */
static void
test_odd_trees (void)
{
  static const char *const cases[][2] = {
    { "{\"version\":0,\"style\":5,\"signatories\":{\"title\":1}}",
      "{\"version\":1,\"style\":5,\"signatories\":{\"title\":1}}" },
    { "{\"version\":0,\"signatories\":[1,null,[],{\"title\":2}]}",
      "{\"version\":1,\"signatories\":[1,null,[],{\"honorific\":2}]}" },
    { "{\"version\":0,\"style\":{\"margins\":1,\"margins-mm\":2}}",
      "{\"version\":1,\"style\":{\"margins\":1,\"margins-mm\":2}}" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JsonNode) old = parse (cases[i][0]);
      g_autoptr (JsonNode) migrated = mnf_migrate (old);
      g_autofree char *text = json_to_string (migrated, FALSE);

      g_assert_cmpstr (text, ==, cases[i][1]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/migration/fixtures", test_fixtures);
  g_test_add_func ("/migration/pure", test_pure);
  g_test_add_func ("/migration/untouched", test_untouched);
  g_test_add_func ("/migration/odd-trees", test_odd_trees);
  return g_test_run ();
}
