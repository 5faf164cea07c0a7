/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mnf-letter.h"

G_BEGIN_DECLS

/* One change: where to look for it in either letter. A letter that has no words
 * of it has the word beside the gap, or an empty range if it has no word. */
typedef struct
{
  MnfBlockRange old_place;
  MnfBlockRange new_place;
} MnfLetterChange;

/* Which words differ between two composed letters. A word is what stands
 * between spaces; labels and the faint hints for empty parts are none. A
 * paragraph that was only split, joined or given another look has no changed
 * words. Without the marked words, the words of both letters are the same, in
 * the same order.
 *
 * Where a stretch of a letter has been rewritten so much that a comparison would
 * take long, all of it is marked. */
typedef struct
{
  GArray *changes; /* of MnfLetterChange, in order */
  GArray *removed; /* of MnfBlockRange in the old letter, in order */
  GArray *added;   /* of MnfBlockRange in the new letter, in order */
  guint n_removed; /* words in these */
  guint n_added;
} MnfLetterDiff;

/* Pure, and safe in any thread. Transfer full. */
MnfLetterDiff *mnf_letter_diff_new (MnfLetter *old_letter, MnfLetter *new_letter);
void mnf_letter_diff_free (MnfLetterDiff *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MnfLetterDiff, mnf_letter_diff_free)

G_END_DECLS
