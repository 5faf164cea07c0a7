/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Exporting from the window: the dialog, and one click after the first time. */

#include "config.h"

#include <glib/gstdio.h>

#include "gui/dialogs/mnf-export-dialog.h"
#include "window-fixture.h"

#define DIALOG GSIZE_TO_POINTER (MNF_TYPE_EXPORT_DIALOG)

static GtkWindow *
find_dialog (void)
{
  return mnf_test_find_window (MNF_TYPE_EXPORT_DIALOG);
}

static GtkWidget *
get_name_row (void)
{
  return mnf_test_find (GTK_WIDGET (find_dialog ()), ADW_TYPE_ENTRY_ROW, NULL);
}

static const char *
get_name (void)
{
  return gtk_editable_get_text (GTK_EDITABLE (get_name_row ()));
}

static void
type_name (const char *name)
{
  gtk_editable_set_text (GTK_EDITABLE (get_name_row ()), name);
}

static GtkWidget *
get_button (void)
{
  return gtk_window_get_default_widget (find_dialog ());
}

static void
press_button (void)
{
  g_signal_emit_by_name (get_button (), "clicked");
}

/* As nobody has exported before. */
static void
set_up_first (Fixture *fixture, gconstpointer application)
{
  g_autoptr (GSettings) settings = g_settings_new (MNF_APP_ID);

  g_settings_reset (settings, "export-folder");
  set_up (fixture, application);
}

static void
open_dialog (Fixture *fixture)
{
  activate (fixture, "export-pdf");
  mnf_test_wait (mnf_test_has_window, DIALOG);
}

static char *
get_path (Fixture *fixture, const char *name)
{
  return g_build_filename (fixture->folder, name, NULL);
}

static gboolean
starts_as_pdf (gpointer path)
{
  g_autofree char *text = NULL;

  return g_file_get_contents (path, &text, NULL, NULL) &&
         g_str_has_prefix (text, "%PDF-");
}

static gboolean
is_replace (gpointer data)
{
  return g_str_equal (gtk_button_get_label (GTK_BUTTON (get_button ())), "_Replace");
}

/* Beside the letter unless somebody said otherwise. */
static void
test_dialog (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = get_path (fixture, "carta.pdf");

  open_file (fixture);
  open_dialog (fixture);
  g_assert_true (g_str_has_suffix (get_name (), ".pdf"));
  type_name ("a/b");
  g_assert_false (gtk_widget_get_sensitive (get_button ()));
  type_name ("");
  g_assert_false (gtk_widget_get_sensitive (get_button ()));
  type_name ("carta");
  g_assert_true (gtk_widget_get_sensitive (get_button ()));
  press_button ();
  mnf_test_wait (mnf_test_has_no_window, DIALOG);
  g_assert_true (starts_as_pdf (path));
  g_unlink (path);
}

static void
test_format (Fixture *fixture, gconstpointer data)
{
  GtkWidget *format;

  open_file (fixture);
  open_dialog (fixture);
  type_name ("carta.v2.pdf");
  format = mnf_test_find (GTK_WIDGET (find_dialog ()), ADW_TYPE_COMBO_ROW, NULL);
  adw_combo_row_set_selected (ADW_COMBO_ROW (format), 1);
  g_assert_cmpstr (get_name (), ==, "carta.v2.odt");
  gtk_window_close (find_dialog ());
  mnf_test_wait (mnf_test_has_no_window, DIALOG);
}

/* A file for each page; each may be in the way. */
static void
test_pictures (Fixture *fixture, gconstpointer data)
{
  g_autofree char *first = get_path (fixture, "carta-1.png");
  g_autofree char *second = get_path (fixture, "carta-2.png");
  GtkWidget *resolution, *format;

  g_assert_true (g_file_set_contents (first, "old", -1, NULL));
  open_file (fixture);
  open_dialog (fixture);
  g_assert_null (
    mnf_test_find (GTK_WIDGET (find_dialog ()), GTK_TYPE_LABEL, "Resolution"));
  format = mnf_test_find (GTK_WIDGET (find_dialog ()), ADW_TYPE_COMBO_ROW, NULL);
  adw_combo_row_set_selected (ADW_COMBO_ROW (format), 6);
  resolution = mnf_test_find (GTK_WIDGET (find_dialog ()), GTK_TYPE_LABEL, "Resolution");
  g_assert_nonnull (resolution);
  type_name ("carta");
  mnf_test_wait (is_replace, NULL);
  g_assert_cmpint (g_rename (first, second), ==, 0);
  type_name ("carta.png");
  mnf_test_wait (is_replace, NULL);
  g_assert_true (mnf_test_shows (GTK_WIDGET (find_dialog ()), "carta-2.png"));
  press_button ();
  mnf_test_wait (mnf_test_has_no_window, DIALOG);
  g_assert_true (g_file_test (first, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (second, G_FILE_TEST_EXISTS));
  g_unlink (first);
  g_unlink (second);
}

/* Nothing is replaced unsaid. */
static void
test_replace (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = get_path (fixture, "carta.pdf");

  g_assert_true (g_file_set_contents (path, "old", -1, NULL));
  open_file (fixture);
  open_dialog (fixture);
  type_name ("carta.pdf");
  mnf_test_wait (is_replace, NULL);
  g_assert_true (mnf_test_shows (GTK_WIDGET (find_dialog ()), "is there already"));
  press_button ();
  mnf_test_wait (mnf_test_has_no_window, DIALOG);
  g_assert_true (starts_as_pdf (path));
  g_unlink (path);
}

/* What goes wrong is told, and can be put right. */
static void
test_failure (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = get_path (fixture, "carta.pdf");

  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  open_file (fixture);
  open_dialog (fixture);
  type_name ("carta.pdf");
  press_button ();
  answer ("Could Not Export Letter", "", "close");
  g_assert_nonnull (find_dialog ());
  g_assert_true (gtk_widget_get_sensitive (get_button ()));
  gtk_window_close (find_dialog ());
  g_rmdir (path);
}

static void
export_first (Fixture *fixture)
{
  open_dialog (fixture);
  type_name ("carta.pdf");
  press_button ();
  mnf_test_wait (mnf_test_has_no_window, DIALOG);
}

static char *
read_hash (const char *path)
{
  g_autofree char *text = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (guchar *) text, length);
}

static gboolean
is_another (gpointer data)
{
  char **path_and_hash = data;
  g_autofree char *hash = read_hash (path_and_hash[0]);

  return strcmp (hash, path_and_hash[1]) != 0;
}

static void
test_again (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = get_path (fixture, "carta.pdf");
  g_autofree char *hash = NULL;
  MnfDocument *document = open_file (fixture);

  export_first (fixture);
  hash = read_hash (path);
  edit (document);
  activate (fixture, "export-pdf");
  mnf_test_wait (is_another, ((char *[]){ path, hash }));
  g_assert_null (find_dialog ());
  mnf_test_wait (is_unmodified, document);
  g_unlink (path);
}

/* A PDF that somebody has signed meanwhile is not what was written. */
static void
test_signed (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = get_path (fixture, "carta.pdf");
  g_autofree char *text = NULL;

  open_file (fixture);
  export_first (fixture);
  g_assert_true (g_file_set_contents (path, "signed", -1, NULL));
  activate (fixture, "export-pdf");
  mnf_test_wait (mnf_test_has_window, DIALOG);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "signed");
  gtk_window_close (find_dialog ());
  g_unlink (path);
}

static void
add_tests (MnfApplication *application)
{
#define ADD(name, function)                                                              \
  g_test_add ("/export/" name, Fixture, application, set_up_first, function, tear_down)
  ADD ("dialog", test_dialog);
  ADD ("format", test_format);
  ADD ("pictures", test_pictures);
  ADD ("replace", test_replace);
  ADD ("failure", test_failure);
  ADD ("again", test_again);
  ADD ("signed", test_signed);
}

int
main (int argc, char **argv)
{
  return run_window_tests (&argc, &argv, add_tests);
}
