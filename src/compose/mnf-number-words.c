/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-number-words.h"

#include <string.h>

static const char *const spanish_units[] = {
  "",
  "uno",
  "dos",
  "tres",
  "cuatro",
  "cinco",
  "seis",
  "siete",
  "ocho",
  "nueve",
  "diez",
  "once",
  "doce",
  "trece",
  "catorce",
  "quince",
  "dieciséis",
  "diecisiete",
  "dieciocho",
  "diecinueve",
  "veinte",
  "veintiuno",
  "veintidós",
  "veintitrés",
  "veinticuatro",
  "veinticinco",
  "veintiséis",
  "veintisiete",
  "veintiocho",
  "veintinueve",
};
static const char *const spanish_tens[] = { "",         "",          "",        "treinta",
                                            "cuarenta", "cincuenta", "sesenta", "setenta",
                                            "ochenta",  "noventa" };
static const char *const spanish_hundreds[] = {
  "",           "ciento",      "doscientos",  "trescientos", "cuatrocientos",
  "quinientos", "seiscientos", "setecientos", "ochocientos", "novecientos",
};

static const char *const english_units[] = {
  "",         "one",     "two",     "three",     "four",     "five",     "six",
  "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",   "thirteen",
  "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
};
static const char *const english_tens[] = { "",       "",      "twenty", "thirty",
                                            "forty",  "fifty", "sixty",  "seventy",
                                            "eighty", "ninety" };

static void
append_word (GString *words, const char *word)
{
  if (words->len > 0)
    g_string_append_c (words, ' ');
  g_string_append (words, word);
}

static void
append_spanish_below_thousand (GString *words, guint number)
{
  guint rest = number % 100;

  if (number == 100)
    append_word (words, "cien");
  else if (number > 100)
    append_word (words, spanish_hundreds[number / 100]);

  if (rest >= G_N_ELEMENTS (spanish_units))
    {
      append_word (words, spanish_tens[rest / 10]);
      if (rest % 10 != 0)
        {
          append_word (words, "y");
          append_word (words, spanish_units[rest % 10]);
        }
    }
  else if (rest > 0)
    append_word (words, spanish_units[rest]);
}

static void
append_english_below_thousand (GString *words, guint number)
{
  guint rest = number % 100;

  if (number >= 100)
    {
      append_word (words, english_units[number / 100]);
      append_word (words, "hundred");
    }

  if (rest >= G_N_ELEMENTS (english_units))
    {
      append_word (words, english_tens[rest / 10]);
      if (rest % 10 != 0)
        g_string_append_printf (words, "-%s", english_units[rest % 10]);
    }
  else if (rest > 0)
    append_word (words, english_units[rest]);
}

char *
mnf_number_to_words (guint number, MnfLanguage language)
{
  GString *words = g_string_new (NULL);
  guint thousands = number / 1000;

  g_return_val_if_fail (number >= 1 && number <= 9999, g_string_free (words, FALSE));

  if (language == MNF_LANGUAGE_ENGLISH)
    {
      if (thousands > 0)
        g_string_append_printf (words, "%s thousand", english_units[thousands]);
      append_english_below_thousand (words, number % 1000);
    }
  else
    {
      if (thousands > 1)
        append_word (words, spanish_units[thousands]);
      if (thousands > 0)
        append_word (words, "mil");
      append_spanish_below_thousand (words, number % 1000);
    }

  return g_string_free (words, FALSE);
}

char *
mnf_number_to_words_before_noun (guint number)
{
  char *words = mnf_number_to_words (number, MNF_LANGUAGE_SPANISH);
  char *shortened;

  if (number % 10 != 1 || number % 100 == 11)
    return words;

  /* veintiuno → veintiún, treinta y uno → treinta y un */
  words[strlen (words) - strlen ("uno")] = '\0';
  shortened = g_strconcat (words, number % 100 == 21 ? "ún" : "un", NULL);
  g_free (words);
  return shortened;
}

char *
mnf_number_to_ordinal (guint number)
{
  static const struct
  {
    const char *cardinal, *ordinal;
  } endings[] = {
    { "one", "first" },      { "two", "second" },   { "three", "third" },
    { "five", "fifth" },     { "eight", "eighth" }, { "nine", "ninth" },
    { "twelve", "twelfth" }, { "ty", "tieth" },
  };
  g_autofree char *words = mnf_number_to_words (number, MNF_LANGUAGE_ENGLISH);

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (words, endings[i].cardinal))
      {
        words[strlen (words) - strlen (endings[i].cardinal)] = '\0';
        return g_strconcat (words, endings[i].ordinal, NULL);
      }

  return g_strconcat (words, "th", NULL);
}
