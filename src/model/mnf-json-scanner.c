/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-json-scanner.h"

gboolean
mnf_json_locate (const char *text, gsize length, const char *pointer, MnfJsonPosition *position)
{
  return FALSE;
}
