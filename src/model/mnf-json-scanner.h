/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mnf-model-error.h"

#include <glib.h>

G_BEGIN_DECLS

/* The strict door for JSON texts. json-glib accepts comments, duplicates, a
 * second document and much else, and crashes on deep nesting; so every text
 * passes mnf_json_scan() before json-glib sees it. */

#define MNF_JSON_MAX_BYTES (8 * 1024 * 1024)
#define MNF_JSON_MAX_DEPTH 64
#define MNF_JSON_MAX_MEMBERS 256 /* of one object */

typedef struct
{
  guint line;   /* from 1; a line ends with LF, CR LF or CR */
  guint column; /* from 1, in characters */
} MnfJsonPosition;

/* Checks that @text is one JSON text as RFC 8259 has it, in UTF-8 without a
 * byte order mark, within the limits above, without duplicate members, NUL,
 * lone surrogates, or numbers that a double or a 64-bit integer cannot hold.
 * On failure sets @position (if wanted) and MNF_MODEL_ERROR_SYNTAX or _LIMIT
 * with a message that names line, column and what was expected. Of a text that
 * is too large only the size is looked at: its position is 1, 1. */
gboolean
mnf_json_scan (const char *text, gsize length, MnfJsonPosition *position, GError **error);

/* Where the value at @pointer begins in a text that passed the scan; FALSE if
 * it has no such value. */
gboolean mnf_json_locate (const char *text,
                          gsize length,
                          const char *pointer,
                          MnfJsonPosition *position);

G_END_DECLS
