/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/mnf-manifestation.h"

G_BEGIN_DECLS

/* The words of @paragraphs (MnfImportParagraph) in their order, as
 * mnf_import_text_get_words() has them. Transfer full. */
char *mnf_import_get_words (GPtrArray *paragraphs);

/* Whether the pages of @letter and @own_words, its labels, have together all of
 * @words, each as often, and no others. */
gboolean mnf_import_keeps_words (const char *words,
                                 MnfManifestation *letter,
                                 const char *own_words);

G_END_DECLS
