/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A MnfFormRow for an array: a card for each element, and buttons to add one
 * of each kind. Lists nest: the card of a list holds one for its items.
 *
 * The list follows the document with as few changes as it can: a card stays
 * with its element when this moves, so that the focus stays too. */

#define MNF_TYPE_CARD_LIST (mnf_card_list_get_type ())
G_DECLARE_FINAL_TYPE (MnfCardList, mnf_card_list, MNF, CARD_LIST, GtkBox)

G_END_DECLS
