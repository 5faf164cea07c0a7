/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mnf-letter.h"

G_BEGIN_DECLS

/* The markup of stored text: **bold**, *italic*, {fields}, "{{" for a brace.
 *
 * Whatever does not make sense as markup shows as it was typed: stars without
 * a partner, stars beside spaces ("2 * 3"), a single star within a word
 * ("5*3*2"), braces that are not closed on their line. */

typedef enum
{
  MNF_INLINE_TEXT,  /* stands for itself */
  MNF_INLINE_FIELD, /* "{…}", both braces included; not empty inside */
  MNF_INLINE_BRACE, /* "{{" */
  MNF_INLINE_SPACE, /* a tab: shows as a space */
  MNF_INLINE_BREAK, /* a line break other than '\n': shows as one */
} MnfInlineKind;

typedef struct
{
  MnfInlineKind kind;
  MnfRunFlags emphasis; /* MNF_RUN_BOLD, MNF_RUN_ITALIC */
  guint start, end;     /* bytes of the stored text */
} MnfInline;

/* Takes @text, which is UTF-8, apart. What is in no span does not show: the
 * marks of emphasis, and control characters that no page can show. Returns a
 * GArray of MnfInline in the order of the text; transfer full. */
GArray *mnf_inline_parse (const char *text);

/* Whether @text holds nothing but white space: on the page, nothing. */
gboolean mnf_text_is_blank (const char *text);

G_END_DECLS
