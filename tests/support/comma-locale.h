/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>
#include <locale.h>

/* Runs @test where the decimal point is a comma, for what must not depend on
 * that; skips it where no such locale is installed. */
static inline void
run_in_comma_locale (void (*test) (void))
{
  static const char *const locales[] = { "es_ES.UTF-8", "es_AR.UTF-8", "de_DE.UTF-8" };
  g_autofree char *before = g_strdup (setlocale (LC_ALL, NULL));
  gboolean found = FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (locales) && !found; i++)
    found = setlocale (LC_ALL, locales[i]) != NULL;

  if (found)
    test ();
  else
    g_test_skip ("no locale with a decimal comma is installed");
  setlocale (LC_ALL, before);
}
