/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A MnfFormRow for a text of one line, with a MnfChooser where the catalogue has
 * something to suggest for it. */

#define MNF_TYPE_ENTRY_ROW (mnf_entry_row_get_type ())
G_DECLARE_FINAL_TYPE (MnfEntryRow, mnf_entry_row, MNF, ENTRY_ROW, AdwEntryRow)

/* What to suggest instead; NULL for what the catalogue has. */
void mnf_entry_row_set_suggestions (MnfEntryRow *self, const char *const *suggestions);

G_END_DECLS
