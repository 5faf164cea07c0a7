/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-import-text.h"

#include <string.h>

#include "catalog/mnf-fold.h"

static gboolean
is_of_word (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c);
}

char *
mnf_import_text_compact (const char *text)
{
  g_autofree char *folded = mnf_fold (text);
  GString *compact = g_string_sized_new (strlen (folded));

  for (const char *at = folded; *at != '\0'; at = g_utf8_next_char (at))
    if (is_of_word (g_utf8_get_char (at)))
      g_string_append_unichar (compact, g_utf8_get_char (at));

  return g_string_free (compact, FALSE);
}

char *
mnf_import_text_get_words (const char *text)
{
  g_autofree char *lower = g_utf8_casefold (text, -1);
  GString *words = g_string_sized_new (strlen (lower) + 1);
  gboolean in_word = FALSE;

  for (const char *at = lower; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (is_of_word (c))
        g_string_append_unichar (words, c);
      else if (in_word)
        g_string_append_c (words, ' ');
      in_word = is_of_word (c);
    }

  if (in_word)
    g_string_append_c (words, ' ');
  return g_string_free (words, FALSE);
}

gboolean
mnf_import_text_has_words (const char *text)
{
  while (*text != '\0' && !is_of_word (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);

  return *text != '\0';
}

gsize
mnf_import_text_match_label (const char *text, const char *phrase)
{
  g_autofree char *letters = mnf_import_text_compact (phrase);
  const char *expected = letters;
  const char *at = text;
  gboolean punctuated = FALSE;

  for (; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (!is_of_word (c))
        {
          punctuated = punctuated || g_unichar_ispunct (c);
          continue;
        }
      if (*expected == '\0')
        break;
      if (g_unichar_tolower (c) != (gunichar) *expected++)
        return 0;
    }

  /* A word that goes on is another word. */
  if (*expected != '\0' || !punctuated || at == text)
    return 0;
  return is_of_word (g_utf8_get_char (g_utf8_prev_char (at))) ? 0 : (gsize) (at - text);
}
