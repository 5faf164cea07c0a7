/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-json-reader.h"

#include "mnf-json-scanner.h"

JsonNode *
mnf_json_read (GBytes *bytes, GError **error)
{
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);
  g_autoptr (JsonParser) parser = NULL;
  g_autoptr (GError) parse_error = NULL;

  if (!mnf_json_scan (text, length, NULL, error))
    return NULL;

  /* Where the two disagree, the text is refused and not half understood. */
  parser = json_parser_new_immutable ();
  if (!json_parser_load_from_data (parser, text, (gssize) length, &parse_error))
    {
      g_set_error_literal (error, MNF_MODEL_ERROR, MNF_MODEL_ERROR_SYNTAX,
                           parse_error->message);
      return NULL;
    }

  return json_parser_steal_root (parser);
}
