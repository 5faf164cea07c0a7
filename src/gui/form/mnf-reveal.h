/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Scrolls what scrolls around @widget, as little as it takes, until the widget
 * is in sight; of a text view, the caret. It is done after the next layout,
 * when widgets that have just grown or appeared have their places. */
void mnf_reveal (GtkWidget *widget);

/* Whether that is in sight already. */
gboolean mnf_is_revealed (GtkWidget *widget);

/* What there is to bring in sight, in coordinates of @widget: all of it, or the
 * caret. */
GdkRectangle mnf_reveal_get_area (GtkWidget *widget);

G_END_DECLS
