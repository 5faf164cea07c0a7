/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Makes @scrolled scroll by itself while something is dragged along its upper
 * or lower edge, the faster the nearer: GTK 4 does not. */
void mnf_edge_scroll_attach (GtkScrolledWindow *scrolled);

G_END_DECLS
