/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-dateline-reader.h"

#include <string.h>

#include "compose/mnf-date.h"
#include "compose/mnf-phrases.h"
#include "mnf-import-text.h"

#define MOST_BYTES 160 /* a longer line tells something else */
#define ANY_DAY "2000-01-01"

/* A year of four digits: with less, a date is one of many numbers. */
static gboolean
has_year (const char *text)
{
  guint n_digits = 0;

  for (; *text != '\0' && n_digits < 4; text++)
    n_digits = g_ascii_isdigit (*text) ? n_digits + 1 : 0;

  return n_digits == 4;
}

/* The byte at which the date begins that @text ends in: the day, with "a" or
 * the name of the weekday before it. -1 if there is none. */
static gssize
find_date (const char *text, char **iso)
{
  for (const char *at = text; *at != '\0'; at++)
    {
      gboolean begins_word = at == text || at[-1] == ' ';
      g_autofree char *rest = NULL;
      gsize length;

      if (!begins_word || *at == ' ')
        continue;

      rest = g_strdup (at);
      length = strlen (rest);
      while (length > 0 && strchr (". ", rest[length - 1]) != NULL)
        rest[--length] = '\0';
      if (has_year (rest) && mnf_date_parse (rest, ANY_DAY, iso))
        return at - text;
    }

  return -1;
}

/* "a los veinticuatro días del mes de mayo …", which the letter would write in
 * numbers. */
static gboolean
is_formal (const char *text)
{
  g_autofree char *words = mnf_import_text_get_words (text);

  return strstr (words, " días del mes de ") != NULL ||
         strstr (words, " día del mes de ") != NULL;
}

/* How the letter sets the place apart from the date, as the field table's
 * choices have it. */
static const char *
choose_form (const char *before, const char *date)
{
  if (g_ascii_strncasecmp (date, "a ", 2) == 0)
    return "place, a date";
  return g_str_has_suffix (before, ";") ? "place; date" : "place, date";
}

static gboolean
says_the_same (const char *text,
               const char *place,
               const char *form,
               const char *iso,
               const char *language)
{
  const MnfPhrases *phrases = mnf_phrases_get (mnf_language_from_tag (language));
  const char *separator =
    g_str_equal (form, "place, a date") ? phrases->place_a_date : " ";
  g_autofree char *date = mnf_date_format (iso, language, MNF_DATE_LONG);
  g_autofree char *line =
    g_strconcat (place, *place != '\0' ? separator : "", date, NULL);
  g_autofree char *expected = mnf_import_text_get_words (text);
  g_autofree char *found = mnf_import_text_get_words (line);

  return g_str_equal (expected, found);
}

gboolean
mnf_dateline_read (const char *text, const char *language, MnfDateline *dateline)
{
  g_autofree char *iso = NULL;
  g_autofree char *place = NULL;
  gssize date;
  const char *form;

  if (strlen (text) > MOST_BYTES || strchr (text, '\n') != NULL)
    return FALSE;
  date = find_date (text, &iso);
  if (date < 0 && !is_formal (text))
    return FALSE;
  if (date < 0)
    {
      *dateline = (MnfDateline){ g_strdup (text), g_strdup (""), "place, date" };
      return TRUE;
    }

  place = g_strchomp (g_strndup (text, (gsize) date));
  form = choose_form (place, text + date);
  if (*place != '\0' && strchr (",;", place[strlen (place) - 1]) != NULL)
    place[strlen (place) - 1] = '\0';

  if (!says_the_same (text, place, form, iso, language) || g_str_has_suffix (place, ":"))
    *dateline = (MnfDateline){ g_strdup (text), g_strdup (""), form };
  else
    *dateline = (MnfDateline){ g_steal_pointer (&place), g_steal_pointer (&iso), form };
  return TRUE;
}

void
mnf_dateline_clear (MnfDateline *self)
{
  g_clear_pointer (&self->place, g_free);
  g_clear_pointer (&self->date, g_free);
}
