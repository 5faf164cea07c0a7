/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "compose/mnf-letter.h"
#include "mnf-paginator.h"

G_BEGIN_DECLS

/* What one box shows. */
typedef struct
{
  MnfBlockKind kind;
  guint block;
} MnfBoxRole;

/* Says before which boxes a page may not begin:
 * - no block leaves its first line behind or takes its last line along alone;
 * - a heading keeps two lines of what follows;
 * - closing and signatures have two lines of the body with them, and what
 *   comes after the first row of signatures stays with them if it can. */
void mnf_keep_rules_apply (MnfBox *boxes, const MnfBoxRole *roles, gsize n_boxes);

G_END_DECLS
