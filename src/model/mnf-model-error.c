/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-model-error.h"

#define LONGEST_EXCERPT 40 /* characters */

/* clang-format off */
G_DEFINE_QUARK (mnf-model-error-quark, mnf_model_error)
/* clang-format on */

char *
mnf_model_error_dup_excerpt (const char *text)
{
  g_autofree char *start = NULL;

  if (g_utf8_strlen (text, -1) <= LONGEST_EXCERPT)
    return g_strdup (text);

  start = g_utf8_substring (text, 0, LONGEST_EXCERPT);
  return g_strconcat (start, "…", NULL);
}
