/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Emphasis in the letter's texts: **bold** and *italic*. */

typedef enum
{
  MNF_EMPHASIS_ITALIC = 1, /* the number of asterisks */
  MNF_EMPHASIS_BOLD = 2,
} MnfEmphasis;

/* Gives the bytes *@start to *@end of @text the emphasis, or takes it from
 * them if they have it. With nothing selected it is the word at that place.
 * Returns the new text (transfer full) and moves the selection to the same
 * words in it; NULL if there is no word to emphasise. */
char *
mnf_emphasis_toggle (const char *text, gsize *start, gsize *end, MnfEmphasis emphasis);

G_END_DECLS
