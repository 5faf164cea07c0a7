/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A save that fails, or a program that dies, at any byte of the writing: the
 * file holds the old letter or the new one, whole. */

#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "model/mnf-file.h"
#include "support/letter-file.h"

static const char old_text[] = "the old letter, which somebody spent a day on\n";
static const char new_text[] =
  "the new letter, which is a little longer than the old one\n";

static void
set_up (LetterFile *self, gconstpointer data)
{
  letter_file_set_up (self, data);
  g_assert_true (g_file_set_contents (self->path, old_text, -1, NULL));
}

static void
limit_file_size (rlim_t size)
{
  struct rlimit limit;

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  limit.rlim_cur = size;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
}

static gboolean
replace (LetterFile *fixture, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (new_text, strlen (new_text));

  return mnf_file_replace (fixture->file, bytes, NULL, NULL, error);
}

static void
assert_contents (LetterFile *fixture, const char *expected)
{
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (fixture->path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, expected);
}

/* The disk is full after any number of bytes. */
static void
test_every_byte (LetterFile *fixture, gconstpointer data)
{
  signal (SIGXFSZ, SIG_IGN);

  for (gsize room = 0; room < strlen (new_text); room++)
    {
      g_autoptr (GError) error = NULL;
      gboolean written;

      limit_file_size (room);
      written = replace (fixture, &error);
      limit_file_size (RLIM_INFINITY);

      g_assert_false (written);
      g_assert_nonnull (error);
      assert_contents (fixture, old_text);
    }

  limit_file_size (strlen (new_text));
  g_assert_true (replace (fixture, NULL));
  limit_file_size (RLIM_INFINITY);
  assert_contents (fixture, new_text);

  /* Nothing else lies about. */
  g_assert_cmpuint (letter_file_empty_folder (fixture), ==, 1);
}

/* Replaces the file in a process that is killed once it has written @room
 * bytes; returns whether it was. */
static gboolean
replace_and_die (LetterFile *fixture, gsize room)
{
  pid_t child = fork ();
  int status;

  g_assert_cmpint (child, !=, -1);
  if (child == 0)
    {
      struct rlimit no_core = { 0, 0 };

      setrlimit (RLIMIT_CORE, &no_core);
      signal (SIGXFSZ, SIG_DFL); /* deadly */
      limit_file_size (room);
      _exit (replace (fixture, NULL) ? 0 : 1);
    }

  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status) || WEXITSTATUS (status) == 0);
  return WIFSIGNALED (status);
}

/* The program is killed after any number of bytes. */
static void
test_killed (LetterFile *fixture, gconstpointer data)
{
  for (gsize room = 0; room < strlen (new_text); room += 7)
    {
      g_assert_true (replace_and_die (fixture, room));
      assert_contents (fixture, old_text);
    }

  g_assert_false (replace_and_die (fixture, strlen (new_text)));
  assert_contents (fixture, new_text);
}

#define ADD(path, test)                                                                  \
  g_test_add (path, LetterFile, NULL, set_up, test, letter_file_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/save-faults/every-byte", test_every_byte);
  ADD ("/save-faults/killed", test_killed);
  return g_test_run ();
}
