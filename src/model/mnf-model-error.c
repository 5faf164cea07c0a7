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
  gboolean cut = g_utf8_strlen (text, -1) > LONGEST_EXCERPT;
  g_autofree char *start = g_utf8_substring (text, 0, cut ? LONGEST_EXCERPT : -1);

  for (char *p = start; *p != '\0'; p++)
    if (g_ascii_iscntrl (*p))
      *p = ' ';

  return g_strconcat (start, cut ? "…" : NULL, NULL);
}
