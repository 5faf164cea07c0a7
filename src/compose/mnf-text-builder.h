/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mnf-letter.h"

G_BEGIN_DECLS

/* The text of a block as it grows, with its runs. */

typedef struct
{
  GString *text;
  GArray *runs;         /* MnfRun */
  GArray *bound_spaces; /* guint: scratch of _finish() */
} MnfTextBuilder;

void mnf_text_builder_init (MnfTextBuilder *self);
void mnf_text_builder_clear (MnfTextBuilder *self);

/* Appends words; all of @origin but start and end says where they come from.
 * Words of one origin that follow each other make one run. */
void mnf_text_builder_append (MnfTextBuilder *self,
                              const char *text,
                              gsize length,
                              const MnfRun *origin);

/* Appends words of the program's own. */
void mnf_text_builder_append_own (MnfTextBuilder *self, const char *text);

/* Sets the no-break spaces, hands text and runs to @block, and starts anew. */
void mnf_text_builder_finish (MnfTextBuilder *self, MnfBlock *block);

G_END_DECLS
