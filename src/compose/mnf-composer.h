/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mnf-letter.h"
#include "model/mnf-manifestation.h"

G_BEGIN_DECLS

typedef enum
{
  MNF_COMPOSE_DEFAULT = 0,
  MNF_COMPOSE_PLACEHOLDERS = 1 << 0, /* faint hints where a required part is empty: for
                                      * the screen, never for an export */
} MnfComposeFlags;

/* Composes the letter: fields and agreement replaced, dates written out,
 * emphasis read, no-break spaces set. Pure, and safe in any thread. */
MnfLetter *mnf_compose (MnfManifestation *manifestation, MnfComposeFlags flags);

/* The whole letter as plain text in reading order, one paragraph a line,
 * forced breaks kept, signatures one below another, and plain spaces where the
 * page has no-break spaces. Transfer full. */
char *mnf_letter_to_plain_text (MnfLetter *letter);

G_END_DECLS
