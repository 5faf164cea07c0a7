/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads letters, one a line, and says of each "valid" or what is wrong with
 * it, for schema.py to compare with what the schema says. With the argument
 * "profiles" they are office profiles, for profile-schema.py. */

#include <string.h>

#include "catalog/mnf-profile.h"
#include "model/mnf-json-reader.h"
#include "model/mnf-validator.h"

static gboolean
judge_letter (GBytes *bytes, GError **error)
{
  g_autoptr (JsonNode) root = mnf_json_read (bytes, error);

  return root != NULL && mnf_validate (root, NULL, error);
}

static gboolean
judge_profile (GBytes *bytes, GError **error)
{
  g_autoptr (MnfManifestation) profile = mnf_profile_new_from_bytes (bytes, error);

  return profile != NULL;
}

int
main (int argc, char **argv)
{
  gboolean profiles = argc > 1 && g_str_equal (argv[1], "profiles");
  g_autoptr (GIOChannel) input = g_io_channel_unix_new (0);
  char *line;
  gsize end;

  while (g_io_channel_read_line (input, &line, NULL, &end, NULL) == G_IO_STATUS_NORMAL)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_take (line, end);
      g_autoptr (GError) error = NULL;
      gboolean valid =
        profiles ? judge_profile (bytes, &error) : judge_letter (bytes, &error);

      g_print ("%s\n", valid ? "valid" : error->message);
    }

  return 0;
}
