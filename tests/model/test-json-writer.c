/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <locale.h>
#include <math.h>
#include <string.h>

#include "model/mnf-json-reader.h"
#include "model/mnf-json-writer.h"
#include "support/comma-locale.h"

#define SEED 20220524

static JsonNode *
read_text (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  JsonNode *node = mnf_json_read (bytes, &error);

  g_assert_no_error (error);
  return node;
}

static char *
write_node (JsonNode *node)
{
  g_autoptr (GBytes) bytes = mnf_json_write (node);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* @text is written as @expected and a newline, and that as itself. */
static void
assert_written (const char *text, const char *expected)
{
  g_autoptr (JsonNode) node = read_text (text);
  g_autofree char *written = write_node (node);
  g_autoptr (JsonNode) again = read_text (written);
  g_autofree char *rewritten = write_node (again);
  g_autofree char *line = g_strconcat (expected, "\n", NULL);

  g_assert_cmpstr (written, ==, line);
  g_assert_cmpstr (rewritten, ==, line);
}

static void
test_scalars (void)
{
  static const struct
  {
    const char *text;
    const char *written;
  } cases[] = {
    { "null", "null" },
    { "true", "true" },
    { "false", "false" },

    { "0", "0" },
    { "-0", "0" },
    { "-9223372036854775808", "-9223372036854775808" },
    { "9223372036854775807", "9223372036854775807" },
    { "1.0", "1.0" },
    { "-0.0", "-0.0" },
    { "1e2", "100.0" },
    { "1.1", "1.1" },
    { "0.1", "0.1" },
    { "11.50", "11.5" },
    { "0.05", "0.05" },
    { "1.15", "1.15" },
    { "0.30000000000000004", "0.30000000000000004" },
    { "123456789.125", "123456789.125" },
    { "100000.0", "100000.0" },
    { "1e-5", "1e-05" },
    { "1e22", "1e+22" },
    { "5e-324", "5e-324" },
    { "2.2250738585072014e-308", "2.2250738585072014e-308" },
    { "1.7976931348623157e308", "1.7976931348623157e+308" },
    { "1e-400", "0.0" },

    { "\"\"", "\"\"" },
    { "\"\\u00e9 \\/ \\ud83d\\ude00\"", "\"é / 😀\"" },
    { "\"\\\" \\\\ \\b\\f\\n\\r\\t\"", "\"\\\" \\\\ \\b\\f\\n\\r\\t\"" },
    { "\"\\u0001\\u001F\\u007f\\u0080\"", "\"\\u0001\\u001f\x7F\xC2\x80\"" },
    { "\"\\u2028\\ufeff<>&\"", "\"\xE2\x80\xA8\xEF\xBB\xBF<>&\"" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_written (cases[i].text, cases[i].written);
}

static void
test_containers (void)
{
  assert_written ("{}", "{}");
  assert_written ("[ ]", "[]");
  assert_written ("[1,[],{},[2]]", "[\n  1,\n  [],\n  {},\n  [\n    2\n  ]\n]");
  assert_written ("{\"x\":{\"\":[null]}}",
                  "{\n  \"x\": {\n    \"\": [\n      null\n    ]\n  }\n}");
}

/* Members in the order of the field table, at every depth. */
static void
test_order (void)
{
  assert_written (
    "{\"subject\":\"\",\"place\":\"\",\"version\":1,\"format\":\"manifiesta\"}",
    "{\n  \"format\": \"manifiesta\",\n  \"version\": 1,\n"
    "  \"place\": \"\",\n  \"subject\": \"\"\n}");
  assert_written ("{\"style\":{\"margins-mm\":{\"left\":1,\"top\":2},\"paper\":\"\"}}",
                  "{\n  \"style\": {\n    \"paper\": \"\",\n    \"margins-mm\": {\n"
                  "      \"top\": 2,\n      \"left\": 1\n    }\n  }\n}");
  assert_written (
    "{\"body\":[{\"text\":\"\",\"type\":\"\"},{\"items\":[],\"type\":\"\"}]}",
    "{\n  \"body\": [\n"
    "    {\n      \"type\": \"\",\n      \"text\": \"\"\n    },\n"
    "    {\n      \"type\": \"\",\n      \"items\": []\n    }\n  ]\n}");
}

/* Unknown members stay behind the known one that they followed; in front of all
 * only where "format" and "version" do not belong; and below an unknown member
 * nothing is moved, whatever the names. */
static void
test_unknown_members (void)
{
  assert_written ("{\"b\":0,\"subject\":\"\",\"z\":1,\"a\":2,\"format\":\"\",\"c\":3,"
                  "\"version\":1,\"d\":4}",
                  "{\n  \"format\": \"\",\n  \"version\": 1,\n  \"b\": 0,\n  \"c\": 3,\n"
                  "  \"d\": 4,\n  \"subject\": \"\",\n  \"z\": 1,\n  \"a\": 2\n}");
  assert_written ("{\"addressee\":{\"x\":0,\"post\":\"\",\"y\":1,\"name\":\"\",\"w\":2}}",
                  "{\n  \"addressee\": {\n    \"x\": 0,\n    \"name\": \"\",\n"
                  "    \"w\": 2,\n    \"post\": \"\",\n    \"y\": 1\n  }\n}");
  assert_written ("{\"x\":{\"version\":1,\"format\":\"\"}}",
                  "{\n  \"x\": {\n    \"version\": 1,\n    \"format\": \"\"\n  }\n}");
}

/* Property: whatever a tree holds, reading what was written gives it back, and
 * writing that gives the same bytes. */

static const char *const names[] = {
  "format", "version", "subject", "style", "body", "type",      "text", "items",
  "image",  "paper",   "x",       "y/z",   "~",    "",          "é",    "\"\n",
  "0",      "*",       "x-1",     "x-2",   "name", "addressee",
};

static const char *const texts[] = {
  "", "a", "\n\t\"\\/", "Ñandú 😀", "\x01\x1F\x7F", "“{signatory:el|la}”", "\xEF\xBF\xBF",
};

static double
random_double (GRand *random)
{
  union
  {
    guint64 bits;
    double number;
  } any;

  do
    any.bits = (guint64) g_rand_int (random) << 32 | g_rand_int (random);
  while (!isfinite (any.number));

  return any.number;
}

static JsonNode *
random_scalar (GRand *random)
{
  JsonNode *node = json_node_alloc ();

  switch (g_rand_int_range (random, 0, 5))
    {
    case 0:
      return json_node_init_null (node);
    case 1:
      return json_node_init_boolean (node, g_rand_boolean (random));
    case 2:
      return json_node_init_int (node, (gint64) g_rand_int (random)
                                         << g_rand_int_range (random, 0, 32));
    case 3:
      return json_node_init_double (node, random_double (random));
    default:
      return json_node_init_string (
        node, texts[g_rand_int_range (random, 0, G_N_ELEMENTS (texts))]);
    }
}

static JsonNode *
random_tree (GRand *random, guint depth)
{
  guint length = g_rand_int_range (random, 0, 6);
  gboolean is_object = g_rand_boolean (random);
  JsonNode *node;

  if (depth == 0)
    return random_scalar (random);

  node = json_node_new (is_object ? JSON_NODE_OBJECT : JSON_NODE_ARRAY);
  if (is_object)
    json_node_take_object (node, json_object_new ());
  else
    json_node_take_array (node, json_array_new ());

  for (guint i = 0; i < length; i++)
    {
      JsonNode *child = random_tree (random, g_rand_int_range (random, 0, depth));

      if (is_object)
        json_object_set_member (json_node_get_object (node),
                                names[g_rand_int_range (random, 0, G_N_ELEMENTS (names))],
                                child);
      else
        json_array_add_element (json_node_get_array (node), child);
    }

  return node;
}

static void
test_round_trip (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED);

  for (guint i = 0; i < 3000; i++)
    {
      g_autoptr (JsonNode) tree = random_tree (random, 5);
      g_autofree char *written = write_node (tree);
      g_autoptr (JsonNode) again = read_text (written);
      g_autofree char *rewritten = write_node (again);

      g_assert_true (json_node_equal (tree, again));
      g_assert_cmpstr (written, ==, rewritten);
    }
}

static void
test_doubles (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED);

  for (guint i = 0; i < 20000; i++)
    {
      double number = random_double (random);
      g_autoptr (JsonNode) node = json_node_init_double (json_node_alloc (), number);
      g_autofree char *written = write_node (node);
      g_autoptr (JsonNode) again = read_text (written);

      g_assert_true (json_node_get_value_type (again) == G_TYPE_DOUBLE);
      g_assert_true (json_node_get_double (again) == number);
    }
}

static void
test_numbers (void)
{
  test_scalars ();
  test_doubles ();
}

static void
test_comma_locale (void)
{
  run_in_comma_locale (test_numbers);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json/writer/scalars", test_scalars);
  g_test_add_func ("/json/writer/containers", test_containers);
  g_test_add_func ("/json/writer/order", test_order);
  g_test_add_func ("/json/writer/unknown-members", test_unknown_members);
  g_test_add_func ("/json/writer/round-trip", test_round_trip);
  g_test_add_func ("/json/writer/doubles", test_doubles);
  g_test_add_func ("/json/writer/comma-locale", test_comma_locale);
  return g_test_run ();
}
