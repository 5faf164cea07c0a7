/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-exporter.h"

#include <glib/gi18n-lib.h>

#include <stdio.h>
#include <string.h>

#include "compose/mnf-composer.h"
#include "layout/mnf-typesetter.h"
#include "mnf-docx-exporter.h"
#include "mnf-html-exporter.h"
#include "mnf-markdown-exporter.h"
#include "mnf-odt-exporter.h"
#include "mnf-pdf-exporter.h"
#include "mnf-png-exporter.h"
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
  &mnf_png_exporter,
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

MnfPages *
mnf_exporter_lay_out (const MnfExporter *exporter, MnfManifestation *manifestation)
{
  g_autoptr (MnfLetter) letter = NULL;

  if (!exporter->has_page_files)
    return NULL;

  letter = mnf_compose (manifestation, MNF_COMPOSE_DEFAULT);
  return mnf_lay_out (letter);
}

guint
mnf_export_count_files (MnfPages *pages)
{
  return pages != NULL ? mnf_pages_get_n_pages (pages) : 1;
}

/* As many digits as the last one has, so that they sort. */
char *
mnf_export_file_name (const char *name, guint file, guint n_files)
{
  const char *slash = strrchr (name, '/');
  const char *dot = strrchr (slash != NULL ? slash : name, '.');
  int stem = (int) (dot != NULL ? (gsize) (dot - name) : strlen (name));
  int n_digits = snprintf (NULL, 0, "%u", n_files);

  if (n_files == 1)
    return g_strdup (name);
  return g_strdup_printf ("%.*s-%0*u%s", stem, name, n_digits, file + 1, name + stem);
}

GBytes *
mnf_export_to_bytes (const MnfExporter *exporter,
                     MnfManifestation *manifestation,
                     const MnfExportOptions *options,
                     GCancellable *cancellable,
                     GError **error)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (MnfPages) pages = NULL;
  MnfExportOptions all = { 0, MNF_EXPORT_RESOLUTION, NULL };

  if (options != NULL)
    all = *options;
  if (all.pages == NULL)
    all.pages = pages = mnf_exporter_lay_out (exporter, manifestation);

  if (!exporter->write (manifestation, &all, stream, cancellable, error) ||
      !g_output_stream_close (stream, cancellable, error))
    return NULL;

  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

typedef struct
{
  const MnfExporter *exporter;
  MnfManifestation *manifestation;
  guint resolution;
  GFile *file;
  char *etag; /* of what may be replaced, NULL for anything; then of what was written */
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

/* Writes file number @file of the letter, and returns where. */
static GFile *
export_file (Export *self,
             guint file,
             MnfPages *pages,
             GCancellable *cancellable,
             GError **error)
{
  const MnfExportOptions options = { file, self->resolution, pages };
  g_autoptr (GBytes) bytes = mnf_export_to_bytes (self->exporter, self->manifestation,
                                                  &options, cancellable, error);
  g_autoptr (GFile) folder = g_file_get_parent (self->file);
  g_autofree char *name = g_file_get_basename (self->file);
  g_autofree char *own_name =
    mnf_export_file_name (name, file, mnf_export_count_files (pages));
  g_autoptr (GFile) own_file = g_file_get_child (folder, own_name);

  if (bytes == NULL || !mnf_file_replace (own_file, bytes, file == 0 ? self->etag : NULL,
                                          cancellable, error))
    return NULL;

  if (file == 0)
    {
      g_free (self->etag);
      self->etag = mnf_file_create_etag (bytes);
    }
  return g_steal_pointer (&own_file);
}

static void
export_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Export *export = data;
  g_autoptr (MnfPages) pages =
    mnf_exporter_lay_out (export->exporter, export->manifestation);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) first = export_file (export, 0, pages, cancellable, &error);

  for (guint i = 1; i < mnf_export_count_files (pages) && error == NULL; i++)
    {
      g_autoptr (GFile) other = export_file (export, i, pages, cancellable, &error);
    }

  if (error == NULL)
    g_task_return_pointer (task, g_steal_pointer (&first), g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
mnf_export_async (const MnfExporter *exporter,
                  MnfManifestation *manifestation,
                  guint resolution,
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
  export->resolution = resolution;
  export->file = g_object_ref (file);
  export->etag = g_strdup (etag);

  g_task_set_source_tag (task, mnf_export_async);
  g_task_set_task_data (task, export, export_free);
  g_task_run_in_thread (task, export_in_thread);
}

GFile *
mnf_export_finish (GAsyncResult *result, char **etag, GError **error)
{
  Export *export = g_task_get_task_data (G_TASK (result));
  GFile *first = g_task_propagate_pointer (G_TASK (result), error);

  *etag = first != NULL ? g_strdup (export->etag) : NULL;
  return first;
}
