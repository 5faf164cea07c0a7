/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What a screen reader calls @widget. */
void mnf_accessible_name_set (gpointer widget, const char *name);

/* Gives the same @name to the lists inside @widget. libadwaita's rows are made
 * of such lists; they can be focused and have no names of their own, so that a
 * screen reader would say "GtkListBox". */
void mnf_accessible_name_set_lists (GtkWidget *widget, const char *name);

G_END_DECLS
