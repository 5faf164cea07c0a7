/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "compose/mnf-composer.h"

G_BEGIN_DECLS

/* A letter with the given members of JSON, for which ' may stand for ". */
MnfManifestation *letter_parse (const char *members);

/* The letter's first block of a kind; fails the test if there is none. */
const MnfBlock *letter_get_block (MnfLetter *letter, MnfBlockKind kind);

/* A block's runs for comparing: "[words](pointer start-end value-pointer flags)",
 * where a part that is not set is left out, flags are letters of "BINUP", and
 * no-break spaces are written "~". Transfer full. */
char *letter_describe_runs (const MnfBlock *block);

/* Composes one paragraph of a letter with the given further members, and
 * compares its words ("~" for no-break spaces). */
void
letter_assert_paragraph (const char *members, const char *text, const char *expected);

/* Checks what must hold for every letter: runs cover the text without gaps, a
 * verbatim run has the bytes of its member, pointers and ranges are those of
 * texts that exist. */
void letter_assert_runs (MnfManifestation *manifestation, MnfLetter *letter);

G_END_DECLS
