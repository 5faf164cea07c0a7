/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-window-private.h"

#include <glib/gi18n.h>

#include "gui/dialogs/mnf-file-dialog.h"

/* Opening */

static void
files_chosen_cb (GObject *window, GAsyncResult *result, gpointer user_data)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (window));
  g_autoptr (GListModel) files = mnf_file_dialog_open_finish (result);
  g_autoptr (GPtrArray) array = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; files != NULL && i < g_list_model_get_n_items (files); i++)
    g_ptr_array_add (array, g_list_model_get_item (files, i));
  if (array->len > 0)
    g_application_open (G_APPLICATION (application), (GFile **) array->pdata,
                        (int) array->len, "");
}

static void
open_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  mnf_file_dialog_open_async (GTK_WINDOW (user_data), "letter-folder", files_chosen_cb,
                              NULL);
}

/* The same letter in another window, to see two places of it at once. */
static void
new_window_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MnfWindow *self = user_data;
  MnfWindow *other =
    mnf_window_new (gtk_window_get_application (GTK_WINDOW (self)), self->letters);

  mnf_window_set_letter (other, self->letter);
  gtk_window_present (GTK_WINDOW (other));
}

/* Editing */

static void
undo_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  mnf_document_undo (MNF_WINDOW (user_data)->document);
}

static void
redo_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  mnf_document_redo (MNF_WINDOW (user_data)->document);
}

static void
undo_done_cb (AdwToast *toast, MnfDocument *document)
{
  mnf_document_undo (document);
}

/* The toast's button undoes that one step and nothing else: with the next change
 * it goes. */
void
mnf_window_tell_done (MnfWindow *self, const char *title)
{
  g_autofree char *escaped = g_markup_escape_text (title, -1);
  AdwToast *toast = adw_toast_new (escaped);

  adw_toast_set_button_label (toast, _ ("Undo"));
  adw_toast_set_timeout (toast, MNF_WINDOW_CHOICE_SECONDS);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (undo_done_cb),
                           self->document, 0);
  g_signal_connect_object (self->document, "changed", G_CALLBACK (adw_toast_dismiss),
                           toast, G_CONNECT_SWAPPED);
  adw_toast_overlay_add_toast (self->toast_overlay, toast);
}

/* Panes */

static void
next_pane_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MnfWindow *self = user_data;
  GtkWidget *form = GTK_WIDGET (self->form);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  gboolean to_preview = focus != NULL && gtk_widget_is_ancestor (focus, form);

  if (mnf_fold_bin_get_folded (self->fold_bin) || to_preview)
    g_object_set (self, "preview-shown", to_preview, NULL);

  if (to_preview)
    gtk_widget_child_focus (GTK_WIDGET (self->preview), GTK_DIR_TAB_FORWARD);
  else if (self->last_focus_in_form == NULL ||
           !gtk_widget_grab_focus (self->last_focus_in_form))
    gtk_widget_child_focus (form, GTK_DIR_TAB_FORWARD);
}

static void
zoom_in_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  gtk_widget_activate_action (GTK_WIDGET (MNF_WINDOW (user_data)->preview),
                              "preview.zoom-in", NULL);
}

static void
zoom_out_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  gtk_widget_activate_action (GTK_WIDGET (MNF_WINDOW (user_data)->preview),
                              "preview.zoom-out", NULL);
}

static void
zoom_fit_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  gtk_widget_activate_action (GTK_WIDGET (MNF_WINDOW (user_data)->preview),
                              "preview.zoom-fit", NULL);
}

void
mnf_window_install_actions (MnfWindow *self)
{
  static const GActionEntry entries[] = {
    { "open", open_cb },           { "new-window", new_window_cb },
    { "undo", undo_cb },           { "redo", redo_cb },
    { "next-pane", next_pane_cb }, { "zoom-in", zoom_in_cb },
    { "zoom-out", zoom_out_cb },   { "zoom-fit", zoom_fit_cb },
  };
  g_autoptr (GPropertyAction) show_preview =
    g_property_action_new ("show-preview", self, "preview-shown");

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries),
                                   self);
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (show_preview));
  mnf_window_install_version_actions (self);
  mnf_window_install_profile_actions (self);
  mnf_window_install_export_actions (self);
}

void
mnf_window_set_enabled (MnfWindow *self, const char *name, gboolean enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

void
mnf_window_update_actions (MnfWindow *self)
{
  MnfDocument *document = self->document;
  gboolean previewed =
    document != NULL && gtk_widget_get_visible (GTK_WIDGET (self->preview));

  mnf_window_set_enabled (self, "open", TRUE);
  mnf_window_update_saving_actions (self);
  mnf_window_set_enabled (self, "new-window", document != NULL);
  mnf_window_set_enabled (self, "export-pdf", document != NULL);
  mnf_window_set_enabled (self, "export", document != NULL);
  mnf_window_set_enabled (self, "print", document != NULL);
  mnf_window_set_enabled (self, "copy-letter", document != NULL);
  mnf_window_set_enabled (self, "send", document != NULL);
  mnf_window_set_enabled (self, "version-history", document != NULL);
  mnf_window_set_enabled (self, "undo",
                          document != NULL && mnf_document_get_can_undo (document));
  mnf_window_set_enabled (self, "redo",
                          document != NULL && mnf_document_get_can_redo (document));
  mnf_window_set_enabled (self, "find", document != NULL);
  mnf_window_set_enabled (self, "find-next", document != NULL);
  mnf_window_set_enabled (self, "find-previous", document != NULL);
  mnf_window_set_enabled (self, "next-pane", document != NULL);
  mnf_window_set_enabled (self, "zoom-in", previewed);
  mnf_window_set_enabled (self, "zoom-out", previewed);
  mnf_window_set_enabled (self, "zoom-fit", previewed);
  mnf_window_update_status (self);
}
