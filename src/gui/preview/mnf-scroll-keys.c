/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-scroll-keys.h"

static GtkAdjustment *
get_adjustment (GtkScrollable *scrollable, GtkOrientation orientation)
{
  return orientation == GTK_ORIENTATION_HORIZONTAL
           ? gtk_scrollable_get_hadjustment (scrollable)
           : gtk_scrollable_get_vadjustment (scrollable);
}

static gboolean
scroll_cb (GtkWidget *widget, GVariant *argument, gpointer user_data)
{
  GtkScrollType type = (GtkScrollType) g_variant_get_int32 (argument);
  GtkOrientation orientation =
    type == GTK_SCROLL_STEP_LEFT || type == GTK_SCROLL_STEP_RIGHT
      ? GTK_ORIENTATION_HORIZONTAL
      : GTK_ORIENTATION_VERTICAL;
  GtkAdjustment *adjustment = get_adjustment (GTK_SCROLLABLE (widget), orientation);
  double value = gtk_adjustment_get_value (adjustment);
  double step = gtk_adjustment_get_step_increment (adjustment);
  double page = gtk_adjustment_get_page_increment (adjustment);

  switch (type)
    {
    case GTK_SCROLL_STEP_UP:
    case GTK_SCROLL_STEP_LEFT:
      value -= step;
      break;
    case GTK_SCROLL_STEP_DOWN:
    case GTK_SCROLL_STEP_RIGHT:
      value += step;
      break;
    case GTK_SCROLL_PAGE_UP:
      value -= page;
      break;
    case GTK_SCROLL_PAGE_DOWN:
      value += page;
      break;
    case GTK_SCROLL_START:
      value = 0;
      break;
    case GTK_SCROLL_END:
      value = gtk_adjustment_get_upper (adjustment);
      break;
    default:
      g_return_val_if_reached (FALSE);
    }
  gtk_adjustment_set_value (adjustment, value);
  return TRUE;
}

void
mnf_scroll_keys_install (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    guint keypad_key;
    GtkScrollType type;
  } bindings[] = {
    { GDK_KEY_Up, GDK_KEY_KP_Up, GTK_SCROLL_STEP_UP },
    { GDK_KEY_Down, GDK_KEY_KP_Down, GTK_SCROLL_STEP_DOWN },
    { GDK_KEY_Left, GDK_KEY_KP_Left, GTK_SCROLL_STEP_LEFT },
    { GDK_KEY_Right, GDK_KEY_KP_Right, GTK_SCROLL_STEP_RIGHT },
    { GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up, GTK_SCROLL_PAGE_UP },
    { GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down, GTK_SCROLL_PAGE_DOWN },
    { GDK_KEY_Home, GDK_KEY_KP_Home, GTK_SCROLL_START },
    { GDK_KEY_End, GDK_KEY_KP_End, GTK_SCROLL_END },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (bindings); i++)
    {
      gtk_widget_class_add_binding (widget_class, bindings[i].key, 0, scroll_cb, "i",
                                    bindings[i].type);
      gtk_widget_class_add_binding (widget_class, bindings[i].keypad_key, 0, scroll_cb,
                                    "i", bindings[i].type);
    }
}
