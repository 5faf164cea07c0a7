/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A MnfFormRow for a day: typed in any usual way, or chosen from a calendar.
 * While somebody types, the title says how the day reads in the letter; what is
 * no day is marked and leaves the letter as it was. Escape takes it back. */

#define MNF_TYPE_DATE_ROW (mnf_date_row_get_type ())
G_DECLARE_FINAL_TYPE (MnfDateRow, mnf_date_row, MNF, DATE_ROW, AdwEntryRow)

G_END_DECLS
