/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/mnf-manifestation.h"

G_BEGIN_DECLS

/* Edits that make two items of one, or one of two. No character of the letter
 * goes or comes but marks of emphasis: joining undoes splitting. */

/* Where the caret is after an edit. */
typedef struct
{
  char *pointer;
  guint offset; /* bytes */
} MnfCaret;

void mnf_caret_clear (MnfCaret *self);

/* The letter with the item at @pointer split in two, the bytes from @start to
 * @end taken out. Spaces at the cut stay in the first; an emphasis that is cut
 * goes on in the second. NULL if the list is full. Transfer full. */
MnfManifestation *mnf_item_split (MnfManifestation *manifestation,
                                  const char *pointer,
                                  gsize start,
                                  gsize end,
                                  MnfCaret *caret);

/* The letter with the item at @pointer behind the text of the one before. NULL
 * if there is none before, or no room in it. Transfer full. */
MnfManifestation *
mnf_item_join (MnfManifestation *manifestation, const char *pointer, MnfCaret *caret);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MnfCaret, mnf_caret_clear)

G_END_DECLS
