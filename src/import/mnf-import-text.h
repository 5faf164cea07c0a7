/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the recognition of letters asks of a text: UTF-8 as it is to be read,
 * without markup. */

/* Letters and digits alone, without case and accents, so that "P R E S E N T E.-"
 * is "presente". Transfer full. */
char *mnf_import_text_compact (const char *text);

/* The words in order, without case and without what is between them, one space
 * after each: what an import never changes. Transfer full. */
char *mnf_import_text_get_words (const char *text);

gboolean mnf_import_text_has_words (const char *text);

/* How many bytes of @text's beginning are the label @phrase ("C.c.p.",
 * "ASUNTO:") in any case and punctuation, with the space after it: 0 unless
 * there is some punctuation, which tells a label from a word. */
gsize mnf_import_text_match_label (const char *text, const char *phrase);

G_END_DECLS
