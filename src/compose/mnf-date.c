/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-date.h"

#include <string.h>

#include "mnf-number-words.h"
#include "mnf-phrases.h"
#include "model/mnf-iso-date.h"

static const char *const month_names[][12] = {
  [MNF_LANGUAGE_SPANISH] = { "enero", "febrero", "marzo", "abril", "mayo", "junio",
                             "julio", "agosto", "septiembre", "octubre", "noviembre",
                             "diciembre" },
  [MNF_LANGUAGE_ENGLISH] = { "January", "February", "March", "April", "May", "June",
                             "July", "August", "September", "October", "November",
                             "December" },
};

static gboolean
read_digits (const char *text, guint n_digits, guint *number)
{
  *number = 0;

  for (guint i = 0; i < n_digits; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return FALSE;
      *number = *number * 10 + (guint) (text[i] - '0');
    }

  return TRUE;
}

static char *
write_iso (const GDate *date)
{
  return g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (date),
                          g_date_get_month (date), g_date_get_day (date));
}

static char *
format_formal (const GDate *date, MnfLanguage language)
{
  const char *month = month_names[language][g_date_get_month (date) - 1];
  guint day = g_date_get_day (date);
  g_autofree char *year_words = mnf_number_to_words (g_date_get_year (date), language);
  g_autofree char *day_words = NULL;

  if (language == MNF_LANGUAGE_ENGLISH)
    {
      day_words = mnf_number_to_ordinal (day);
      return g_strdup_printf ("on the %s day of %s, %s", day_words, month, year_words);
    }

  if (day == 1)
    return g_strdup_printf ("al primer día del mes de %s de %s", month, year_words);

  day_words = mnf_number_to_words_before_noun (day);
  return g_strdup_printf ("a los %s días del mes de %s de %s", day_words, month,
                          year_words);
}

char *
mnf_date_format (const char *iso, const char *language, MnfDateStyle style)
{
  MnfLanguage words = mnf_language_from_tag (language);
  const char *month;
  GDate date;

  if (!mnf_iso_date_parse (iso, &date))
    return NULL;
  if (style == MNF_DATE_FORMAL)
    return format_formal (&date, words);

  month = month_names[words][g_date_get_month (&date) - 1];
  if (words == MNF_LANGUAGE_ENGLISH)
    return g_strdup_printf ("%s %d, %d", month, g_date_get_day (&date),
                            g_date_get_year (&date));

  return g_strdup_printf ("%d de %s de %d", g_date_get_day (&date), month,
                          g_date_get_year (&date));
}

/* The month, in either language, whose name begins with the letters of @word;
 * 0 if there is none. Three letters tell them all apart. */
static guint
find_month_beginning (const char *word, gsize length)
{
  for (guint i = 0; i < G_N_ELEMENTS (month_names); i++)
    for (guint month = 0; month < 12; month++)
      if (g_ascii_strncasecmp (month_names[i][month], word, length) == 0)
        return month + 1;

  return 0;
}

guint
mnf_date_find_month (const char *word, gsize length)
{
  for (guint i = 0; i < G_N_ELEMENTS (month_names); i++)
    for (guint month = 0; month < 12; month++)
      if (strlen (month_names[i][month]) == length &&
          g_ascii_strncasecmp (month_names[i][month], word, length) == 0)
        return month + 1;

  return 0;
}

/* What a typed day is made of. */
typedef struct
{
  guint numbers[3];
  guint n_digits[3]; /* how many digits each was typed with */
  guint n_numbers;
  guint month; /* the month that is named in letters, or 0 */
} TypedDay;

static gboolean
is_filler (const char *word)
{
  static const char *const fillers[] = {
    "a",         "de",       "del",     "el",       "of",      "on",     "the",
    "o",         "st",       "nd",      "rd",       "th",      "lunes",  "martes",
    "miercoles", "jueves",   "viernes", "sabado",   "domingo", "monday", "tuesday",
    "wednesday", "thursday", "friday",  "saturday", "sunday",  NULL,
  };

  return g_strv_contains (fillers, word);
}

static gboolean
add_word (TypedDay *typed, const char *word)
{
  guint month;

  if (is_filler (word))
    return TRUE;
  if (typed->month != 0 || strlen (word) < 3)
    return FALSE;

  month =
    g_str_equal (word, "setiembre") ? 9 : find_month_beginning (word, strlen (word));
  typed->month = month;
  return month != 0;
}

static gboolean
add_number (TypedDay *typed, const char *digits, gsize n_digits)
{
  if (typed->n_numbers == G_N_ELEMENTS (typed->numbers) || n_digits > 4)
    return FALSE;

  typed->n_digits[typed->n_numbers] = (guint) n_digits;
  return read_digits (digits, (guint) n_digits, &typed->numbers[typed->n_numbers++]);
}

/* Takes @text (ASCII, lower case) apart into numbers and words. */
static gboolean
read_typed_day (const char *text, TypedDay *typed)
{
  while (*text != '\0')
    {
      const char *start = text;

      if (g_ascii_isdigit (*text))
        {
          while (g_ascii_isdigit (*text))
            text++;
          if (!add_number (typed, start, (gsize) (text - start)))
            return FALSE;
        }
      else if (g_ascii_isalpha (*text))
        {
          g_autofree char *word = NULL;

          while (g_ascii_isalpha (*text))
            text++;
          word = g_strndup (start, (gsize) (text - start));
          if (!add_word (typed, word))
            return FALSE;
        }
      else if (strchr (" ,./-", *text) != NULL)
        text++;
      else
        return FALSE;
    }

  return TRUE;
}

/* Day, month and year from what was typed: "24/05/2022", "24 de mayo (de 2022)",
 * "May 24(, 2022)"; the month in letters takes the place of its number. */
static gboolean
resolve_typed_day (const TypedDay *typed, const GDate *today, GDate *date)
{
  guint next = 0, day, month, year;

  if (typed->n_numbers == 0 || typed->n_digits[0] > 2)
    return FALSE;
  day = typed->numbers[next++];

  month = typed->month;
  if (month == 0 && next < typed->n_numbers)
    month = typed->numbers[next++];

  year = g_date_get_year (today);
  if (next < typed->n_numbers)
    {
      if (typed->n_digits[next] != 2 && typed->n_digits[next] != 4)
        return FALSE;
      year = typed->numbers[next];
      if (typed->n_digits[next++] == 2)
        year += g_date_get_year (today) / 100 * 100;
    }

  if (next != typed->n_numbers ||
      !g_date_valid_dmy ((GDateDay) MIN (day, 32), (GDateMonth) MIN (month, 13),
                         (GDateYear) year))
    return FALSE;

  g_date_clear (date, 1);
  g_date_set_dmy (date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  return TRUE;
}

static gboolean
resolve_relative_day (const char *text, const GDate *today, GDate *date)
{
  static const struct
  {
    const char *word;
    int days;
  } relative_days[] = {
    { "hoy", 0 },   { "manana", 1 },   { "ayer", -1 },
    { "today", 0 }, { "tomorrow", 1 }, { "yesterday", -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (relative_days); i++)
    if (g_str_equal (text, relative_days[i].word))
      {
        *date = *today;
        if (relative_days[i].days > 0)
          g_date_add_days (date, 1);
        else if (relative_days[i].days < 0)
          g_date_subtract_days (date, 1);
        return TRUE;
      }

  return FALSE;
}

/* Lower case in ASCII: without accents, "1.º" as "1.o", "1°" as "1". What has no
 * such form stays, to be refused. */
static char *
fold (const char *text)
{
  g_autofree char *decomposed = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  GString *folded = g_string_new (NULL);

  for (const char *p = decomposed; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_ismark (c) && c != 0x00b0)
        g_string_append_unichar (folded, g_unichar_tolower (c));
    }

  return g_strstrip (g_string_free (folded, FALSE));
}

gboolean
mnf_date_parse (const char *text, const char *today, char **iso)
{
  g_autofree char *folded = NULL;
  TypedDay typed = { 0 };
  GDate reference, date;
  gboolean today_is_a_day = mnf_iso_date_parse (today, &reference);

  g_return_val_if_fail (today_is_a_day, FALSE);

  folded = fold (text);
  if (mnf_iso_date_parse (folded, &date) ||
      resolve_relative_day (folded, &reference, &date) ||
      (read_typed_day (folded, &typed) && resolve_typed_day (&typed, &reference, &date)))
    {
      *iso = write_iso (&date);
      return TRUE;
    }

  return FALSE;
}
