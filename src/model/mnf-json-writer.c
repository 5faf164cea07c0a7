/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-json-writer.h"

GBytes *
mnf_json_write (JsonNode *root)
{
  char *text = json_to_string (root, TRUE);

  return g_bytes_new_take (text, strlen (text));
}
