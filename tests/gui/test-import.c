/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Files of other programs in the window. */

#include "config.h"

#include <glib/gstdio.h>

#include "gui/dialogs/mnf-import-dialog.h"
#include "window-fixture.h"

#define TEXT                                                                             \
  "Toluca, Estado de México; 24 de mayo de 2022\n\nASUNTO: Un asunto\n\n"               \
  "El Ayuntamiento de Cuautitlán Izcalli manifiesta <algo>.\n\nATENTAMENTE\n\n"         \
  "Mtra. Karla Leticia Fiesco García\nPresidenta Municipal\n"

#define DIALOG GSIZE_TO_POINTER (MNF_TYPE_IMPORT_DIALOG)

static GtkWindow *
find_dialog (void)
{
  return mnf_test_find_window (MNF_TYPE_IMPORT_DIALOG);
}

/* Opens a file called @name that holds @text, and deletes it once it is read. */
static void
open_text (Fixture *fixture, const char *name, const char *text, const char *heading)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  g_application_open (G_APPLICATION (fixture->application), &file, 1, "");
  if (heading != NULL)
    answer (heading, "", "close");
  else
    mnf_test_wait (mnf_test_has_window, DIALOG);
  g_unlink (path);
}

static void
press_create (void)
{
  GtkWidget *button = gtk_window_get_default_widget (find_dialog ());

  g_signal_emit_by_name (button, "clicked");
  mnf_test_wait (mnf_test_has_no_window, DIALOG);
}

static const char *
get_text (Fixture *fixture, const char *pointer)
{
  MnfDocument *document = mnf_window_get_document (fixture->window);

  return mnf_manifestation_get_text (mnf_document_get_manifestation (document), pointer);
}

static void
test_create (Fixture *fixture, gconstpointer data)
{
  open_text (fixture, "carta.txt", TEXT, NULL);
  g_assert_true (mnf_test_shows (GTK_WIDGET (find_dialog ()), "carta.txt"));
  g_assert_true (mnf_test_shows (GTK_WIDGET (find_dialog ()), "Un asunto"));
  g_assert_true (mnf_test_shows (GTK_WIDGET (find_dialog ()), "<algo>"));
  press_create ();
  mnf_test_wait (has_document, fixture->window);
  g_assert_cmpstr (get_text (fixture, "/subject"), ==, "Un asunto");
  g_assert_cmpstr (get_text (fixture, "/date"), ==, "2022-05-24");
  g_assert_cmpstr (get_text (fixture, "/issuer/name"), ==, "Cuautitlán Izcalli");
  g_assert_cmpstr (get_text (fixture, "/body/0/text"), ==,
                   "El Ayuntamiento de {municipality} manifiesta <algo>.");
  g_assert_null (mnf_document_get_file (mnf_window_get_document (fixture->window)));
}

/* The field is offered, and can be refused. */
static void
test_words_only (Fixture *fixture, gconstpointer data)
{
  GtkWidget *field;

  open_text (fixture, "carta.txt", TEXT, NULL);
  field = mnf_test_find (GTK_WIDGET (find_dialog ()), GTK_TYPE_SWITCH, NULL);
  gtk_switch_set_active (GTK_SWITCH (field), FALSE);
  press_create ();
  mnf_test_wait (has_document, fixture->window);
  g_assert_cmpstr (get_text (fixture, "/body/0/text"), ==,
                   "El Ayuntamiento de Cuautitlán Izcalli manifiesta <algo>.");
}

static void
test_cancel (Fixture *fixture, gconstpointer data)
{
  open_text (fixture, "carta.txt", TEXT, NULL);
  gtk_window_close (find_dialog ());
  mnf_test_wait (mnf_test_has_no_window, DIALOG);
  mnf_test_settle ();
  g_assert_true (mnf_window_is_empty (fixture->window));

  /* And there is room for another. */
  open_file (fixture);
}

static void
test_refused (Fixture *fixture, gconstpointer data)
{
  open_text (fixture, "carta.docx", "PK\003\004 and no more",
             "Could Not Open “carta.docx”");
  g_assert_true (mnf_window_is_empty (fixture->window));
  open_text (fixture, "carta.txt", " \n", "Could Not Open “carta.txt”");
  /* What should be a letter is not imported as the text that it is. */
  open_text (fixture, "carta.json", "Hola", "Could Not Open “carta.json”");
  open_text (fixture, "carta", "{ \"format\": ", "Could Not Open “carta”");
}

static void
add_tests (MnfApplication *application)
{
#define ADD(name, function)                                                              \
  g_test_add ("/import/" name, Fixture, application, set_up, function, tear_down)
  ADD ("create", test_create);
  ADD ("words-only", test_words_only);
  ADD ("cancel", test_cancel);
  ADD ("refused", test_refused);
}

int
main (int argc, char **argv)
{
  return run_window_tests (&argc, &argv, add_tests);
}
