/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-text-reader.h"

#include <string.h>

#include "mnf-import-collector.h"

#define MOST_BYTES (2 * MNF_IMPORT_MOST_TEXT) /* UTF-16 takes up to twice as many */

/* Byte order marks. */
static const struct
{
  const char *mark;
  const char *encoding;
} marks[] = {
  { "\xef\xbb\xbf", "UTF-8" },
  { "\xff\xfe", "UTF-16LE" },
  { "\xfe\xff", "UTF-16BE" },
};

static char *
convert (const char *data, gsize length, gsize *converted)
{
  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      gsize mark_length = strlen (marks[i].mark);

      if (length >= mark_length && memcmp (data, marks[i].mark, mark_length) == 0)
        return g_convert (data + mark_length, (gssize) (length - mark_length), "UTF-8",
                          marks[i].encoding, NULL, converted, NULL);
    }

  if (!g_utf8_validate_len (data, length, NULL))
    return g_convert (data, (gssize) length, "UTF-8", "WINDOWS-1252", NULL, converted,
                      NULL);
  *converted = length;
  return g_strndup (data, length);
}

/* Programs, pictures and archives have bytes that no text has. */
static gboolean
is_text (const char *text, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (((guchar) text[i] < ' ' && strchr ("\t\n\v\f\r", text[i]) == NULL) ||
        text[i] == '\0' || text[i] == '\177')
      return FALSE;

  return TRUE;
}

/* In place: the lines of all systems end in "\n"; a new page is a new line. */
static void
unify_line_ends (char *text)
{
  char *to = text;

  for (const char *from = text; *from != '\0'; from++)
    {
      if (*from == '\r' && from[1] == '\n')
        continue;
      *to++ = *from == '\r' || *from == '\v' || *from == '\f' ? '\n' : *from;
    }
  *to = '\0';
}

char *
mnf_text_reader_decode (GBytes *bytes, GError **error)
{
  gsize length, converted;
  const char *data = g_bytes_get_data (bytes, &length);
  g_autofree char *text = NULL;

  if (length > MOST_BYTES)
    {
      mnf_import_error_set (error, MNF_IMPORT_ERROR_TOO_LARGE);
      return NULL;
    }

  text = length > 0 ? convert (data, length, &converted) : g_strdup ("");
  if (text == NULL || (length > 0 && !is_text (text, converted)))
    {
      mnf_import_error_set (error, MNF_IMPORT_ERROR_NOT_THIS_FORMAT);
      return NULL;
    }

  unify_line_ends (text);
  return g_steal_pointer (&text);
}

static gboolean
is_space (const char *at)
{
  return g_unichar_isspace (g_utf8_get_char (at));
}

/* Adds the line to the paragraph, whose lines before it end in "\n". */
static void
append_line (GString *paragraph, const char *line, const char *end)
{
  for (const char *at = line; at < end; at++)
    {
      if (*at == '{')
        g_string_append_c (paragraph, '{');
      g_string_append_c (paragraph, *at);
    }
  g_string_append_c (paragraph, '\n');
}

static gboolean
end_paragraph (MnfImportCollector *collector, GString *paragraph, GError **error)
{
  g_autofree char *text = NULL;

  if (paragraph->len > 0)
    text = g_strndup (paragraph->str, paragraph->len - 1);
  g_string_truncate (paragraph, 0);
  return mnf_import_collector_take (collector, MNF_IMPORT_BODY, g_steal_pointer (&text),
                                    NULL, error);
}

GPtrArray *
mnf_text_reader_read (GBytes *bytes, GCancellable *cancellable, GError **error)
{
  g_autofree char *text = mnf_text_reader_decode (bytes, error);
  g_autoptr (GString) paragraph = g_string_new (NULL);
  g_auto (MnfImportCollector) collector;
  const char *line = text;

  mnf_import_collector_init (&collector, cancellable);
  while (line != NULL)
    {
      const char *line_end = line + strcspn (line, "\n");
      const char *end = line_end;

      while (end > line && is_space (g_utf8_prev_char (end)))
        end = g_utf8_prev_char (end);
      if (end > line)
        append_line (paragraph, line, end);
      if ((end == line || *line_end == '\0') &&
          !end_paragraph (&collector, paragraph, error))
        return NULL;
      line = *line_end != '\0' ? line_end + 1 : NULL;
    }

  return text != NULL ? mnf_import_collector_finish (&collector, error) : NULL;
}
