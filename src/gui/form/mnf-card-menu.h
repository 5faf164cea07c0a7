/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The menu of a card of @kind in the array at @list, on the actions of MnfCard.
 * Transfer full. */
GMenuModel *mnf_card_menu_new (const char *list, const char *kind);

G_END_DECLS
