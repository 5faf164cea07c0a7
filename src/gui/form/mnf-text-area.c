/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-text-area.h"

/* Narrow enough for any pane; the rows around it set the width. */
#define MINIMUM_WIDTH 60

struct _MnfTextArea
{
  GtkTextView parent_instance;
};

G_DEFINE_FINAL_TYPE (MnfTextArea, mnf_text_area, GTK_TYPE_TEXT_VIEW)

static GtkSizeRequestMode
mnf_text_area_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* Paragraph by paragraph, as the text view lays it out: each has a whole
 * number of pixels. */
static int
measure_text (GtkWidget *widget, int width)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget));
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, NULL);
  GtkTextIter start, end;
  int total = 0;

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, width * PANGO_SCALE);

  gtk_text_buffer_get_start_iter (buffer, &start);
  do
    {
      g_autofree char *paragraph = NULL;
      PangoRectangle extents;

      end = start;
      if (!gtk_text_iter_ends_line (&end))
        gtk_text_iter_forward_to_line_end (&end);
      paragraph = gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
      pango_layout_set_text (layout, paragraph, -1);
      pango_layout_get_pixel_extents (layout, NULL, &extents);
      total += extents.height;
    }
  while (gtk_text_iter_forward_line (&start));

  /* A text that ends in a break has an empty last line. */
  if (gtk_text_iter_starts_line (&start) && gtk_text_iter_get_line (&start) > 0)
    {
      PangoRectangle extents;

      pango_layout_set_text (layout, "", -1);
      pango_layout_get_pixel_extents (layout, NULL, &extents);
      total += extents.height;
    }

  return total;
}

static void
mnf_text_area_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = MINIMUM_WIDTH;
  else
    *minimum = *natural = measure_text (widget, for_size < 0 ? MINIMUM_WIDTH : for_size);

  *minimum_baseline = *natural_baseline = -1;
}

static void
mnf_text_area_class_init (MnfTextAreaClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->get_request_mode = mnf_text_area_get_request_mode;
  widget_class->measure = mnf_text_area_measure;
}

/* The text view waits until it has laid out what has changed. */
static void
buffer_set_cb (MnfTextArea *self)
{
  g_signal_connect_object (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)), "changed",
                           G_CALLBACK (gtk_widget_queue_resize), self, G_CONNECT_SWAPPED);
}

/* GtkTextView breaks the line at Ctrl+Enter too; in a card the key adds another
 * one. Elsewhere there is no such action, and the line is broken. */
static void
add_card_shortcut (MnfTextArea *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();
  GtkShortcut *shortcut =
    gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Return, GDK_CONTROL_MASK),
                      gtk_named_action_new ("card.add-another"));

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

static void
mnf_text_area_init (MnfTextArea *self)
{
  g_signal_connect (self, "notify::buffer", G_CALLBACK (buffer_set_cb), NULL);
  add_card_shortcut (self);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self), FALSE);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self), GTK_WRAP_WORD_CHAR);
}
