/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "library/mnf-autosaver.h"

G_BEGIN_DECLS

/* Letters are saved by themselves; these are for people who ask, with all the
 * questions that this may take. Each ends with mnf_save_finish(). */

/* Has everything saved now. Asks for a file if the letter has none. */
void mnf_save_async (GtkWindow *parent,
                     MnfAutosaver *letter,
                     GAsyncReadyCallback callback,
                     gpointer user_data);

/* Asks for another file, in which the letter lives from then on. */
void mnf_save_as_async (GtkWindow *parent,
                        MnfAutosaver *letter,
                        GAsyncReadyCallback callback,
                        gpointer user_data);

/* Has everything saved before the letter is closed; people may choose to lose
 * what cannot be. */
void mnf_save_before_closing_async (GtkWindow *parent,
                                    MnfAutosaver *letter,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data);

/* Whether the letter was saved, or may be closed. If not, people know why or
 * wanted it so. */
gboolean mnf_save_finish (GAsyncResult *result);

G_END_DECLS
