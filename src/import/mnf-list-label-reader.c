/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-list-label-reader.h"

#include <string.h>

#include "compose/mnf-list-label.h"

/* What stands behind the letters or digits of a label. */
static const char *const closers[] = { ".-", ".)", ".", ")", "-" };

static const char *const bullets[] = { "•", "-", "–", "—", "*", "▪",
                                       "■", "·", "●", "○", "◦", "‣" };

/* The byte behind the space at @at; 0 if other characters follow without one. */
static gsize
skip_space (const char *text, gsize at)
{
  gsize end = at;

  while (g_unichar_isspace (g_utf8_get_char (text + end)))
    end = (gsize) (g_utf8_next_char (text + end) - text);

  return end > at || text[end] == '\0' ? end : 0;
}

static gsize
match_one_of (const char *text, gsize at, const char *const *list, gsize n)
{
  for (gsize i = 0; i < n; i++)
    if (g_str_has_prefix (text + at, list[i]))
      return skip_space (text, at + strlen (list[i]));

  return 0;
}

gsize
mnf_list_label_match (const char *text, const char *style, guint number)
{
  g_autofree char *label = mnf_list_label_new (style, number);
  gsize at = match_one_of (text, 0, bullets, G_N_ELEMENTS (bullets));
  gsize length = strlen (label) - 1; /* without its point or parenthesis */

  if (g_str_equal (style, "bullet"))
    return at;
  if (text[at] == '(')
    at++;
  if (strncmp (text + at, label, length) != 0)
    return 0;
  return match_one_of (text, at + length, closers, G_N_ELEMENTS (closers));
}

gboolean
mnf_list_label_is_any (const char *text)
{
  return g_regex_match_simple ("^\\(?(?:\\pL|[IVXivx]+|\\d{1,3})[.)-]{1,2}\\s", text, 0,
                               0);
}

const char *
mnf_list_label_find_first (const char *text)
{
  static const char *const styles[] = { "upper-alpha", "lower-alpha", "upper-roman",
                                        "decimal" };

  for (gsize i = 0; i < G_N_ELEMENTS (styles); i++)
    if (mnf_list_label_match (text, styles[i], 1) > 0)
      return styles[i];

  return NULL;
}
