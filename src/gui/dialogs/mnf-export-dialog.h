/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "export/mnf-exporter.h"
#include "model/mnf-document.h"

G_BEGIN_DECLS

/* Where people choose the format, the name and the folder of an exported letter,
 * and are told if a file is there already. Stays until the letter is exported, so
 * that what goes wrong can be put right. */

#define MNF_TYPE_EXPORT_DIALOG (mnf_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MnfExportDialog, mnf_export_dialog, MNF, EXPORT_DIALOG, AdwWindow)

/* Opens it with @exporter chosen. */
void mnf_export_dialog_run_async (GtkWindow *parent,
                                  MnfDocument *document,
                                  const MnfExporter *exporter,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);

/* What was written, NULL if nothing was. Transfer full; @etag is the file's, see
 * mnf_export_async(), and @exporter the one that wrote it. */
GFile *mnf_export_dialog_run_finish (GAsyncResult *result,
                                     const MnfExporter **exporter,
                                     char **etag);

G_END_DECLS
