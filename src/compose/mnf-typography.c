/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-typography.h"

#include <string.h>

#include "mnf-date.h"

/* A word between spaces, without the punctuation around it; the point of an
 * abbreviation belongs to it. */
typedef struct
{
  const char *start;
  gsize length;
} Word;

static const char *const honorifics[] = {
  "C.",    "CC.",    "Lic.",  "Licda.", "Mtro.",  "Mtra.",   "Dr.",   "Dra.",
  "Ing.",  "Arq.",   "Prof.", "Profa.", "Profr.", "Profra.", "C.P.",  "L.C.P.",
  "L.C.",  "L.A.E.", "Dip.",  "Sen.",   "Gral.",  "Cap.",    "Sr.",   "Sra.",
  "Srta.", "D.",     "Dña.",  "Mr.",    "Mrs.",   "Ms.",     "Psic.", "Q.F.B.",
};

/* Abbreviations that are nothing without the number behind them. */
static const char *const before_numbers[] = {
  "núm.",  "núms.", "no.",   "nos.", "n.º",  "nº",    "n.°",   "n°",     "art.",
  "arts.", "pág.",  "págs.", "p.",   "pp.",  "cap.",  "frac.", "fracc.", "párr.",
  "inc.",  "vol.",  "exp.",  "of.",  "sec.", "secc.", "t.",    "cfr.",
};

static gboolean
is_space (const char *text, const char *p)
{
  if (*p == ' ' || *p == '\n')
    return TRUE;
  return p > text && p[0] == '\240' && p[-1] == '\302';
}

static gboolean
is_space_start (const char *p)
{
  return *p == ' ' || *p == '\n' || (p[0] == '\302' && p[1] == '\240');
}

/* The word that ends before @end, which is at a space. */
static Word
word_before (const char *text, const char *end)
{
  Word word;
  const char *start;

  while (end > text && is_space (text, end - 1))
    end--;
  start = end;
  while (start > text && !is_space (text, start - 1))
    start--;
  while (start < end && strchr ("([\"'", *start) != NULL)
    start++;

  word.start = start;
  word.length = (gsize) (end - start);
  return word;
}

static gsize
measure_space (const char *space)
{
  return *space == ' ' || *space == '\n' ? 1 : strlen (MNF_NO_BREAK_SPACE);
}

/* The word that starts at @start; empty at a space or at the end. */
static Word
word_at (const char *start)
{
  Word word;
  const char *end;

  while (*start != '\0' && strchr ("([\"'", *start) != NULL)
    start++;
  end = start;
  while (*end != '\0' && !is_space_start (end))
    end++;

  word.start = start;
  word.length = (gsize) (end - start);
  return word;
}

/* The word that starts after @start, which is at a space or at the end; empty
 * if another space follows, or nothing. */
static Word
word_after (const char *start)
{
  return word_at (*start != '\0' ? start + measure_space (start) : start);
}

/* Without the punctuation that closes a clause: "mayo," is "mayo". */
static Word
trim (Word word)
{
  while (word.length > 0 && strchr (",.;:)]\"'", word.start[word.length - 1]) != NULL)
    word.length--;

  return word;
}

static gboolean
equals (Word word, const char *other)
{
  return strlen (other) == word.length &&
         g_ascii_strncasecmp (word.start, other, word.length) == 0;
}

static gboolean
is_one_of (Word word, const char *const *list, gsize n)
{
  for (gsize i = 0; i < n; i++)
    if (equals (word, list[i]))
      return TRUE;

  return FALSE;
}

static gboolean
is_number (Word word, gsize max_digits)
{
  word = trim (word);
  for (gsize i = 0; i < word.length; i++)
    if (!g_ascii_isdigit (word.start[i]))
      return FALSE;

  return word.length > 0 && word.length <= max_digits;
}

/* "24", "1.º", "1º", "1°" */
static gboolean
is_day (Word word)
{
  static const char *const ordinals[] = { ".º", "º", ".°", "°" };

  for (gsize i = 0; i < G_N_ELEMENTS (ordinals); i++)
    {
      gsize length = strlen (ordinals[i]);

      if (word.length > length &&
          memcmp (word.start + word.length - length, ordinals[i], length) == 0)
        {
          word.length -= length;
          break;
        }
    }

  return is_number (word, 2);
}

static gboolean
is_month (Word word)
{
  word = trim (word);
  return mnf_date_find_month (word.start, word.length) != 0;
}

static gboolean
is_preposition (Word word)
{
  return equals (word, "de") || equals (word, "del") || equals (word, "of");
}

static gboolean
is_honorific (Word word)
{
  return is_one_of (word, honorifics, G_N_ELEMENTS (honorifics));
}

static gboolean
starts_upper (Word word)
{
  return word.length > 0 && g_unichar_isupper (g_utf8_get_char (word.start));
}

/* "12", "12-bis", "IV" */
static gboolean
starts_number (Word word)
{
  word = trim (word);
  if (word.length == 0)
    return FALSE;
  return g_ascii_isdigit (*word.start) || strspn (word.start, "IVXLCDM") >= word.length;
}

/* "M. en D.", "Dr. en C.": the degree that stands before a name. */
static gboolean
is_degree (Word title, Word en, Word subject)
{
  return (is_honorific (title) || equals (title, "M.")) && equals (en, "en") &&
         starts_upper (subject) && subject.length <= 5 &&
         subject.start[subject.length - 1] == '.';
}

/* "24 [de] mayo", "1 [de] 2", "20 [%]" */
static gboolean
binds_number (Word before, Word after)
{
  gboolean day = is_day (before);
  Word next;

  if (*after.start == '%')
    return g_ascii_isdigit (before.start[before.length - 1]);
  if (!is_preposition (after) || !(day || is_number (before, 4)))
    return FALSE;

  next = word_after (after.start + after.length);
  return is_number (next, 4) || (day && is_month (next));
}

/* "24 de [mayo]", "1 de [2]", "mayo de [2022]" */
static gboolean
binds_preposition (const char *text, Word before, Word after)
{
  Word previous = word_before (text, before.start);

  if (is_number (after, 4))
    return is_number (previous, 4) || is_month (previous);
  return is_day (previous) && is_month (after);
}

/* "Mtra. [Karla]", "M. [en] D. Ana", "M. en D. [Ana]" */
static gboolean
binds_title (const char *text, Word before, Word after)
{
  Word previous;

  if (is_honorific (before) && starts_upper (after))
    return TRUE;
  if (equals (after, "en"))
    return is_degree (before, after, word_after (after.start + after.length));

  previous = word_before (text, before.start);
  return starts_upper (after) && equals (previous, "en") &&
         is_degree (word_before (text, previous.start), previous, before);
}

/* The space follows a word that ends in a plain letter: few such words bind. */
static gboolean
is_bound_after_letter (const char *text, const char *space)
{
  Word before;

  if (g_ascii_isdigit (space[1]) && is_number (word_after (space), 2) &&
      is_month (word_before (text, space)))
    return TRUE;
  if (space[-1] != 'e' && space[-1] != 'l' && space[-1] != 'f' && space[-1] != 'n')
    return FALSE;

  before = word_before (text, space);
  if (is_preposition (before))
    return binds_preposition (text, before, word_after (space));
  return equals (before, "en") &&
         is_degree (word_before (text, before.start), before, word_after (space));
}

static gboolean
is_bound (const char *text, const char *space)
{
  char last = space[-1];
  Word before, after;

  if (g_ascii_isalpha (last))
    return is_bound_after_letter (text, space);

  before = word_before (text, space);
  after = word_after (space);
  if (before.length == 0 || after.length == 0)
    return FALSE;

  if ((last == '.' || (guchar) last >= 0x80) && starts_number (after) &&
      is_one_of (before, before_numbers, G_N_ELEMENTS (before_numbers)))
    return TRUE;
  return last == '.' ? binds_title (text, before, after) : binds_number (before, after);
}

/* The honorific that @text begins with, "M. en D." or "Lic."; empty if a name
 * does not follow. */
static Word
read_honorific (const char *text)
{
  Word title = word_at (text);
  Word en = word_after (title.start + title.length);
  Word subject = word_after (en.start + en.length);

  if (title.length > 0 && is_degree (title, en, subject))
    title.length = (gsize) (subject.start + subject.length - text);
  else if (!is_honorific (title))
    title.length = 0;

  if (title.length > 0 && !starts_upper (word_after (title.start + title.length)))
    title.length = 0;
  return title;
}

gsize
mnf_typography_measure_honorifics (const char *text)
{
  const char *at = text;
  Word title;

  for (title = read_honorific (at); title.length > 0; title = read_honorific (at))
    {
      at = title.start + title.length;
      at += measure_space (at);
    }

  return (gsize) (at - text);
}

void
mnf_typography_find_bound_spaces (const char *text, gsize length, GArray *offsets)
{
  const char *end = text + length;

  for (const char *space = memchr (text, ' ', length); space != NULL;
       space = memchr (space + 1, ' ', (gsize) (end - space - 1)))
    if (space > text && is_bound (text, space))
      {
        guint offset = (guint) (space - text);

        g_array_append_val (offsets, offset);
      }
}

char *
mnf_typography_unbind_spaces (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, MNF_NO_BREAK_SPACE, -1);

  return g_strjoinv (" ", parts);
}
