/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-stretch.h"

static MnfRunFlags
get_look (const MnfRun *run)
{
  return run->flags & (MNF_RUN_BOLD | MNF_RUN_ITALIC);
}

gboolean
mnf_stretch_next (MnfStretch *self, const MnfBlock *block, guint end)
{
  const MnfRun *runs = block->runs;
  guint i = self->next_run;

  while (i < block->n_runs && runs[i].end <= self->end)
    i++;
  if (self->end >= end || i == block->n_runs)
    return FALSE;

  self->start = self->end;
  self->flags = get_look (&runs[i]);
  while (i + 1 < block->n_runs && get_look (&runs[i + 1]) == self->flags)
    i++;
  self->end = MIN (runs[i].end, end);
  self->next_run = i;

  return TRUE;
}
