/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-open-letter.h"

#include <string.h>

#include "export/mnf-pdf-source.h"
#include "import/mnf-import-error.h"
#include "model/mnf-file.h"

/* What a file turned out to be, and what was in it. */
typedef struct
{
  GFile *file;
  MnfManifestation *letter; /* of a PDF; or NULL */
  gboolean pages_match;     /* whether its pages are still those of the letter */
  MnfImport *import;        /* of another program's file; or NULL */
} Opening;

static void
opening_free (gpointer data)
{
  Opening *opening = data;

  g_object_unref (opening->file);
  g_clear_pointer (&opening->letter, mnf_manifestation_unref);
  g_clear_pointer (&opening->import, mnf_import_free);
  g_free (opening);
}

static void
loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  MnfDocument *document = mnf_document_load_finish (result, &error);

  if (document != NULL)
    g_task_return_pointer (task, document, g_object_unref);
  else
    g_task_return_error (task, error);
}

/* Whether the file is a letter of ours, or should be: by its name, or since it
 * begins as all of them do. What cannot be read is told when it is loaded. */
static gboolean
is_letter (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, NULL);
  char start[64] = "";
  gsize n_read = 0;

  if (stream == NULL || g_str_has_suffix (name, ".json"))
    return TRUE;

  g_input_stream_read_all (G_INPUT_STREAM (stream), start, sizeof start - 1, &n_read,
                           NULL, NULL);
  return start[strspn (start, " \t\r\n")] == '{';
}

static void
look_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Opening *opening = data;
  g_autofree char *name = g_file_get_basename (opening->file);
  g_autoptr (GBytes) bytes = NULL;
  GError *error = NULL;

  if (!is_letter (opening->file))
    bytes = mnf_file_read (opening->file, MNF_IMPORT_MOST_BYTES, cancellable, &error);
  if (bytes != NULL && mnf_import_is_pdf (bytes))
    opening->letter = mnf_pdf_source_find (bytes, &opening->pages_match, &error);
  if (bytes != NULL && opening->letter == NULL && error == NULL)
    opening->import = mnf_import_read (bytes, name, cancellable, &error);

  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

static void
looked_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Opening *opening = g_task_get_task_data (task);
  GError *error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    g_task_return_error (task, error);
  else if (opening->import != NULL)
    g_task_return_pointer (task, NULL, NULL);
  else if (opening->letter != NULL)
    g_task_return_pointer (task, mnf_document_new (opening->letter), g_object_unref);
  else
    mnf_document_load_async (opening->file, NULL, loaded_cb, g_object_ref (task));
}

void
mnf_open_letter_async (GFile *file, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (NULL, NULL, callback, user_data);
  g_autoptr (GTask) look = g_task_new (NULL, NULL, looked_cb, task);
  Opening *opening = g_new0 (Opening, 1);

  opening->file = g_object_ref (file);
  opening->pages_match = TRUE;
  g_task_set_source_tag (task, mnf_open_letter_async);
  g_task_set_task_data (task, opening, opening_free);

  /* It is done before the task is. */
  g_task_set_source_tag (look, look_in_thread);
  g_task_set_task_data (look, opening, NULL);
  g_task_run_in_thread (look, look_in_thread);
}

MnfDocument *
mnf_open_letter_finish (GAsyncResult *result,
                        MnfImport **import,
                        gboolean *pages_match,
                        GError **error)
{
  Opening *opening = g_task_get_task_data (G_TASK (result));

  *import = g_steal_pointer (&opening->import);
  *pages_match = opening->pages_match;
  return g_task_propagate_pointer (G_TASK (result), error);
}
