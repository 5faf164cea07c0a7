/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-reveal.h"

/* Air between what is revealed and the edge of the pane, in pixels. */
#define MARGIN 24

typedef struct
{
  GtkWidget *widget; /* weak */
  gulong handler;
} Reveal;

static void
reveal_free (gpointer data, GClosure *closure)
{
  Reveal *reveal = data;

  g_clear_weak_pointer (&reveal->widget);
  g_free (reveal);
}

GdkRectangle
mnf_reveal_get_area (GtkWidget *widget)
{
  GdkRectangle area = { 0, 0, gtk_widget_get_width (widget),
                        gtk_widget_get_height (widget) };

  if (GTK_IS_TEXT_VIEW (widget))
    {
      GtkTextView *view = GTK_TEXT_VIEW (widget);

      gtk_text_view_get_cursor_locations (view, NULL, &area, NULL);
      gtk_text_view_buffer_to_window_coords (view, GTK_TEXT_WINDOW_WIDGET, area.x, area.y,
                                             &area.x, &area.y);
    }

  return area;
}

/* The position is taken within what is scrolled, not within the pane: there it
 * is right whether or not an earlier scroll has been laid out yet. */
static void
scroll_to (GtkWidget *widget)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (widget, GTK_TYPE_VIEWPORT);
  GdkRectangle area = mnf_reveal_get_area (widget);
  graphene_point_t top;

  if (viewport == NULL ||
      !gtk_widget_compute_point (widget, gtk_widget_get_first_child (viewport),
                                 &GRAPHENE_POINT_INIT (0, area.y), &top))
    return;

  gtk_adjustment_clamp_page (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport)),
                             top.y - MARGIN, top.y + area.height + MARGIN);
}

static void
after_paint_cb (GdkFrameClock *clock, gpointer data)
{
  Reveal *reveal = data;
  gulong handler = reveal->handler;

  if (reveal->widget != NULL && gtk_widget_get_mapped (reveal->widget))
    scroll_to (reveal->widget);

  g_signal_handler_disconnect (clock, handler);
}

void
mnf_reveal (GtkWidget *widget)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (widget);
  Reveal *reveal;

  if (clock == NULL)
    return;

  reveal = g_new0 (Reveal, 1);
  g_set_weak_pointer (&reveal->widget, widget);
  reveal->handler =
    g_signal_connect_data (clock, "after-paint", G_CALLBACK (after_paint_cb), reveal,
                           reveal_free, 0);
  gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_AFTER_PAINT);
}

gboolean
mnf_is_revealed (GtkWidget *widget)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (widget, GTK_TYPE_VIEWPORT);
  GdkRectangle area = mnf_reveal_get_area (widget);
  graphene_point_t top;

  return viewport != NULL &&
         gtk_widget_compute_point (widget, viewport, &GRAPHENE_POINT_INIT (0, area.y),
                                   &top) &&
         top.y >= 0 && top.y + area.height <= gtk_widget_get_height (viewport);
}
