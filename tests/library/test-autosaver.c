/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Every edit is in the letter's file within a second; what cannot be there is in
 * the recovery copy; nothing of somebody else's is written over. */

#include <glib/gstdio.h>
#include <signal.h>
#include <sys/resource.h>

#include "library-support.h"
#include "library/mnf-letter-files.h"
#include "library/mnf-letter-id.h"

typedef struct
{
  Home home;
  MnfDocument *document;
  MnfSessionEntry *entry;
  MnfVersions *versions;
  MnfAutosaver *saver;
  guint n_external_changes;
  guint n_gone;
} Fixture;

static void
count_cb (guint *counter)
{
  (*counter)++;
}

static void
watch_document (Fixture *self, MnfDocument *document, GFile *file)
{
  self->document = document;
  self->entry = mnf_session_open (self->home.session, file);
  self->versions = mnf_versions_new (self->home.versions);
  self->saver = mnf_autosaver_new (document, self->home.folder, self->entry,
                                   self->versions, &self->home.clock.clock);
  g_signal_connect_swapped (self->saver, "external-change", G_CALLBACK (count_cb),
                            &self->n_external_changes);
  g_signal_connect_swapped (self->saver, "gone", G_CALLBACK (count_cb), &self->n_gone);
}

/* A new letter without a file. */
static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (MnfManifestation) letter = create_letter ("Invitation");

  home_set_up (&self->home, NULL);
  watch_document (self, mnf_document_new (letter), NULL);
}

/* The versions that there are, when all that was asked for is done. */
static GPtrArray *
list_versions (Fixture *self)
{
  GAsyncResult *place = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autofree char *key =
    mnf_letter_id_dup_key (mnf_document_get_manifestation (self->document), NULL);

  mnf_versions_list_async (self->versions, key, NULL, take_result_cb, &place);
  result = wait_for_result (&place);
  return mnf_versions_list_finish (self->versions, result, NULL);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_ptr_array_unref (list_versions (self));
  mnf_session_entry_close (self->entry);
  g_object_unref (self->saver);
  g_object_unref (self->document);
  g_object_unref (self->entry);
  g_object_unref (self->versions);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  home_tear_down (&self->home, NULL);
}

static void
edit (Fixture *self, const char *subject)
{
  mnf_document_set_text (self->document, "/subject", subject);
}

static void
advance (Fixture *self, guint milliseconds)
{
  test_clock_advance (&self->home.clock, milliseconds);
}

#define assert_state(self, expected)                                                     \
  g_assert_cmpint (mnf_autosaver_get_state ((self)->saver), ==, MNF_AUTOSAVE_##expected)

static void
wait_for_state (Fixture *self, MnfAutosaveState state)
{
  wait_until (mnf_autosaver_get_state (self->saver) == state);
}

/* Edits and has it saved. */
static void
edit_and_save (Fixture *self, const char *subject)
{
  edit (self, subject);
  advance (self, 300);
  wait_for_state (self, MNF_AUTOSAVE_IDLE);
}

static char *
dup_path (Fixture *self)
{
  return g_file_get_path (mnf_document_get_file (self->document));
}

static char *
dup_name (Fixture *self)
{
  return g_file_get_basename (mnf_document_get_file (self->document));
}

static void
assert_name (Fixture *self, const char *expected)
{
  g_autofree char *name = dup_name (self);
  g_autofree char *path = dup_path (self);

  g_assert_cmpstr (name, ==, expected);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
assert_saved (Fixture *self, const char *subject)
{
  g_autofree char *path = dup_path (self);

  assert_subject_in_file (path, subject);
  g_assert_false (mnf_document_get_modified (self->document));
}

/* Whoever wrote the file: lets the autosaver find it. */
static void
notice (Fixture *self, MnfAutosaveState state)
{
  while (mnf_autosaver_get_state (self->saver) != state)
    {
      g_main_context_iteration (NULL, TRUE);
      if (self->home.clock.timers->len > 0)
        advance (self, 100);
    }
}

/* What the recovery copy says after a crash; NULL if there is none. Transfer
 * full. */
static char *
dup_recovered_subject (Fixture *self)
{
  g_autoptr (GDir) sessions = g_dir_open (self->home.state, 0, NULL);
  const char *session;

  mnf_session_entry_flush (self->entry);
  while ((session = g_dir_read_name (sessions)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->home.state, session, NULL);
      g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
      const char *name;

      while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
        if (g_str_has_suffix (name, ".manifiesta.json"))
          {
            g_autoptr (GFile) file = g_file_new_build_filename (path, name, NULL);
            g_autoptr (MnfManifestation) copy = mnf_letter_files_read (file, NULL, NULL);

            g_assert_nonnull (copy);
            return g_strdup (mnf_manifestation_get_text (copy, "/subject"));
          }
    }
  return NULL;
}

static void
assert_recovered (Fixture *self, const char *expected)
{
  g_autofree char *subject = dup_recovered_subject (self);

  g_assert_cmpstr (subject, ==, expected);
}

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
  g_assert_cmpuint (self->n_external_changes + self->n_gone, ==, 0);

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

/* Changes on disk */

/* Somebody else writes "Theirs" while "Mine" is not saved. */
static void
make_conflict (Fixture *self)
{
  g_autoptr (MnfManifestation) theirs = NULL;
  g_autofree char *path = NULL;

  edit_and_save (self, "Thanks");
  path = dup_path (self);
  theirs = mnf_manifestation_with_text (mnf_document_get_manifestation (self->document),
                                        "/subject", "Theirs", NULL);
  edit (self, "Mine");
  write_letter (path, theirs);
  notice (self, MNF_AUTOSAVE_CONFLICT);
  advance (self, 60 * 1000);
  assert_state (self, CONFLICT);
  assert_subject_in_file (path, "Theirs");
  assert_recovered (self, "Mine");
  g_assert_cmpuint (self->n_external_changes, ==, 1);
  g_assert_cmpstr (mnf_manifestation_get_text (mnf_autosaver_get_other (self->saver),
                                               "/subject"),
                   ==, "Theirs");
}

static void
test_keep_mine (Fixture *self, gconstpointer data)
{
  make_conflict (self);
  mnf_autosaver_keep_mine (self->saver);
  wait_for_state (self, MNF_AUTOSAVE_IDLE);
  assert_saved (self, "Mine");
  assert_recovered (self, NULL);
  g_assert_cmpuint (self->n_external_changes, ==, 1);
}

static void
test_keep_mine_once_more (Fixture *self, gconstpointer data)
{
  g_autoptr (MnfManifestation) newest = create_letter ("Newest");
  g_autofree char *path = NULL;

  make_conflict (self);
  path = dup_path (self);
  write_letter (path, newest);
  mnf_autosaver_keep_mine (self->saver);
  wait_for_state (self, MNF_AUTOSAVE_CONFLICT);
  assert_subject_in_file (path, "Newest");
}

static void
test_reload (Fixture *self, gconstpointer data)
{
  make_conflict (self);
  mnf_autosaver_reload (self->saver);
  wait_for_state (self, MNF_AUTOSAVE_IDLE);
  assert_saved (self, "Theirs");
  mnf_document_undo (self->document);
  g_assert_cmpstr (mnf_manifestation_get_text (mnf_document_get_manifestation (
                                                 self->document),
                                               "/subject"),
                   ==, "Mine");
}

static void
test_keep_both (Fixture *self, gconstpointer data)
{
  g_autofree char *theirs = NULL;

  make_conflict (self);
  theirs = dup_path (self);
  mnf_autosaver_keep_both (self->saver);
  wait_for_state (self, MNF_AUTOSAVE_IDLE);
  assert_name (self, "Thanks (2).manifiesta.json");
  assert_saved (self, "Mine");
  assert_subject_in_file (theirs, "Theirs");
}

static void
test_broken_by_others (Fixture *self, gconstpointer data)
{
  g_autofree char *path = NULL;

  edit_and_save (self, "Thanks");
  path = dup_path (self);
  g_assert_true (g_file_set_contents (path, "{", 1, NULL));
  notice (self, MNF_AUTOSAVE_CONFLICT);
  g_assert_null (mnf_autosaver_get_other (self->saver));
  mnf_autosaver_reload (self->saver);
  assert_state (self, CONFLICT);
  mnf_autosaver_keep_mine (self->saver);
  wait_for_state (self, MNF_AUTOSAVE_IDLE);
  assert_subject_in_file (path, "Thanks");
}

/* Another time, another layout, the same letter. */
static void
test_touched (Fixture *self, gconstpointer data)
{
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;
  g_autofree char *spaced = NULL;

  edit_and_save (self, "Thanks");
  path = dup_path (self);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  spaced = g_strconcat ("\n\n", text, NULL);
  g_assert_true (g_file_set_contents (path, spaced, -1, NULL));
  edit_and_save (self, "Many thanks");
  assert_saved (self, "Many thanks");
  g_assert_cmpuint (self->n_external_changes, ==, 0);
}

static void
test_gone (Fixture *self, gconstpointer data)
{
  g_autofree char *path = NULL;

  edit_and_save (self, "Thanks");
  path = dup_path (self);
  g_remove (path);
  while (self->n_gone == 0)
    {
      g_main_context_iteration (NULL, TRUE);
      if (self->home.clock.timers->len > 0)
        advance (self, 100);
    }
  assert_recovered (self, "Thanks");

  edit_and_save (self, "Many thanks");
  assert_subject_in_file (path, "Many thanks");
  assert_recovered (self, NULL);
}

static void
test_moved (Fixture *self, gconstpointer data)
{
  g_autofree char *path = NULL;
  g_autofree char *new_path = home_get_path (&self->home, "mine.manifiesta.json");

  edit_and_save (self, "Thanks");
  path = dup_path (self);
  g_assert_cmpint (g_rename (path, new_path), ==, 0);
  while (strcmp (path, new_path) != 0)
    {
      g_main_context_iteration (NULL, TRUE);
      g_free (path);
      path = dup_path (self);
    }
  wait_for_state (self, MNF_AUTOSAVE_IDLE);
  edit_and_save (self, "Many thanks");
  advance (self, 10 * 1000);
  wait_for_state (self, MNF_AUTOSAVE_IDLE);
  assert_name (self, "mine.manifiesta.json");
  assert_saved (self, "Many thanks");
  g_assert_cmpuint (count_files (self->home.letters), ==, 1);
}

/* Versions */

static void
test_versions (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) versions = NULL;

  edit_and_save (self, "Thanks");
  advance (self, 2 * 60 * 1000);
  wait_for_state (self, MNF_AUTOSAVE_IDLE);
  make_conflict (self);
  mnf_autosaver_keep_mine (self->saver);
  wait_for_state (self, MNF_AUTOSAVE_IDLE);

  versions = list_versions (self);
  g_assert_cmpuint (versions->len, ==, 2);
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
  ADD ("keep-mine", test_keep_mine);
  ADD ("keep-mine-once-more", test_keep_mine_once_more);
  ADD ("reload", test_reload);
  ADD ("keep-both", test_keep_both);
  ADD ("broken-by-others", test_broken_by_others);
  ADD ("touched", test_touched);
  ADD ("gone", test_gone);
  ADD ("moved", test_moved);
  ADD ("versions", test_versions);
  return g_test_run ();
}
