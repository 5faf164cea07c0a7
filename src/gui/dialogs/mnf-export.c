/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-export.h"

#include <glib/gi18n.h>

#include "export/mnf-exporter.h"
#include "compose/mnf-file-name.h"
#include "mnf-alert.h"
#include "mnf-file-dialog.h"

/* An export on its way: the source object of its task is the window, its data
 * the letter as it was when the export was asked for. */

static void
exported_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  GFile *file = g_object_get_data (G_OBJECT (task), "file");

  if (mnf_export_finish (result, &error))
    {
      g_task_return_pointer (task, g_object_ref (file), g_object_unref);
      return;
    }
  mnf_alert_error (g_task_get_source_object (task), _ ("Could Not Export Letter"), error);
  g_task_return_pointer (task, NULL, NULL);
}

static void
file_chosen_cb (GObject *parent, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GFile) file = mnf_file_dialog_save_finish (result);

  if (file == NULL)
    {
      g_task_return_pointer (task, NULL, NULL);
      return;
    }
  g_object_set_data_full (G_OBJECT (task), "file", g_object_ref (file), g_object_unref);
  mnf_export_async (mnf_exporter_find ("pdf"), g_task_get_task_data (task), file, NULL,
                    exported_cb, g_object_ref (task));
}

void
mnf_export_pdf_async (GtkWindow *parent,
                      MnfDocument *document,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  const MnfExporter *exporter = mnf_exporter_find ("pdf");
  MnfManifestation *manifestation = mnf_document_get_manifestation (document);
  GTask *task = g_task_new (parent, NULL, callback, user_data);
  g_autofree char *name = mnf_file_name_suggest (manifestation, exporter->extension);
  g_autoptr (GtkFileFilter) filter =
    mnf_file_filter_new (_ ("PDF Documents"), exporter->media_type);

  g_task_set_source_tag (task, mnf_export_pdf_async);
  g_task_set_task_data (task, mnf_manifestation_ref (manifestation),
                        (GDestroyNotify) mnf_manifestation_unref);
  mnf_file_dialog_save_async (parent, _ ("Export PDF"), filter, "export-folder",
                              mnf_document_get_file (document), name, file_chosen_cb,
                              task);
}

GFile *
mnf_export_pdf_finish (GAsyncResult *result)
{
  return g_task_propagate_pointer (G_TASK (result), NULL);
}
