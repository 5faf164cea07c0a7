/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "window-fixture.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "catalog/mnf-template.h"

/* Waiting */

gboolean
has_document (gpointer window)
{
  return mnf_window_get_document (window) != NULL;
}

gboolean
is_unmodified (gpointer document)
{
  return !mnf_document_get_modified (document);
}

gboolean
has_no_windows (gpointer application)
{
  return gtk_application_get_windows (application) == NULL;
}

static AdwMessageDialog *
find_dialog (void)
{
  return (AdwMessageDialog *) mnf_test_find_window (ADW_TYPE_MESSAGE_DIALOG);
}

static gboolean
has_dialog (gpointer heading)
{
  AdwMessageDialog *dialog = find_dialog ();

  return dialog != NULL && strcmp (adw_message_dialog_get_heading (dialog), heading) == 0;
}

/* Waits for the dialog with @heading, which must say @words, and answers it. */
void
answer (const char *heading, const char *words, const char *response)
{
  AdwMessageDialog *dialog;

  mnf_test_wait (has_dialog, (gpointer) heading);
  dialog = find_dialog ();
  g_assert_nonnull (strstr (adw_message_dialog_get_body (dialog), words));
  g_assert_true (adw_message_dialog_has_response (dialog, response));
  adw_message_dialog_response (dialog, response);
  gtk_window_destroy (GTK_WINDOW (dialog));
  mnf_test_wait (mnf_test_has_no_window, GSIZE_TO_POINTER (ADW_TYPE_MESSAGE_DIALOG));
}

/* The fixture */

void
set_up (Fixture *fixture, gconstpointer application)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) sample = mnf_sample_get_bytes ();
  g_autofree char *path = NULL;

  fixture->application = (gpointer) application;
  fixture->folder = g_dir_make_tmp ("manifiesta-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (fixture->folder, FILE_NAME, NULL);
  fixture->file = g_file_new_for_path (path);
  g_file_set_contents (path, g_bytes_get_data (sample, NULL),
                       (gssize) g_bytes_get_size (sample), &error);
  g_assert_no_error (error);

  g_application_activate (G_APPLICATION (fixture->application));
  fixture->window = MNF_WINDOW (gtk_application_get_active_window (fixture->application));
}

void
tear_down (Fixture *fixture, gconstpointer application)
{
  g_autoptr (GFile) folder = g_file_new_for_path (fixture->folder);
  GList *windows = g_list_copy (gtk_application_get_windows (fixture->application));

  g_list_free_full (windows, (GDestroyNotify) gtk_window_destroy);
  mnf_test_wait (has_no_windows, fixture->application);
  mnf_test_settle ();
  g_file_delete (fixture->file, NULL, NULL);
  g_file_delete (folder, NULL, NULL);
  g_object_unref (fixture->file);
  g_free (fixture->folder);
}

MnfDocument *
open_file (Fixture *fixture)
{
  g_application_open (G_APPLICATION (fixture->application), &fixture->file, 1, "");
  mnf_test_wait (has_document, fixture->window);
  return mnf_window_get_document (fixture->window);
}

void
write_file (Fixture *fixture, const char *text)
{
  g_autoptr (GError) error = NULL;

  g_file_replace_contents (fixture->file, text, strlen (text), NULL, FALSE,
                           G_FILE_CREATE_NONE, NULL, NULL, &error);
  g_assert_no_error (error);
}

void
assert_file_has (Fixture *fixture, const char *words)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  g_file_load_contents (fixture->file, NULL, &text, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (text, words));
}

void
activate (Fixture *fixture, const char *action)
{
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), action, NULL);
}

void
edit (MnfDocument *document)
{
  mnf_document_set_text (document, "/place", "Toluca, Estado de México");
  g_assert_true (mnf_document_get_modified (document));
}

const char *
get_subtitle (Fixture *fixture)
{
  GtkWidget *title =
    mnf_test_find (GTK_WIDGET (fixture->window), ADW_TYPE_WINDOW_TITLE, NULL);

  return adw_window_title_get_subtitle (ADW_WINDOW_TITLE (title));
}

guint
count_windows (Fixture *fixture)
{
  return g_list_length (gtk_application_get_windows (fixture->application));
}

int
run_window_tests (int *argc, char ***argv, void (*add) (MnfApplication *application))
{
  g_autoptr (MnfApplication) application = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("MNF_LOCALEDIR"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  gtk_disable_setlocale ();
  gtk_test_init (argc, argv, NULL);
  application = mnf_application_new ();
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  g_application_hold (G_APPLICATION (application));

  add (application);
  status = g_test_run ();

  g_application_release (G_APPLICATION (application));
  return status;
}
