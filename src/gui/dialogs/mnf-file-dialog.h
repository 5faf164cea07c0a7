/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Choosing files (GtkFileChooserNative; newer libraries have GtkFileDialog
 * instead). The folder is remembered in the setting @folder_key. */

/* Lets people choose letters to open. */
void mnf_file_dialog_open_async (GtkWindow *parent,
                                 const char *folder_key,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);

/* The files (of GFile), or NULL if nothing was chosen. Transfer full. */
GListModel *mnf_file_dialog_open_finish (GAsyncResult *result);

/* Lets people choose the file to write; asks before one that is there is
 * replaced. @filter is what to list, @name the suggested name; @near is a file
 * beside which to start where no folder is remembered yet, or NULL. */
void mnf_file_dialog_save_async (GtkWindow *parent,
                                 const char *title,
                                 GtkFileFilter *filter,
                                 const char *folder_key,
                                 GFile *near,
                                 const char *name,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);

/* NULL if nothing was chosen. Transfer full. */
GFile *mnf_file_dialog_save_finish (GAsyncResult *result);

/* Lets people choose a folder, beginning at @start. */
void mnf_file_dialog_choose_folder_async (GtkWindow *parent,
                                          const char *title,
                                          GFile *start,
                                          GAsyncReadyCallback callback,
                                          gpointer user_data);

/* NULL if nothing was chosen. Transfer full. */
GFile *mnf_file_dialog_choose_folder_finish (GAsyncResult *result);

/* The folder to begin in: that remembered in the setting @folder_key, else that of
 * @near, else the user's documents. Transfer full. */
GFile *
mnf_file_dialog_dup_start (GSettings *settings, const char *folder_key, GFile *near);

/* The folder as people know it: “~/Documents/Letters”. Transfer full. */
char *mnf_file_describe_folder (GFile *folder);

/* What lists letters, and what lists files of one media type. Transfer full. */
GtkFileFilter *mnf_file_filter_new_letters (void);
GtkFileFilter *mnf_file_filter_new (const char *name, const char *media_type);

G_END_DECLS
