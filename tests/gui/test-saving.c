/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a window does so that nothing is lost, and how it says so. */

#include "config.h"

#include <glib/gstdio.h>

#include "gui/mnf-banner.h"
#include "window-fixture.h"

static const char *
get_notice (Fixture *fixture)
{
  GtkWidget *banner = mnf_test_find (GTK_WIDGET (fixture->window), MNF_TYPE_BANNER, NULL);

  return mnf_banner_get_title (MNF_BANNER (banner));
}

static gboolean
has_notice (gpointer fixture)
{
  return get_notice (fixture) != NULL;
}

static gboolean
has_no_notice (gpointer fixture)
{
  return get_notice (fixture) == NULL;
}

static gboolean
has_failed (gpointer window)
{
  return mnf_autosaver_get_state (mnf_window_get_letter (window)) == MNF_AUTOSAVE_FAILED;
}

/* The notice slides in: its button is there a moment later. */
static void
assert_notice (Fixture *fixture, const char *words, const char *button)
{
  GtkWidget *banner = mnf_test_find (GTK_WIDGET (fixture->window), MNF_TYPE_BANNER, NULL);

  mnf_test_wait (has_notice, fixture);
  g_assert_nonnull (strstr (get_notice (fixture), words));
  while (mnf_test_find (banner, GTK_TYPE_BUTTON, button) == NULL)
    g_main_context_iteration (NULL, TRUE);
}

static const char *
get_place (MnfDocument *document)
{
  return mnf_manifestation_get_text (mnf_document_get_manifestation (document), "/place");
}

/* Where the letters go, nothing can be made. */
static void
block_folder (Fixture *fixture)
{
  g_autoptr (GFile) folder = mnf_letters_dup_folder (
    mnf_application_get_letters (MNF_APPLICATION (fixture->application)));

  g_file_delete (folder, NULL, NULL);
  g_assert_true (g_file_set_contents (g_file_peek_path (folder), "", 0, NULL));
}

static void
unblock_folder (Fixture *fixture)
{
  g_autoptr (GFile) folder = mnf_letters_dup_folder (
    mnf_application_get_letters (MNF_APPLICATION (fixture->application)));

  g_assert_true (g_file_delete (folder, NULL, NULL));
}

static MnfDocument *
open_new_letter (Fixture *fixture)
{
  g_action_group_activate_action (G_ACTION_GROUP (fixture->application), "new-letter",
                                  NULL);
  return mnf_window_get_document (fixture->window);
}

/* Tests */

static void
test_by_itself (Fixture *fixture, gconstpointer data)
{
  MnfDocument *document = open_file (fixture);

  edit (document);
  mnf_test_wait (is_unmodified, document);
  g_assert_true (g_str_has_prefix (get_subtitle (fixture), "Draft · saved "));
  assert_file_has (fixture, "Toluca, Estado de México");

  /* The history goes on, and what it brings back is saved as well. */
  activate (fixture, "undo");
  mnf_test_wait (is_unmodified, document);
  assert_file_has (fixture, "Huixquilucan");
}

static void
test_new_letter (Fixture *fixture, gconstpointer data)
{
  MnfDocument *document = open_new_letter (fixture);
  g_autofree char *name = NULL;

  g_assert_null (mnf_document_get_file (document));
  edit (document);
  mnf_test_wait (is_unmodified, document);
  name = g_file_get_basename (mnf_document_get_file (document));
  g_assert_true (g_str_has_suffix (name, ".manifiesta.json"));
  g_assert_true (g_file_delete (mnf_document_get_file (document), NULL, NULL));
}

/* Closed before anything was written. */
static void
test_close (Fixture *fixture, gconstpointer data)
{
  edit (open_file (fixture));
  gtk_window_close (GTK_WINDOW (fixture->window));
  mnf_test_wait (has_no_windows, fixture->application);
  assert_file_has (fixture, "Toluca, Estado de México");
}

static void
test_quit (Fixture *fixture, gconstpointer data)
{
  edit (open_file (fixture));
  open_new_letter (fixture);
  g_assert_cmpuint (count_windows (fixture), ==, 2);

  g_action_group_activate_action (G_ACTION_GROUP (fixture->application), "quit", NULL);
  mnf_test_wait (has_no_windows, fixture->application);
  assert_file_has (fixture, "Toluca, Estado de México");
}

static void
test_failure (Fixture *fixture, gconstpointer data)
{
  MnfDocument *document;

  block_folder (fixture);
  document = open_new_letter (fixture);
  edit (document);
  mnf_test_wait (has_failed, fixture->window);
  assert_notice (fixture, "could not be saved", "_Try Again");
  g_assert_cmpstr (get_subtitle (fixture), ==, "Draft · not saved");

  gtk_window_close (GTK_WINDOW (fixture->window));
  answer ("Could Not Save Letter", "could not be saved", "cancel");
  g_assert_cmpuint (count_windows (fixture), ==, 1);

  unblock_folder (fixture);
  mnf_test_wait (is_unmodified, document);
  g_assert_null (get_notice (fixture));
  g_assert_true (g_file_delete (mnf_document_get_file (document), NULL, NULL));
}

static void
test_discard (Fixture *fixture, gconstpointer data)
{
  block_folder (fixture);
  edit (open_new_letter (fixture));
  gtk_window_close (GTK_WINDOW (fixture->window));
  answer ("Could Not Save Letter", "could not be saved", "discard");
  mnf_test_wait (has_no_windows, fixture->application);
  unblock_folder (fixture);
}

static void
test_reload (Fixture *fixture, gconstpointer data)
{
  MnfDocument *document = open_file (fixture);

  write_file (fixture, SOMEBODY_ELSES);
  assert_notice (fixture, "Another program changed", "_Reload");
  g_assert_cmpstr (get_subtitle (fixture), ==, "Draft · not saved");
  activate (fixture, "reload");
  mnf_test_wait (has_no_notice, fixture);
  g_assert_cmpstr (get_place (document), ==, "Metepec");

  activate (fixture, "undo");
  g_assert_cmpstr (get_place (document), ==, "Huixquilucan, Estado de México");
}

static void
test_keep_mine (Fixture *fixture, gconstpointer data)
{
  MnfDocument *document = open_file (fixture);

  edit (document);
  write_file (fixture, SOMEBODY_ELSES);
  assert_notice (fixture, "Another program changed", "_Keep Mine");
  assert_file_has (fixture, "Metepec");
  activate (fixture, "keep-mine");
  mnf_test_wait (is_unmodified, document);
  assert_file_has (fixture, "Toluca, Estado de México");
  mnf_test_wait (has_no_notice, fixture);
}

/* Who saves or closes in a conflict is asked too. */
static void
test_conflict_dialog (Fixture *fixture, gconstpointer data)
{
  MnfDocument *document = open_file (fixture);

  edit (document);
  write_file (fixture, SOMEBODY_ELSES);
  activate (fixture, "save");
  answer ("File Changed on Disk", "Another program", "cancel");
  assert_file_has (fixture, "Metepec");
  g_assert_true (mnf_document_get_modified (document));

  gtk_window_close (GTK_WINDOW (fixture->window));
  answer ("File Changed on Disk", "Another program", "keep-mine");
  mnf_test_wait (has_no_windows, fixture->application);
  assert_file_has (fixture, "Toluca, Estado de México");
}

static void
test_gone (Fixture *fixture, gconstpointer data)
{
  open_file (fixture);
  g_assert_true (g_file_delete (fixture->file, NULL, NULL));
  assert_notice (fixture, "removed", "_Save Again");
  activate (fixture, "save");
  mnf_test_wait (has_no_notice, fixture);
  assert_file_has (fixture, "Huixquilucan");
}

static void
test_renamed (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "b.json", NULL);
  MnfDocument *document = open_file (fixture);

  g_assert_cmpint (g_rename (g_file_peek_path (fixture->file), path), ==, 0);
  g_object_unref (fixture->file);
  fixture->file = g_file_new_for_path (path);
  while (!g_file_equal (mnf_document_get_file (document), fixture->file))
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (get_notice (fixture));
}

/* Two windows on one letter share its text and its history. */
static void
test_two_windows (Fixture *fixture, gconstpointer data)
{
  MnfDocument *document = open_file (fixture);
  GtkWindow *other;

  activate (fixture, "new-window");
  other = gtk_application_get_active_window (fixture->application);
  g_assert_cmpuint (count_windows (fixture), ==, 2);
  g_assert_true (mnf_window_get_document (MNF_WINDOW (other)) == document);

  edit (document);
  gtk_window_close (GTK_WINDOW (fixture->window));
  g_assert_cmpuint (count_windows (fixture), ==, 1);
  mnf_test_wait (is_unmodified, document);
  assert_file_has (fixture, "Toluca, Estado de México");
  fixture->window = MNF_WINDOW (other);
  activate (fixture, "undo");
  g_assert_cmpstr (get_place (document), ==, "Huixquilucan, Estado de México");
}

static void
add_tests (MnfApplication *application)
{
#define ADD(name, function)                                                              \
  g_test_add ("/saving/" name, Fixture, application, set_up, function, tear_down)
  ADD ("by-itself", test_by_itself);
  ADD ("new-letter", test_new_letter);
  ADD ("close", test_close);
  ADD ("quit", test_quit);
  ADD ("failure", test_failure);
  ADD ("discard", test_discard);
  ADD ("reload", test_reload);
  ADD ("keep-mine", test_keep_mine);
  ADD ("conflict-dialog", test_conflict_dialog);
  ADD ("gone", test_gone);
  ADD ("renamed", test_renamed);
  ADD ("two-windows", test_two_windows);
}

int
main (int argc, char **argv)
{
  return run_window_tests (&argc, &argv, add_tests);
}
