/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The history of a letter, and the choice between two letters. */

#include <adwaita.h>
#include <glib/gstdio.h>
#include <string.h>

#include "gui-support.h"
#include "gui/dialogs/mnf-compare.h"
#include "gui/dialogs/mnf-version-history.h"
#include "gui/mnf-moment.h"
#include "library/mnf-letter-id.h"

#define OLD_PLACE "Toluca, Estado de México"

typedef struct
{
  char *folder;
  MnfVersions *versions;
  MnfDocument *document;
  MnfManifestation *old_letter;
  GtkWidget *window;
  GtkWidget *history; /* weak */
  char *restored;     /* the time */
  const char *expected;
} Fixture;

static void
take_result_cb (GObject *source, GAsyncResult *result, gpointer place)
{
  *(GAsyncResult **) place = g_object_ref (result);
}

static gboolean
has_result (gpointer place)
{
  return *(GAsyncResult **) place != NULL;
}

static char *
dup_key (Fixture *fixture)
{
  return mnf_letter_id_dup_key (mnf_document_get_manifestation (fixture->document), NULL);
}

static void
keep (Fixture *fixture, MnfManifestation *letter, GDateTime *time)
{
  g_autofree char *key = dup_key (fixture);
  GAsyncResult *result = NULL;
  g_autoptr (GError) error = NULL;

  mnf_versions_add_async (fixture->versions, key, letter, time, NULL, take_result_cb,
                          &result);
  mnf_test_wait (has_result, &result);
  mnf_versions_add_finish (fixture->versions, result, &error);
  g_assert_no_error (error);
  g_object_unref (result);
}

/* Two versions: one of this minute, and one of another day. */
static void
fill (Fixture *fixture)
{
  g_autoptr (GDateTime) then = g_date_time_new_local (2022, 5, 24, 12, 4, 0);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  keep (fixture, fixture->old_letter, then);
  keep (fixture, mnf_document_get_manifestation (fixture->document), now);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("manifiesta-XXXXXX", NULL);
  fixture->versions = mnf_versions_new (fixture->folder);
  fixture->document = mnf_test_create_document ();
  fixture->old_letter =
    mnf_manifestation_with_text (mnf_document_get_manifestation (fixture->document),
                                 "/place", OLD_PLACE, NULL);
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1300, 700);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
remove_folder (const char *path)
{
  GDir *dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_folder (child);
    }
  g_clear_pointer (&dir, g_dir_close);
  g_remove (path);
}

static gboolean
is_closed (gpointer data)
{
  return ((Fixture *) data)->history == NULL;
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  mnf_test_wait (is_closed, fixture);
  mnf_test_settle ();
  g_object_unref (fixture->document);
  g_object_unref (fixture->versions);
  mnf_manifestation_unref (fixture->old_letter);
  remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->restored);
}

static void
restored_cb (Fixture *fixture, GDateTime *time)
{
  fixture->restored = g_date_time_format (time, "%F %R");
}

static gboolean
shows (gpointer data)
{
  Fixture *fixture = data;

  return mnf_test_find (fixture->history, GTK_TYPE_LABEL, fixture->expected) != NULL;
}

static void
wait_for_words (Fixture *fixture, const char *words)
{
  fixture->expected = words;
  mnf_test_wait (shows, fixture);
}

static void
open_history (Fixture *fixture)
{
  g_set_weak_pointer (&fixture->history,
                      GTK_WIDGET (mnf_version_history_new (GTK_WINDOW (fixture->window),
                                                           fixture->versions,
                                                           fixture->document)));
  g_signal_connect_swapped (fixture->history, "restored", G_CALLBACK (restored_cb),
                            fixture);
  gtk_window_present (GTK_WINDOW (fixture->history));
}

static void
choose_row (Fixture *fixture, int index)
{
  GtkListBox *list_box =
    GTK_LIST_BOX (mnf_test_find (fixture->history, GTK_TYPE_LIST_BOX, NULL));

  gtk_list_box_select_row (list_box, gtk_list_box_get_row_at_index (list_box, index));
}

static GtkWidget *
find_button (Fixture *fixture, const char *label)
{
  return mnf_test_find (fixture->history, GTK_TYPE_BUTTON, label);
}

static GtkWidget *
find_by_tooltip (GtkWidget *widget, const char *tooltip)
{
  if (g_strcmp0 (gtk_widget_get_tooltip_text (widget), tooltip) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_by_tooltip (child, tooltip);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* Presses the button that has this tooltip, which is also its name. */
static void
press_named (Fixture *fixture, const char *tooltip)
{
  GtkWidget *button = find_by_tooltip (fixture->history, tooltip);

  g_assert_nonnull (button);
  gtk_widget_activate (button);
}

static gboolean
is_ready (gpointer data)
{
  GtkWidget *button = find_button (data, "Restore This Version");

  return button != NULL && gtk_widget_get_sensitive (button);
}

/* How many words or stretches of a line are tinted in this way. */
static guint
count_tints (GtkWidget *widget, const char *css_class)
{
  guint n_tints = strcmp (gtk_widget_get_css_name (widget), "tint") == 0 &&
                      gtk_widget_has_css_class (widget, css_class)
                    ? 1
                    : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_mapped (child))
      n_tints += count_tints (child, css_class);
  return n_tints;
}

/* Tests of the history */

static void
test_empty (Fixture *fixture, gconstpointer data)
{
  open_history (fixture);
  wait_for_words (fixture, "No Versions Yet");
}

static void
test_list (Fixture *fixture, gconstpointer data)
{
  fill (fixture);
  open_history (fixture);
  wait_for_words (fixture, "Today");
  g_assert_nonnull (mnf_test_find (fixture->history, GTK_TYPE_LABEL, "May 24, 2022"));
  g_assert_nonnull (mnf_test_find (fixture->history, GTK_TYPE_LABEL, "12:04"));

  /* The newest is the letter as it is: nothing to go back to. */
  wait_for_words (fixture, "The words are the same");
  g_assert_false (is_ready (fixture));
}

static void
test_compare (Fixture *fixture, gconstpointer data)
{
  GtkWidget *compare_switch;

  fill (fixture);
  open_history (fixture);
  wait_for_words (fixture, "Today");
  choose_row (fixture, 1);
  wait_for_words (fixture, "1 struck-out word is no longer in the letter");
  g_assert_nonnull (mnf_test_find (fixture->history, GTK_TYPE_LABEL,
                                   "1 underlined word has been added since"));
  g_assert_cmpuint (count_tints (fixture->history, "removed"), ==, 1);
  g_assert_cmpuint (count_tints (fixture->history, "added"), ==, 1);

  compare_switch = mnf_test_find (fixture->history, GTK_TYPE_SWITCH, NULL);
  gtk_switch_set_active (GTK_SWITCH (compare_switch), FALSE);
  g_assert_cmpuint (count_tints (fixture->history, "removed"), ==, 0);
  g_assert_false (mnf_test_shows (fixture->history, "Huixquilucan"));
  g_assert_true (is_ready (fixture));
}

static void
test_restore (Fixture *fixture, gconstpointer data)
{
  g_autofree char *key = dup_key (fixture);
  g_autofree char *key_after = NULL;
  g_autofree char *label = NULL;

  fill (fixture);
  open_history (fixture);
  wait_for_words (fixture, "Today");
  choose_row (fixture, 1);
  mnf_test_wait (is_ready, fixture);
  gtk_widget_activate (find_button (fixture, "Restore This Version"));
  mnf_test_wait (is_closed, fixture);

  g_assert_cmpstr (fixture->restored, ==, "2022-05-24 12:04");
  g_assert_true (
    mnf_manifestation_equal (mnf_document_get_manifestation (fixture->document),
                             fixture->old_letter));
  key_after = dup_key (fixture);
  g_assert_cmpstr (key_after, ==, key);
  g_object_get (fixture->document, "undo-label", &label, NULL);
  g_assert_cmpstr (label, ==, "Restoring of a Version");

  mnf_document_undo (fixture->document);
  g_assert_false (mnf_document_get_can_undo (fixture->document));
  g_assert_false (
    mnf_manifestation_equal (mnf_document_get_manifestation (fixture->document),
                             fixture->old_letter));
}

/* A signed letter waits until it is unlocked; that it was signed and unlocked is
 * not taken back by going back to a version. */
static void
test_locked (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  MnfManifestation *present;

  fill (fixture);
  mnf_document_choose_status (fixture->document, "signed", now);
  open_history (fixture);
  wait_for_words (fixture, "Today");
  choose_row (fixture, 1);
  wait_for_words (fixture, "1 struck-out word is no longer in the letter");
  g_assert_false (is_ready (fixture));

  mnf_document_unlock (fixture->document, now);
  mnf_test_wait (is_ready, fixture);
  gtk_widget_activate (find_button (fixture, "Restore This Version"));
  mnf_test_wait (is_closed, fixture);
  present = mnf_document_get_manifestation (fixture->document);
  g_assert_cmpstr (mnf_manifestation_get_text (present, "/place"), ==, OLD_PLACE);
  g_assert_cmpstr (mnf_manifestation_get_text (present, "/status"), ==, "signed");
  g_assert_cmpuint (mnf_manifestation_get_length (present, "/history"), ==, 2);
}

/* From one change to the next, and from the last to the first. */
static void
test_changes (Fixture *fixture, gconstpointer data)
{
  fill (fixture);
  mnf_document_set_text (fixture->document, "/closing", "SINCERAMENTE");
  open_history (fixture);
  wait_for_words (fixture, "Today");
  choose_row (fixture, 1);
  wait_for_words (fixture, "1 of 2");

  /* The closing is on the second page. */
  press_named (fixture, "Next Change");
  wait_for_words (fixture, "2 of 2");
  wait_for_words (fixture, "SINCERAMENTE");
  press_named (fixture, "Next Change");
  wait_for_words (fixture, "1 of 2");
  press_named (fixture, "Previous Change");
  wait_for_words (fixture, "2 of 2");
}

static void
test_days (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_local (2022, 5, 24, 0, 10, 0);
  g_autoptr (GDateTime) today = g_date_time_new_local (2022, 5, 24, 0, 5, 0);
  g_autoptr (GDateTime) yesterday = g_date_time_new_local (2022, 5, 23, 0, 1, 0);
  g_autoptr (GDateTime) before = g_date_time_new_local (2022, 5, 22, 23, 59, 0);
  g_autofree char *today_text = mnf_moment_dup_day_and_time (today, now);
  g_autofree char *yesterday_text = mnf_moment_dup_day_and_time (yesterday, now);
  g_autofree char *before_text = mnf_moment_dup_day_and_time (before, now);

  g_assert_cmpstr (today_text, ==, "Today, 00:05");
  g_assert_cmpstr (yesterday_text, ==, "Yesterday, 00:01");
  g_assert_cmpstr (before_text, ==, "May 22, 2022, 23:59");
}

/* A letter that a newer program wrote. */
static void
make_read_only (Fixture *fixture)
{
  g_autofree char *path = g_build_filename (fixture->folder, "newer.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *key = dup_key (fixture);
  g_autofree char *text =
    g_strdup_printf ("{\"format\": \"manifiesta\", \"version\": 2, \"id\": \"%s\"}", key);
  GAsyncResult *result = NULL;

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  mnf_document_load_async (file, NULL, take_result_cb, &result);
  mnf_test_wait (has_result, &result);
  g_object_unref (fixture->document);
  fixture->document = mnf_document_load_finish (result, NULL);
  g_object_unref (result);
  g_assert_true (mnf_document_get_read_only (fixture->document));
}

static void
test_read_only (Fixture *fixture, gconstpointer data)
{
  fill (fixture);
  make_read_only (fixture);
  open_history (fixture);
  wait_for_words (fixture, "Today");
  choose_row (fixture, 1);
  wait_for_words (fixture, "Present Letter");
  mnf_test_settle ();
  g_assert_false (is_ready (fixture));
}

static void
test_unreadable (Fixture *fixture, gconstpointer data)
{
  g_autofree char *key = dup_key (fixture);
  g_autofree char *path =
    g_build_filename (fixture->folder, key, "01653393840000000.manifiesta.json", NULL);

  fill (fixture);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_set_contents (path, "{", -1, NULL));
  open_history (fixture);
  wait_for_words (fixture, "Today");
  choose_row (fixture, 1);
  wait_for_words (fixture, "Could Not Read This Version");
  g_assert_false (is_ready (fixture));

  /* The next one that can be read takes its place. */
  choose_row (fixture, 0);
  wait_for_words (fixture, "The words are the same");
}

/* Tests of the choice */

static GtkWidget *
find_dialog (Fixture *fixture)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (toplevels, i);

      if (gtk_window_get_transient_for (window) == GTK_WINDOW (fixture->window))
        return GTK_WIDGET (window);
    }
  return NULL;
}

/* Shows the two letters and presses the button, or closes if there is none. */
static MnfCompareChoice
choose (Fixture *fixture, const char *button)
{
  GAsyncResult *result = NULL;
  MnfCompareChoice choice;

  mnf_compare_async (GTK_WINDOW (fixture->window),
                     mnf_document_get_manifestation (fixture->document),
                     fixture->old_letter, take_result_cb, &result);
  g_set_weak_pointer (&fixture->history, find_dialog (fixture));
  wait_for_words (fixture, "1 underlined word is only here");
  g_assert_cmpuint (count_tints (fixture->history, "added"), ==, 2);

  if (button != NULL)
    {
      GtkWidget *label = mnf_test_find (fixture->history, GTK_TYPE_LABEL, button);

      gtk_widget_activate (gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON));
    }
  else
    gtk_window_close (GTK_WINDOW (fixture->history));
  mnf_test_wait (has_result, &result);
  choice = mnf_compare_finish (result);
  g_object_unref (result);
  mnf_test_wait (is_closed, fixture);
  return choice;
}

static void
test_choices (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpint (choose (fixture, "Reload"), ==, MNF_COMPARE_RELOAD);
  g_assert_cmpint (choose (fixture, "Keep Both"), ==, MNF_COMPARE_KEEP_BOTH);
  g_assert_cmpint (choose (fixture, "Keep Mine"), ==, MNF_COMPARE_KEEP_MINE);
  g_assert_cmpint (choose (fixture, NULL), ==, MNF_COMPARE_CANCEL);
}

#define add_test(path, test)                                                             \
  g_test_add ("/versions/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  add_test ("empty", test_empty);
  add_test ("list", test_list);
  add_test ("compare", test_compare);
  add_test ("restore", test_restore);
  add_test ("locked", test_locked);
  add_test ("changes", test_changes);
  g_test_add_func ("/versions/days", test_days);
  add_test ("read-only", test_read_only);
  add_test ("unreadable", test_unreadable);
  add_test ("choices", test_choices);
  return g_test_run ();
}
