/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-pointer.h"

#include <string.h>

gboolean
mnf_pointer_is_valid (const char *pointer)
{
  if (*pointer != '\0' && *pointer != '/')
    return FALSE;

  for (const char *p = strchr (pointer, '~'); p != NULL; p = strchr (p + 1, '~'))
    if (p[1] != '0' && p[1] != '1')
      return FALSE;

  return g_utf8_validate (pointer, -1, NULL);
}

static char *
decode_token (const char *token, gsize length)
{
  GString *text = g_string_sized_new (length);

  for (const char *p = token; p < token + length; p++)
    {
      if (*p != '~')
        g_string_append_c (text, *p);
      else
        g_string_append_c (text, *++p == '1' ? '/' : '~');
    }

  return g_string_free (text, FALSE);
}

char **
mnf_pointer_split (const char *pointer)
{
  GPtrArray *tokens = g_ptr_array_new ();

  while (*pointer == '/')
    {
      gsize length = strcspn (++pointer, "/");

      g_ptr_array_add (tokens, decode_token (pointer, length));
      pointer += length;
    }

  g_ptr_array_add (tokens, NULL);
  return (char **) g_ptr_array_free (tokens, FALSE);
}

char *
mnf_pointer_append (const char *pointer, const char *token)
{
  GString *text = g_string_new (pointer);

  g_string_append_c (text, '/');
  for (const char *p = token; *p != '\0'; p++)
    {
      if (*p == '~')
        g_string_append (text, "~0");
      else if (*p == '/')
        g_string_append (text, "~1");
      else
        g_string_append_c (text, *p);
    }

  return g_string_free (text, FALSE);
}

char *
mnf_pointer_append_index (const char *pointer, guint index)
{
  return g_strdup_printf ("%s/%u", pointer, index);
}

char *
mnf_pointer_dup_parent (const char *pointer)
{
  const char *slash = strrchr (pointer, '/');

  return slash == NULL ? g_strdup ("") : g_strndup (pointer, slash - pointer);
}

char *
mnf_pointer_dup_last (const char *pointer)
{
  const char *slash = strrchr (pointer, '/');

  return slash == NULL ? g_strdup ("") : decode_token (slash + 1, strlen (slash + 1));
}

gboolean
mnf_pointer_parse_index (const char *token, guint *index)
{
  guint64 value;

  if ((token[0] == '0' && token[1] != '\0') ||
      !g_ascii_string_to_unsigned (token, 10, 0, G_MAXUINT - 1, &value, NULL))
    return FALSE;

  *index = (guint) value;
  return TRUE;
}

gboolean
mnf_pointer_is_within (const char *pointer, const char *ancestor)
{
  gsize length = strlen (ancestor);

  return strncmp (pointer, ancestor, length) == 0 &&
         (pointer[length] == '\0' || pointer[length] == '/');
}

gboolean
mnf_pointer_matches (const char *pattern, const char *pointer)
{
  while (*pattern == '/' && *pointer == '/')
    {
      gsize pattern_length = strcspn (++pattern, "/");
      gsize pointer_length = strcspn (++pointer, "/");
      gboolean any = pattern_length == 1 && *pattern == '*';

      if (!any && (pattern_length != pointer_length ||
                   strncmp (pattern, pointer, pointer_length) != 0))
        return FALSE;

      pattern += pattern_length;
      pointer += pointer_length;
    }

  return *pattern == '\0' && *pointer == '\0';
}
