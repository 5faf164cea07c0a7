/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-exporter.h"

#include <glib/gi18n-lib.h>

#include <string.h>

#include "mnf-docx-exporter.h"
#include "mnf-html-exporter.h"
#include "mnf-markdown-exporter.h"
#include "mnf-odt-exporter.h"
#include "mnf-pdf-exporter.h"
#include "mnf-text-exporter.h"
#include "model/mnf-file.h"

/* clang-format off */
static const MnfExporter *const exporters[] = {
  &mnf_pdf_exporter,
  &mnf_odt_exporter,
  &mnf_docx_exporter,
  &mnf_html_exporter,
  &mnf_markdown_exporter,
  &mnf_text_exporter,
};
/* clang-format on */

const MnfExporter *const *
mnf_exporters_get_all (gsize *n_exporters)
{
  *n_exporters = G_N_ELEMENTS (exporters);
  return exporters;
}

const char *
mnf_exporter_get_name (const MnfExporter *exporter)
{
  return g_dgettext (GETTEXT_PACKAGE, exporter->name);
}

const char *
mnf_exporter_get_summary (const MnfExporter *exporter)
{
  return g_dgettext (GETTEXT_PACKAGE, exporter->summary);
}

const MnfExporter *
mnf_exporter_find (const char *id)
{
  for (gsize i = 0; i < G_N_ELEMENTS (exporters); i++)
    if (g_str_equal (exporters[i]->id, id))
      return exporters[i];

  return NULL;
}

const MnfExporter *
mnf_exporter_find_for_name (const char *name)
{
  const char *dot = strrchr (name, '.');

  for (gsize i = 0; dot != NULL && i < G_N_ELEMENTS (exporters); i++)
    if (g_ascii_strcasecmp (exporters[i]->extension, dot + 1) == 0)
      return exporters[i];

  return NULL;
}

GBytes *
mnf_export_to_bytes (const MnfExporter *exporter,
                     MnfManifestation *manifestation,
                     GCancellable *cancellable,
                     GError **error)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();

  if (!exporter->write (manifestation, stream, cancellable, error) ||
      !g_output_stream_close (stream, cancellable, error))
    return NULL;

  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

typedef struct
{
  const MnfExporter *exporter;
  MnfManifestation *manifestation;
  GFile *file;
  char *etag; /* of what may be replaced, NULL for anything */
} Export;

static void
export_free (gpointer data)
{
  Export *export = data;

  mnf_manifestation_unref (export->manifestation);
  g_object_unref (export->file);
  g_free (export->etag);
  g_free (export);
}

static void
export_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Export *export = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes =
    mnf_export_to_bytes (export->exporter, export->manifestation, cancellable, &error);

  if (bytes != NULL &&
      mnf_file_replace (export->file, bytes, export->etag, cancellable, &error))
    g_task_return_pointer (task, mnf_file_create_etag (bytes), g_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
mnf_export_async (const MnfExporter *exporter,
                  MnfManifestation *manifestation,
                  GFile *file,
                  const char *etag,
                  GCancellable *cancellable,
                  GAsyncReadyCallback callback,
                  gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Export *export = g_new (Export, 1);

  export->exporter = exporter;
  export->manifestation = mnf_manifestation_ref (manifestation);
  export->file = g_object_ref (file);
  export->etag = g_strdup (etag);

  g_task_set_source_tag (task, mnf_export_async);
  g_task_set_task_data (task, export, export_free);
  g_task_run_in_thread (task, export_in_thread);
}

gboolean
mnf_export_finish (GAsyncResult *result, char **etag, GError **error)
{
  *etag = g_task_propagate_pointer (G_TASK (result), error);
  return *etag != NULL;
}
