/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-edge-scroll.h"

#define EDGE 60         /* how near is near, in pixels */
#define MAX_SPEED 800.0 /* at the very edge, in pixels a second */

typedef struct
{
  GtkWidget *scrolled; /* borrowed: it owns the controller that owns this */
  double speed;        /* in pixels a second, downwards */
  guint tick;
  gint64 last_frame; /* in µs */
} EdgeScroll;

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  EdgeScroll *self = data;
  gint64 now = gdk_frame_clock_get_frame_time (clock);
  GtkAdjustment *adjustment =
    gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (widget));

  if (self->last_frame != 0)
    gtk_adjustment_set_value (adjustment,
                              gtk_adjustment_get_value (adjustment) +
                                self->speed * (now - self->last_frame) / G_USEC_PER_SEC);
  self->last_frame = now;
  return G_SOURCE_CONTINUE;
}

static void
stop (EdgeScroll *self)
{
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (self->scrolled, self->tick);
  self->tick = 0;
  self->last_frame = 0;
}

static void
motion_cb (EdgeScroll *self, double x, double y)
{
  int height = gtk_widget_get_height (self->scrolled);
  double depth = 0;

  if (y < EDGE)
    depth = y - EDGE;
  else if (y > height - EDGE)
    depth = y - (height - EDGE);

  self->speed = MAX_SPEED * CLAMP (depth / EDGE, -1, 1);
  if (depth == 0)
    stop (self);
  else if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (self->scrolled, tick_cb, self, NULL);
}

void
mnf_edge_scroll_attach (GtkScrolledWindow *scrolled)
{
  GtkEventController *controller = gtk_drop_controller_motion_new ();
  EdgeScroll *self = g_new0 (EdgeScroll, 1);

  self->scrolled = GTK_WIDGET (scrolled);
  g_signal_connect_swapped (controller, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (controller, "leave", G_CALLBACK (stop), self);
  g_object_set_data_full (G_OBJECT (controller), "edge-scroll", self, g_free);
  gtk_widget_add_controller (GTK_WIDGET (scrolled), controller);
}
