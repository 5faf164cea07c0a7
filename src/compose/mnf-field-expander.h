/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mnf-text-builder.h"
#include "model/mnf-manifestation.h"

G_BEGIN_DECLS

/* Turns stored text into words for the page: markup read, {fields} replaced.
 *
 * A short name of the field table stands for its member, of the first person
 * or of the one in whose text it is written: in /signatories/1/post,
 * {signatory.name} is that signatory's. {signatory:el|la} agrees with the
 * person in gender and number. The member's own text may hold fields in turn;
 * its forced line breaks become spaces.
 *
 * Nothing ever vanishes from a letter silently. A field is shown as it was
 * typed and flagged MNF_RUN_UNKNOWN_FIELD where its name means nothing, where
 * it would contain itself, and where its member is empty; in that last case
 * the run has the member as value_pointer, so that one can be led to it. */

typedef struct
{
  MnfManifestation *manifestation; /* borrowed */
  gssize budget;                   /* bytes that fields may still bring in */
} MnfFieldExpander;

void mnf_field_expander_init (MnfFieldExpander *self, MnfManifestation *manifestation);

/* Appends the text of the member at @pointer, which is interned. */
void mnf_field_expander_append (MnfFieldExpander *self,
                                MnfTextBuilder *builder,
                                const char *pointer);

/* How the text of the member at @pointer reads in the letter, in one line.
 * Transfer full. */
char *mnf_field_dup_words (MnfManifestation *manifestation, const char *pointer);

G_END_DECLS
