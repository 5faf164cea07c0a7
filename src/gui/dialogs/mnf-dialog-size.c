/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-dialog-size.h"

#define INSET 48 /* pixels of the parent that stay in sight, both sides together */
#define MIN_WIDTH 360
#define MIN_HEIGHT 400
#define MAX_WIDTH 1440
#define MAX_HEIGHT 1080

void
mnf_dialog_size_from_parent (GtkWindow *dialog)
{
  GtkWidget *parent = GTK_WIDGET (gtk_window_get_transient_for (dialog));
  int width = gtk_widget_get_width (parent) - INSET;
  int height = gtk_widget_get_height (parent) - INSET;

  gtk_window_set_default_size (dialog, CLAMP (width, MIN_WIDTH, MAX_WIDTH),
                               CLAMP (height, MIN_HEIGHT, MAX_HEIGHT));
}
