/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mnf-mark.h"

G_BEGIN_DECLS

/* The desk on which the pages lie one below another; scrolls and zooms. Only
 * the papers in view are drawn and readable.
 *
 * Properties: "zoom" (double, 1.0 = 96 dpi; setting it ends "fit-width"),
 * "fit-width" (boolean), "current-page" (uint from 1, read-only: the page in
 * the middle of the view). Signal "place-activated" (string pointer, uint
 * offset, boolean word). */

#define MNF_TYPE_DESK (mnf_desk_get_type ())
G_DECLARE_FINAL_TYPE (MnfDesk, mnf_desk, MNF, DESK, GtkWidget)

#define MNF_DESK_MIN_ZOOM 0.25
#define MNF_DESK_MAX_ZOOM 4.0

void mnf_desk_set_pages (MnfDesk *self, MnfPages *pages);

/* What to tint; of MnfMark. */
void mnf_desk_set_marks (MnfDesk *self, GArray *marks);

/* Brings a place on the pages into view. */
void mnf_desk_reveal (MnfDesk *self, const MnfPageRectangle *place);

/* Moves the keyboard's focus to a block of a page, and brings it into view. */
void mnf_desk_focus_block (MnfDesk *self, guint page, guint block);

/* The block that is about to get it, once its label is there: FALSE if none is. */
gboolean mnf_desk_get_pending_focus (MnfDesk *self, guint *page, guint *block);

/* The pages that are shown; NULL before there are any. Borrowed. */
MnfPages *mnf_desk_get_pages (MnfDesk *self);

/* Zooms so that what is at (x, y) of the view stays there. */
void mnf_desk_zoom_at (MnfDesk *self, double zoom, double x, double y);

G_END_DECLS
