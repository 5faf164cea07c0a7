/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-line-signs.h"

#include <string.h>

#include "catalog/mnf-fold.h"
#include "catalog/mnf-legend.h"
#include "catalog/mnf-people.h"
#include "compose/mnf-phrases.h"
#include "compose/mnf-typography.h"
#include "mnf-import-text.h"
#include "mnf-page-number.h"

#define LONGEST_ABBREVIATION 4 /* bytes: "Fco." */
#define LONGEST_SIGN 120       /* bytes; no longer line is one of these parts */

static gboolean
is_short (const char *text)
{
  return strlen (text) <= LONGEST_SIGN;
}

/* Whether @text consists of the same letters as one of @compact. */
static gboolean
says_one_of (const char *text, const char *const *compact)
{
  g_autofree char *letters = NULL;

  if (!is_short (text))
    return FALSE;
  letters = mnf_import_text_compact (text);
  return g_strv_contains (compact, letters);
}

/* Whether the first word of @text is one of @folded. */
static gboolean
begins_with_one_of (const char *text, const char *const *folded)
{
  g_autofree char *word = g_strndup (text, strcspn (text, " \t,.:;"));
  g_autofree char *first = mnf_fold (word);

  return g_strv_contains (folded, first);
}

gboolean
mnf_line_is_presente (const char *text)
{
  static const char *const words[] = { "presente", "presentes", NULL };

  return says_one_of (text, words);
}

gboolean
mnf_line_is_greeting (const char *text)
{
  static const char *const whole[] = { "aquiencorresponda", "towhomitmayconcern", NULL };
  static const char *const first[] = {
    "estimado",    "estimada",    "estimados",    "estimadas",
    "distinguido", "distinguida", "distinguidos", "distinguidas",
    "apreciable",  "respetable",  "dear",         NULL,
  };

  if (!is_short (text))
    return FALSE;
  return says_one_of (text, whole) ||
         (begins_with_one_of (text, first) && strchr (":,", text[strlen (text) - 1]));
}

gboolean
mnf_line_is_closing (const char *text)
{
  static const char *const words[] = {
    "atentamente",
    "respetuosamente",
    "cordialmente",
    "sinceramente",
    "muyatentamente",
    "protestolonecesario",
    "sincerely",
    "yourssincerely",
    "sincerelyyours",
    "yoursfaithfully",
    "yourstruly",
    "respectfully",
    "respectfullyyours",
    "regards",
    "kindregards",
    "bestregards",
    NULL,
  };

  return says_one_of (text, words);
}

/* The byte behind the quotation mark that @text begins with. */
static gsize
skip_quote (const char *text)
{
  static const char *const quotes[] = { "“", "«", "\"", "”", "'" };

  for (gsize i = 0; i < G_N_ELEMENTS (quotes); i++)
    if (g_str_has_prefix (text, quotes[i]))
      return strlen (quotes[i]);

  return 0;
}

gboolean
mnf_line_begins_legend (const char *text)
{
  const char *legend = text + skip_quote (text);
  g_autofree char *folded = NULL;

  if (mnf_legend_get_year (legend) == 0)
    return FALSE;
  folded = mnf_fold (legend + 4);
  return g_str_has_prefix (folded + strspn (folded, "., "), "ano ");
}

/* The words that may stand before the one that tells what the number is of. */
static const char *
skip_number_words (const char *text)
{
  static const char *const words[] = { "no",     "n",  "num", "numero",
                                       "number", "de", "of",  NULL };

  while (begins_with_one_of (text, words))
    {
      text += strcspn (text, " ");
      text += strspn (text, " ");
    }

  return text;
}

gboolean
mnf_line_is_reference (const char *text, const char *phrase)
{
  g_autofree char *word = NULL;
  const char *at = skip_number_words (text);

  if (!is_short (text) || strpbrk (text, "0123456789") == NULL ||
      g_str_has_suffix (text, "."))
    return FALSE;

  word = g_strndup (at, strcspn (at, " :"));
  return mnf_phrase_is_said (phrase, word);
}

gboolean
mnf_line_is_initials (const char *text)
{
  return strlen (text) <= 40 &&
         g_regex_match_simple ("^\\p{Lu}{2,6}(?:[/*·|-]\\p{L}{1,6})+\\*?$", text, 0, 0);
}

gboolean
mnf_line_is_copy (const char *text)
{
  static const char *const files[] = { "archivo", "expediente", "minutario", "file",
                                       NULL };

  return mnf_line_measure_honorific (text) > 0 || begins_with_one_of (text, files);
}

gboolean
mnf_line_is_address (const char *text)
{
  return strlen (text) <= 2 * LONGEST_SIGN &&
         g_regex_match_simple (
           "\\bTels?\\b|\\bTeléfonos?\\b|\\bC\\.\\s?P\\.\\s?\\d{5}\\b|"
           "\\bwww\\.|\\w@\\w",
           text, G_REGEX_CASELESS, 0);
}

gboolean
mnf_line_is_motto (const char *text)
{
  return is_short (text) && (skip_quote (text) > 0 || mnf_line_is_upper (text));
}

gboolean
mnf_line_is_page_number (const char *text)
{
  return g_regex_match_simple ("\\pL|/|^[-–—]", text, 0, 0) &&
         strpbrk (text, "0123456789") != NULL && mnf_is_page_number (text);
}

gboolean
mnf_line_begins_institution (const char *text)
{
  static const char *const nouns[] = {
    "ayuntamiento", "h",           "honorable",   "gobierno",     "municipio",
    "instituto",    "secretaria",  "direccion",   "comision",     "universidad",
    "fiscalia",     "poder",       "camara",      "coordinacion", "subsecretaria",
    "tesoreria",    "contraloria", "sindicatura", "organismo",    "sistema",
    "consejo",      "comite",      "unidad",      "presidencia",  "office",
    "department",   "city",        NULL,
  };

  /* A “Secretaria”, without an accent, is a person, unless it is written in capitals. */
  return begins_with_one_of (text, nouns) && !mnf_line_begins_post (text);
}

/* Titles that stand before names as honorifics do. */
static gsize
measure_title (const char *text)
{
  static const char *const titles[] = {
    "licenciado", "licenciada", "maestro",   "maestra",   "doctor",
    "doctora",    "ingeniero",  "ingeniera", "profesor",  "profesora",
    "arquitecto", "arquitecta", "ciudadano", "ciudadana", NULL,
  };
  gsize length = strcspn (text, " ");

  return text[length] == ' ' && begins_with_one_of (text, titles) &&
             g_unichar_isupper (g_utf8_get_char (text + length + 1))
           ? length + 1
           : 0;
}

gsize
mnf_line_measure_honorific (const char *text)
{
  gsize length = mnf_typography_measure_honorifics (text);

  return length > 0 ? length : measure_title (text);
}

static gboolean
is_particle (const char *word)
{
  static const char *const particles[] = { "de", "del", "la",  "las", "los", "y",
                                           "e",  "von", "van", "da",  NULL };
  g_autofree char *folded = mnf_fold (word);

  return g_strv_contains (particles, folded);
}

gboolean
mnf_line_may_be_name (const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \t", 12);
  guint n_names = 0;

  if (!is_short (text) || strpbrk (text, "0123456789:;,") != NULL ||
      mnf_line_begins_post (text) || mnf_line_begins_institution (text))
    return FALSE;

  for (char **word = words; *word != NULL; word++)
    {
      if (strlen (*word) > LONGEST_ABBREVIATION && g_str_has_suffix (*word, "."))
        return FALSE;
      if (g_unichar_isupper (g_utf8_get_char (*word)) && !is_particle (*word))
        n_names++;
      else if (**word != '\0' && !is_particle (*word))
        return FALSE;
    }

  return n_names >= 2 && n_names <= 7;
}

gboolean
mnf_line_begins_post (const char *text)
{
  return mnf_line_measure_honorific (text) == 0 && is_short (text) &&
         mnf_post_is_known (text);
}

gboolean
mnf_line_is_upper (const char *text)
{
  gboolean has_letters = FALSE;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);

      if (g_unichar_islower (c))
        return FALSE;
      has_letters = has_letters || g_unichar_isupper (c);
    }

  return has_letters;
}
