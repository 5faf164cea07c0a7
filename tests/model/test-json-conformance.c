/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the reader takes and what it refuses, as one table: a text, and for a
 * refusal the place and a part of the message. */

#include <locale.h>
#include <string.h>

#include "model/mnf-json-reader.h"
#include "model/mnf-json-scanner.h"
#include "support/comma-locale.h"

typedef struct
{
  const char *text;
  gsize length;
  guint line; /* 0: accepted */
  guint column;
  const char *message; /* a part of it */
} Case;

/* clang-format off */
#define ACCEPT(text) { text, sizeof text - 1, 0, 0, NULL }
#define REFUSE(text, line, column, message) { text, sizeof text - 1, line, column, message }
/* clang-format on */

static const Case cases[] = {
  /* Words */
  ACCEPT ("true"),
  ACCEPT ("false"),
  ACCEPT ("null"),
  ACCEPT ("[true,false,null]"),
  REFUSE ("True", 1, 1, "expected a value but found “True”"),
  REFUSE ("TRUE", 1, 1, "a value"),
  REFUSE ("nul", 1, 1, "found “nul”"),
  REFUSE ("nulll", 1, 1, "found “nulll”"),
  REFUSE ("true1", 1, 1, "found “true1”"),
  REFUSE ("tru\xC3\xA9", 1, 1, "found “tru”"),
  REFUSE ("undefined", 1, 1, "found “undefined”"),
  REFUSE ("[NaN]", 1, 2, "found “NaN”"),
  REFUSE ("[Infinity]", 1, 2, "found “Infinity”"),
  REFUSE ("var x = 1", 1, 1, "found “var”"),

  /* Space and the whole text */
  ACCEPT (" \t\r\n1 \t\r\n"),
  ACCEPT ("\r\r[\r]\r"),
  REFUSE ("", 1, 1, "expected a value but found the end of the file"),
  REFUSE (" \n ", 2, 2, "the end of the file"),
  REFUSE ("\f1", 1, 1, "found the character U+000C"),
  REFUSE ("\v1", 1, 1, "found the character U+000B"),
  REFUSE ("\xC2\xA0[]", 1, 1, "found the character U+00A0"),
  REFUSE ("[]\xE2\x80\xA8", 1, 3, "found the character U+2028"),
  REFUSE ("1 2", 1, 3, "expected the end of the file but found “2”"),
  REFUSE ("{}{}", 1, 3, "the end of the file"),
  REFUSE ("[]\n\n]", 3, 1, "found “]”"),
  REFUSE ("{},", 1, 3, "found “,”"),
  REFUSE ("// note\n{}", 1, 1, "expected a value but found “/”"),
  REFUSE ("{} /* note */", 1, 4, "found “/”"),
  REFUSE ("[1 /* one */]", 1, 4, "a comma or “]”"),
  REFUSE ("# note\n{}", 1, 1, "found “#”"),
  REFUSE ("=1", 1, 1, "found “=”"),

  /* Encoding */
  ACCEPT ("\"\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80\""),
  ACCEPT ("\"\xC2\x80\xEF\xBF\xBE\xF4\x8F\xBF\xBF\x7F\""),
  ACCEPT ("\"\xEF\xBB\xBF\""),
  REFUSE ("\xEF\xBB\xBF{}", 1, 1, "byte order mark"),
  REFUSE ("\xFF\xFE{\0}\0", 1, 1, "UTF-8 was expected"),
  REFUSE ("[\"\xE9\"]", 1, 3, "UTF-8 was expected"),
  REFUSE ("[\"\xC3\xA9\xC3\xA9\xE9\"]", 1, 5, "UTF-8 was expected"),
  REFUSE ("\"\xC3\"", 1, 2, "UTF-8 was expected"),
  REFUSE ("\"\xC0\x80\"", 1, 2, "UTF-8 was expected"),
  REFUSE ("\"\xED\xA0\x80\"", 1, 2, "UTF-8 was expected"),
  REFUSE ("\"\xF4\x90\x80\x80\"", 1, 2, "UTF-8 was expected"),
  REFUSE ("\"\xE2\x82", 1, 2, "UTF-8 was expected"),
  REFUSE ("\"a\0b\"", 1, 3, "NUL"),
  REFUSE ("{}\0", 1, 3, "NUL"),
  REFUSE ("\0", 1, 1, "NUL"),

  /* Numbers */
  ACCEPT ("0"),
  ACCEPT ("-0"),
  ACCEPT ("10"),
  ACCEPT ("-1.5e-3"),
  ACCEPT ("1E+2"),
  ACCEPT ("1e05"),
  ACCEPT ("0e0"),
  ACCEPT ("0.10"),
  ACCEPT ("1.0000000000000000000000000000000000000000001"),
  ACCEPT ("9223372036854775807"),
  ACCEPT ("-9223372036854775808"),
  ACCEPT ("9223372036854775808.0"),
  ACCEPT ("1.7976931348623157e308"),
  ACCEPT ("5e-324"),
  ACCEPT ("1e-400"),
  REFUSE ("9223372036854775808", 1, 1, "integer is too large"),
  REFUSE ("-9223372036854775809", 1, 1, "integer is too large"),
  REFUSE ("[1,\n 100000000000000000000]", 2, 2, "integer is too large"),
  REFUSE ("1e400", 1, 1, "number is too large"),
  REFUSE ("{\"a\": -1e309}", 1, 7, "number is too large"),
  REFUSE ("01", 1, 2, "without zeros in front"),
  REFUSE ("-01", 1, 3, "without zeros in front"),
  REFUSE ("00", 1, 2, "without zeros in front"),
  REFUSE ("0x10", 1, 2, "found “x10”"),
  REFUSE ("+1", 1, 1, "expected a value but found “+”"),
  REFUSE ("-", 1, 2, "expected a digit but found the end of the file"),
  REFUSE ("--1", 1, 2, "a digit"),
  REFUSE ("-a", 1, 2, "found “a”"),
  REFUSE ("-Infinity", 1, 2, "found “Infinity”"),
  REFUSE (".5", 1, 1, "expected a value but found “.”"),
  REFUSE ("1.", 1, 3, "a digit"),
  REFUSE ("[1.]", 1, 4, "expected a digit but found “]”"),
  REFUSE ("1.e1", 1, 3, "found “e1”"),
  REFUSE ("1e", 1, 3, "a digit"),
  REFUSE ("1e+", 1, 4, "a digit"),
  REFUSE ("1e+-1", 1, 4, "found “-”"),
  REFUSE ("1e1.5", 1, 4, "found “.”"),
  REFUSE ("[1,5]x", 1, 6, "found “x”"),
  REFUSE ("1_000", 1, 2, "found “_000”"),
  REFUSE ("[1 2]", 1, 4, "expected a comma or “]” but found “2”"),
  REFUSE ("\xD9\xA1", 1, 1, "found “\xD9\xA1”"),

  /* Texts */
  ACCEPT ("\"\""),
  ACCEPT ("\"/ \\/ \\\" \\\\ \\b \\f \\n \\r \\t\""),
  ACCEPT ("\"\\u00e9\\u00E9\\u0001\""),
  ACCEPT ("\"\\ud83d\\ude00\""),
  ACCEPT ("\"\\uD800\\uDC00\\uDBFF\\uDFFF\""),
  ACCEPT ("\"\\ufffe\\uffff\\ufeff\""),
  ACCEPT ("\"\\\\u0000\""),
  REFUSE ("\"", 1, 2, "ends the text but found the end of the file"),
  REFUSE ("\"abc", 1, 5, "ends the text"),
  REFUSE ("\"abc\\\"", 1, 7, "ends the text"),
  REFUSE ("\"a\nb\"", 1, 3, "written \\n) but found a line break"),
  REFUSE ("\"a\r\nb\"", 1, 3, "found a line break"),
  REFUSE ("\"a\tb\"", 1, 3, "expected an escape such as \\t"),
  REFUSE ("\"\x1F\"", 1, 2, "found the character U+001F"),
  REFUSE ("'a'", 1, 1, "found “'”"),
  REFUSE ("\xE2\x80\x9C"
          "a\xE2\x80\x9D",
          1,
          1,
          "found “\xE2\x80\x9C”"),
  REFUSE ("`a`", 1, 1, "found “`”"),
  REFUSE ("\"\\a\"", 1, 3, "after a backslash but found “a”"),
  REFUSE ("\"\\'\"", 1, 3, "after a backslash"),
  REFUSE ("\"\\x41\"", 1, 3, "found “x41”"),
  REFUSE ("\"\\\n\"", 1, 3, "after a backslash"),
  REFUSE ("\"\\", 1, 3, "after a backslash but found the end"),
  REFUSE ("\"\\U0041\"", 1, 3, "after a backslash"),
  REFUSE ("\"\\u\"", 1, 4, "four hexadecimal digits"),
  REFUSE ("\"\\u12\"", 1, 4, "four hexadecimal digits"),
  REFUSE ("\"\\u12g4\"", 1, 4, "found “12g4”"),
  REFUSE ("\"\\u123", 1, 4, "four hexadecimal digits"),
  REFUSE ("\"\\u-123\"", 1, 4, "found “-”"),
  REFUSE ("\"a\\u0000\"", 1, 3, "NUL"),
  REFUSE ("{\"\\u0000\": 1}", 1, 3, "NUL"),
  REFUSE ("\"\\ud800\"", 1, 2, "half a character"),
  REFUSE ("\"\\udc00\"", 1, 2, "half a character"),
  REFUSE ("\"\\ud800\\ud800\"", 1, 2, "half a character"),
  REFUSE ("\"\\udc00\\udc00\"", 1, 2, "half a character"),
  REFUSE ("\"\\ud800\\u0041\"", 1, 2, "half a character"),
  REFUSE ("\"\\ud800x\"", 1, 2, "half a character"),
  REFUSE ("\"\\ud800\\n\"", 1, 2, "half a character"),
  REFUSE ("\"\\ude00\\ud83d\"", 1, 2, "half a character"),
  REFUSE ("\"\xC3\xA9\\ud800\"", 1, 3, "half a character"),

  /* Arrays */
  ACCEPT ("[]"),
  ACCEPT ("[ ]"),
  ACCEPT ("[[],[[]],{}]"),
  ACCEPT ("[\n1\n,\n2\n]"),
  REFUSE ("[", 1, 2, "expected a value but found the end of the file"),
  REFUSE ("[1", 1, 3, "expected a comma or “]” but found the end of the file"),
  REFUSE ("[1,", 1, 4, "a value"),
  REFUSE ("[1,]", 1, 4, "expected a value but found “]”"),
  REFUSE ("[,1]", 1, 2, "found “,”"),
  REFUSE ("[1,,2]", 1, 4, "found “,”"),
  REFUSE ("[1;2]", 1, 3, "found “;”"),
  REFUSE ("[1}", 1, 3, "a comma or “]”"),
  REFUSE ("]", 1, 1, "a value"),
  REFUSE ("[\"a\": 1]", 1, 5, "found “:”"),

  /* Objects */
  ACCEPT ("{}"),
  ACCEPT ("{ }"),
  ACCEPT ("{\"\": 1}"),
  ACCEPT ("{\"a\":1,\"b\":{\"a\":1}}"),
  ACCEPT ("[{\"a\":1},{\"a\":1}]"),
  ACCEPT ("{\"a\":1,\"A\":1,\"\xC3\xA1\":1,\"a\xCC\x81\":1}"),
  ACCEPT ("{\"a\" \n : \n 1}"),
  REFUSE ("{", 1, 2, "the name of a member"),
  REFUSE ("{1:2}", 1, 2, "the name of a member in double quotation marks but found “1”"),
  REFUSE ("{a:1}", 1, 2, "found “a”"),
  REFUSE ("{'a':1}", 1, 2, "found “'”"),
  REFUSE ("{null:1}", 1, 2, "found “null”"),
  REFUSE ("{\"a\"}", 1, 5, "expected a colon but found “}”"),
  REFUSE ("{\"a\" 1}", 1, 6, "a colon"),
  REFUSE ("{\"a\"=1}", 1, 5, "found “=”"),
  REFUSE ("{\"a\":}", 1, 6, "a value"),
  REFUSE ("{\"a\"::1}", 1, 6, "found “:”"),
  REFUSE ("{\"a\":1", 1, 7, "a comma or “}”"),
  REFUSE ("{\"a\":1,}", 1, 8, "the name of a member"),
  REFUSE ("{,}", 1, 2, "the name of a member"),
  REFUSE ("{\"a\":1 \"b\":2}", 1, 8, "expected a comma or “}” but found “\"”"),
  REFUSE ("{\"a\":1]", 1, 7, "a comma or “}”"),
  REFUSE ("{\n  \"sub\": 1\n  \"date\": 2\n}", 3, 3, "a comma or “}”"),
  REFUSE ("{\r\n\"a\"\r\n:\r\nx}", 4, 1, "found “x”"),
  REFUSE ("{\"a\":1,\"a\":1}", 1, 8, "the member “a” stands twice"),
  REFUSE ("{\"a\":1,\n \"b\":2,\n \"\\u0061\":3}", 3, 2, "“a” stands twice"),
  REFUSE ("{\"\":1,\"\":2}", 1, 7, "“” stands twice"),
  REFUSE ("[{\"\\ud83d\\ude00\":1,\"\xF0\x9F\x98\x80\":2}]", 1, 20, "stands twice"),
  REFUSE ("{\"x\":{\"a\":1,\"b\":[{}],\"a\":1}}", 1, 22, "“a” stands twice"),
};

static void
check_case (const Case *expected)
{
  g_autofree char *shown = g_strescape (expected->text, NULL);
  g_autoptr (GBytes) bytes = g_bytes_new_static (expected->text, expected->length);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = NULL;
  MnfJsonPosition position = { 0, 0 };
  gboolean ok = mnf_json_scan (expected->text, expected->length, &position, &error);

  g_test_message ("%s: %s", shown, ok ? "accepted" : error->message);
  g_assert_cmpint (ok, ==, expected->line == 0);

  node = mnf_json_read (bytes, NULL);
  g_assert_cmpint (node != NULL, ==, ok);
  if (ok)
    {
      g_assert_no_error (error);
      g_assert_true (json_node_is_immutable (node));
      return;
    }

  g_assert_cmpuint (position.line, ==, expected->line);
  g_assert_cmpuint (position.column, ==, expected->column);
  g_assert_cmpint (error->domain, ==, MNF_MODEL_ERROR);
  g_assert_nonnull (strstr (error->message, expected->message));
  {
    g_autofree char *prefix =
      g_strdup_printf ("line %u, column %u: ", position.line, position.column);

    g_assert_true (g_str_has_prefix (error->message, prefix));
    g_assert_true (g_utf8_validate (error->message, -1, NULL));
  }
}

static void
test_table (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    check_case (&cases[i]);
}

/* The same where the decimal point of the locale is a comma. */
static void
test_comma_locale (void)
{
  run_in_comma_locale (test_table);
}

/* A text that no error may read beyond, of exactly @length bytes. */
static gboolean
scan_copy (const char *text, gsize length)
{
  char *copy = g_memdup2 (text, length);
  gboolean ok = mnf_json_scan (copy, length, NULL, NULL);

  g_free (copy);
  return ok;
}

/* Every text that is cut short is judged without reading beyond its end. */
static void
test_truncated (void)
{
  static const char text[] = "{\"a\": [1, -2.5e+3, true, null, \"\\ud83d\\ude00 "
                             "\xC3\xA9\"], \"b\": {\"c\": false}}";

  for (gsize length = 0; length < sizeof text - 1; length++)
    g_assert_false (scan_copy (text, length));
  g_assert_true (scan_copy (text, sizeof text - 1));
}

static char *
nest (guint depth, const char *open, const char *close)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < depth; i++)
    g_string_append (text, open);
  g_string_append (text, "1");
  for (guint i = 0; i < depth; i++)
    g_string_append (text, close);
  return g_string_free (text, FALSE);
}

static void
test_depth (void)
{
  static const char *const brackets[][2] = { { "[", "]" }, { "{\"a\":", "}" } };

  for (gsize i = 0; i < G_N_ELEMENTS (brackets); i++)
    {
      const char *open = brackets[i][0];
      const char *close = brackets[i][1];
      g_autofree char *allowed = nest (MNF_JSON_MAX_DEPTH, open, close);
      g_autofree char *deeper = nest (MNF_JSON_MAX_DEPTH + 1, open, close);
      g_autofree char *absurd = nest (100000, open, "");
      g_autoptr (GError) error = NULL;
      g_autoptr (GError) absurd_error = NULL;
      MnfJsonPosition position;

      g_assert_true (mnf_json_scan (allowed, strlen (allowed), NULL, NULL));
      g_assert_false (mnf_json_scan (deeper, strlen (deeper), &position, &error));
      g_assert_error (error, MNF_MODEL_ERROR, MNF_MODEL_ERROR_LIMIT);
      g_assert_cmpuint (position.column, ==, MNF_JSON_MAX_DEPTH * strlen (open) + 1);
      g_assert_nonnull (strstr (error->message, "at most 64 levels"));
      g_assert_false (mnf_json_scan (absurd, strlen (absurd), NULL, &absurd_error));
      g_assert_error (absurd_error, MNF_MODEL_ERROR, MNF_MODEL_ERROR_LIMIT);
    }
}

static void
test_size (void)
{
  gsize length = 9 * 1024 * 1024;
  g_autofree char *text = g_malloc (length);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  memset (text, ' ', length);
  text[0] = '1';
  g_assert_true (mnf_json_scan (text, MNF_JSON_MAX_BYTES, NULL, NULL));
  g_assert_false (mnf_json_scan (text, MNF_JSON_MAX_BYTES + 1, NULL, NULL));

  bytes = g_bytes_new_take (g_steal_pointer (&text), length);
  g_assert_null (mnf_json_read (bytes, &error));
  g_assert_error (error, MNF_MODEL_ERROR, MNF_MODEL_ERROR_LIMIT);
  g_assert_nonnull (strstr (error->message, "larger than 8"));
}

/* Names that collide in a hash table must not make a file slow to read. */
static void
test_many_members (void)
{
  g_autoptr (GString) text = g_string_new ("{");
  g_autoptr (GError) error = NULL;
  MnfJsonPosition position;
  gsize allowed;

  for (guint i = 1; i < MNF_JSON_MAX_MEMBERS; i++)
    g_string_append_printf (text, "\"member %u\":%u,\n", i, i);
  allowed = text->len;
  g_string_append (text, "\"last\":0}");
  g_assert_true (mnf_json_scan (text->str, text->len, NULL, NULL));

  g_string_truncate (text, allowed);
  g_string_append (text, "\"last\":0,\n\"one too many\":0}");
  g_assert_false (mnf_json_scan (text->str, text->len, &position, &error));
  g_assert_error (error, MNF_MODEL_ERROR, MNF_MODEL_ERROR_LIMIT);
  g_assert_cmpuint (position.line, ==, MNF_JSON_MAX_MEMBERS + 1);
  g_assert_cmpuint (position.column, ==, 1);

  g_string_truncate (text, allowed);
  g_string_append (text, "\"member 7\":0}");
  g_assert_false (mnf_json_scan (text->str, text->len, &position, NULL));
  g_assert_cmpuint (position.line, ==, MNF_JSON_MAX_MEMBERS);
}

static void
test_locate (void)
{
  static const char text[] = "{ \"a/b\": 1,\n"
                             "  \"m\\u00e1s\": { \"x\": [ 10, {\"y\": \"z\"}, [] ] },\n"
                             "\t\"\": \"\xC3\xA9\", \"e\": [] }";
  static const struct
  {
    const char *pointer;
    guint line; /* 0: not there */
    guint column;
  } places[] = {
    { "", 1, 1 },          { "/a~1b", 1, 10 },     { "/más", 2, 15 },
    { "/más/x", 2, 22 },   { "/más/x/0", 2, 24 },  { "/más/x/1/y", 2, 34 },
    { "/más/x/2", 2, 40 }, { "/", 3, 6 },          { "/e", 3, 16 },
    { "/b", 0, 0 },        { "/e/0", 0, 0 },       { "/más/x/3", 0, 0 },
    { "/más/x/-", 0, 0 },  { "/más/x/0/y", 0, 0 }, { "/más/y", 0, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      MnfJsonPosition position = { 0, 0 };

      g_assert_cmpint (mnf_json_locate (text, sizeof text - 1, places[i].pointer,
                                        &position),
                       ==, places[i].line > 0);
      g_assert_cmpuint (position.line, ==, places[i].line);
      g_assert_cmpuint (position.column, ==, places[i].column);
    }
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json/conformance/table", test_table);
  g_test_add_func ("/json/conformance/comma-locale", test_comma_locale);
  g_test_add_func ("/json/conformance/truncated", test_truncated);
  g_test_add_func ("/json/conformance/depth", test_depth);
  g_test_add_func ("/json/conformance/size", test_size);
  g_test_add_func ("/json/conformance/many-members", test_many_members);
  g_test_add_func ("/json/locate", test_locate);
  return g_test_run ();
}
