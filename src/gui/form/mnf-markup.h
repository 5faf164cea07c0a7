/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/mnf-field.h"
#include "model/mnf-manifestation.h"

G_BEGIN_DECLS

/* How an editor shows a stored text: {fields} as chips that bear the name of
 * what they stand for, all else as it is stored, with spans for its look. */

typedef enum
{
  MNF_MARKUP_BOLD,
  MNF_MARKUP_ITALIC,
  MNF_MARKUP_MARK,    /* the stars of an emphasis */
  MNF_MARKUP_UNKNOWN, /* a {field} that means nothing, shown as typed */
  MNF_MARKUP_CHIP,
} MnfMarkupKind;

typedef struct
{
  MnfMarkupKind kind;
  guint start, end; /* characters of the shown text */
  char *source;     /* of a chip: what is stored for it; else NULL */
} MnfMarkupSpan;

typedef struct
{
  char *source;
  char *shown;
  GArray *spans;           /* MnfMarkupSpan */
  gboolean follows_letter; /* other members decide about the shown words */
} MnfMarkup;

/* Of the text at @pointer. Transfer full. */
MnfMarkup *mnf_markup_new (MnfManifestation *manifestation, const char *pointer);
void mnf_markup_free (MnfMarkup *self);

/* Whether @field can stand in a text: it has a short name, and words. */
gboolean mnf_markup_can_hold (const MnfField *field);

/* What people call the member that a field stands for; where several share a
 * label with the part that it belongs to: “Signatory: Name”. Transfer full. */
char *mnf_markup_dup_field_name (const MnfField *field);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MnfMarkup, mnf_markup_free)

G_END_DECLS
