/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "compose/mnf-composer.h"
#include "layout/mnf-pages-private.h"
#include "layout/mnf-typesetter.h"

G_BEGIN_DECLS

/* A letter with the given members of JSON, for which ' may stand for ". */
MnfManifestation *layout_parse (const char *members);

MnfManifestation *layout_load_sample (void);

/* Composes and sets with a typesetter of its own. */
MnfPages *layout_set (MnfManifestation *manifestation);

/* Every line of every page, one below another, each page under its number.
 * Transfer full. */
char *layout_dump (MnfPages *pages);

/* All words of the blocks as they stand on the pages, without white space,
 * labels and furniture, and all words that the letter has: equal if setting
 * the letter lost nothing. Transfer full. */
char *layout_collect_set_words (MnfPages *pages);
char *layout_collect_letter_words (MnfLetter *letter);

G_END_DECLS
