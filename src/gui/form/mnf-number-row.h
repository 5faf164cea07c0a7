/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A MnfFormRow for a number between two limits, stepped as its kind asks. */

#define MNF_TYPE_NUMBER_ROW (mnf_number_row_get_type ())
G_DECLARE_FINAL_TYPE (MnfNumberRow, mnf_number_row, MNF, NUMBER_ROW, AdwActionRow)

G_END_DECLS
