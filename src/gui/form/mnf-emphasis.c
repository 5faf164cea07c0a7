/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-emphasis.h"

#include <string.h>

/* Bold and italic together are three asterisks. */
#define MAX_MARKS (MNF_EMPHASIS_BOLD + MNF_EMPHASIS_ITALIC)

static gboolean
is_word_character (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c);
}

static void
extend_to_word (const char *text, gsize *start, gsize *end)
{
  const char *first = text + *start;
  const char *last = text + *end;

  for (const char *p = first; (p = g_utf8_find_prev_char (text, p)) != NULL &&
                              is_word_character (g_utf8_get_char (p));)
    first = p;
  while (*last != '\0' && is_word_character (g_utf8_get_char (last)))
    last = g_utf8_next_char (last);

  *start = first - text;
  *end = last - text;
}

/* Spaces and asterisks at the ends of a selection are not emphasised: marks
 * stand close to the words. */
static void
shrink_to_words (const char *text, gsize *start, gsize *end)
{
  while (*start < *end && (g_ascii_isspace (text[*start]) || text[*start] == '*'))
    (*start)++;
  while (*end > *start && (g_ascii_isspace (text[*end - 1]) || text[*end - 1] == '*'))
    (*end)--;
}

/* How many asterisks stand on both sides. */
static guint
count_marks (const char *text, gsize start, gsize end)
{
  guint n = 0;

  while (n < MAX_MARKS && start > n && text[start - 1 - n] == '*' && text[end + n] == '*')
    n++;

  return n;
}

char *
mnf_emphasis_toggle (const char *text, gsize *start, gsize *end, MnfEmphasis emphasis)
{
  static const char marks[] = "***";
  GString *edited;
  guint n_before, n_after;

  if (*start == *end)
    extend_to_word (text, start, end);
  shrink_to_words (text, start, end);
  if (*start == *end)
    return NULL;

  n_before = count_marks (text, *start, *end);
  n_after = n_before ^ emphasis;

  edited = g_string_new_len (text, *start - n_before);
  g_string_append_len (edited, marks, n_after);
  g_string_append_len (edited, text + *start, *end - *start);
  g_string_append_len (edited, marks, n_after);
  g_string_append (edited, text + *end + n_before);

  *start = *start - n_before + n_after;
  *end = *end - n_before + n_after;
  return g_string_free (edited, FALSE);
}
