/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-export.h"

#include <glib/gi18n.h>

#include "export/mnf-exporter.h"
#include "compose/mnf-file-name.h"
#include "mnf-alert.h"
#include "mnf-file-dialog.h"

/* An export on its way: the source object of its task is the window. */
typedef struct
{
  const MnfExporter *exporter;
  MnfManifestation *manifestation; /* as it was when the export was asked for */
  GFile *file;                     /* NULL until it is chosen */
} Export;

static void
export_free (gpointer data)
{
  Export *export = data;

  mnf_manifestation_unref (export->manifestation);
  g_clear_object (&export->file);
  g_free (export);
}

static void
exported_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  Export *export = g_task_get_task_data (task);

  if (mnf_export_finish (result, &error))
    {
      g_task_return_pointer (task, g_object_ref (export->file), g_object_unref);
      return;
    }
  mnf_alert_error (g_task_get_source_object (task), _ ("Could Not Export Letter"), error);
  g_task_return_pointer (task, NULL, NULL);
}

static void
file_chosen_cb (GObject *parent, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Export *export = g_task_get_task_data (task);
  g_autoptr (GFile) file = mnf_file_dialog_save_finish (result);

  if (file == NULL)
    {
      g_task_return_pointer (task, NULL, NULL);
      return;
    }
  g_set_object (&export->file, file);
  mnf_export_async (export->exporter, export->manifestation, file, NULL, exported_cb,
                    g_object_ref (task));
}

void
mnf_export_letter_async (GtkWindow *parent,
                         MnfDocument *document,
                         const MnfExporter *exporter,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  MnfManifestation *manifestation = mnf_document_get_manifestation (document);
  GTask *task = g_task_new (parent, NULL, callback, user_data);
  Export *export = g_new0 (Export, 1);
  g_autofree char *name = mnf_file_name_suggest (manifestation, exporter->extension);
  g_autoptr (GtkFileFilter) filter =
    mnf_file_filter_new (mnf_exporter_get_name (exporter), exporter->media_type);

  g_task_set_source_tag (task, mnf_export_letter_async);
  export->exporter = exporter;
  export->manifestation = mnf_manifestation_ref (manifestation);
  g_task_set_task_data (task, export, export_free);
  mnf_file_dialog_save_async (parent, _ ("Export Letter"), filter, "export-folder",
                              mnf_document_get_file (document), name, file_chosen_cb,
                              task);
}

GFile *
mnf_export_letter_finish (GAsyncResult *result)
{
  return g_task_propagate_pointer (G_TASK (result), NULL);
}
