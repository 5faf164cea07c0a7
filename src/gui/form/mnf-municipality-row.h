/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A MnfFormRow for the sender's municipality: any name can be typed, and one of
 * the state's can be chosen from a list, which Ctrl+Space opens, and Down if no
 * municipality is called what is typed. The key follows the name; choosing also
 * fills the organization. */

#define MNF_TYPE_MUNICIPALITY_ROW (mnf_municipality_row_get_type ())
G_DECLARE_FINAL_TYPE (MnfMunicipalityRow,
                      mnf_municipality_row,
                      MNF,
                      MUNICIPALITY_ROW,
                      AdwEntryRow)

G_END_DECLS
