/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Every edit is in the letter's file within a second; what cannot be there is in
 * the recovery copy. */

#include <glib/gstdio.h>
#include <signal.h>
#include <sys/resource.h>

#include "autosaver-fixture.h"

/* Saving */

static void
test_first_edit (Fixture *self, gconstpointer data)
{
  advance (self, 60 * 1000);
  assert_state (self, IDLE);
  g_assert_cmpuint (count_files (self->home.letters), ==, 0);

  edit (self, "Thanks");
  assert_state (self, PENDING);
  advance (self, 299);
  assert_state (self, PENDING);
  advance (self, 1);
  assert_state (self, SAVING);
  wait_for_state (self, MNF_AUTOSAVE_IDLE);

  assert_name (self, "Thanks.manifiesta.json");
  assert_saved (self, "Thanks");
  g_assert_cmpuint (count_files (self->home.letters), ==, 1);
  g_assert_nonnull (mnf_autosaver_get_saved_at (self->saver));
  g_assert_null (mnf_autosaver_get_error_message (self->saver));
  assert_recovered (self, NULL);
}

/* Who never stops typing is saved too. */
static void
test_typing (Fixture *self, gconstpointer data)
{
  for (guint i = 0; i < 7; i++)
    {
      g_autofree char *subject = g_strdup_printf ("Thanks %u", i);

      edit (self, subject);
      assert_state (self, PENDING);
      advance (self, 100);
    }
  assert_state (self, SAVING);
  wait_for_state (self, MNF_AUTOSAVE_IDLE);
  assert_saved (self, "Thanks 6");
}

static void
test_edit_while_saving (Fixture *self, gconstpointer data)
{
  edit (self, "One");
  advance (self, 300);
  assert_state (self, SAVING);
  edit (self, "Two");
  wait_until (mnf_autosaver_get_state (self->saver) != MNF_AUTOSAVE_SAVING);
  advance (self, 300);
  wait_for_state (self, MNF_AUTOSAVE_IDLE);
  assert_saved (self, "Two");
}

static void
test_undone (Fixture *self, gconstpointer data)
{
  edit (self, "Thanks");
  mnf_document_undo (self->document);
  advance (self, 1000);
  assert_state (self, IDLE);
  g_assert_cmpuint (count_files (self->home.letters), ==, 0);
}

/* A write that takes long has a safety net. */
static void
test_slow (Fixture *self, gconstpointer data)
{
  edit_and_save (self, "Thanks");
  edit (self, "Thanks again");
  advance (self, 300);
  g_assert_false (mnf_session_entry_get_has_copy (self->entry));
  advance (self, 200);
  g_assert_true (mnf_session_entry_get_has_copy (self->entry));
  wait_for_state (self, MNF_AUTOSAVE_IDLE);
  assert_saved (self, "Thanks again");
  assert_recovered (self, NULL);
}

static void
test_flush (Fixture *self, gconstpointer data)
{
  GAsyncResult *place = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  edit_and_save (self, "Thanks");
  edit (self, "Many thanks");
  mnf_autosaver_flush_async (self->saver, take_result_cb, &place);
  result = wait_for_result (&place);
  g_assert_true (mnf_autosaver_flush_finish (self->saver, result, &error));
  g_assert_no_error (error);
  assert_saved (self, "Many thanks");
  assert_name (self, "Many thanks.manifiesta.json");
}

/* Names */

static void
test_name_taken (Fixture *self, gconstpointer data)
{
  g_autofree char *path = home_get_path (&self->home, "Thanks.manifiesta.json");
  g_autoptr (MnfManifestation) stranger = create_letter ("Of somebody else");

  write_letter (path, stranger);
  edit_and_save (self, "Thanks");
  assert_name (self, "Thanks (2).manifiesta.json");
  assert_subject_in_file (path, "Of somebody else");
}

static void
test_name_follows (Fixture *self, gconstpointer data)
{
  edit_and_save (self, "Thanks");
  edit_and_save (self, "Invitation to the fair");
  assert_name (self, "Thanks.manifiesta.json");

  advance (self, 5000);
  wait_for_state (self, MNF_AUTOSAVE_IDLE);
  assert_name (self, "Invitation to the fair.manifiesta.json");
  assert_saved (self, "Invitation to the fair");
  g_assert_cmpuint (count_files (self->home.letters), ==, 1);
  g_assert_cmpuint (self->n_external_changes, ==, 0);
  g_assert_false (mnf_autosaver_get_gone (self->saver));

  edit_and_save (self, "Invitation");
  assert_saved (self, "Invitation");
}

static void
save_as (Fixture *self, GFile *file, GError **error)
{
  GAsyncResult *place = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  mnf_autosaver_save_as_async (self->saver, file, take_result_cb, &place);
  result = wait_for_result (&place);
  mnf_autosaver_save_as_finish (self->saver, result, error);
}

static void
test_name_chosen (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;

  edit_and_save (self, "Thanks");
  file = g_file_get_child (self->home.folder, "mine.manifiesta.json");
  save_as (self, file, &error);
  g_assert_no_error (error);
  assert_name (self, "mine.manifiesta.json");

  edit_and_save (self, "Invitation");
  advance (self, 10 * 1000);
  wait_for_state (self, MNF_AUTOSAVE_IDLE);
  assert_name (self, "mine.manifiesta.json");
  assert_saved (self, "Invitation");
}

static void
test_save_as_fails (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) file =
    g_file_new_build_filename (self->home.root, "no", "where.json", NULL);
  g_autoptr (GError) error = NULL;

  edit_and_save (self, "Thanks");
  save_as (self, file, &error);
  g_assert_nonnull (error);
  wait_for_state (self, MNF_AUTOSAVE_IDLE);
  assert_name (self, "Thanks.manifiesta.json");
  edit_and_save (self, "Many thanks");
  assert_saved (self, "Many thanks");
}

/* Failures */

/* Where the letters should go is a file: even root cannot write there. */
static void
test_failed (Fixture *self, gconstpointer data)
{
  g_assert_true (g_file_set_contents (self->home.letters, "", 0, NULL));

  edit (self, "Thanks");
  advance (self, 300);
  wait_for_state (self, MNF_AUTOSAVE_FAILED);
  assert_recovered (self, "Thanks");
  g_assert_nonnull (strstr (mnf_autosaver_get_error_message (self->saver), "kept safe"));

  edit (self, "Many thanks");
  advance (self, 300);
  assert_state (self, FAILED);
  assert_recovered (self, "Many thanks");

  for (guint delay = 1; delay <= 4; delay *= 2)
    {
      advance (self, delay * 1000 - (delay == 1 ? 301 : 1));
      assert_state (self, FAILED);
      advance (self, 1);
      assert_state (self, SAVING);
      wait_for_state (self, MNF_AUTOSAVE_FAILED);
    }

  g_remove (self->home.letters);
  advance (self, 8000);
  wait_for_state (self, MNF_AUTOSAVE_IDLE);
  assert_saved (self, "Many thanks");
  assert_recovered (self, NULL);
  g_assert_null (mnf_autosaver_get_error_message (self->saver));
}

static void
test_failed_flush (Fixture *self, gconstpointer data)
{
  GAsyncResult *place = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (self->home.letters, "", 0, NULL));
  edit (self, "Thanks");
  mnf_autosaver_flush_async (self->saver, take_result_cb, &place);
  result = wait_for_result (&place);
  g_assert_false (mnf_autosaver_flush_finish (self->saver, result, &error));
  g_assert_nonnull (error);
  assert_recovered (self, "Thanks");
}

/* Undone to what is saved, nothing is wrong any more. */
static void
test_failed_undone (Fixture *self, gconstpointer data)
{
  g_autofree char *path = NULL;

  edit_and_save (self, "Thanks");
  path = dup_path (self);
  g_remove (path);
  g_assert_cmpint (g_rmdir (self->home.letters), ==, 0);
  edit (self, "Many thanks");
  advance (self, 300);
  wait_for_state (self, MNF_AUTOSAVE_FAILED);
  mnf_document_undo (self->document);
  advance (self, 300);
  notice (self, MNF_AUTOSAVE_IDLE);
}

static void
limit_file_size (rlim_t size)
{
  struct rlimit limit;

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  limit.rlim_cur = size;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
}

/* No room anywhere, not for the copy either: then the message says so, and the
 * file is as it was. */
static void
test_no_room (Fixture *self, gconstpointer data)
{
  g_autofree char *path = NULL;

  signal (SIGXFSZ, SIG_IGN);
  edit_and_save (self, "Thanks");
  path = dup_path (self);

  limit_file_size (10);
  edit (self, "Many thanks");
  advance (self, 300);
  wait_for_state (self, MNF_AUTOSAVE_FAILED);
  wait_until (strstr (mnf_autosaver_get_error_message (self->saver), "Do not close"));
  limit_file_size (RLIM_INFINITY);
  assert_subject_in_file (path, "Thanks");
  g_assert_cmpuint (count_files (self->home.letters), ==, 1);

  advance (self, 1000);
  wait_for_state (self, MNF_AUTOSAVE_IDLE);
  assert_saved (self, "Many thanks");
}

#define ADD(path, test)                                                                  \
  g_test_add ("/autosaver/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("first-edit", test_first_edit);
  ADD ("typing", test_typing);
  ADD ("edit-while-saving", test_edit_while_saving);
  ADD ("undone", test_undone);
  ADD ("slow", test_slow);
  ADD ("flush", test_flush);
  ADD ("name-taken", test_name_taken);
  ADD ("name-follows", test_name_follows);
  ADD ("name-chosen", test_name_chosen);
  ADD ("save-as-fails", test_save_as_fails);
  ADD ("failed", test_failed);
  ADD ("failed-flush", test_failed_flush);
  ADD ("failed-undone", test_failed_undone);
  ADD ("no-room", test_no_room);
  return g_test_run ();
}
