/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-text-area.h"

#include <adwaita.h>

#include "mnf-markup-buffer.h"

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

/* The selection */

static gboolean
get_selection (MnfTextArea *self, GtkTextIter *start, GtkTextIter *end)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));

  return gtk_text_buffer_get_selection_bounds (buffer, start, end);
}

/* What is copied is what is stored: GtkTextView would copy the chips' words. */
static void
copy_to (MnfTextArea *self, GdkClipboard *clipboard)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  g_autofree char *source = NULL;
  GtkTextIter start, end;

  if (!get_selection (self, &start, &end))
    return;

  source = mnf_markup_buffer_dup_source (MNF_MARKUP_BUFFER (buffer), &start, &end);
  gdk_clipboard_set_text (clipboard, source);
}

static void
mnf_text_area_copy_clipboard (GtkTextView *view)
{
  copy_to (MNF_TEXT_AREA (view), gtk_widget_get_clipboard (GTK_WIDGET (view)));
}

static void
mnf_text_area_cut_clipboard (GtkTextView *view)
{
  mnf_text_area_copy_clipboard (view);
  gtk_text_buffer_delete_selection (gtk_text_view_get_buffer (view), TRUE,
                                    gtk_text_view_get_editable (view));
}

/* The selection for the middle button is ours as well. */
static void
selection_changed_cb (MnfTextArea *self)
{
  if (gtk_widget_has_focus (GTK_WIDGET (self)))
    copy_to (self, gtk_widget_get_primary_clipboard (GTK_WIDGET (self)));
}

static void
mnf_text_area_realize (GtkWidget *widget)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget));

  GTK_WIDGET_CLASS (mnf_text_area_parent_class)->realize (widget);
  gtk_text_buffer_remove_selection_clipboard (buffer,
                                              gtk_widget_get_primary_clipboard (widget));
}

static void
mnf_text_area_unrealize (GtkWidget *widget)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget));

  /* GtkTextView takes away what it gave. */
  gtk_text_buffer_add_selection_clipboard (buffer,
                                           gtk_widget_get_primary_clipboard (widget));
  GTK_WIDGET_CLASS (mnf_text_area_parent_class)->unrealize (widget);
}

/* Words that are dragged would be dropped as they are shown, without their
 * chips: a press on a selection that has some begins a new one instead. */
static void
pressed_cb (MnfTextArea *self, int n_press, double x, double y)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter start, end, pressed, chip_end;
  int buffer_x, buffer_y;

  gtk_text_view_window_to_buffer_coords (view, GTK_TEXT_WINDOW_WIDGET, (int) x, (int) y,
                                         &buffer_x, &buffer_y);
  gtk_text_view_get_iter_at_location (view, &pressed, buffer_x, buffer_y);
  if (get_selection (self, &start, &end) &&
      gtk_text_iter_in_range (&pressed, &start, &end) &&
      mnf_markup_buffer_find_chip (MNF_MARKUP_BUFFER (buffer), &start, &chip_end) &&
      gtk_text_iter_compare (&start, &end) < 0)
    gtk_text_buffer_place_cursor (buffer, &pressed);
}

/* Chips */

static void
snapshot_chip (GtkSnapshot *snapshot, const graphene_rect_t *area, const GdkRGBA *color)
{
  const float radius = 5;
  GdkRGBA fill = *color;
  GdkRGBA edge = *color;
  GskRoundedRect outline;

  fill.alpha = 0.15f;
  edge.alpha =
    adw_style_manager_get_high_contrast (adw_style_manager_get_default ()) ? 1.0f : 0.6f;
  gsk_rounded_rect_init_from_rect (&outline, area, radius);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &fill, area);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot, &outline, (float[]){ 1, 1, 1, 1 },
                              (GdkRGBA[]){ edge, edge, edge, edge });
}

/* A chip that is wider than the text is broken: it has an area in each line. */
static void
snapshot_lines (MnfTextArea *self,
                GtkSnapshot *snapshot,
                const GtkTextIter *start,
                const GtkTextIter *end,
                const GdkRGBA *color)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GdkRectangle area = { 0 };

  for (GtkTextIter iter = *start; gtk_text_iter_compare (&iter, end) < 0;
       gtk_text_iter_forward_char (&iter))
    {
      GdkRectangle character;

      gtk_text_view_get_iter_location (view, &iter, &character);
      if (area.height > 0 && character.y != area.y)
        {
          snapshot_chip (snapshot,
                         &GRAPHENE_RECT_INIT (area.x, area.y, area.width, area.height),
                         color);
          area.height = 0;
        }
      if (area.height == 0)
        area = character;
      gdk_rectangle_union (&area, &character, &area);
    }

  snapshot_chip (snapshot, &GRAPHENE_RECT_INIT (area.x, area.y, area.width, area.height),
                 color);
}

static void
mnf_text_area_snapshot_layer (GtkTextView *view,
                              GtkTextViewLayer layer,
                              GtkSnapshot *snapshot)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter start, end;
  GdkRGBA color;

  if (layer != GTK_TEXT_VIEW_LAYER_BELOW_TEXT ||
      !gtk_style_context_lookup_color (gtk_widget_get_style_context (GTK_WIDGET (view)),
                                       "accent_color", &color))
    return;

  gtk_text_buffer_get_start_iter (buffer, &start);
  for (; mnf_markup_buffer_find_chip (MNF_MARKUP_BUFFER (buffer), &start, &end);
       start = end)
    snapshot_lines (MNF_TEXT_AREA (view), snapshot, &start, &end, &color);
}

/* Size */

static void
add_attribute (PangoAttrList *attributes,
               PangoAttribute *attribute,
               const GtkTextIter *start,
               const GtkTextIter *end)
{
  attribute->start_index = (guint) gtk_text_iter_get_line_index (start);
  attribute->end_index = (guint) gtk_text_iter_get_line_index (end);
  pango_attr_list_insert (attributes, attribute);
}

/* What makes words wider, in the line from @start to @end. */
static PangoAttrList *
new_attributes (const GtkTextIter *start, const GtkTextIter *end)
{
  PangoAttrList *attributes = pango_attr_list_new ();
  GtkTextIter next;

  for (GtkTextIter iter = *start; gtk_text_iter_compare (&iter, end) < 0; iter = next)
    {
      g_autoptr (GSList) tags = gtk_text_iter_get_tags (&iter);

      next = iter;
      gtk_text_iter_forward_to_tag_toggle (&next, NULL);
      if (gtk_text_iter_compare (&next, end) > 0)
        next = *end;
      for (GSList *tag = tags; tag != NULL; tag = tag->next)
        {
          PangoWeight weight;
          PangoStyle style;

          g_object_get (tag->data, "weight", &weight, "style", &style, NULL);
          if (weight != PANGO_WEIGHT_NORMAL)
            add_attribute (attributes, pango_attr_weight_new (weight), &iter, &next);
          if (style != PANGO_STYLE_NORMAL)
            add_attribute (attributes, pango_attr_style_new (style), &iter, &next);
        }
    }

  return attributes;
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
      g_autoptr (PangoAttrList) attributes = NULL;
      PangoRectangle extents;

      end = start;
      if (!gtk_text_iter_ends_line (&end))
        gtk_text_iter_forward_to_line_end (&end);
      paragraph = gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
      attributes = new_attributes (&start, &end);
      pango_layout_set_text (layout, paragraph, -1);
      pango_layout_set_attributes (layout, attributes);
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
  GtkTextViewClass *view_class = GTK_TEXT_VIEW_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->get_request_mode = mnf_text_area_get_request_mode;
  widget_class->measure = mnf_text_area_measure;
  widget_class->realize = mnf_text_area_realize;
  widget_class->unrealize = mnf_text_area_unrealize;
  view_class->copy_clipboard = mnf_text_area_copy_clipboard;
  view_class->cut_clipboard = mnf_text_area_cut_clipboard;
  view_class->snapshot_layer = mnf_text_area_snapshot_layer;
}

/* The text view waits until it has laid out what has changed. */
static void
buffer_set_cb (MnfTextArea *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));

  g_signal_connect_object (buffer, "changed", G_CALLBACK (gtk_widget_queue_resize), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer, "mark-set", G_CALLBACK (selection_changed_cb), self,
                           G_CONNECT_SWAPPED);
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
add_press (MnfTextArea *self)
{
  GtkGesture *press = gtk_gesture_click_new ();

  g_signal_connect_swapped (press, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (press),
                                              GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (press));
}

static void
mnf_text_area_init (MnfTextArea *self)
{
  g_signal_connect (self, "notify::buffer", G_CALLBACK (buffer_set_cb), NULL);
  add_card_shortcut (self);
  add_press (self);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self), FALSE);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self), GTK_WRAP_WORD_CHAR);
}
