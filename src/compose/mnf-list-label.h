/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The label of a list's item @number (from 1) in a style of the format:
 * "upper-alpha" A. … Z. AA., "lower-alpha" a), "upper-roman" IV., "decimal" 1.,
 * "bullet" •; any other style is "upper-alpha". Transfer full. */
char *mnf_list_label_new (const char *style, guint number);

/* Only the number, from 1: A … Z, AA, AB …, or those from @first = 'a'; I, II … */
void mnf_list_label_append_letters (GString *label, guint number, char first);
void mnf_list_label_append_roman (GString *label, guint number);

G_END_DECLS
