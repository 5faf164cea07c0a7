/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Shows what the program is and who made it (AdwAboutWindow; newer libraries
 * have AdwAboutDialog instead). */
void mnf_about_show (GtkWindow *parent);

G_END_DECLS
