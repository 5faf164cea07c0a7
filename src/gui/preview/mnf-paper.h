/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mnf-mark.h"

G_BEGIN_DECLS

/* One page as a sheet of white paper: its ink, the tint behind marked words,
 * and its text as labels that are not drawn, for those who cannot see it.
 *
 * Signal "place-activated" (string pointer, uint offset, boolean word): a word was
 * clicked; twice if @word. */

#define MNF_TYPE_PAPER (mnf_paper_get_type ())
G_DECLARE_FINAL_TYPE (MnfPaper, mnf_paper, MNF, PAPER, GtkWidget)

GtkWidget *mnf_paper_new (void);

/* Shows @page of @pages, drawn @scale pixels a point. Ink that looks the same
 * as before is kept. */
void mnf_paper_set_page (MnfPaper *self, MnfPages *pages, guint page);
void mnf_paper_set_scale (MnfPaper *self, double scale);

/* Tints those of @marks (of MnfMark) that are on this page. A mark costs a widget:
 * give none to a page that nobody sees. */
void mnf_paper_set_marks (MnfPaper *self, GArray *marks);

/* The keyboard's place among the blocks of the page, if it has the focus: -1 if
 * not. Enter there activates the place of the block's first words. */
int mnf_paper_get_focused_block (MnfPaper *self);
void mnf_paper_focus_block (MnfPaper *self, guint block);

/* Brings the labels up to date with the page; all are dropped unless
 * @readable. Costs more than drawing: call it when there is time. */
void mnf_paper_update_labels (MnfPaper *self, gboolean readable);

G_END_DECLS
