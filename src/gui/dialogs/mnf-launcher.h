/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Handing files to other programs (gtk_show_uri; newer libraries have
 * GtkFileLauncher instead). */

/* Opens @file in the program that people use for its type. */
void mnf_launcher_open (GtkWindow *parent, GFile *file);

/* Shows @file, selected, in the file manager. */
void mnf_launcher_show_in_folder (GtkWindow *parent, GFile *file);

G_END_DECLS
