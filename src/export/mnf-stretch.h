/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "compose/mnf-letter.h"

G_BEGIN_DECLS

/* A stretch of a block's words with one look, however many runs it is made of. */
typedef struct
{
  guint start, end;  /* bytes of the block's text */
  MnfRunFlags flags; /* MNF_RUN_BOLD, MNF_RUN_ITALIC */
  guint next_run;
} MnfStretch;

/* Goes on from the stretch's end to the next one, which ends at byte @end at the
 * latest; FALSE if there is none. Begin with { .end = … }:
 *
 *   for (MnfStretch s = { .end = start }; mnf_stretch_next (&s, block, end);) */
gboolean mnf_stretch_next (MnfStretch *self, const MnfBlock *block, guint end);

G_END_DECLS
