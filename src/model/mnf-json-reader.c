/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-json-reader.h"

JsonNode *
mnf_json_read (GBytes *bytes, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  return json_parser_load_from_data (parser, data, length, error) ? json_parser_steal_root (parser) : NULL;
}
