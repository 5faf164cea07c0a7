/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-profile-work.h"

typedef struct
{
  GFile *folder;             /* or NULL */
  GFile *file;               /* or NULL */
  MnfManifestation *profile; /* or NULL */
} Work;

static void
work_free (gpointer data)
{
  Work *work = data;

  g_clear_object (&work->folder);
  g_clear_object (&work->file);
  g_clear_pointer (&work->profile, mnf_manifestation_unref);
  g_free (work);
}

/* What is not needed may be NULL. */
static void
begin (GFile *folder,
       GFile *file,
       MnfManifestation *profile,
       GTaskThreadFunc func,
       GAsyncReadyCallback callback,
       gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);
  Work *work = g_new0 (Work, 1);

  g_set_object (&work->folder, folder);
  g_set_object (&work->file, file);
  if (profile != NULL)
    work->profile = mnf_manifestation_ref (profile);
  g_task_set_source_tag (task, begin);
  g_task_set_task_data (task, work, work_free);
  g_task_run_in_thread (task, func);
}

static void
end (GTask *task, gboolean done, GError *error)
{
  if (done)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
save_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Work *work = data;
  GError *error = NULL;
  g_autoptr (GFile) file =
    mnf_profile_save (work->folder, work->profile, cancellable, &error);

  end (task, file != NULL, error);
}

static void
import_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Work *work = data;
  GError *error = NULL;
  g_autoptr (MnfManifestation) profile =
    mnf_profile_import (work->folder, work->file, cancellable, &error);

  end (task, profile != NULL, error);
}

static void
export_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Work *work = data;
  GError *error = NULL;
  gboolean done = mnf_profile_export (work->profile, work->file, cancellable, &error);

  end (task, done, error);
}

void
mnf_profile_save_async (GFile *folder,
                        MnfManifestation *profile,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  begin (folder, NULL, profile, save_in_thread, callback, user_data);
}

void
mnf_profile_import_async (GFile *folder,
                          GFile *file,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  begin (folder, file, NULL, import_in_thread, callback, user_data);
}

void
mnf_profile_export_async (MnfManifestation *profile,
                          GFile *file,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  begin (NULL, file, profile, export_in_thread, callback, user_data);
}

gboolean
mnf_profile_work_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
