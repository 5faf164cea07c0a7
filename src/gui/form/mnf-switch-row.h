/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A MnfFormRow for yes or no. */

#define MNF_TYPE_SWITCH_ROW (mnf_switch_row_get_type ())
G_DECLARE_FINAL_TYPE (MnfSwitchRow, mnf_switch_row, MNF, SWITCH_ROW, AdwActionRow)

G_END_DECLS
