/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-fold.h"

char *
mnf_fold (const char *text)
{
  g_autofree char *ascii = g_str_to_ascii (text, "es");

  return g_ascii_strdown (ascii, -1);
}
