/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/mnf-manifestation.h"

G_BEGIN_DECLS

/* What to offer for a text of a letter, given the rest of it: honorifics and
 * posts in the person's gender, salutations in the addressee's gender and
 * number, the legend of the letter's year. */

typedef struct
{
  char *text;
  const char *note; /* translated: what to mind; NULL if there is nothing */
} MnfSuggestion;

/* Whether there is ever anything to offer for the member at @pointer. */
gboolean mnf_suggestions_exist (const char *pointer);

/* The offers for the member at @pointer, best first; of MnfSuggestion. Transfer
 * full. */
GPtrArray *mnf_suggestions_find (MnfManifestation *manifestation, const char *pointer);

G_END_DECLS
