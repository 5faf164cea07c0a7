/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Lets the keys for moving about (arrows, Page Up, Page Down, Home, End)
 * scroll the widgets of @widget_class, which are GtkScrollable. */
void mnf_scroll_keys_install (GtkWidgetClass *widget_class);

G_END_DECLS
