/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mnf-import-lines.h"
#include "model/mnf-manifestation.h"

G_BEGIN_DECLS

/* A letter in @language with what was recognised in @lines, and a new identifier.
 * What does not fit into its member becomes a paragraph. Sets @parts to the
 * MnfImportPart of all that is in it, in the order of the lines. Appends to
 * @own_words the words that are not in the letter's members because it writes
 * them itself: labels. Both transfer full. */
MnfManifestation *mnf_letter_maker_make (const MnfImportLines *lines,
                                         const char *language,
                                         GPtrArray **parts,
                                         GString *own_words);

G_END_DECLS
