/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-open-letter.h"

#include <string.h>

#include "export/mnf-pdf-source.h"
#include "model/mnf-file.h"

#define PDF_MARK "%PDF-"

typedef struct
{
  GFile *file;
  gboolean pages_match;
} Opening;

static void
opening_free (gpointer data)
{
  Opening *opening = data;

  g_object_unref (opening->file);
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

/* Whatever its name says. */
static gboolean
is_pdf (GFile *file)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, NULL);
  char start[sizeof PDF_MARK - 1];
  gsize n_read;

  return stream != NULL &&
         g_input_stream_read_all (G_INPUT_STREAM (stream), start, sizeof start, &n_read,
                                  NULL, NULL) &&
         n_read == sizeof start && memcmp (start, PDF_MARK, n_read) == 0;
}

/* Returns NULL without an error if the file is no PDF. */
static void
read_pdf_in_thread (GTask *task,
                    gpointer source,
                    gpointer data,
                    GCancellable *cancellable)
{
  Opening *opening = data;
  GError *error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  MnfManifestation *letter = NULL;

  if (is_pdf (opening->file))
    bytes = mnf_file_read (opening->file, MNF_PDF_SOURCE_MOST_BYTES, cancellable, &error);
  if (bytes != NULL)
    letter = mnf_pdf_source_read (bytes, &opening->pages_match, &error);

  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, letter, (GDestroyNotify) mnf_manifestation_unref);
}

static void
pdf_read_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Opening *opening = g_task_get_task_data (task);
  Opening *read = g_task_get_task_data (G_TASK (result));
  GError *error = NULL;
  g_autoptr (MnfManifestation) letter =
    g_task_propagate_pointer (G_TASK (result), &error);

  opening->pages_match = read->pages_match;
  if (error != NULL)
    g_task_return_error (task, error);
  else if (letter != NULL)
    g_task_return_pointer (task, mnf_document_new (letter), g_object_unref);
  else
    mnf_document_load_async (opening->file, NULL, loaded_cb, g_object_ref (task));
}

static Opening *
opening_new (GFile *file)
{
  Opening *opening = g_new0 (Opening, 1);

  opening->file = g_object_ref (file);
  opening->pages_match = TRUE;
  return opening;
}

void
mnf_open_letter_async (GFile *file, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (NULL, NULL, callback, user_data);
  g_autoptr (GTask) step = g_task_new (NULL, NULL, pdf_read_cb, task);

  g_task_set_source_tag (task, mnf_open_letter_async);
  g_task_set_task_data (task, opening_new (file), opening_free);
  g_task_set_source_tag (step, read_pdf_in_thread);
  g_task_set_task_data (step, opening_new (file), opening_free);
  g_task_run_in_thread (step, read_pdf_in_thread);
}

MnfDocument *
mnf_open_letter_finish (GAsyncResult *result, gboolean *pages_match, GError **error)
{
  Opening *opening = g_task_get_task_data (G_TASK (result));

  *pages_match = opening->pages_match;
  return g_task_propagate_pointer (G_TASK (result), error);
}
