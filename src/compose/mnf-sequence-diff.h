/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What two sequences have in common. Elements are numbers: who compares texts
 * gives equal ones equal numbers. */

#define MNF_SEQUENCE_NO_PARTNER G_MAXUINT

/* Sets @partners, one for each element of @a, to the index in @b of the element
 * that it is paired with, or to MNF_SEQUENCE_NO_PARTNER. Pairs are equal and do
 * not cross, and there are as many as can be; but if that would take more than
 * @max_edits insertions and removals, only what is common at both ends is
 * paired. Takes at most about @max_edits² steps and numbers in memory. */
void mnf_sequence_diff (const guint *a,
                        guint n_a,
                        const guint *b,
                        guint n_b,
                        guint max_edits,
                        guint *partners);

G_END_DECLS
