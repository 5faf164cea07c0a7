/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>

#include "catalog/mnf-profile-store.h"
#include "catalog/mnf-profile.h"
#include "gui-support.h"
#include "gui/dialogs/mnf-preferences.h"
#include "gui/mnf-names.h"
#include "gui/mnf-new-letter.h"

typedef struct
{
  GSettings *settings;
  GtkWidget *parent;
  GtkWidget *window; /* with the preferences */
} Fixture;

static void
save_profile (void)
{
  g_autoptr (MnfManifestation) empty = mnf_manifestation_new ();
  g_autoptr (MnfManifestation) letter =
    mnf_manifestation_with_text (empty, "/letterhead/legend", "Una leyenda", NULL);
  g_autoptr (MnfManifestation) profile = mnf_profile_new ("Presidencia", letter);
  g_autoptr (GFile) folder = mnf_profiles_get_folder ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = mnf_profile_save (folder, profile, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (file);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) folder = g_file_new_for_path ("/somewhere/Manifestaciones");

  fixture->settings = g_settings_new (MNF_APP_ID);
  fixture->parent = gtk_window_new ();
  gtk_window_present (GTK_WINDOW (fixture->parent));
  mnf_preferences_show (GTK_WINDOW (fixture->parent), folder);
  fixture->window = GTK_WIDGET (mnf_test_find_window (MNF_TYPE_PREFERENCES));
  g_assert_nonnull (fixture->window);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  gtk_window_destroy (GTK_WINDOW (fixture->parent));
  mnf_test_settle ();
  g_settings_reset (fixture->settings, "letter-language");
  g_settings_reset (fixture->settings, "default-profile");
  g_settings_reset (fixture->settings, "new-letter-folder");
  g_object_unref (fixture->settings);
}

/* The row with @title, once it is there. */
static gboolean
has_row (gpointer data)
{
  gpointer *search = data;
  GtkWidget *label =
    mnf_test_find (((Fixture *) search[0])->window, GTK_TYPE_LABEL, search[1]);

  search[2] = label != NULL ? gtk_widget_get_ancestor (label, ADW_TYPE_COMBO_ROW) : NULL;
  return search[2] != NULL;
}

static AdwComboRow *
find_row (Fixture *fixture, const char *title)
{
  gpointer search[3] = { fixture, (gpointer) title };

  mnf_test_wait (has_row, search);
  return search[2];
}

static void
assert_new_letter_has (const char *pointer, const char *text)
{
  g_autoptr (MnfManifestation) letter = mnf_new_letter_as_preferred (NULL);

  g_assert_nonnull (letter);
  g_assert_cmpstr (mnf_manifestation_get_text (letter, pointer), ==, text);
}

static void
test_language (Fixture *fixture, gconstpointer data)
{
  AdwComboRow *row = find_row (fixture, "Language");

  assert_new_letter_has ("/language", "es-MX");
  adw_combo_row_set_selected (row, 2);
  assert_new_letter_has ("/language", "en-US");
  adw_combo_row_set_selected (row, 0);
  assert_new_letter_has ("/language", "es-MX");
}

static void
test_profile (Fixture *fixture, gconstpointer data)
{
  AdwComboRow *row = find_row (fixture, "Office profile");

  assert_new_letter_has ("/letterhead/legend", "");
  adw_combo_row_set_selected (row, 1);
  assert_new_letter_has ("/letterhead/legend", "Una leyenda");

  /* One that was deleted is no reason to have no letter. */
  g_settings_set_string (fixture->settings, "default-profile", "Nobody’s");
  assert_new_letter_has ("/letterhead/legend", "");
}

static void
test_folder (Fixture *fixture, gconstpointer data)
{
  g_assert_true (mnf_test_shows (fixture->window, "/somewhere/Manifestaciones"));
  g_settings_set_string (fixture->settings, "new-letter-folder", "file:///srv/cartas");
  g_assert_true (mnf_test_shows (fixture->window, "/srv/cartas"));
  g_settings_reset (fixture->settings, "new-letter-folder");
  g_assert_true (mnf_test_shows (fixture->window, "/somewhere/Manifestaciones"));
}

static void
test_unknown_template (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MnfManifestation) unknown = mnf_new_letter_as_preferred ("no-such");

  g_assert_null (unknown);
  g_settings_set_string (fixture->settings, "default-template", "no-such");
  assert_new_letter_has ("/template/id", "gobierno-abierto-manifestacion");
  g_settings_reset (fixture->settings, "default-template");
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  save_profile ();

  g_test_add ("/preferences/language", Fixture, NULL, set_up, test_language, tear_down);
  g_test_add ("/preferences/profile", Fixture, NULL, set_up, test_profile, tear_down);
  g_test_add ("/preferences/folder", Fixture, NULL, set_up, test_folder, tear_down);
  g_test_add ("/preferences/unknown-template", Fixture, NULL, set_up,
              test_unknown_template, tear_down);

  return g_test_run ();
}
