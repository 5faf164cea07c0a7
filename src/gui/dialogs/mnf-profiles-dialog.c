/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-profiles-dialog.h"

#include <glib/gi18n.h>

#include "catalog/mnf-profile.h"
#include "gui/mnf-names.h"
#include "mnf-alert.h"
#include "mnf-file-dialog.h"
#include "mnf-gui-resources.h"
#include "mnf-profile-work.h"

#define FOLDER_KEY "letter-folder"
#define KEEP_ADDRESSEE (-1)

struct _MnfProfilesDialog
{
  AdwWindow parent_instance;

  GFile *folder;
  MnfDocument *document; /* or NULL */
  GPtrArray *entries;    /* of MnfProfileEntry; NULL until they are listed */
  GPtrArray *rows;       /* of GtkWidget, one for each */
  GCancellable *listing;
  MnfManifestation *removed; /* what the toast can bring back, or NULL */

  AdwToastOverlay *toast_overlay;
  GtkStack *stack;
  AdwPreferencesGroup *group;
  GtkWidget *save_button;
};

static guint applied_signal;

G_DEFINE_FINAL_TYPE (MnfProfilesDialog, mnf_profiles_dialog, ADW_TYPE_WINDOW)

static void list_profiles (MnfProfilesDialog *self);

/* Applying */

/* What a button of the list is for. */
typedef struct
{
  MnfProfilesDialog *dialog; /* borrowed: it is around the button */
  const MnfProfileEntry *entry;
  int addressee;
} Place;

static void
apply_cb (GtkButton *button, const Place *place)
{
  MnfProfilesDialog *self = place->dialog;
  MnfManifestation *profile = place->entry->profile;
  g_autoptr (MnfManifestation) letter =
    mnf_profile_apply (profile, mnf_document_get_manifestation (self->document),
                       place->addressee);

  /* Translators: one step in “Undo …” and “Redo …” */
  mnf_document_edit (self->document, letter, _ ("Applying of a Profile"));
  g_signal_emit (self, applied_signal, 0, mnf_profile_get_name (profile));
  gtk_window_close (GTK_WINDOW (self));
}

/* Saving, importing, exporting: each ends here. */

static void
worked_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MnfProfilesDialog) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!mnf_profile_work_finish (result, &error))
    mnf_alert_error (GTK_WINDOW (self), _ ("Something Went Wrong"), error);
  if (self->folder != NULL)
    list_profiles (self);
}

/* The profile called @name, whatever its case; NULL if there is none. */
static MnfManifestation *
find_profile (MnfProfilesDialog *self, const char *name)
{
  g_autofree char *folded = g_utf8_casefold (name, -1);

  for (guint i = 0; self->entries != NULL && i < self->entries->len; i++)
    {
      MnfProfileEntry *entry = self->entries->pdata[i];
      g_autofree char *other =
        entry->profile != NULL
          ? g_utf8_casefold (mnf_profile_get_name (entry->profile), -1)
          : NULL;

      if (g_strcmp0 (folded, other) == 0)
        return entry->profile;
    }
  return NULL;
}

static void
save_named (MnfProfilesDialog *self, const char *name)
{
  MnfManifestation *letter = mnf_document_get_manifestation (self->document);
  MnfManifestation *present = find_profile (self, name);
  g_autoptr (MnfManifestation) profile = present != NULL
                                           ? mnf_profile_update (present, letter)
                                           : mnf_profile_new (name, letter);

  mnf_profile_save_async (self->folder, profile, worked_cb, g_object_ref (self));
}

/* The name that was typed, or one that fits. Transfer full. */
static char *
dup_name (MnfProfilesDialog *self, GtkEditable *entry)
{
  g_autofree char *typed = g_strstrip (g_strdup (gtk_editable_get_text (entry)));

  return *typed != '\0' ? g_steal_pointer (&typed)
                        : mnf_document_dup_title (self->document);
}

static void
named_cb (GObject *window, GAsyncResult *result, gpointer user_data)
{
  MnfProfilesDialog *self = MNF_PROFILES_DIALOG (window);
  g_autoptr (GtkEditable) entry = user_data;
  g_autofree char *response = mnf_alert_finish (result);
  g_autofree char *name = dup_name (self, entry);

  if (strcmp (response, "save") == 0)
    save_named (self, name);
}

/* Says what saving will do under the name that is typed. */
static void
name_changed_cb (GtkEditable *entry, MnfProfilesDialog *self)
{
  g_autofree char *name = dup_name (self, entry);
  GtkWidget *hint = g_object_get_data (G_OBJECT (entry), "hint");

  gtk_label_set_text (GTK_LABEL (hint),
                      find_profile (self, name) != NULL
                        ? _ ("The profile of this name is brought up to date")
                        : "");
}

static GtkWidget *
create_name_box (MnfProfilesDialog *self, GtkWidget *entry)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *hint = gtk_label_new ("");

  gtk_label_set_wrap (GTK_LABEL (hint), TRUE);
  gtk_widget_add_css_class (hint, "caption");
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Name of the profile"), -1);
  gtk_box_append (GTK_BOX (box), entry);
  gtk_box_append (GTK_BOX (box), hint);
  g_object_set_data (G_OBJECT (entry), "hint", hint);
  g_signal_connect (entry, "changed", G_CALLBACK (name_changed_cb), self);
  return box;
}

static void
save_cb (MnfProfilesDialog *self)
{
  const char *organization =
    mnf_manifestation_get_text (mnf_document_get_manifestation (self->document),
                                "/issuer/organization");
  g_autofree char *title = mnf_document_dup_title (self->document);
  GtkWidget *entry = gtk_entry_new ();
  GtkWidget *box = create_name_box (self, entry);
  const MnfAlertResponse responses[] = {
    { "cancel", _ ("_Cancel") },
    { "save", _ ("_Save"), MNF_ALERT_SUGGESTED },
    { NULL },
  };

  gtk_editable_set_text (GTK_EDITABLE (entry),
                         *organization != '\0' ? organization : title);
  mnf_alert_async (GTK_WINDOW (self), _ ("Save as a Profile"),
                   _ ("What is the same in all letters of this office is kept under a "
                      "name."),
                   box, responses, named_cb, g_object_ref (entry));
  gtk_widget_grab_focus (entry);
}

static void
import_chosen_cb (GObject *window, GAsyncResult *result, gpointer user_data)
{
  MnfProfilesDialog *self = MNF_PROFILES_DIALOG (window);
  g_autoptr (GListModel) files = mnf_file_dialog_open_finish (result);

  for (guint i = 0; files != NULL && i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);

      mnf_profile_import_async (self->folder, file, worked_cb, g_object_ref (self));
    }
}

static void
import_cb (MnfProfilesDialog *self)
{
  mnf_file_dialog_open_async (GTK_WINDOW (self), FOLDER_KEY, import_chosen_cb, NULL);
}

static void
export_chosen_cb (GObject *window, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MnfManifestation) profile = user_data;
  g_autoptr (GFile) file = mnf_file_dialog_save_finish (result);

  if (file != NULL)
    mnf_profile_export_async (profile, file, worked_cb, g_object_ref (window));
}

static void
export_cb (GtkButton *button, const Place *place)
{
  MnfManifestation *profile = place->entry->profile;
  g_autofree char *name = g_strconcat (mnf_profile_get_name (profile), ".json", NULL);
  g_autoptr (GtkFileFilter) filter =
    mnf_file_filter_new (_ ("Office Profiles"), "application/json");

  g_strdelimit (name, "/", '-');
  mnf_file_dialog_save_async (GTK_WINDOW (place->dialog), _ ("Export Profile"), filter,
                              FOLDER_KEY, NULL, name, export_chosen_cb,
                              mnf_manifestation_ref (profile));
}

/* Removing */

static void
bring_back_cb (MnfProfilesDialog *self)
{
  if (self->removed != NULL)
    mnf_profile_save_async (self->folder, self->removed, worked_cb, g_object_ref (self));
}

static void
tell_removed (MnfProfilesDialog *self, const char *name)
{
  g_autofree char *title = g_strdup_printf (_ ("“%s” removed"), name);
  g_autofree char *escaped = g_markup_escape_text (title, -1);
  AdwToast *toast = adw_toast_new (escaped);

  adw_toast_set_button_label (toast, _ ("Undo"));
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (bring_back_cb), self,
                           G_CONNECT_SWAPPED);
  adw_toast_overlay_add_toast (self->toast_overlay, toast);
}

static void
removed_cb (GObject *file, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MnfProfilesDialog) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!g_file_delete_finish (G_FILE (file), result, &error))
    mnf_alert_error (GTK_WINDOW (self), _ ("Something Went Wrong"), error);
  else if (self->removed != NULL)
    tell_removed (self, mnf_profile_get_name (self->removed));
  if (self->folder != NULL)
    list_profiles (self);
}

static void
remove_cb (GtkButton *button, const Place *place)
{
  MnfProfilesDialog *self = place->dialog;

  g_clear_pointer (&self->removed, mnf_manifestation_unref);
  if (place->entry->profile != NULL)
    self->removed = mnf_manifestation_ref (place->entry->profile);
  g_file_delete_async (place->entry->file, G_PRIORITY_DEFAULT, NULL, removed_cb,
                       g_object_ref (self));
}

/* The list */

static void
connect (GtkWidget *button,
         GCallback callback,
         MnfProfilesDialog *self,
         const MnfProfileEntry *entry,
         int addressee)
{
  Place *place = g_new (Place, 1);

  *place = (Place){ self, entry, addressee };
  g_signal_connect_data (button, "clicked", callback, place,
                         (GClosureNotify) (void (*) (void)) g_free, 0);
}

/* @tooltip: what it does and to which profile. */
static GtkWidget *
create_icon_button (const char *icon, const char *tooltip)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  tooltip, -1);
  return button;
}

static GtkWidget *
create_apply_button (MnfProfilesDialog *self, const MnfProfileEntry *entry, int addressee)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("Apply"));

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (button, self->document != NULL &&
                                      mnf_document_get_editable (self->document));
  connect (button, G_CALLBACK (apply_cb), self, entry, addressee);
  return button;
}

static void
set_texts (GtkWidget *row, const char *title, const char *subtitle)
{
  g_autofree char *escaped = g_markup_escape_text (subtitle, -1);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (ADW_IS_EXPANDER_ROW (row))
    adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), escaped);
  else
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), escaped);
}

/* A row for writing to one of the office's usual addressees. */
static GtkWidget *
create_addressee_row (MnfProfilesDialog *self,
                      const MnfProfileEntry *entry,
                      int addressee)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *pointer = g_strdup_printf ("/addressees/%d/", addressee);
  g_autofree char *name_pointer = g_strconcat (pointer, "name", NULL);
  g_autofree char *institution_pointer = g_strconcat (pointer, "institution", NULL);
  const char *name = mnf_manifestation_get_text (entry->profile, name_pointer);
  g_autofree char *institution =
    g_strdelimit (g_strdup (
                    mnf_manifestation_get_text (entry->profile, institution_pointer)),
                  "\n", ' ');
  gboolean has_name = name != NULL && *name != '\0';
  /* Translators: %s is whom a letter is written to */
  g_autofree char *title = g_strdup_printf (_ ("To %s"), has_name ? name : institution);

  set_texts (row, title, has_name ? institution : "");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             create_apply_button (self, entry, addressee));
  return row;
}

static void
add_buttons (MnfProfilesDialog *self, AdwExpanderRow *row, const MnfProfileEntry *entry)
{
  g_autofree char *remove_name =
    g_strdup_printf (_ ("Remove “%s”"),
                     adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));
  g_autofree char *export_name =
    g_strdup_printf (_ ("Export “%s”…"),
                     adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));
  GtkWidget *remove_button = create_icon_button ("user-trash-symbolic", remove_name);
  GtkWidget *export_button = create_icon_button ("document-save-symbolic", export_name);

  connect (remove_button, G_CALLBACK (remove_cb), self, entry, KEEP_ADDRESSEE);
  connect (export_button, G_CALLBACK (export_cb), self, entry, KEEP_ADDRESSEE);
  adw_expander_row_add_action (row, remove_button);
  if (entry->profile == NULL)
    {
      g_object_ref_sink (export_button);
      g_object_unref (export_button);
      return;
    }
  adw_expander_row_add_action (row, export_button);
  adw_expander_row_add_action (row, create_apply_button (self, entry, KEEP_ADDRESSEE));
}

static GtkWidget *
create_row (MnfProfilesDialog *self, const MnfProfileEntry *entry)
{
  GtkWidget *row = adw_expander_row_new ();
  guint n_addressees = 0;

  if (entry->profile == NULL)
    {
      g_autofree char *name = g_file_get_basename (entry->file);

      set_texts (row, name, entry->error->message);
    }
  else
    {
      set_texts (row, mnf_profile_get_name (entry->profile),
                 mnf_manifestation_get_text (entry->profile, "/issuer/organization"));
      n_addressees = mnf_manifestation_get_length (entry->profile, "/addressees");
    }

  add_buttons (self, ADW_EXPANDER_ROW (row), entry);
  for (guint i = 0; i < n_addressees; i++)
    adw_expander_row_add_row (ADW_EXPANDER_ROW (row),
                              create_addressee_row (self, entry, (int) i));
  return row;
}

static void
show_entries (MnfProfilesDialog *self, GPtrArray *entries)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);

  g_clear_pointer (&self->entries, g_ptr_array_unref);
  self->entries = g_ptr_array_ref (entries);
  for (guint i = 0; i < entries->len; i++)
    {
      GtkWidget *row = create_row (self, entries->pdata[i]);

      adw_preferences_group_add (self->group, row);
      g_ptr_array_add (self->rows, row);
    }
  gtk_stack_set_visible_child_name (self->stack, entries->len > 0 ? "profiles" : "empty");
}

static void
listed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  MnfProfilesDialog *self = user_data; /* gone if cancelled */
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = mnf_profiles_list_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return; /* Listed once more meanwhile, or closed. */

  g_clear_object (&self->listing);
  if (entries != NULL)
    show_entries (self, entries);
  else
    mnf_alert_error (GTK_WINDOW (self), _ ("Something Went Wrong"), error);
}

static void
stop_listing (MnfProfilesDialog *self)
{
  if (self->listing != NULL)
    g_cancellable_cancel (self->listing);
  g_clear_object (&self->listing);
}

static void
list_profiles (MnfProfilesDialog *self)
{
  stop_listing (self);
  self->listing = g_cancellable_new ();
  mnf_profiles_list_async (self->folder, self->listing, listed_cb, self);
}

/* The object */

static void
mnf_profiles_dialog_dispose (GObject *object)
{
  MnfProfilesDialog *self = MNF_PROFILES_DIALOG (object);

  stop_listing (self);
  gtk_widget_dispose_template (GTK_WIDGET (object), MNF_TYPE_PROFILES_DIALOG);
  g_clear_object (&self->folder);
  g_clear_object (&self->document);
  g_clear_pointer (&self->removed, mnf_manifestation_unref);

  G_OBJECT_CLASS (mnf_profiles_dialog_parent_class)->dispose (object);
}

static void
mnf_profiles_dialog_finalize (GObject *object)
{
  MnfProfilesDialog *self = MNF_PROFILES_DIALOG (object);

  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (mnf_profiles_dialog_parent_class)->finalize (object);
}

static void
mnf_profiles_dialog_class_init (MnfProfilesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mnf_profiles_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = mnf_profiles_dialog_finalize;

  applied_signal = g_signal_new ("applied", MNF_TYPE_PROFILES_DIALOG, G_SIGNAL_RUN_LAST,
                                 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  /* Named, or the linker leaves the resources of a static library out. */
  mnf_gui_get_resource ();
  gtk_widget_class_set_template_from_resource (widget_class, MNF_RESOURCE_PREFIX
                                               "/ui/dialogs/mnf-profiles-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MnfProfilesDialog, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, MnfProfilesDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, MnfProfilesDialog, group);
  gtk_widget_class_bind_template_child (widget_class, MnfProfilesDialog, save_button);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, import_cb);
}

static void
mnf_profiles_dialog_init (MnfProfilesDialog *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

MnfProfilesDialog *
mnf_profiles_dialog_new (GtkWindow *parent, GFile *folder, MnfDocument *document)
{
  MnfProfilesDialog *self =
    g_object_new (MNF_TYPE_PROFILES_DIALOG, "transient-for", parent, NULL);

  self->folder = g_object_ref (folder);
  g_set_object (&self->document, document);
  gtk_widget_set_visible (self->save_button, document != NULL);
  list_profiles (self);
  return self;
}
