/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* JSON Pointers (RFC 6901): the one address of everything in a letter.
 *
 * A pointer is a plain UTF-8 string: "" is the whole document, every further
 * token is preceded by '/', and inside a token '~' is written "~0" and '/'
 * "~1". A pattern is a pointer in which the token "*" stands for any one
 * token: "/signatories/" "*" "/name". */

gboolean mnf_pointer_is_valid (const char *pointer);

/* The decoded tokens, NULL-terminated; transfer full. */
char **mnf_pointer_split (const char *pointer);

/* The pointer of the member @token, or of the element @index, below @pointer;
 * @token is plain text and is escaped here. Transfer full. */
char *mnf_pointer_append (const char *pointer, const char *token);
char *mnf_pointer_append_index (const char *pointer, guint index);

/* The pointer without its last token ("" for a pointer of one token or none),
 * and that last token, decoded ("" for the root). Transfer full. */
char *mnf_pointer_dup_parent (const char *pointer);
char *mnf_pointer_dup_last (const char *pointer);

/* A token as an array index: FALSE unless it is a plain decimal number without
 * leading zeros that fits. */
gboolean mnf_pointer_parse_index (const char *token, guint *index);

/* Whether @pointer is @ancestor or lies below it. */
gboolean mnf_pointer_is_within (const char *pointer, const char *ancestor);

gboolean mnf_pointer_matches (const char *pattern, const char *pointer);

G_END_DECLS
