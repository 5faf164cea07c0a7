/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A popover with the fields that a text can hold, by name and short name; what
 * is typed filters them, and a closing brace ends a field that is typed whole.
 *
 * Signal "chosen" (string content): what is to stand between the braces.
 * Signal "dismissed" (string typed): there is none. What was typed is text if
 * the user left by Escape or by a second brace, else "". One of the two comes
 * each time that it closes. */

#define MNF_TYPE_FIELD_MENU (mnf_field_menu_get_type ())
G_DECLARE_FINAL_TYPE (MnfFieldMenu, mnf_field_menu, MNF, FIELD_MENU, GtkPopover)

MnfFieldMenu *mnf_field_menu_new (void);

/* Opens it at @place, in coordinates of its parent. */
void mnf_field_menu_open (MnfFieldMenu *self, const GdkRectangle *place);

G_END_DECLS
