/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Chooses the office profile of new letters, which the settings remember. Not to
 * be seen while there are no profiles; looks for them each time it is shown. */

#define MNF_TYPE_PROFILE_ROW (mnf_profile_row_get_type ())
G_DECLARE_FINAL_TYPE (MnfProfileRow, mnf_profile_row, MNF, PROFILE_ROW, AdwComboRow)

G_END_DECLS
