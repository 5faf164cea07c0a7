/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/mnf-file.h"
#include "support/letter-file.h"

#include <string.h>
#include <unistd.h>

static gboolean
replace (LetterFile *fixture,
         const char *text,
         const char *etag,
         char **new_etag,
         GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return mnf_file_replace (fixture->file, bytes, etag, new_etag, NULL, error);
}

static void
assert_contents (const char *path, const char *expected)
{
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, expected);
}

/* Nothing but the files that a test put there: no remains of a write. */
static void
assert_n_files (LetterFile *fixture, guint expected)
{
  g_autoptr (GDir) folder = g_dir_open (fixture->folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (folder) != NULL)
    n++;
  g_assert_cmpuint (n, ==, expected);
}

static void
test_replace (LetterFile *fixture, gconstpointer data)
{
  GStatBuf status;

  g_assert_true (replace (fixture, "one", NULL, NULL, NULL));
  g_assert_cmpint (g_chmod (fixture->path, 0640), ==, 0);
  g_assert_true (replace (fixture, "two", NULL, NULL, NULL));

  assert_contents (fixture->path, "two");
  assert_n_files (fixture, 1);
  g_assert_cmpint (g_stat (fixture->path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0640);
}

static void
test_conflict (LetterFile *fixture, gconstpointer data)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (replace (fixture, "one", NULL, &first, NULL));
  g_assert_nonnull (first);
  g_assert_true (replace (fixture, "two", first, &second, NULL));

  /* Somebody else writes: a moment later than ours, whatever the clock's grain. */
  g_assert_true (g_file_set_contents (fixture->path, "theirs", -1, NULL));
  g_assert_true (g_file_set_attribute_uint64 (fixture->file,
                                              G_FILE_ATTRIBUTE_TIME_MODIFIED, 1,
                                              G_FILE_QUERY_INFO_NONE, NULL, NULL));
  g_assert_false (replace (fixture, "three", second, NULL, &error));
  g_assert_error (error, MNF_MODEL_ERROR, MNF_MODEL_ERROR_CONFLICT);
  assert_contents (fixture->path, "theirs");

  /* A file that is gone is no conflict. */
  g_assert_cmpint (g_remove (fixture->path), ==, 0);
  g_assert_true (replace (fixture, "four", second, NULL, NULL));
}

static void
test_symbolic_link (LetterFile *fixture, gconstpointer data)
{
  g_autofree char *target = g_build_filename (fixture->folder, "target.json", NULL);

  g_assert_true (g_file_set_contents (target, "one", -1, NULL));
  g_assert_cmpint (symlink (target, fixture->path), ==, 0);
  g_assert_true (replace (fixture, "two", NULL, NULL, NULL));

  assert_contents (target, "two");
  g_assert_true (g_file_test (fixture->path, G_FILE_TEST_IS_SYMLINK));
}

static void
test_folder (LetterFile *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir (fixture->path, 0700), ==, 0);
  g_assert_false (replace (fixture, "one", NULL, NULL, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_assert_null (mnf_file_read (fixture->file, 100, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY);
}

static void
test_limit (LetterFile *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_assert_true (replace (fixture, "12345", NULL, NULL, NULL));
  bytes = mnf_file_read (fixture->file, 5, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (bytes), ==, 5);
  g_assert_null (mnf_file_read (fixture->file, 4, NULL, NULL, &error));
  g_assert_error (error, MNF_MODEL_ERROR, MNF_MODEL_ERROR_LIMIT);
}

#define ADD(path, test)                                                                  \
  g_test_add (path, LetterFile, NULL, letter_file_set_up, test, letter_file_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/file/replace", test_replace);
  ADD ("/file/conflict", test_conflict);
  ADD ("/file/symbolic-link", test_symbolic_link);
  ADD ("/file/folder", test_folder);
  ADD ("/file/limit", test_limit);

  return g_test_run ();
}
