/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-list-mark.h"

#include <string.h>

#include "compose/mnf-list-label.h"

/* Above these, other numbers would be endless: all become decimal. */
#define MOST_LETTERS (26 * 8)
#define MOST_ROMAN 3999

#define MOST_PATTERN 100 /* bytes; more is a text */

MnfListStyle *
mnf_list_style_new (void)
{
  return g_new0 (MnfListStyle, 1);
}

MnfListStyle *
mnf_list_style_copy (const MnfListStyle *self)
{
  MnfListStyle *copy = g_memdup2 (self, sizeof *self);

  for (guint i = 0; i < MNF_LIST_LEVELS; i++)
    copy->levels[i].pattern = g_strdup (self->levels[i].pattern);
  return copy;
}

void
mnf_list_style_free (MnfListStyle *self)
{
  for (guint i = 0; i < MNF_LIST_LEVELS; i++)
    g_free (self->levels[i].pattern);
  g_free (self);
}

void
mnf_list_style_take_level (MnfListStyle *self,
                           guint level,
                           MnfListNumber number,
                           int start,
                           char *pattern)
{
  if (pattern != NULL && strlen (pattern) > MOST_PATTERN)
    g_clear_pointer (&pattern, g_free);
  if (level >= MNF_LIST_LEVELS)
    {
      g_free (pattern);
      return;
    }

  g_free (self->levels[level].pattern);
  self->levels[level] = (MnfListLevel){ number, MAX (start, 0), pattern };
}

void
mnf_list_counter_reset (MnfListCounter *self)
{
  for (guint i = 0; i < MNF_LIST_LEVELS; i++)
    self->numbers[i] = MNF_LIST_NOT_BEGUN;
}

static void
append_repeated (GString *mark, guint value, char first)
{
  for (guint i = 0; i <= (value - 1) / 26; i++)
    g_string_append_c (mark, (char) (first + (value - 1) % 26));
}

static void
append_lower_roman (GString *mark, guint value)
{
  gsize start = mark->len;

  mnf_list_label_append_roman (mark, value);
  for (gsize i = start; i < mark->len; i++)
    mark->str[i] = g_ascii_tolower (mark->str[i]);
}

static void
append_number (GString *mark, MnfListNumber number, guint value)
{
  gboolean is_letter =
    number >= MNF_LIST_NUMBER_UPPER_LETTER && number <= MNF_LIST_NUMBER_LOWER_LETTERS;
  gboolean is_roman =
    number == MNF_LIST_NUMBER_UPPER_ROMAN || number == MNF_LIST_NUMBER_LOWER_ROMAN;

  if ((is_letter && value > MOST_LETTERS) || (is_roman && value > MOST_ROMAN) ||
      (value == 0 && (is_letter || is_roman)))
    number = MNF_LIST_NUMBER_DECIMAL;

  switch (number)
    {
    case MNF_LIST_NUMBER_NONE:
      break;
    case MNF_LIST_NUMBER_DECIMAL:
      g_string_append_printf (mark, "%u", value);
      break;
    case MNF_LIST_NUMBER_DECIMAL_ZERO:
      g_string_append_printf (mark, "%02u", value);
      break;
    case MNF_LIST_NUMBER_UPPER_LETTER:
      mnf_list_label_append_letters (mark, value, 'A');
      break;
    case MNF_LIST_NUMBER_LOWER_LETTER:
      mnf_list_label_append_letters (mark, value, 'a');
      break;
    case MNF_LIST_NUMBER_UPPER_LETTERS:
      append_repeated (mark, value, 'A');
      break;
    case MNF_LIST_NUMBER_LOWER_LETTERS:
      append_repeated (mark, value, 'a');
      break;
    case MNF_LIST_NUMBER_UPPER_ROMAN:
      mnf_list_label_append_roman (mark, value);
      break;
    case MNF_LIST_NUMBER_LOWER_ROMAN:
      append_lower_roman (mark, value);
      break;
    }
}

char *
mnf_list_counter_next (MnfListCounter *self, const MnfListStyle *style, guint level)
{
  GString *mark = g_string_new (NULL);
  const MnfListLevel *levels = style->levels;
  const char *pattern;

  level = MIN (level, MNF_LIST_LEVELS - 1);
  for (guint i = 0; i < level; i++)
    if (self->numbers[i] == MNF_LIST_NOT_BEGUN)
      self->numbers[i] = levels[i].start;
  if (self->numbers[level] == MNF_LIST_NOT_BEGUN)
    self->numbers[level] = levels[level].start;
  else if (self->numbers[level] < G_MAXINT)
    self->numbers[level]++;
  for (guint i = level + 1; i < MNF_LIST_LEVELS; i++)
    self->numbers[i] = MNF_LIST_NOT_BEGUN;

  pattern = levels[level].pattern != NULL ? levels[level].pattern : "";
  for (const char *at = pattern; *at != '\0'; at++)
    if (*at == '%' && at[1] >= '1' && at[1] <= '9' && (guint) (at[1] - '1') <= level)
      {
        guint shown = (guint) (*++at - '1');

        append_number (mark, levels[shown].number, (guint) self->numbers[shown]);
      }
    else
      g_string_append_c (mark, *at);

  return g_strstrip (g_string_free (mark, FALSE));
}
