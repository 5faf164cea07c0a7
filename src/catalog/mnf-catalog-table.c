/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-catalog-table.h"

#include <string.h>

#include "mnf-catalog-resources.h"

/* The value at @at, which is left behind the comma that ends it. */
static char *
parse_value (const char **at)
{
  gboolean quoted = **at == '"';
  const char *start = *at + quoted;
  gsize length = strcspn (start, quoted ? "\"" : ",");
  const char *end = start + length + (quoted && start[length] == '"');

  *at = *end == ',' ? end + 1 : end;
  return g_strndup (start, length);
}

static GStrv
parse_line (const char *line, guint n_columns)
{
  GStrv values = g_new0 (char *, n_columns + 1);

  for (guint i = 0; i < n_columns; i++)
    values[i] = parse_value (&line);

  return values;
}

GPtrArray *
mnf_catalog_table_read (const char *name, guint n_columns)
{
  g_autofree char *path =
    g_strdup_printf (MNF_RESOURCE_PREFIX "/catalog/catalog/%s.csv", name);
  g_autoptr (GBytes) bytes = g_resource_lookup_data (mnf_catalog_get_resource (), path,
                                                     G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_auto (GStrv) lines = g_strsplit (g_bytes_get_data (bytes, NULL), "\n", -1);
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  for (guint i = 1; lines[i] != NULL; i++)
    if (*lines[i] != '\0')
      g_ptr_array_add (rows, parse_line (lines[i], n_columns));

  return rows;
}
