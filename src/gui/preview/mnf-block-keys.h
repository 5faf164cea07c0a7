/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Lets Ctrl+Down and Ctrl+Up go from block to block of the pages, in reading
 * order; for the class of MnfDesk. */
void mnf_block_keys_install (GtkWidgetClass *widget_class);

G_END_DECLS
