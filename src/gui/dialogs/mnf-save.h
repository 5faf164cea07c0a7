/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/mnf-document.h"

G_BEGIN_DECLS

/* Saves @document with all the questions that this may take: to which file,
 * what if somebody else changed it, what if it cannot be written. Asks for a
 * file if the document has none or if @choose_file. */
void mnf_save_async (GtkWindow *parent,
                     MnfDocument *document,
                     gboolean choose_file,
                     GAsyncReadyCallback callback,
                     gpointer user_data);

/* Whether the letter was saved. If not, people know why or wanted it so. */
gboolean mnf_save_finish (GAsyncResult *result);

G_END_DECLS
