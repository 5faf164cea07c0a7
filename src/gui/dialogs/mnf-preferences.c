/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-preferences.h"

#include <glib/gi18n.h>

#include "catalog/mnf-template.h"
#include "gui/mnf-names.h"
#include "gui/mnf-profile-row.h"
#include "mnf-file-dialog.h"
#include "mnf-gui-resources.h"
#include "model/mnf-field.h"
#include "spelling/mnf-dictionary.h"

#define FOLDER_KEY "new-letter-folder"

struct _MnfPreferences
{
  AdwPreferencesWindow parent_instance;

  GSettings *settings;
  GFile *default_folder;

  AdwActionRow *folder_row;
  GtkWidget *reset_button;
  AdwComboRow *template_row;
  AdwComboRow *language_row;
  AdwActionRow *spelling_row;
  GtkWidget *spelling_switch;
};

G_DEFINE_FINAL_TYPE (MnfPreferences, mnf_preferences, ADW_TYPE_PREFERENCES_WINDOW)

/* The folder */

static GFile *
dup_folder (MnfPreferences *self)
{
  g_autofree char *uri = g_settings_get_string (self->settings, FOLDER_KEY);

  return *uri != '\0' ? g_file_new_for_uri (uri) : g_object_ref (self->default_folder);
}

static void
update_folder (MnfPreferences *self)
{
  g_autofree char *uri = g_settings_get_string (self->settings, FOLDER_KEY);
  g_autoptr (GFile) folder = dup_folder (self);
  g_autofree char *description = mnf_file_describe_folder (folder);
  g_autofree char *escaped = g_markup_escape_text (description, -1);

  adw_action_row_set_subtitle (self->folder_row, escaped);
  gtk_widget_set_visible (self->reset_button, *uri != '\0');
}

static void
folder_chosen_cb (GObject *parent, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MnfPreferences) self = user_data;
  g_autoptr (GFile) folder = mnf_file_dialog_choose_folder_finish (result);
  g_autofree char *uri = folder != NULL ? g_file_get_uri (folder) : NULL;

  if (uri != NULL)
    g_settings_set_string (self->settings, FOLDER_KEY, uri);
}

static void
choose_folder_cb (MnfPreferences *self)
{
  g_autoptr (GFile) folder = dup_folder (self);

  mnf_file_dialog_choose_folder_async (GTK_WINDOW (self), _ ("Folder of New Letters"),
                                       folder, folder_chosen_cb, g_object_ref (self));
}

static void
reset_folder_cb (MnfPreferences *self)
{
  g_settings_reset (self->settings, FOLDER_KEY);
}

/* Choices: a row shows labels, its settings key holds the value beside. */

typedef struct
{
  GSettings *settings;
  const char *key;
  GPtrArray *values; /* of char *, one for each label */
} Choice;

static void
choice_free (gpointer data, GClosure *closure)
{
  Choice *choice = data;

  g_object_unref (choice->settings);
  g_ptr_array_unref (choice->values);
  g_free (choice);
}

static void
selected_cb (AdwComboRow *row, GParamSpec *pspec, Choice *choice)
{
  guint selected = adw_combo_row_get_selected (row);

  if (selected < choice->values->len)
    g_settings_set_string (choice->settings, choice->key,
                           choice->values->pdata[selected]);
}

/* Takes @labels and @values, of the same length. A value that is not among them
 * stays as it is until another one is chosen. */
static void
set_choices (MnfPreferences *self,
             AdwComboRow *row,
             const char *key,
             GtkStringList *labels,
             GPtrArray *values)
{
  Choice *choice = g_new (Choice, 1);
  g_autofree char *value = g_settings_get_string (self->settings, key);
  guint selected = 0;

  *choice = (Choice){ g_object_ref (self->settings), key, values };
  if (!g_ptr_array_find_with_equal_func (values, value, g_str_equal, &selected))
    selected = 0;
  adw_combo_row_set_model (row, G_LIST_MODEL (labels));
  adw_combo_row_set_selected (row, selected);
  g_signal_connect_data (row, "notify::selected", G_CALLBACK (selected_cb), choice,
                         choice_free, 0);
  g_object_unref (labels);
}

static void
add_choice (GtkStringList *labels,
            GPtrArray *values,
            const char *label,
            const char *value)
{
  gtk_string_list_append (labels, label);
  g_ptr_array_add (values, g_strdup (value));
}

static void
show_templates (MnfPreferences *self)
{
  GtkStringList *labels = gtk_string_list_new (NULL);
  GPtrArray *values = g_ptr_array_new_with_free_func (g_free);
  gsize n_templates;
  const MnfTemplate *templates = mnf_templates_get_all (&n_templates);

  for (gsize i = 0; i < n_templates; i++)
    add_choice (labels, values, templates[i].name, templates[i].id);
  set_choices (self, self->template_row, "default-template", labels, values);
}

static void
show_languages (MnfPreferences *self)
{
  GtkStringList *labels = gtk_string_list_new (NULL);
  GPtrArray *values = g_ptr_array_new_with_free_func (g_free);

  /* Translators: the language of new letters */
  add_choice (labels, values, _ ("That of the template"), "");
  for (const MnfFieldChoice *choice = mnf_field_find ("/language")->choices;
       choice->value != NULL; choice++)
    add_choice (labels, values, mnf_field_choice_get_label (choice), choice->value);
  set_choices (self, self->language_row, "letter-language", labels, values);
}

/* Spelling */

/* Without a dictionary the switch would do nothing, and not say why. */
static void
show_spelling (MnfPreferences *self)
{
  g_autofree char *hint = NULL;

  for (const MnfFieldChoice *choice = mnf_field_find ("/language")->choices;
       choice->value != NULL && hint == NULL; choice++)
    if (!mnf_dictionary_is_installed (choice->value))
      /* Translators: the first %s is the name of a language, the second how the names
       * of the packages begin that have its dictionary: “es” */
      hint =
        g_strdup_printf (_ ("No dictionary for this language is installed: %s. Install "
                            "the package hunspell-%.2s, and open the letter again."),
                         mnf_field_choice_get_label (choice), choice->value);

  adw_action_row_set_subtitle (self->spelling_row,
                               hint != NULL
                                 ? hint
                                 : _ ("Underlines words that no dictionary knows"));
  g_settings_bind (self->settings, "check-spelling", self->spelling_switch, "active",
                   G_SETTINGS_BIND_DEFAULT);
}

/* The object */

static void
mnf_preferences_dispose (GObject *object)
{
  MnfPreferences *self = MNF_PREFERENCES (object);

  g_clear_object (&self->default_folder);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (mnf_preferences_parent_class)->dispose (object);
}

static void
mnf_preferences_class_init (MnfPreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mnf_preferences_dispose;

  g_type_ensure (MNF_TYPE_PROFILE_ROW);
  /* Named, or the linker leaves the resources of a static library out. */
  mnf_gui_get_resource ();
  gtk_widget_class_set_template_from_resource (widget_class, MNF_RESOURCE_PREFIX
                                               "/ui/dialogs/mnf-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, MnfPreferences, folder_row);
  gtk_widget_class_bind_template_child (widget_class, MnfPreferences, reset_button);
  gtk_widget_class_bind_template_child (widget_class, MnfPreferences, template_row);
  gtk_widget_class_bind_template_child (widget_class, MnfPreferences, language_row);
  gtk_widget_class_bind_template_child (widget_class, MnfPreferences, spelling_row);
  gtk_widget_class_bind_template_child (widget_class, MnfPreferences, spelling_switch);
  gtk_widget_class_bind_template_callback (widget_class, choose_folder_cb);
  gtk_widget_class_bind_template_callback (widget_class, reset_folder_cb);
}

static void
mnf_preferences_init (MnfPreferences *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->settings = g_settings_new (MNF_APP_ID);
  g_signal_connect_object (self->settings, "changed::" FOLDER_KEY,
                           G_CALLBACK (update_folder), self, G_CONNECT_SWAPPED);
  show_templates (self);
  show_languages (self);
  show_spelling (self);
}

void
mnf_preferences_show (GtkWindow *parent, GFile *folder)
{
  MnfPreferences *self =
    g_object_new (MNF_TYPE_PREFERENCES, "transient-for", parent, NULL);

  self->default_folder = g_object_ref (folder);
  update_folder (self);
  gtk_window_present (GTK_WINDOW (self));
}
