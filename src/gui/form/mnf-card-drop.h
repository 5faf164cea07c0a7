/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Lets the cards that lie in @box be dropped at another place in it. A line
 * shows where a card would go; cards of other boxes are not taken. */
void mnf_card_drop_attach (GtkBox *box);

G_END_DECLS
