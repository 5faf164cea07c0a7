/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/mnf-file.h"
#include "support/letter-file.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static gboolean
replace (LetterFile *fixture, const char *text, const char *etag, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return mnf_file_replace (fixture->file, bytes, etag, NULL, error);
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

  g_assert_true (replace (fixture, "one", NULL, NULL));
  g_assert_cmpint (g_chmod (fixture->path, 0640), ==, 0);
  g_assert_true (replace (fixture, "two", NULL, NULL));

  assert_contents (fixture->path, "two");
  assert_n_files (fixture, 1);
  g_assert_cmpint (g_stat (fixture->path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0640);
}

/* Writes into the file, which keeps its time. */
static void
write_keeping_time (LetterFile *fixture, const char *text)
{
  FILE *file = NULL;
  GStatBuf status;
  struct timespec times[2];

  g_assert_cmpint (g_stat (fixture->path, &status), ==, 0);
  times[0] = status.st_atim;
  times[1] = status.st_mtim;
  file = fopen (fixture->path, "w");
  g_assert_nonnull (file);
  g_assert_cmpint (fputs (text, file), >=, 0);
  g_assert_cmpint (fclose (file), ==, 0);
  g_assert_cmpint (utimensat (AT_FDCWD, fixture->path, times, 0), ==, 0);
}

/* What the etag of a file that holds @text is. Transfer full. */
static char *
create_etag (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return mnf_file_create_etag (bytes);
}

/* Whoever writes at the same moment, and as many bytes, is noticed. */
static void
test_conflict (LetterFile *fixture, gconstpointer data)
{
  g_autofree char *etag = create_etag ("ours");
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (fixture->path, "ours", -1, NULL));
  g_assert_true (replace (fixture, "ours", etag, NULL));
  write_keeping_time (fixture, "them");
  g_assert_false (replace (fixture, "more", etag, &error));
  g_assert_error (error, MNF_MODEL_ERROR, MNF_MODEL_ERROR_CONFLICT);
  assert_contents (fixture->path, "them");

  /* A file that is gone is no conflict. */
  g_assert_cmpint (g_remove (fixture->path), ==, 0);
  g_assert_true (replace (fixture, "more", etag, NULL));
}

static void
test_symbolic_link (LetterFile *fixture, gconstpointer data)
{
  g_autofree char *target = g_build_filename (fixture->folder, "target.json", NULL);

  g_assert_true (g_file_set_contents (target, "one", -1, NULL));
  g_assert_cmpint (symlink (target, fixture->path), ==, 0);
  g_assert_true (replace (fixture, "two", NULL, NULL));

  assert_contents (target, "two");
  g_assert_true (g_file_test (fixture->path, G_FILE_TEST_IS_SYMLINK));
}

static void
test_folder (LetterFile *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir (fixture->path, 0700), ==, 0);
  g_assert_false (replace (fixture, "one", NULL, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_assert_null (mnf_file_read (fixture->file, 100, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY);
}

static void
test_limit (LetterFile *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_assert_true (replace (fixture, "12345", NULL, NULL));
  bytes = mnf_file_read (fixture->file, 5, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (bytes), ==, 5);
  g_assert_null (mnf_file_read (fixture->file, 4, NULL, &error));
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
