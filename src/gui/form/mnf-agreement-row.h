/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A MnfFormRow below that of a person's gender: while honorific or post are
 * known to be of the other gender it offers to change them, as one step.
 * Otherwise it is not to be seen. */

#define MNF_TYPE_AGREEMENT_ROW (mnf_agreement_row_get_type ())
G_DECLARE_FINAL_TYPE (MnfAgreementRow,
                      mnf_agreement_row,
                      MNF,
                      AGREEMENT_ROW,
                      AdwActionRow)

G_END_DECLS
