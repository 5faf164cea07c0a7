/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/mnf-document.h"

G_BEGIN_DECLS

/* Lets people choose a file and exports the letter to it as PDF. What goes
 * wrong is told in a dialog. */
void mnf_export_pdf_async (GtkWindow *parent,
                           MnfDocument *document,
                           GAsyncReadyCallback callback,
                           gpointer user_data);

/* The file that was written, or NULL. Transfer full. */
GFile *mnf_export_pdf_finish (GAsyncResult *result);

G_END_DECLS
