/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gui/form/mnf-form.h"
#include "gui/mnf-banner.h"
#include "gui/mnf-fold-bin.h"
#include "gui/mnf-start-page.h"
#include "gui/preview/mnf-preview.h"
#include "window-fixture.h"

/* Fails unless just the actions of @expected are enabled, of those that are not
 * always so. */
static void
assert_enabled (Fixture *fixture, const char *expected)
{
  static const char *const names[] = { "save",    "save-as",  "export-pdf",
                                       "undo",    "redo",     "next-pane",
                                       "zoom-in", "zoom-out", "zoom-fit" };
  g_autoptr (GString) enabled = g_string_new (NULL);

  g_assert_true (
    g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->window), "open"));
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->window), names[i]))
      g_string_append_printf (enabled, "%s ", names[i]);
  g_assert_cmpstr (enabled->str, ==, expected);
}

/* Tests */

static void
test_start (Fixture *fixture, gconstpointer data)
{
  GtkWidget *page =
    mnf_test_find (GTK_WIDGET (fixture->window), MNF_TYPE_START_PAGE, NULL);
  GtkWidget *card = mnf_test_find (page, GTK_TYPE_BUTTON, NULL);

  g_assert_true (gtk_widget_get_mapped (page));
  assert_enabled (fixture, "");

  /* One activation leads to a letter, in this window. */
  gtk_widget_activate (card);
  mnf_test_wait (has_document, fixture->window);
  g_assert_cmpstr (get_subtitle (fixture), ==, "Draft · not saved yet");
  g_assert_cmpuint (count_windows (fixture), ==, 1);
  assert_enabled (fixture,
                  "save save-as export-pdf next-pane zoom-in zoom-out zoom-fit ");
}

/* The sample is shown as a letter of its own: saving it overwrites nothing. */
static void
test_sample (Fixture *fixture, gconstpointer data)
{
  MnfDocument *document;

  g_action_group_activate_action (G_ACTION_GROUP (fixture->application),
                                  "new-from-sample", NULL);
  mnf_test_wait (has_document, fixture->window);
  document = mnf_window_get_document (fixture->window);
  g_assert_cmpstr (mnf_manifestation_get_text (mnf_document_get_manifestation (document),
                                               "/issuer/name"),
                   ==, "Cuautitlán Izcalli");
  g_assert_null (mnf_document_get_file (document));
  g_assert_cmpuint (count_windows (fixture), ==, 1);
}

static void
test_actions (Fixture *fixture, gconstpointer data)
{
  MnfDocument *document = open_file (fixture);

  assert_enabled (fixture,
                  "save save-as export-pdf next-pane zoom-in zoom-out zoom-fit ");
  edit (document);
  assert_enabled (fixture,
                  "save save-as export-pdf undo next-pane zoom-in zoom-out zoom-fit ");
  activate (fixture, "undo");
  assert_enabled (fixture,
                  "save save-as export-pdf redo next-pane zoom-in zoom-out zoom-fit ");
  activate (fixture, "redo");
  activate (fixture, "show-preview");
  assert_enabled (fixture, "save save-as export-pdf undo next-pane ");
  activate (fixture, "show-preview");
}

static void
test_open_twice (Fixture *fixture, gconstpointer data)
{
  open_file (fixture);
  g_assert_cmpstr (get_subtitle (fixture), ==, "Draft · " FILE_NAME);
  g_application_open (G_APPLICATION (fixture->application), &fixture->file, 1, "");
  mnf_test_settle ();
  g_assert_cmpuint (count_windows (fixture), ==, 1);

  g_action_group_activate_action (G_ACTION_GROUP (fixture->application), "new-letter",
                                  NULL);
  g_assert_cmpuint (count_windows (fixture), ==, 2);
}

static void
test_open_broken (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) folder = g_file_new_for_path (fixture->folder);
  g_autofree char *name = g_path_get_basename (fixture->folder);
  g_autofree char *heading = g_strdup_printf ("Could Not Open “%s”", name);

  write_file (fixture, "{\n  oops");
  g_application_open (G_APPLICATION (fixture->application), &fixture->file, 1, "");
  answer ("Could Not Open “" FILE_NAME "”", "2", "close");

  g_application_open (G_APPLICATION (fixture->application), &folder, 1, "");
  answer (heading, "", "close");
  g_assert_true (mnf_window_is_empty (fixture->window));
  g_assert_cmpuint (count_windows (fixture), ==, 1);
}

static void
test_newer (Fixture *fixture, gconstpointer data)
{
  GtkWidget *banner = mnf_test_find (GTK_WIDGET (fixture->window), MNF_TYPE_BANNER, NULL);

  g_assert_null (mnf_banner_get_title (MNF_BANNER (banner)));
  write_file (fixture, "{\"format\":\"manifiesta\",\"version\":99}\n");
  open_file (fixture);
  g_assert_nonnull (strstr (mnf_banner_get_title (MNF_BANNER (banner)), "newer version"));
  assert_enabled (fixture, "export-pdf next-pane zoom-in zoom-out zoom-fit ");
}

static void
test_missing_font (Fixture *fixture, gconstpointer data)
{
  GtkWidget *banner = mnf_test_find (GTK_WIDGET (fixture->window), MNF_TYPE_BANNER, NULL);
  MnfDocument *document = open_file (fixture);

  mnf_test_settle ();
  g_assert_null (mnf_banner_get_title (MNF_BANNER (banner)));
  mnf_document_set_text (document, "/style/font", "No Such Family");
  g_assert_nonnull (
    strstr (mnf_banner_get_title (MNF_BANNER (banner)), "No Such Family"));
  mnf_document_undo (document);
  g_assert_null (mnf_banner_get_title (MNF_BANNER (banner)));
}

/* Sizes */

static int
measure_width (GtkWidget *widget)
{
  int minimum;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  return minimum;
}

static gboolean
is_allocated (gpointer widget)
{
  return gtk_widget_get_width (widget) > 0;
}

/* Another window, with the size that the settings remember. */
static MnfFoldBin *
open_another (Fixture *fixture, int width)
{
  g_autoptr (GSettings) settings = g_settings_new (MNF_APP_ID);
  GtkWidget *fold_bin;

  g_settings_set_int (settings, "window-width", width);
  fixture->window =
    mnf_window_new (fixture->application,
                    mnf_application_get_letters (MNF_APPLICATION (fixture->application)));
  gtk_window_present (GTK_WINDOW (fixture->window));
  open_file (fixture);
  fold_bin = mnf_test_find (GTK_WIDGET (fixture->window), MNF_TYPE_FOLD_BIN, NULL);
  mnf_test_wait (is_allocated, fold_bin);
  g_settings_reset (settings, "window-width");
  return MNF_FOLD_BIN (fold_bin);
}

static void
test_wide (Fixture *fixture, gconstpointer data)
{
  MnfFoldBin *fold_bin = open_another (fixture, MNF_FOLD_BIN_WIDTH + 20);
  GtkWidget *contents = gtk_widget_get_first_child (GTK_WIDGET (fold_bin));

  g_assert_false (mnf_fold_bin_get_folded (fold_bin));
  g_assert_nonnull (mnf_test_find (contents, MNF_TYPE_FORM, NULL));
  g_assert_nonnull (mnf_test_find (contents, MNF_TYPE_PREVIEW, NULL));
  g_assert_cmpint (measure_width (contents), <=, MNF_FOLD_BIN_WIDTH);
}

static void
test_narrow (Fixture *fixture, gconstpointer data)
{
  MnfFoldBin *fold_bin = open_another (fixture, MNF_FOLD_BIN_MIN_WIDTH);
  GtkWidget *contents = gtk_widget_get_first_child (GTK_WIDGET (fold_bin));
  GtkWidget *form = mnf_test_find (contents, MNF_TYPE_FORM, NULL);
  GtkWidget *preview;

  g_assert_true (mnf_fold_bin_get_folded (fold_bin));
  g_assert_null (mnf_test_find (contents, MNF_TYPE_PREVIEW, NULL));
  g_assert_cmpint (measure_width (contents), <=, MNF_FOLD_BIN_MIN_WIDTH);

  activate (fixture, "show-preview");
  g_assert_false (gtk_widget_get_visible (form));
  preview = mnf_test_find (contents, MNF_TYPE_PREVIEW, NULL);
  g_assert_nonnull (preview);
  g_assert_cmpint (measure_width (contents), <=, MNF_FOLD_BIN_MIN_WIDTH);

  /* A word that is clicked leads to its field, so to the form. */
  g_signal_emit_by_name (preview, "place-activated", "/place", 3, FALSE);
  g_assert_true (gtk_widget_get_visible (form));
  g_assert_false (gtk_widget_get_visible (preview));
  g_assert_cmpstr (mnf_form_get_focused_pointer (MNF_FORM (form)), ==, "/place");
}

/* With text half as large again, as people set it who see badly. */
static void
test_large_text (Fixture *fixture, gconstpointer data)
{
  GtkSettings *settings = gtk_settings_get_default ();
  MnfFoldBin *fold_bin;
  GtkWidget *contents;

  g_object_set (settings, "gtk-font-name", "Sans 15", NULL);
  fold_bin = open_another (fixture, MNF_FOLD_BIN_MIN_WIDTH);
  contents = gtk_widget_get_first_child (GTK_WIDGET (fold_bin));
  g_assert_cmpint (measure_width (contents), <=, MNF_FOLD_BIN_MIN_WIDTH);
  activate (fixture, "show-preview");
  g_assert_cmpint (measure_width (contents), <=, MNF_FOLD_BIN_MIN_WIDTH);
  gtk_settings_reset_property (settings, "gtk-font-name");
}

/* Keys */

/* What the shortcuts window tells of: actions' names and plain keys. */
static void
collect_shortcuts (GtkWidget *widget, GHashTable *told)
{
  if (GTK_IS_SHORTCUTS_SHORTCUT (widget))
    {
      char *action = NULL;

      g_object_get (widget, "action-name", &action, NULL);
      if (action != NULL)
        g_hash_table_add (told, action);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_shortcuts (child, told);
}

static void
test_shortcuts (Fixture *fixture, gconstpointer data)
{
  GtkShortcutsWindow *help =
    gtk_application_window_get_help_overlay (GTK_APPLICATION_WINDOW (fixture->window));
  g_autoptr (GHashTable) told =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_auto (GStrv) actions =
    gtk_application_list_action_descriptions (fixture->application);

  g_assert_nonnull (help);
  collect_shortcuts (GTK_WIDGET (help), told);
  for (char **action = actions; *action != NULL; action++)
    {
      if (!g_hash_table_contains (told, *action))
        g_error ("the shortcuts window does not tell of %s", *action);
      g_hash_table_remove (told, *action);
    }
  g_assert_cmpuint (g_hash_table_size (told), ==, 0);
}

static void
add_tests (MnfApplication *application)
{
#define ADD(name, function)                                                              \
  g_test_add ("/window/" name, Fixture, application, set_up, function, tear_down)
  ADD ("start", test_start);
  ADD ("sample", test_sample);
  ADD ("actions", test_actions);
  ADD ("open-twice", test_open_twice);
  ADD ("open-broken", test_open_broken);
  ADD ("newer", test_newer);
  ADD ("missing-font", test_missing_font);
  ADD ("wide", test_wide);
  ADD ("narrow", test_narrow);
  ADD ("large-text", test_large_text);
  ADD ("shortcuts", test_shortcuts);
}

int
main (int argc, char **argv)
{
  return run_window_tests (&argc, &argv, add_tests);
}
