/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mnf-phrases.h"

G_BEGIN_DECLS

/* Numbers from 1 to 9999 in words, as formal dates have them. All return
 * values are transfer full. */

/* "dos mil veintiuno", "two thousand twenty-one" */
char *mnf_number_to_words (guint number, MnfLanguage language);

/* Spanish, shortened as before a masculine noun: "veintiún (días)" */
char *mnf_number_to_words_before_noun (guint number);

/* English, below 100: "twenty-first" */
char *mnf_number_to_ordinal (guint number);

G_END_DECLS
