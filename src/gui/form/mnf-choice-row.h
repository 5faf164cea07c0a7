/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A MnfFormRow for a choice among three or more, in a drop-down list. */

#define MNF_TYPE_CHOICE_ROW (mnf_choice_row_get_type ())
G_DECLARE_FINAL_TYPE (MnfChoiceRow, mnf_choice_row, MNF, CHOICE_ROW, AdwComboRow)

G_END_DECLS
