/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-profile-row.h"

#include <glib/gi18n.h>

#include "catalog/mnf-profile-store.h"
#include "catalog/mnf-profile.h"
#include "mnf-names.h"

#define KEY "default-profile"

struct _MnfProfileRow
{
  AdwComboRow parent_instance;

  GSettings *settings;
  GCancellable *listing; /* NULL while there is nothing to wait for */
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (MnfProfileRow, mnf_profile_row, ADW_TYPE_COMBO_ROW)

/* The first item is for no profile. */
static void
selected_cb (MnfProfileRow *self)
{
  AdwComboRow *row = ADW_COMBO_ROW (self);
  GtkStringObject *item = adw_combo_row_get_selected_item (row);

  if (self->filling || item == NULL)
    return;
  g_settings_set_string (self->settings, KEY,
                         adw_combo_row_get_selected (row) > 0
                           ? gtk_string_object_get_string (item)
                           : "");
}

static void
fill (MnfProfileRow *self, GPtrArray *profiles)
{
  g_autofree char *usual = g_settings_get_string (self->settings, KEY);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  /* Translators: no office profile */
  gtk_string_list_append (names, C_ ("profile", "None"));
  for (guint i = 0; i < profiles->len; i++)
    {
      MnfProfileEntry *entry = profiles->pdata[i];

      if (entry->profile == NULL)
        continue;
      gtk_string_list_append (names, mnf_profile_get_name (entry->profile));
      if (g_str_equal (mnf_profile_get_name (entry->profile), usual))
        selected = g_list_model_get_n_items (G_LIST_MODEL (names)) - 1;
    }

  self->filling = TRUE;
  adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (names));
  adw_combo_row_set_selected (ADW_COMBO_ROW (self), selected);
  self->filling = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self),
                          g_list_model_get_n_items (G_LIST_MODEL (names)) > 1);
}

static void
listed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  MnfProfileRow *self = user_data; /* gone if cancelled */
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) profiles = mnf_profiles_list_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->listing);
  if (profiles != NULL)
    fill (self, profiles);
}

static void
list_profiles (MnfProfileRow *self)
{
  g_autoptr (GFile) folder = mnf_profiles_get_folder ();

  if (self->listing != NULL)
    return;
  self->listing = g_cancellable_new ();
  mnf_profiles_list_async (folder, self->listing, listed_cb, self);
}

static void
mnf_profile_row_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (mnf_profile_row_parent_class)->root (widget);
  list_profiles (MNF_PROFILE_ROW (widget));
}

static void
mnf_profile_row_dispose (GObject *object)
{
  MnfProfileRow *self = MNF_PROFILE_ROW (object);

  if (self->listing != NULL)
    g_cancellable_cancel (self->listing);
  g_clear_object (&self->listing);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (mnf_profile_row_parent_class)->dispose (object);
}

static void
mnf_profile_row_class_init (MnfProfileRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mnf_profile_row_dispose;
  GTK_WIDGET_CLASS (klass)->root = mnf_profile_row_root;
}

static void
mnf_profile_row_init (MnfProfileRow *self)
{
  self->settings = g_settings_new (MNF_APP_ID);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), _ ("Office profile"));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  g_signal_connect (self, "notify::selected", G_CALLBACK (selected_cb), NULL);
}
