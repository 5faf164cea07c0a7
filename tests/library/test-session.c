/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What was open comes back after a crash, with its unsaved edits, once. */

#include <glib/gstdio.h>

#include "library-support.h"

static MnfManifestation *
with_subject (MnfManifestation *letter, const char *subject)
{
  return mnf_manifestation_with_text (letter, "/subject", subject, NULL);
}

/* A letter about "Saved" in a file of that name. Transfer full. */
static GFile *
create_file (Home *home, MnfManifestation **letter)
{
  g_autofree char *path = home_get_path (home, "Saved.manifiesta.json");

  *letter = create_letter ("Saved");
  write_letter (path, *letter);
  return g_file_new_for_path (path);
}

/* Opens a letter, leaves @copy (or NULL) of it, and dies. */
static void
open_and_die (Home *home, GFile *file, MnfManifestation *copy, MnfManifestation *base)
{
  g_autoptr (MnfSessionEntry) entry = mnf_session_open (home->session, file);

  mnf_session_entry_set_copy (entry, copy, base);
  mnf_session_entry_flush (entry);
  home_restart (home);
}

static MnfSessionEntry *
get_only_entry (Home *home)
{
  GPtrArray *left = mnf_session_get_left (home->session);

  g_assert_cmpuint (left->len, ==, 1);
  return left->pdata[0];
}

static MnfDocument *
restore (MnfSessionEntry *entry, GError **error)
{
  GAsyncResult *place = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  mnf_session_entry_restore_async (entry, NULL, take_result_cb, &place);
  result = wait_for_result (&place);
  return mnf_session_entry_restore_finish (entry, result, error);
}

static void
assert_subject (MnfDocument *document, const char *subject)
{
  g_assert_cmpstr (mnf_manifestation_get_text (mnf_document_get_manifestation (document),
                                               "/subject"),
                   ==, subject);
}

static void
test_closed (Home *home, gconstpointer data)
{
  g_autoptr (MnfManifestation) letter = create_letter ("Thanks");
  g_autoptr (MnfSessionEntry) entry = mnf_session_open (home->session, NULL);

  mnf_session_entry_set_copy (entry, letter, NULL);
  mnf_session_entry_close (entry);
  mnf_session_entry_flush (entry);
  home_restart (home);
  g_assert_cmpuint (mnf_session_get_left (home->session)->len, ==, 0);
  g_assert_cmpuint (count_files (home->state), ==, 2); /* a lock, and our folder */
}

static void
test_saved_letter (Home *home, gconstpointer data)
{
  g_autoptr (MnfManifestation) letter = NULL;
  g_autoptr (GFile) file = create_file (home, &letter);
  g_autoptr (MnfDocument) document = NULL;
  MnfSessionEntry *entry;

  open_and_die (home, file, NULL, NULL);
  entry = get_only_entry (home);
  g_assert_false (mnf_session_entry_get_has_copy (entry));
  document = restore (entry, NULL);
  g_assert_true (g_file_equal (mnf_document_get_file (document), file));
  g_assert_false (mnf_document_get_modified (document));
}

static void
test_unsaved_edits (Home *home, gconstpointer data)
{
  g_autoptr (MnfManifestation) letter = NULL;
  g_autoptr (GFile) file = create_file (home, &letter);
  g_autoptr (MnfManifestation) edited = with_subject (letter, "Edited");
  g_autoptr (MnfDocument) document = NULL;
  MnfSessionEntry *entry;

  open_and_die (home, file, edited, letter);
  home_restart (home); /* dies once more before anything was restored */
  entry = get_only_entry (home);
  g_assert_true (mnf_session_entry_get_has_copy (entry));
  document = restore (entry, NULL);
  assert_subject (document, "Edited");
  g_assert_true (mnf_document_get_modified (document));
  g_assert_false (mnf_session_entry_get_outdated (entry));
  mnf_document_undo (document);
  assert_subject (document, "Saved");
}

static void
test_never_edited (Home *home, gconstpointer data)
{
  open_and_die (home, NULL, NULL, NULL);
  g_assert_cmpuint (mnf_session_get_left (home->session)->len, ==, 0);
}

static void
test_without_file (Home *home, gconstpointer data)
{
  g_autoptr (MnfManifestation) letter = create_letter ("Thanks");
  g_autoptr (MnfDocument) document = NULL;

  open_and_die (home, NULL, letter, NULL);
  document = restore (get_only_entry (home), NULL);
  assert_subject (document, "Thanks");
  g_assert_null (mnf_document_get_file (document));
}

/* It gets a file again, by itself. */
static void
test_saved_after_restoring (Home *home, gconstpointer data)
{
  g_autoptr (MnfManifestation) letter = create_letter ("Thanks");
  g_autofree char *path = home_get_path (home, "Thanks.manifiesta.json");
  g_autoptr (MnfDocument) document = NULL;
  g_autoptr (MnfAutosaver) saver = NULL;
  MnfSessionEntry *entry;

  open_and_die (home, NULL, letter, NULL);
  entry = get_only_entry (home);
  document = restore (entry, NULL);
  saver = mnf_autosaver_new (document, home->folder, entry, NULL, &home->clock.clock);
  test_clock_advance (&home->clock, 300);
  wait_until (mnf_autosaver_get_state (saver) == MNF_AUTOSAVE_IDLE);
  assert_subject_in_file (path, "Thanks");
  mnf_session_entry_flush (entry);
}

static void
test_file_gone (Home *home, gconstpointer data)
{
  g_autoptr (MnfManifestation) letter = NULL;
  g_autoptr (GFile) file = create_file (home, &letter);
  g_autoptr (MnfManifestation) edited = with_subject (letter, "Edited");
  g_autoptr (MnfDocument) document = NULL;

  open_and_die (home, file, edited, letter);
  g_assert_true (g_file_delete (file, NULL, NULL));
  document = restore (get_only_entry (home), NULL);
  assert_subject (document, "Edited");
  g_assert_null (mnf_document_get_file (document));
}

static void
test_nothing_left (Home *home, gconstpointer data)
{
  g_autoptr (MnfManifestation) letter = NULL;
  g_autoptr (GFile) file = create_file (home, &letter);
  g_autoptr (GError) error = NULL;
  MnfSessionEntry *entry;

  open_and_die (home, file, NULL, NULL);
  g_assert_true (g_file_delete (file, NULL, NULL));
  entry = get_only_entry (home);
  g_assert_null (restore (entry, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  mnf_session_entry_close (entry);
}

/* Somebody wrote the file after the crash: nobody's changes are lost. */
static void
test_outdated (Home *home, gconstpointer data)
{
  g_autoptr (MnfManifestation) letter = NULL;
  g_autoptr (GFile) file = create_file (home, &letter);
  g_autoptr (MnfManifestation) edited = with_subject (letter, "Mine");
  g_autoptr (MnfManifestation) theirs = with_subject (letter, "Theirs");
  g_autoptr (MnfDocument) document = NULL;
  g_autoptr (MnfAutosaver) saver = NULL;
  MnfSessionEntry *entry;

  open_and_die (home, file, edited, letter);
  write_letter (g_file_peek_path (file), theirs);
  entry = get_only_entry (home);
  document = restore (entry, NULL);
  g_assert_true (mnf_session_entry_get_outdated (entry));

  saver = mnf_autosaver_new (document, home->folder, entry, NULL, &home->clock.clock);
  wait_until (mnf_autosaver_get_state (saver) == MNF_AUTOSAVE_CONFLICT);
  test_clock_advance (&home->clock, 60 * 1000);
  assert_subject_in_file (g_file_peek_path (file), "Theirs");
  assert_subject (document, "Mine");
  mnf_session_entry_flush (entry);
}

/* It died between saying that the file gets another name and giving it one. */
static void
test_half_moved (Home *home, gconstpointer data)
{
  g_autoptr (MnfManifestation) letter = NULL;
  g_autoptr (GFile) file = create_file (home, &letter);
  g_autoptr (GFile) target = g_file_get_child (home->folder, "New.manifiesta.json");
  g_autoptr (GFile) found = NULL;
  MnfSessionEntry *entry = mnf_session_open (home->session, file);

  mnf_session_entry_announce_move (entry, file, target);
  g_object_unref (entry);
  home_restart (home);
  found = mnf_session_entry_dup_file (get_only_entry (home));
  g_assert_true (g_file_equal (found, file));
}

static void
test_moved (Home *home, gconstpointer data)
{
  g_autoptr (MnfManifestation) letter = NULL;
  g_autoptr (GFile) file = create_file (home, &letter);
  g_autoptr (GFile) target = g_file_get_child (home->folder, "New.manifiesta.json");
  g_autoptr (GFile) found = NULL;
  MnfSessionEntry *entry = mnf_session_open (home->session, file);

  mnf_session_entry_announce_move (entry, file, target);
  g_object_unref (entry);
  g_rename (g_file_peek_path (file), g_file_peek_path (target));
  home_restart (home);
  found = mnf_session_entry_dup_file (get_only_entry (home));
  g_assert_true (g_file_equal (found, target));
}

/* What another process has open is its own. */
static void
test_two_processes (Home *home, gconstpointer data)
{
  g_autoptr (MnfManifestation) letter = create_letter ("Thanks");
  g_autoptr (MnfSessionEntry) entry = mnf_session_open (home->session, NULL);
  g_autoptr (MnfSession) second = NULL;
  g_autoptr (MnfSession) third = NULL;

  mnf_session_entry_set_copy (entry, letter, NULL);
  mnf_session_entry_flush (entry);
  second = mnf_session_new (home->state, NULL);
  g_assert_cmpuint (mnf_session_get_left (second)->len, ==, 0);

  home_restart (home); /* ours dies, and the new one takes over: nobody else does */
  third = mnf_session_new (home->state, NULL);
  g_assert_cmpuint (mnf_session_get_left (third)->len, ==, 0);
  g_assert_cmpuint (mnf_session_get_left (home->session)->len, ==, 1);
}

static void
test_order (Home *home, gconstpointer data)
{
  for (guint i = 0; i < 5; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u.json", i);
      g_autoptr (GFile) file = g_file_get_child (home->folder, name);
      g_autoptr (MnfSessionEntry) entry = mnf_session_open (home->session, file);

      mnf_session_entry_flush (entry);
    }
  home_restart (home);
  for (guint i = 0; i < 5; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u.json", i);
      g_autoptr (GFile) file =
        mnf_session_entry_dup_file (mnf_session_get_left (home->session)->pdata[i]);
      g_autofree char *found = g_file_get_basename (file);

      g_assert_cmpstr (found, ==, name);
    }
}

/* Calls @func with the path of every file of the session. */
static void
for_each_file (Home *home, void (*func) (const char *path))
{
  g_autoptr (GDir) sessions = g_dir_open (home->state, 0, NULL);
  const char *session;

  while ((session = g_dir_read_name (sessions)) != NULL)
    {
      g_autofree char *folder = g_build_filename (home->state, session, NULL);
      g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
      const char *name;

      while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
        {
          g_autofree char *path = g_build_filename (folder, name, NULL);

          func (path);
        }
    }
}

static void
break_entry (const char *path)
{
  if (g_str_has_suffix (path, ".entry.json"))
    g_assert_true (g_file_set_contents (path, "{ \"file\": 3", -1, NULL));
}

static void
test_broken_entry (Home *home, gconstpointer data)
{
  g_autoptr (MnfManifestation) letter = create_letter ("Thanks");
  g_autoptr (MnfDocument) document = NULL;

  open_and_die (home, NULL, letter, NULL);
  for_each_file (home, break_entry);
  home_restart (home);
  document = restore (get_only_entry (home), NULL);
  assert_subject (document, "Thanks");
}

/* The session's folder is taken away: that the copy fails is told. */
static void
test_copy_fails (Home *home, gconstpointer data)
{
  g_autoptr (MnfManifestation) letter = create_letter ("Thanks");
  g_autoptr (MnfSessionEntry) entry = mnf_session_open (home->session, NULL);
  g_autofree char *elsewhere = g_build_filename (home->root, "elsewhere", NULL);

  mnf_session_entry_flush (entry);
  g_assert_cmpint (g_rename (home->state, elsewhere), ==, 0);
  mnf_session_entry_set_copy (entry, letter, NULL);
  wait_until (mnf_session_entry_get_copy_error (entry) != NULL);

  g_assert_cmpint (g_rename (elsewhere, home->state), ==, 0);
  mnf_session_entry_set_copy (entry, letter, NULL);
  wait_until (mnf_session_entry_get_copy_error (entry) == NULL);
}

static void
test_no_folder (Home *home, gconstpointer data)
{
  g_autofree char *path = g_build_filename (home->root, "file", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, "", 0, NULL));
  g_assert_null (mnf_session_new (path, &error));
  g_assert_nonnull (error);
}

static void
tear_down (Home *home, gconstpointer data)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
  home_tear_down (home, data);
}

#define ADD(path, test)                                                                  \
  g_test_add ("/session/" path, Home, NULL, home_set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("closed", test_closed);
  ADD ("saved-letter", test_saved_letter);
  ADD ("unsaved-edits", test_unsaved_edits);
  ADD ("never-edited", test_never_edited);
  ADD ("without-file", test_without_file);
  ADD ("saved-after-restoring", test_saved_after_restoring);
  ADD ("file-gone", test_file_gone);
  ADD ("nothing-left", test_nothing_left);
  ADD ("outdated", test_outdated);
  ADD ("half-moved", test_half_moved);
  ADD ("moved", test_moved);
  ADD ("two-processes", test_two_processes);
  ADD ("order", test_order);
  ADD ("broken-entry", test_broken_entry);
  ADD ("copy-fails", test_copy_fails);
  ADD ("no-folder", test_no_folder);
  return g_test_run ();
}
