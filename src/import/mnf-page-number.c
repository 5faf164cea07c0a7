/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-page-number.h"

#include <string.h>

#define MOST_BYTES 64

/* More digits are a post code or a telephone. */
#define PATTERN                                                                          \
  "^(?:p[áa]ginas?|p[áa]gs?\\b|p\\b|hojas?|pages?|de|of|\\d{1,3}(?!\\d)|[-–—./|*\\s])*$"

gboolean
mnf_is_page_number (const char *text)
{
  return strlen (text) <= MOST_BYTES &&
         g_regex_match_simple (PATTERN, text, G_REGEX_CASELESS | G_REGEX_OPTIMIZE, 0);
}
