/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define MNF_NO_BREAK_SPACE "\302\240"

/* Finds the spaces at which a line must not end: between honorific and name
 * ("Mtra. Karla", "M. en D. Ana"), in "24 de mayo" and "de 2022", "May 24",
 * "núm. 12", "art. 5", "1 de 2", "20 %". Appends their byte offsets in @text
 * (guint) to @offsets, in order. A long date may still break before its year. */
void mnf_typography_find_bound_spaces (const char *text, gsize length, GArray *offsets);

/* How many bytes of @text's beginning are honorifics before a name ("Mtra. ", "M. en
 * D. ", "C. Lic. "), with the space after them; 0 if there are none. */
gsize mnf_typography_measure_honorifics (const char *text);

/* A copy of @text in which all no-break spaces are plain ones. Transfer full. */
char *mnf_typography_unbind_spaces (const char *text);

G_END_DECLS
