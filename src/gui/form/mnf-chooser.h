/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mnf-form-row.h"

G_BEGIN_DECLS

/* A button at the end of a row of text that opens a list of what the row's
 * member may say: what the catalogue suggests for it, given the rest of the
 * letter, unless other texts are set. Ctrl+Space in the row opens it, too.
 * Choosing is one step of its own for undo; any other text can be typed. */

#define MNF_TYPE_CHOOSER (mnf_chooser_get_type ())
G_DECLARE_FINAL_TYPE (MnfChooser, mnf_chooser, MNF, CHOOSER, AdwBin)

/* A chooser for @row, which must be an ancestor of it and have its field. */
GtkWidget *mnf_chooser_new (MnfFormRow *row);

/* What to offer instead of what the catalogue suggests. */
void mnf_chooser_set_texts (MnfChooser *self, const char *const *texts);

G_END_DECLS
