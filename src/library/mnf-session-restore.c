/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "mnf-letter-files.h"
#include "mnf-session-entry-private.h"

/* The order is: recovery copy, then the letter's file, then the one as an edit
 * of the other. The task's data is the copy's value, if there is one. */

static MnfDocument *
apply_copy (MnfSessionEntry *self, MnfDocument *document, MnfManifestation *copy)
{
  MnfManifestation *on_disk = mnf_document_get_manifestation (document);

  if (mnf_manifestation_equal (on_disk, copy))
    return document;

  mnf_session_entry_set_on_disk (self, on_disk);
  mnf_document_replace (document, copy, _ ("Recovered Changes"));
  return document;
}

static void
file_loaded_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  MnfSessionEntry *self = g_task_get_source_object (task);
  MnfManifestation *copy = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  MnfDocument *document = mnf_document_load_finish (result, &error);

  if (document != NULL && copy != NULL)
    document = apply_copy (self, document, copy);
  else if (document == NULL && copy != NULL)
    document = mnf_document_new (copy);

  if (document != NULL)
    g_task_return_pointer (task, document, g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
read_copy_in_thread (GTask *task,
                     gpointer source,
                     gpointer data,
                     GCancellable *cancellable)
{
  GError *error = NULL;
  MnfManifestation *copy =
    mnf_letter_files_read (mnf_session_entry_get_copy_file (source), cancellable, &error);

  if (copy != NULL)
    g_task_return_pointer (task, copy, (GDestroyNotify) mnf_manifestation_unref);
  else
    g_task_return_error (task, error);
}

static void
copy_read_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = mnf_session_entry_dup_file (g_task_get_source_object (task));
  MnfManifestation *copy = g_task_propagate_pointer (G_TASK (result), &error);

  if (copy != NULL)
    g_task_set_task_data (task, copy, (GDestroyNotify) mnf_manifestation_unref);

  if (file != NULL)
    mnf_document_load_async (file, g_task_get_cancellable (task), file_loaded_cb,
                             g_object_ref (task));
  else if (copy != NULL)
    g_task_return_pointer (task, mnf_document_new (copy), g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
mnf_session_entry_restore_async (MnfSessionEntry *self,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  g_autoptr (GTask) read_task = g_task_new (self, cancellable, copy_read_cb, task);

  g_task_set_source_tag (task, mnf_session_entry_restore_async);
  g_task_set_source_tag (read_task, read_copy_in_thread);
  g_task_run_in_thread (read_task, read_copy_in_thread);
}

MnfDocument *
mnf_session_entry_restore_finish (MnfSessionEntry *self,
                                  GAsyncResult *result,
                                  GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
