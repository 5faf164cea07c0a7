/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-scrolling.h"

#define DURATION_MS 200

void
mnf_scrolling_configure (GtkAdjustment *adjustment, int length, int view_length)
{
  double upper = MAX (length, view_length);
  double value = CLAMP (gtk_adjustment_get_value (adjustment), 0, upper - view_length);

  gtk_adjustment_configure (adjustment, value, 0, upper, view_length * 0.1,
                            view_length * 0.9, view_length);
}

double
mnf_scrolling_find_value (GtkAdjustment *adjustment, double top, double bottom)
{
  double view = gtk_adjustment_get_page_size (adjustment);
  double value = gtk_adjustment_get_value (adjustment);

  if (top < value)
    value = top;
  else if (bottom > value + view)
    value = MIN (bottom - view, top);
  return CLAMP (value, 0, gtk_adjustment_get_upper (adjustment) - view);
}

static void
animate_cb (double value, gpointer adjustment)
{
  gtk_adjustment_set_value (adjustment, value);
}

void
mnf_scrolling_go (GtkWidget *widget,
                  GtkAdjustment *adjustment,
                  double value,
                  AdwAnimation **animation)
{
  AdwAnimationTarget *target;

  if (value == gtk_adjustment_get_value (adjustment))
    return;

  target = adw_callback_animation_target_new (animate_cb, g_object_ref (adjustment),
                                              g_object_unref);
  if (*animation != NULL)
    adw_animation_pause (*animation);
  g_clear_object (animation);
  *animation = adw_timed_animation_new (widget, gtk_adjustment_get_value (adjustment),
                                        value, DURATION_MS, target);
  adw_animation_play (*animation);
}
