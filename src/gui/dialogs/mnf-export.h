/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "export/mnf-exporter.h"
#include "model/mnf-document.h"

G_BEGIN_DECLS

/* Lets people choose a file and exports the letter to it. What goes
 * wrong is told in a dialog. */
void mnf_export_letter_async (GtkWindow *parent,
                              MnfDocument *document,
                              const MnfExporter *exporter,
                              GAsyncReadyCallback callback,
                              gpointer user_data);

/* The file that was written, or NULL. Transfer full. */
GFile *mnf_export_letter_finish (GAsyncResult *result);

G_END_DECLS
