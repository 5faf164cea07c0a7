/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "model/mnf-json-reader.h"
#include "model/mnf-manifestation.h"
#include "model/mnf-validator.h"
#include "support/comma-locale.h"

typedef struct
{
  const char *members; /* of a letter, behind "format" and "version" */
  const char *pointer; /* of the offending member; NULL: valid */
  MnfModelError code;
  const char *message; /* a part of it */
} Case;

/* clang-format off */
#define VALID(members) { members, NULL, 0, NULL }
#define WRONG(members, pointer, message) { members, pointer, MNF_MODEL_ERROR_VALUE, message }
#define LIMIT(members, pointer, message) { members, pointer, MNF_MODEL_ERROR_LIMIT, message }

static const Case cases[] = {
  /* Types */
  VALID (""),
  VALID (", \"subject\": \"one\\ntwo\", \"place\": \"Aculco\""),
  VALID (", \"body\": [], \"signatories\": [{}], \"style\": {\"margins-mm\": {}}"),
  WRONG (", \"subject\": 5", "/subject", "“/subject” must be a text, not a number"),
  WRONG (", \"subject\": null", "/subject", "must be a text, not null"),
  WRONG (", \"subject\": true", "/subject", "must be a text, not true or false"),
  WRONG (", \"subject\": []", "/subject", "must be a text, not a list"),
  WRONG (", \"subject\": {}", "/subject", "must be a text, not an object"),
  WRONG (", \"style\": \"big\"", "/style", "must be an object, not a text"),
  WRONG (", \"style\": null", "/style", "must be an object, not null"),
  WRONG (", \"body\": \"text\"", "/body", "must be a list, not a text"),
  WRONG (", \"body\": [\"text\"]", "/body/0", "must be an object, not a text"),
  WRONG (", \"body\": [{}, {}, 7]", "/body/2", "must be an object, not a number"),
  WRONG (", \"annexes\": [\"a\", 1]", "/annexes/1", "must be a text, not a number"),
  WRONG (", \"style\": {\"justify\": 1}", "/style/justify", "must be true or false, not a number"),
  WRONG (", \"style\": {\"justify\": \"true\"}", "/style/justify", "must be true or false, not a text"),
  WRONG (", \"style\": {\"size-pt\": \"12\"}", "/style/size-pt", "must be a number, not a text"),
  WRONG (", \"style\": {\"size-pt\": false}", "/style/size-pt", "must be a number, not true or false"),
  WRONG (", \"signatories\": [{\"name\": \"a\"}, {\"name\": 1}]", "/signatories/1/name", "must be a text"),

  /* Null is a value of the image only */
  VALID (", \"letterhead\": {\"image\": null}"),
  VALID (", \"letterhead\": {\"image\": {\"type\": \"image/png\", \"data\": \"\", \"alt\": \"\"}}"),
  WRONG (", \"letterhead\": null", "/letterhead", "must be an object, not null"),
  WRONG (", \"letterhead\": {\"image\": \"\"}", "/letterhead/image", "must be an object"),
  WRONG (", \"letterhead\": {\"image\": {\"type\": \"image/gif\"}}", "/letterhead/image/type",
         "must be one of “image/png”, “image/jpeg”, “image/svg+xml”, not “image/gif”"),

  /* Choices */
  VALID (", \"status\": \"void\", \"language\": \"en-US\""),
  WRONG (", \"status\": \"\"", "/status", "not “”"),
  WRONG (", \"status\": \"Draft\"", "/status",
         "must be one of “draft”, “ready”, “signed”, “sent”, “void”, not “Draft”"),
  WRONG (", \"style\": {\"paper\": \"a0\"}", "/style/paper", "not “a0”"),
  WRONG (", \"addressee\": {\"gender\": \"neuter\"}", "/addressee/gender", "not “neuter”"),
  WRONG (", \"status\": \"a long story that goes on and on and on and on\"", "/status",
         "not “a long story that goes on and on and on …”"),

  /* Lines and their length, in characters */
  WRONG (", \"place\": \"a\\nb\"", "/place", "must be one line"),
  WRONG (", \"place\": \"a\\rb\"", "/place", "must be one line"),
  WRONG (", \"annexes\": [\"a\\n\"]", "/annexes/0", "must be one line"),

  /* Dates */
  VALID (", \"date\": \"\""),
  VALID (", \"date\": \"2022-05-24\""),
  VALID (", \"date\": \"2024-02-29\""),
  VALID (", \"date\": \"2000-02-29\""),
  WRONG (", \"date\": \"2023-02-29\"", "/date", "must be a date such as 2022-05-24 or empty, not “2023-02-29”"),
  WRONG (", \"date\": \"1900-02-29\"", "/date", "must be a date"),
  WRONG (", \"date\": \"2022-00-10\"", "/date", "must be a date"),
  WRONG (", \"date\": \"2022-13-10\"", "/date", "must be a date"),
  WRONG (", \"date\": \"2022-04-31\"", "/date", "must be a date"),
  WRONG (", \"date\": \"2022-04-00\"", "/date", "must be a date"),
  WRONG (", \"date\": \"0000-04-01\"", "/date", "must be a date"),
  WRONG (", \"date\": \"2022-4-01\"", "/date", "must be a date"),
  WRONG (", \"date\": \"24/05/2022\"", "/date", "must be a date"),
  WRONG (", \"date\": \"2022-05-2x\"", "/date", "must be a date"),
  WRONG (", \"date\": \"2022-05-24T00\"", "/date", "must be a date"),
  WRONG (", \"date\": \" 022-05-24\"", "/date", "must be a date"),
  WRONG (", \"date\": 20220524", "/date", "must be a text, not a number"),

  /* Numbers */
  VALID (", \"style\": {\"size-pt\": 7, \"line-height\": 3}"),
  VALID (", \"style\": {\"size-pt\": 24.0, \"line-height\": 1.15, \"margins-mm\": {\"top\": 25.0}}"),
  VALID (", \"style\": {\"line-height\": 0.8}"),
  VALID (", \"style\": {\"line-height\": 2.9499999999999997}"),
  WRONG (", \"style\": {\"size-pt\": 11.7}", "/style/size-pt", "must be a multiple of 0.5, not 11.7"),
  WRONG (", \"style\": {\"size-pt\": 6.5}", "/style/size-pt", "must be from 7 to 24, not 6.5"),
  WRONG (", \"style\": {\"size-pt\": 24.5}", "/style/size-pt", "must be from 7 to 24, not 24.5"),
  WRONG (", \"style\": {\"size-pt\": 1e300}", "/style/size-pt", "not 1e+300"),
  WRONG (", \"style\": {\"size-pt\": -9223372036854775808}", "/style/size-pt", "must be from 7"),
  WRONG (", \"style\": {\"line-height\": 1.23}", "/style/line-height", "must be a multiple of 0.05, not 1.23"),
  WRONG (", \"style\": {\"line-height\": 0}", "/style/line-height", "must be from 0.8 to 3, not 0"),
  WRONG (", \"style\": {\"margins-mm\": {\"top\": 25.5}}", "/style/margins-mm/top", "must be a whole number, not 25.5"),
  WRONG (", \"style\": {\"margins-mm\": {\"left\": -1}}", "/style/margins-mm/left", "must be from 5 to 80, not -1"),
  WRONG (", \"style\": {\"margins-mm\": {\"left\": 100000}}", "/style/margins-mm/left", "not 100000"),
  WRONG (", \"template\": {\"version\": 0.5}", "/template/version", "must be a whole number, not 0.5"),

  /* The type of a body element says which of its members are read */
  VALID (", \"body\": [{\"type\": \"paragraph\", \"text\": \"a\", \"items\": 5, \"label\": 5}]"),
  VALID (", \"body\": [{\"type\": \"heading\", \"text\": \"a\", \"items\": \"\"}]"),
  VALID (", \"body\": [{\"type\": \"list\", \"items\": [\"a\"], \"text\": 5}]"),
  VALID (", \"body\": [{\"text\": 5, \"type\": \"list\"}]"),
  WRONG (", \"body\": [{\"text\": 5}]", "/body/0/text", "must be a text"),
  WRONG (", \"body\": [{\"text\": 5, \"type\": \"heading\"}]", "/body/0/text", "must be a text"),
  WRONG (", \"body\": [{\"items\": 5, \"type\": \"list\"}]", "/body/0/items", "must be a list"),
  WRONG (", \"body\": [{\"type\": \"list\", \"items\": [\"a\", {}]}]", "/body/0/items/1", "must be a text, not an object"),
  WRONG (", \"body\": [{\"type\": \"list\", \"label\": \"greek\"}]", "/body/0/label", "not “greek”"),
  WRONG (", \"body\": [{\"type\": \"table\"}]", "/body/0/type", "not “table”"),
  WRONG (", \"body\": [{\"text\": \"\", \"type\": []}]", "/body/0/type", "must be a text, not a list"),
  WRONG (", \"body\": [{\"items\": [], \"type\": null}]", "/body/0/type", "must be a text, not null"),
  WRONG (", \"body\": [{\"type\": 1}]", "/body/0/type", "must be a text"),

  /* Unknown members are nobody's business */
  VALID (", \"x\": {\"subject\": 5, \"body\": \"\"}, \"\": null, \"a/b\": []"),
  VALID (", \"style\": {\"colour\": 5}, \"body\": [{\"x\": 1}], \"issuer\": {\"style\": 1}"),

  /* A template */
  VALID (", \"template-name\": \"a\", \"template-description\": \"b\\nc\", \"ask\": [\"/date\"]"),
  WRONG (", \"ask\": \"/date\"", "/ask", "must be a list"),
};
/* clang-format on */

static JsonNode *
parse (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  JsonNode *node = mnf_json_read (bytes, &error);

  g_assert_no_error (error);
  return node;
}

static void
assert_verdict (const char *text, const Case *expected)
{
  g_autoptr (JsonNode) root = parse (text);
  g_autofree char *pointer = NULL;
  g_autoptr (GError) error = NULL;
  gboolean valid = mnf_validate (root, &pointer, &error);

  g_test_message ("%s: %s", text, valid ? "valid" : error->message);
  g_assert_cmpstr (pointer, ==, expected->pointer);
  g_assert_cmpint (valid, ==, expected->pointer == NULL);
  g_assert_cmpint (mnf_validate (root, NULL, NULL), ==, valid);
  if (valid)
    {
      g_assert_no_error (error);
      return;
    }

  g_assert_error (error, MNF_MODEL_ERROR, (int) expected->code);
  g_assert_nonnull (strstr (error->message, expected->message));
}

static void
test_members (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text =
        g_strdup_printf ("{\"format\": \"manifiesta\", \"version\": 1%s}",
                         cases[i].members);

      assert_verdict (text, &cases[i]);
    }
}

static void
test_comma_locale (void)
{
  run_in_comma_locale (test_members);
}

static void
test_format (void)
{
  static const char *const not_a_letter[][2] = {
    { "5", "" },
    { "[]", "" },
    { "null", "" },
    { "{}", "" },
    { "{\"version\": 1}", "" },
    { "{\"format\": 1, \"version\": 1}", "/format" },
    { "{\"format\": null, \"version\": 1}", "/format" },
    { "{\"format\": {}, \"version\": 1}", "/format" },
    { "{\"format\": \"Manifiesta\", \"version\": 1}", "/format" },
    { "{\"format\": \"manifiesta\"}", "" },
    { "{\"format\": \"manifiesta\", \"version\": \"1\"}", "/version" },
    { "{\"format\": \"manifiesta\", \"version\": 0}", "/version" },
    { "{\"format\": \"manifiesta\", \"version\": -1}", "/version" },
    { "{\"format\": \"manifiesta\", \"version\": []}", "/version" },
    { "{\"format\": \"manifiesta\", \"version\": null}", "/version" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (not_a_letter); i++)
    {
      const Case expected = { NULL, not_a_letter[i][1], MNF_MODEL_ERROR_FORMAT,
                              "must be" };

      assert_verdict (not_a_letter[i][0], &expected);
    }
}

/* A letter of a newer version is read as far as it obeys today's rules. */
static void
test_newer_version (void)
{
  const Case valid = VALID ("");
  const Case wrong = { NULL, "/subject", MNF_MODEL_ERROR_VERSION,
                       "made by a newer version" };
  const Case absurd = { NULL, "/version", MNF_MODEL_ERROR_VERSION, "must be from 1" };
  const Case broken = WRONG ("", "/version", "must be a whole number");

  assert_verdict ("{\"format\": \"manifiesta\", \"version\": 2, \"new\": 1}", &valid);
  assert_verdict ("{\"format\": \"manifiesta\", \"version\": 2, \"subject\": []}",
                  &wrong);
  assert_verdict ("{\"format\": \"manifiesta\", \"version\": 1e15}", &absurd);
  assert_verdict ("{\"format\": \"manifiesta\", \"version\": 1.5}", &broken);
}

/* A letter with one text or list of @length times @part. */
static char *
repeat (const char *before, const char *part, guint length, const char *after)
{
  GString *text = g_string_new ("{\"format\": \"manifiesta\", \"version\": 1, ");

  g_string_append (text, before);
  for (guint i = 0; i < length; i++)
    g_string_append (text, part);
  g_string_append (text, after);
  g_string_append (text, "}");
  return g_string_free (text, FALSE);
}

static void
test_lengths (void)
{
  const Case valid = VALID ("");
  const Case long_line = LIMIT ("", "/place", "must not be longer than 500 characters");
  const Case long_list = LIMIT ("", "/annexes", "must not have more than 100 elements");
  g_autofree char *full_line = repeat ("\"place\": \"", "ñ", 500, "\"");
  g_autofree char *over_line = repeat ("\"place\": \"", "ñ", 501, "\"");
  g_autofree char *full_list = repeat ("\"annexes\": [", "\"\",", 99, "\"\"]");
  g_autofree char *over_list = repeat ("\"annexes\": [", "\"\",", 100, "\"\"]");

  assert_verdict (full_line, &valid);
  assert_verdict (over_line, &long_line);
  assert_verdict (full_list, &valid);
  assert_verdict (over_list, &long_list);
}

/* What a person is told who opens such a file: the place and the reason. */
static void
test_whole_message (void)
{
  static const char text[] = "{\n  \"format\": \"manifiesta\",\n  \"version\": 1,\n"
                             "  \"style\": { \"size-pt\": 4000 }\n}\n";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;

  g_assert_null (mnf_manifestation_new_from_bytes (bytes, &error));
  g_assert_error (error, MNF_MODEL_ERROR, MNF_MODEL_ERROR_VALUE);
  g_assert_cmpstr (error->message, ==,
                   "line 4, column 25: “/style/size-pt” must be from 7 to 24, not 4000");
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/validator/members", test_members);
  g_test_add_func ("/validator/comma-locale", test_comma_locale);
  g_test_add_func ("/validator/format", test_format);
  g_test_add_func ("/validator/newer-version", test_newer_version);
  g_test_add_func ("/validator/lengths", test_lengths);
  g_test_add_func ("/validator/whole-message", test_whole_message);
  return g_test_run ();
}
