/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mnf-letter.h"

G_BEGIN_DECLS

/* Finds words in a composed letter, as somebody finds them on the page: case,
 * accents, the shape of quotation marks and dashes, and where a line ends do not
 * matter. Labels and placeholders are not searched: nobody wrote them. */

/* All hits for @text in reading order, none overlapping another, of MnfBlockRange; none
 * for an empty or blank text. Transfer full. */
GArray *mnf_finder_find (MnfLetter *letter, const char *text);

/* The first of @hits at or behind byte @start of block @block; the very first if
 * there is none. 0 also where there are no hits. */
guint mnf_finder_find_next (GArray *hits, guint block, guint start);

G_END_DECLS
