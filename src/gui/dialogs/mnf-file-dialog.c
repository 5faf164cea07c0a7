/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-file-dialog.h"

#include <glib/gi18n.h>

#include "gui/mnf-names.h"

/* What a dialog needs until it is answered. */
typedef struct
{
  GtkFileChooserNative *chooser;
  GSettings *settings;
  char *folder_key;
} Dialog;

static void
dialog_free (gpointer data)
{
  Dialog *dialog = data;

  g_object_unref (dialog->chooser);
  g_object_unref (dialog->settings);
  g_free (dialog->folder_key);
  g_free (dialog);
}

GFile *
mnf_file_dialog_dup_start (GSettings *settings, const char *folder_key, GFile *near)
{
  g_autofree char *uri = g_settings_get_string (settings, folder_key);
  const char *documents = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);
  GFile *folder = NULL;

  if (*uri != '\0')
    return g_file_new_for_uri (uri);
  if (near != NULL)
    folder = g_file_get_parent (near);
  if (folder == NULL)
    folder = g_file_new_for_path (documents != NULL ? documents : g_get_home_dir ());
  return folder;
}

static void
remember_folder (Dialog *dialog)
{
  g_autoptr (GFile) folder =
    gtk_file_chooser_get_current_folder (GTK_FILE_CHOOSER (dialog->chooser));
  g_autofree char *uri = folder != NULL ? g_file_get_uri (folder) : NULL;

  if (uri != NULL)
    g_settings_set_string (dialog->settings, dialog->folder_key, uri);
}

static void
response_cb (GtkNativeDialog *native, int response, GTask *task)
{
  Dialog *dialog = g_task_get_task_data (task);
  GListModel *files = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    {
      remember_folder (dialog);
      files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (native));
    }
  g_task_return_pointer (task, files, g_object_unref);
  g_object_unref (task);
}

static void
show (GTask *task,
      GtkWindow *parent,
      const char *title,
      GtkFileChooserAction action,
      GtkFileFilter *filter,
      const char *folder_key,
      GFile *near,
      const char *name)
{
  Dialog *dialog = g_new0 (Dialog, 1);
  g_autoptr (GFile) folder = NULL;
  GtkFileChooser *chooser;

  dialog->chooser = gtk_file_chooser_native_new (title, parent, action, NULL, NULL);
  dialog->settings = g_settings_new (MNF_APP_ID);
  dialog->folder_key = g_strdup (folder_key);
  folder = mnf_file_dialog_dup_start (dialog->settings, folder_key, near);
  g_task_set_task_data (task, dialog, dialog_free);

  chooser = GTK_FILE_CHOOSER (dialog->chooser);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  gtk_file_chooser_add_filter (chooser, filter);
  gtk_file_chooser_set_select_multiple (chooser, action == GTK_FILE_CHOOSER_ACTION_OPEN);
  /* A folder that is gone by now is no reason to fail. */
  gtk_file_chooser_set_current_folder (chooser, folder, NULL);
  if (name != NULL)
    gtk_file_chooser_set_current_name (chooser, name);

  g_signal_connect (chooser, "response", G_CALLBACK (response_cb), task);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

/* What may hold a letter, or be one of another program. */
static void
add_importable (GtkFileFilter *filter)
{
  static const char *const media_types[] = {
    "application/pdf",
    "application/vnd.oasis.opendocument.text",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "text/plain",
    "text/markdown",
  };

  for (guint i = 0; i < G_N_ELEMENTS (media_types); i++)
    gtk_file_filter_add_mime_type (filter, media_types[i]);
}

void
mnf_file_dialog_open_async (GtkWindow *parent,
                            const char *folder_key,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  GTask *task = g_task_new (parent, NULL, callback, user_data);
  g_autoptr (GtkFileFilter) filter = mnf_file_filter_new_letters ();

  add_importable (filter);
  g_task_set_source_tag (task, mnf_file_dialog_open_async);
  show (task, parent, _ ("Open Letter"), GTK_FILE_CHOOSER_ACTION_OPEN, filter, folder_key,
        NULL, NULL);
}

GListModel *
mnf_file_dialog_open_finish (GAsyncResult *result)
{
  return g_task_propagate_pointer (G_TASK (result), NULL);
}

void
mnf_file_dialog_save_async (GtkWindow *parent,
                            const char *title,
                            GtkFileFilter *filter,
                            const char *folder_key,
                            GFile *near,
                            const char *name,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  GTask *task = g_task_new (parent, NULL, callback, user_data);

  g_task_set_source_tag (task, mnf_file_dialog_save_async);
  show (task, parent, title, GTK_FILE_CHOOSER_ACTION_SAVE, filter, folder_key, near,
        name);
}

GFile *
mnf_file_dialog_save_finish (GAsyncResult *result)
{
  g_autoptr (GListModel) files = g_task_propagate_pointer (G_TASK (result), NULL);

  return files != NULL ? g_list_model_get_item (files, 0) : NULL;
}

/* Folders */

static void
folder_response_cb (GtkNativeDialog *native, int response, GTask *task)
{
  GFile *folder = response == GTK_RESPONSE_ACCEPT
                    ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (native))
                    : NULL;

  g_task_return_pointer (task, folder, g_object_unref);
  g_object_unref (task);
}

void
mnf_file_dialog_choose_folder_async (GtkWindow *parent,
                                     const char *title,
                                     GFile *start,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data)
{
  GTask *task = g_task_new (parent, NULL, callback, user_data);
  GtkFileChooserNative *chooser =
    gtk_file_chooser_native_new (title, parent, GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER,
                                 _ ("_Choose"), NULL);

  g_task_set_source_tag (task, mnf_file_dialog_choose_folder_async);
  g_task_set_task_data (task, chooser, g_object_unref);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  /* One that does not exist yet is no reason to fail. */
  gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (chooser), start, NULL);
  g_signal_connect (chooser, "response", G_CALLBACK (folder_response_cb), task);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

GFile *
mnf_file_dialog_choose_folder_finish (GAsyncResult *result)
{
  return g_task_propagate_pointer (G_TASK (result), NULL);
}

char *
mnf_file_describe_folder (GFile *folder)
{
  g_autofree char *name = g_file_get_parse_name (folder);
  const char *home = g_get_home_dir ();

  if (g_str_has_prefix (name, home) && name[strlen (home)] == G_DIR_SEPARATOR)
    return g_strconcat ("~", name + strlen (home), NULL);
  return g_steal_pointer (&name);
}

/* Filters */

GtkFileFilter *
mnf_file_filter_new (const char *name, const char *media_type)
{
  GtkFileFilter *filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  gtk_file_filter_add_mime_type (filter, media_type);
  return filter;
}

GtkFileFilter *
mnf_file_filter_new_letters (void)
{
  GtkFileFilter *filter = mnf_file_filter_new (_ ("Letters"), MNF_MEDIA_TYPE);

  /* Where the media type is not registered, as in a build tree. */
  gtk_file_filter_add_pattern (filter, "*.json");
  return filter;
}
