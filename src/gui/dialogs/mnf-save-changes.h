/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/mnf-document.h"

G_BEGIN_DECLS

/* Asks what to do about the unsaved changes of @documents (of MnfDocument,
 * not empty) and does it. */
void mnf_save_changes_async (GtkWindow *parent,
                             GPtrArray *documents,
                             GAsyncReadyCallback callback,
                             gpointer user_data);

/* Whether the documents may be closed now: all that should be kept are saved. */
gboolean mnf_save_changes_finish (GAsyncResult *result);

G_END_DECLS
