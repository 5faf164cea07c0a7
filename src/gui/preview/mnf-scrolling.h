/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* For what is @length pixels long, of which @view_length are in view. */
void mnf_scrolling_configure (GtkAdjustment *adjustment, int length, int view_length);

/* The value, as near as can be to the present one, at which what lies from @top
 * to @bottom is in view; or from @top on, if it is too high for that. */
double mnf_scrolling_find_value (GtkAdjustment *adjustment, double top, double bottom);

/* Moves @adjustment, by which @widget is scrolled, to @value within a moment.
 * @animation keeps what is moving: what it held is stopped and freed; the caller
 * clears it when the widget goes. */
void mnf_scrolling_go (GtkWidget *widget,
                       GtkAdjustment *adjustment,
                       double value,
                       AdwAnimation **animation);

G_END_DECLS
