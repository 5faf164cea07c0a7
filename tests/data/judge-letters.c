/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads letters, one a line, and says of each "valid" or what is wrong with
 * it, for schema.py to compare with what the schema says. */

#include <string.h>

#include "model/mnf-json-reader.h"
#include "model/mnf-validator.h"

static void
judge (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) root = mnf_json_read (bytes, &error);

  if (root != NULL && mnf_validate (root, NULL, &error))
    g_print ("valid\n");
  else
    g_print ("%s\n", error->message);
}

int
main (void)
{
  g_autoptr (GIOChannel) input = g_io_channel_unix_new (0);
  char *line;
  gsize end;

  while (g_io_channel_read_line (input, &line, NULL, &end, NULL) == G_IO_STATUS_NORMAL)
    {
      line[end] = '\0';
      judge (line);
      g_free (line);
    }

  return 0;
}
