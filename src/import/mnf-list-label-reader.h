/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How many bytes of @text's beginning are the label of a list's item @number (from
 * 1) in @style (compose/mnf-list-label.h), with the space after it; 0 if it begins
 * with anything else. The punctuation is free: "A.", "A)", "(A)", "A.-" and,
 * in a list that has both, "• A." are the same label. */
gsize mnf_list_label_match (const char *text, const char *style, guint number);

/* Whether @text begins with what could be a label, of any number. */
gboolean mnf_list_label_is_any (const char *text);

/* The style of which @text begins with the first label, bullets not among
 * them; NULL if there is none. */
const char *mnf_list_label_find_first (const char *text);

G_END_DECLS
