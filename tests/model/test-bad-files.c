/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Files that are no letters: each gives one clear message, and nothing on the
 * disk is changed. */

#include <string.h>
#include <unistd.h>

#include "model/mnf-document.h"
#include "model/mnf-json-scanner.h"
#include "support/letter-file.h"

#define HEAD "{\"format\": \"manifiesta\", \"version\": 1"

typedef struct
{
  const char *text;
  MnfModelError code;
  const char *message; /* the whole of it */
} Case;

static const Case cases[] = {
  { "", MNF_MODEL_ERROR_SYNTAX,
    "line 1, column 1: expected a value but found the end of the file" },
  { "Presentes\n", MNF_MODEL_ERROR_SYNTAX,
    "line 1, column 1: expected a value but found “Presentes”" },
  { "%PDF-1.5\n", MNF_MODEL_ERROR_SYNTAX,
    "line 1, column 1: expected a value but found “%”" },
  { HEAD ",\n\"place\": \"Aculco\n}", MNF_MODEL_ERROR_SYNTAX,
    "line 2, column 17: expected a quotation mark that ends the text (a line break in "
    "it is written \\n) but found a line break" },
  { HEAD ", \"place\": \"Aculco\"", MNF_MODEL_ERROR_SYNTAX,
    "line 1, column 57: expected a comma or “}” but found the end of the file" },
  { "[]", MNF_MODEL_ERROR_FORMAT,
    "line 1, column 1: this is not a letter of Manifiesta: “/format” must be "
    "“manifiesta”" },
  { "{\"name\": \"something else\"}", MNF_MODEL_ERROR_FORMAT,
    "line 1, column 1: this is not a letter of Manifiesta: “/format” must be "
    "“manifiesta”" },
  { HEAD ", \"addressee\": \"To all\"}", MNF_MODEL_ERROR_VALUE,
    "line 1, column 53: “/addressee” must be an object, not a text" },
  { HEAD ",\n\"style\": {\"size-pt\": 4000}}", MNF_MODEL_ERROR_VALUE,
    "line 2, column 22: “/style/size-pt” must be from 7 to 24, not 4000" },
  { HEAD ", \"style\": {\"margins-mm\": {\"left\": -99999999}}}", MNF_MODEL_ERROR_VALUE,
    "line 1, column 73: “/style/margins-mm/left” must be from 5 to 80, not -99999999" },
  { HEAD ", \"style\": {\"line-height\": 1e308}}", MNF_MODEL_ERROR_VALUE,
    "line 1, column 65: “/style/line-height” must be from 0.8 to 3, not 1e+308" },
  { "{\"format\": \"manifiesta\", \"version\": 2, \"body\": {}}", MNF_MODEL_ERROR_VERSION,
    "line 1, column 48: the letter was made by a newer version of Manifiesta, which this "
    "one cannot read: “/body” must be a list, not an object" },
};

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  GAsyncResult **place = data;

  *place = g_object_ref (result);
}

/* Loads the fixture's file, which must fail. */
static GError *
fail_to_load (LetterFile *fixture)
{
  g_autoptr (GAsyncResult) result = NULL;
  GError *error = NULL;

  mnf_document_load_async (fixture->file, NULL, loaded_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  g_assert_null (mnf_document_load_finish (result, &error));
  g_assert_nonnull (error);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  return error;
}

static void
assert_contents (LetterFile *fixture, const char *expected, gsize length)
{
  g_autofree char *text = NULL;
  gsize found;

  g_assert_true (g_file_get_contents (fixture->path, &text, &found, NULL));
  g_assert_cmpmem (text, found, expected, length);
}

static void
test_table (LetterFile *fixture, gconstpointer data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_true (g_file_set_contents (fixture->path, cases[i].text, -1, NULL));
      error = fail_to_load (fixture);
      g_assert_error (error, MNF_MODEL_ERROR, (int) cases[i].code);
      g_assert_cmpstr (error->message, ==, cases[i].message);
      assert_contents (fixture, cases[i].text, strlen (cases[i].text));
    }
}

static void
test_too_large (LetterFile *fixture, gconstpointer data)
{
  gsize length = 9 * 1024 * 1024;
  g_autofree char *text = g_malloc (length);
  g_autoptr (GError) error = NULL;

  memset (text, ' ', length);
  g_assert_true (g_file_set_contents (fixture->path, text, (gssize) length, NULL));

  error = fail_to_load (fixture);
  g_assert_error (error, MNF_MODEL_ERROR, MNF_MODEL_ERROR_LIMIT);
  g_assert_nonnull (strstr (error->message, "larger than 8"));
  assert_contents (fixture, text, length);
}

static void
test_too_deep (LetterFile *fixture, gconstpointer data)
{
  g_autofree char *text = g_malloc (100000);
  g_autoptr (GError) error = NULL;

  memset (text, '[', 100000);
  g_assert_true (g_file_set_contents (fixture->path, text, 100000, NULL));

  error = fail_to_load (fixture);
  g_assert_error (error, MNF_MODEL_ERROR, MNF_MODEL_ERROR_LIMIT);
  g_assert_cmpstr (error->message, ==,
                   "line 1, column 65: too many values inside each other: at most 64 "
                   "levels were expected");
}

static void
test_folder (LetterFile *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir (fixture->path, 0700), ==, 0);
  error = fail_to_load (fixture);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY);
}

static void
test_unreadable (LetterFile *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (fixture->path, HEAD "}", -1, NULL));
  g_assert_cmpint (g_chmod (fixture->path, 0), ==, 0);
  if (access (fixture->path, R_OK) == 0)
    {
      g_test_skip ("this user may read everything");
      return;
    }

  error = fail_to_load (fixture);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED);
}

#define ADD(path, test)                                                                  \
  g_test_add (path, LetterFile, NULL, letter_file_set_up, test, letter_file_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/bad-files/table", test_table);
  ADD ("/bad-files/too-large", test_too_large);
  ADD ("/bad-files/too-deep", test_too_deep);
  ADD ("/bad-files/folder", test_folder);
  ADD ("/bad-files/unreadable", test_unreadable);
  return g_test_run ();
}
