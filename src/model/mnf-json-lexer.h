/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mnf-json-scanner.h"

G_BEGIN_DECLS

/* The scanner's lower half: characters, the three kinds of values that hold no
 * others, and errors. Lives on the stack, for UTF-8 without NUL.
 *
 * Each _scan_ function begins at @at and leaves @at behind what it has scanned,
 * or sets the error and returns FALSE. */
typedef struct
{
  const char *start;
  const char *at;
  const char *end;
  MnfJsonPosition *position; /* of the error; both may be NULL */
  GError **error;
} MnfJsonLexer;

/* The next byte; NUL at the end, and nowhere else. */
char mnf_json_lexer_peek (MnfJsonLexer *self);

/* Goes over @c if it comes next, and says so. */
gboolean mnf_json_lexer_skip (MnfJsonLexer *self, char c);
void mnf_json_lexer_skip_space (MnfJsonLexer *self);

/* A text in quotation marks; appends what it says to @decoded (or NULL). */
gboolean mnf_json_lexer_scan_text (MnfJsonLexer *self, GString *decoded);

/* A number, true, false or null. */
gboolean mnf_json_lexer_scan_scalar (MnfJsonLexer *self);

/* Set the error and return FALSE. @expected is a translated noun phrase. */
gboolean mnf_json_lexer_fail (MnfJsonLexer *self,
                              const char *where,
                              MnfModelError code,
                              const char *message);
gboolean mnf_json_lexer_fail_expected (MnfJsonLexer *self, const char *expected);
gboolean mnf_json_lexer_fail_nul (MnfJsonLexer *self, const char *where);

MnfJsonPosition mnf_json_lexer_get_position (MnfJsonLexer *self, const char *where);

G_END_DECLS
