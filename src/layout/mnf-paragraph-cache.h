/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mnf-paragraph.h"

G_BEGIN_DECLS

/* Paragraphs by what determines their lines. The cache holds what the last
 * round asked for and what this one did; so it never holds more than a letter
 * and its last change. */

typedef struct _MnfParagraphCache MnfParagraphCache;

MnfParagraphCache *mnf_paragraph_cache_new (PangoContext *context);
void mnf_paragraph_cache_free (MnfParagraphCache *self);

/* The paragraph of the last round or of this one, or else a new one; borrowed
 * until the end of the next round. */
MnfParagraph *mnf_paragraph_cache_get (MnfParagraphCache *self,
                                       const MnfParagraphSpec *spec);

/* Ends a round: forgets the paragraphs that it did not ask for. */
void mnf_paragraph_cache_end_round (MnfParagraphCache *self);

G_END_DECLS
