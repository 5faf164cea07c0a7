/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A MnfFormRow for a choice between two, both in view, such as a gender. */

#define MNF_TYPE_TOGGLE_ROW (mnf_toggle_row_get_type ())
G_DECLARE_FINAL_TYPE (MnfToggleRow, mnf_toggle_row, MNF, TOGGLE_ROW, AdwActionRow)

G_END_DECLS
