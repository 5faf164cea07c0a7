/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-save-run.h"

#include <glib/gi18n-lib.h>

#include "mnf-letter-files.h"

/* The way: prepare in a worker thread (the recovery copy is on disk before the
 * file is touched; the file is made or renamed), then let the document save. If
 * that finds the file changed, a worker looks whether it really is.
 *
 * The main thread does not touch the run while a worker has it. */

MnfSaveRun *
mnf_save_run_new (MnfDocument *document)
{
  MnfSaveRun *self = g_new0 (MnfSaveRun, 1);

  self->document = g_object_ref (document);
  return self;
}

void
mnf_save_run_free (MnfSaveRun *self)
{
  g_object_unref (self->document);
  g_clear_object (&self->entry);
  g_clear_object (&self->file);
  g_clear_object (&self->folder);
  g_clear_object (&self->beside);
  g_clear_pointer (&self->known, mnf_manifestation_unref);
  g_clear_pointer (&self->written, mnf_manifestation_unref);
  g_clear_pointer (&self->other, mnf_manifestation_unref);
  g_clear_pointer (&self->time_before, g_date_time_unref);
  g_free (self);
}

/* In a worker thread */

static void
file_appears_cb (GFile *from, GFile *to, gpointer data)
{
  MnfSaveRun *self = data;

  if (self->entry != NULL)
    mnf_session_entry_announce_move (self->entry, from, to);
}

static gboolean
make_file (MnfSaveRun *self, MnfManifestation *letter, GError **error)
{
  self->file = self->beside != NULL
                 ? mnf_letter_files_create_beside (self->beside, letter, file_appears_cb,
                                                   self, NULL, error)
                 : mnf_letter_files_create (self->folder, letter, file_appears_cb, self,
                                            NULL, error);
  return self->file != NULL;
}

/* Whether the file holds what it is known to hold. A file that cannot be read is
 * no conflict; one that can be, but is no letter, may be one. */
static gboolean
check_file (MnfSaveRun *self, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  gboolean expected;

  g_clear_pointer (&self->other, mnf_manifestation_unref);
  self->other = mnf_letter_files_read (self->file, NULL, &local_error);
  if (local_error != NULL && local_error->domain != MNF_MODEL_ERROR)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  expected = self->other != NULL
               ? self->known != NULL && mnf_manifestation_equal (self->other, self->known)
               : self->known_unreadable;
  if (expected)
    return TRUE;
  g_set_error (error, MNF_MODEL_ERROR, MNF_MODEL_ERROR_CONFLICT,
               _ ("The file was changed by another program since it was opened"));
  return FALSE;
}

static gboolean
rename_file (MnfSaveRun *self, MnfManifestation *letter, GError **error)
{
  GFile *renamed;

  if (!check_file (self, error))
    return FALSE;
  renamed =
    mnf_letter_files_rename (self->file, letter, file_appears_cb, self, NULL, error);
  if (renamed == NULL)
    return FALSE;

  g_object_unref (self->file);
  self->file = renamed;
  return TRUE;
}

static GDateTime *
query_time (GFile *file)
{
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_TIME_MODIFIED,
                                                  G_FILE_QUERY_INFO_NONE, NULL, NULL);

  return info != NULL ? g_file_info_get_modification_date_time (info) : NULL;
}

static void
prepare_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  MnfSaveRun *self = g_task_get_task_data (data);
  MnfManifestation *letter = self->written;
  GError *error = NULL;
  gboolean ready = TRUE;

  if (self->entry != NULL)
    mnf_session_entry_flush (self->entry);
  if (self->query_time && self->file != NULL)
    self->time_before = query_time (self->file);

  if (self->file == NULL)
    self->overwrite = ready = make_file (self, letter, &error);
  else if (self->rename)
    self->overwrite = ready = rename_file (self, letter, &error);

  if (ready)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
check_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;

  if (check_file (g_task_get_task_data (data), &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* In the main thread. Each step hands on the task that the caller waits for. */

static void
run_in_thread (GTask *task, GTaskThreadFunc func, GAsyncReadyCallback callback)
{
  g_autoptr (GTask) step = g_task_new (NULL, NULL, callback, task);

  g_task_set_source_tag (step, run_in_thread);
  g_task_set_task_data (step, g_object_ref (task), g_object_unref);
  g_task_run_in_thread (step, func);
}

static void
finish (GTask *task, GError *error)
{
  if (error == NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
  g_object_unref (task);
}

static void save_document (GTask *task, gboolean overwrite);

static void
conflict_checked_cb (GObject *object, GAsyncResult *result, gpointer task)
{
  GError *error = NULL;

  /* A file that is gone meanwhile is no conflict. */
  if (g_task_propagate_boolean (G_TASK (result), &error) ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    {
      g_clear_error (&error);
      save_document (task, TRUE);
    }
  else
    finish (task, error);
}

static void
document_saved_cb (GObject *document, GAsyncResult *result, gpointer task)
{
  GError *error = NULL;

  if (!mnf_document_save_finish (MNF_DOCUMENT (document), result, &error) &&
      g_error_matches (error, MNF_MODEL_ERROR, MNF_MODEL_ERROR_CONFLICT))
    {
      g_error_free (error);
      run_in_thread (task, check_in_thread, conflict_checked_cb);
    }
  else
    finish (task, error);
}

/* The document takes the value when the save begins, which is now. */
static void
save_document (GTask *task, gboolean overwrite)
{
  MnfSaveRun *self = g_task_get_task_data (task);

  g_clear_pointer (&self->written, mnf_manifestation_unref);
  self->written = mnf_manifestation_ref (mnf_document_get_manifestation (self->document));
  mnf_document_save_async (self->document, self->file, overwrite, NULL, document_saved_cb,
                           task);
}

/* Of a file that is not the document's the document knows nothing: then we
 * look ourselves, unless the file was just made or renamed. */
static void
begin_saving (GTask *task)
{
  MnfSaveRun *self = g_task_get_task_data (task);
  GFile *own_file = mnf_document_get_file (self->document);

  if (self->overwrite)
    save_document (task, TRUE);
  else if (own_file != NULL && g_file_equal (self->file, own_file))
    save_document (task, FALSE);
  else
    run_in_thread (task, check_in_thread, conflict_checked_cb);
}

static void
prepared_cb (GObject *object, GAsyncResult *result, gpointer task)
{
  GError *error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    finish (task, error);
  else
    begin_saving (task);
}

static GTask *
create_task (MnfSaveRun *self, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (NULL, NULL, callback, user_data);

  g_task_set_source_tag (task, create_task);
  g_task_set_task_data (task, self, NULL);
  return task;
}

void
mnf_save_run_write_async (MnfSaveRun *self,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  GTask *task = create_task (self, callback, user_data);

  self->written = mnf_manifestation_ref (mnf_document_get_manifestation (self->document));
  run_in_thread (task, prepare_in_thread, prepared_cb);
}

static void
checked_cb (GObject *object, GAsyncResult *result, gpointer task)
{
  GError *error = NULL;

  g_task_propagate_boolean (G_TASK (result), &error);
  finish (task, error);
}

void
mnf_save_run_check_async (MnfSaveRun *self,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  run_in_thread (create_task (self, callback, user_data), check_in_thread, checked_cb);
}

gboolean
mnf_save_run_finish (MnfSaveRun *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
