/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mnf-item-edit.h"

G_BEGIN_DECLS

/* Text of several paragraphs as elements of the letter.
 *
 * Where there are blank lines these part the paragraphs, and the lines in
 * between are forced ones; otherwise each line is a paragraph. Two or more
 * paragraphs that are labelled in turn from the first on ("A. … B. …",
 * "1) … 2) …") are a list, which gives them their labels anew; other labels
 * stay as the words that they are. */

typedef struct
{
  const char *numbering; /* a list's; NULL for a paragraph, which is one text */
  GPtrArray *texts;
} MnfPasteBlock;

/* A GPtrArray of MnfPasteBlock, owned. Transfer full. */
GPtrArray *mnf_paste_parse (const char *text);

/* Whether what @blocks hold is more than one element. */
gboolean mnf_paste_is_structured (GPtrArray *blocks);

/* Whether text at @pointer can make several elements: a paragraph's, an item's. */
gboolean mnf_paste_is_possible (MnfManifestation *manifestation, const char *pointer);

/* The letter with @blocks in place of the bytes from @start to @end of the text
 * at @pointer: what is before them begins the first element, what is behind
 * them ends the last one. NULL if there is no room. Transfer full. */
MnfManifestation *mnf_paste_apply (MnfManifestation *manifestation,
                                   const char *pointer,
                                   gsize start,
                                   gsize end,
                                   GPtrArray *blocks,
                                   MnfCaret *caret);

G_END_DECLS
