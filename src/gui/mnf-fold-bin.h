/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A container that tells its contents when the window is narrow (newer
 * libraries have AdwBreakpoint instead). It goes down to the width of its
 * folded contents, whatever they need unfolded. Property "folded" (boolean,
 * read-only, notified just before the contents are laid out anew). */

#define MNF_TYPE_FOLD_BIN (mnf_fold_bin_get_type ())
G_DECLARE_FINAL_TYPE (MnfFoldBin, mnf_fold_bin, MNF, FOLD_BIN, GtkWidget)

/* Below this width in pixels the contents are folded. */
#define MNF_FOLD_BIN_WIDTH 900

/* Folded contents must fit into this width and height. */
#define MNF_FOLD_BIN_MIN_WIDTH 360
#define MNF_FOLD_BIN_MIN_HEIGHT 294

gboolean mnf_fold_bin_get_folded (MnfFoldBin *self);

G_END_DECLS
