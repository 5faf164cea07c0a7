/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gui/preview/mnf-preview.h"

G_BEGIN_DECLS

/* A bar to find words in the letter that a preview shows: all hits are tinted on
 * its pages, one of them is the current one. The hits follow what is typed here
 * and what is edited there.
 *
 * Property "preview" (MnfPreview, write-only). Signal "closed" (string pointer,
 * uint offset): the place of the current hit; the pointer is NULL if there was
 * none. Actions: "find.next", "find.previous", "find.close". */

#define MNF_TYPE_FIND_BAR (mnf_find_bar_get_type ())
G_DECLARE_FINAL_TYPE (MnfFindBar, mnf_find_bar, MNF, FIND_BAR, GtkWidget)

/* Shows the bar with its words selected. The first hit is the one in or behind
 * the member at @pointer; NULL starts at the top. */
void mnf_find_bar_open (MnfFindBar *self, const char *pointer);
gboolean mnf_find_bar_is_open (MnfFindBar *self);

/* The hit after the current one, or before it; round the ends of the letter. */
void mnf_find_bar_go_next (MnfFindBar *self);
void mnf_find_bar_go_previous (MnfFindBar *self);

void mnf_find_bar_close (MnfFindBar *self);

G_END_DECLS
