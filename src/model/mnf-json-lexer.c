/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-json-lexer.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define LONGEST_WORD 20 /* characters of a wrong word that a message shows */
#define SAFE_DIGITS 18  /* a number this short and without exponent always fits */

/* Errors */

MnfJsonPosition
mnf_json_lexer_get_position (MnfJsonLexer *self, const char *where)
{
  MnfJsonPosition position = { 1, 1 };
  const char *line = self->start;

  for (const char *p = self->start; p < where; p++)
    if (*p == '\n' || (*p == '\r' && (p + 1 == where || p[1] != '\n')))
      {
        position.line++;
        line = p + 1;
      }

  position.column = (guint) g_utf8_strlen (line, where - line) + 1;
  return position;
}

gboolean
mnf_json_lexer_fail (MnfJsonLexer *self,
                     const char *where,
                     MnfModelError code,
                     const char *message)
{
  MnfJsonPosition position = mnf_json_lexer_get_position (self, where);

  if (self->position != NULL)
    *self->position = position;

  g_set_error_literal (self->error, MNF_MODEL_ERROR, code, message);
  /* Translators: before an error message, the place of the error in a file. */
  g_prefix_error (self->error, _ ("line %u, column %u: "), position.line,
                  position.column);
  return FALSE;
}

gboolean
mnf_json_lexer_fail_nul (MnfJsonLexer *self, const char *where)
{
  return mnf_json_lexer_fail (self, where, MNF_MODEL_ERROR_SYNTAX,
                              _ ("a text must not hold the character NUL"));
}

static gboolean
is_word_character (char c)
{
  return g_ascii_isalnum (c) || c == '_';
}

/* What stands at @at, for people: a word, a character, the end. */
static char *
dup_found (MnfJsonLexer *self)
{
  const char *p = self->at;
  gunichar c;

  if (p == self->end)
    return g_strdup (_ ("the end of the file"));

  while (p < self->end && p - self->at < LONGEST_WORD && is_word_character (*p))
    p++;
  if (p > self->at)
    return g_strdup_printf (_ ("“%.*s”"), (int) (p - self->at), self->at);

  c = g_utf8_get_char (p);
  if (c == '\n' || c == '\r')
    return g_strdup (_ ("a line break"));
  if (!g_unichar_isgraph (c) || g_unichar_isspace (c))
    return g_strdup_printf (_ ("the character U+%04X"), c);
  return g_strdup_printf (_ ("“%.*s”"), (int) (g_utf8_next_char (p) - p), p);
}

gboolean
mnf_json_lexer_fail_expected (MnfJsonLexer *self, const char *expected)
{
  g_autofree char *found = dup_found (self);
  g_autofree char *message =
    /* Translators: the first %s is such as “a value” or “a comma or ]”, the
     * second is the word or character that stands there instead. */
    g_strdup_printf (_ ("expected %s but found %s"), expected, found);

  return mnf_json_lexer_fail (self, self->at, MNF_MODEL_ERROR_SYNTAX, message);
}

/* Characters */

char
mnf_json_lexer_peek (MnfJsonLexer *self)
{
  return self->at < self->end ? *self->at : '\0';
}

gboolean
mnf_json_lexer_skip (MnfJsonLexer *self, char c)
{
  if (mnf_json_lexer_peek (self) != c)
    return FALSE;

  self->at++;
  return TRUE;
}

void
mnf_json_lexer_skip_space (MnfJsonLexer *self)
{
  while (self->at < self->end && strchr (" \t\n\r", *self->at) != NULL)
    self->at++;
}

/* Texts */

/* Four hexadecimal digits of an escape; -1 if they are not. */
static gint32
take_code_unit (MnfJsonLexer *self)
{
  gint32 unit = 0;

  if (self->end - self->at < 4)
    return -1;

  for (int i = 0; i < 4; i++)
    {
      int digit = g_ascii_xdigit_value (self->at[i]);

      if (digit < 0)
        return -1;
      unit = unit * 16 + digit;
    }

  self->at += 4;
  return unit;
}

/* The rest of an escape that began with a backslash at @escape and "u". */
static gboolean
scan_code_point (MnfJsonLexer *self, const char *escape, GString *decoded)
{
  gint32 unit = take_code_unit (self);
  gunichar c = (gunichar) unit;

  if (unit < 0)
    return mnf_json_lexer_fail_expected (self, _ ("four hexadecimal digits"));
  if (unit == 0)
    return mnf_json_lexer_fail_nul (self, escape);

  if (unit >= 0xD800 && unit <= 0xDFFF)
    {
      gboolean pair = unit < 0xDC00 && mnf_json_lexer_skip (self, '\\') &&
                      mnf_json_lexer_skip (self, 'u');
      gint32 low = pair ? take_code_unit (self) : -1;

      if (low < 0xDC00 || low > 0xDFFF)
        return mnf_json_lexer_fail (
          self, escape, MNF_MODEL_ERROR_SYNTAX,
          _ ("this is half a character: a pair of surrogates was expected"));
      c = 0x10000 + ((gunichar) unit - 0xD800) * 0x400 + ((gunichar) low - 0xDC00);
    }

  if (decoded != NULL)
    g_string_append_unichar (decoded, c);
  return TRUE;
}

static gboolean
scan_escape (MnfJsonLexer *self, GString *decoded)
{
  static const char letters[] = "\"\\/bfnrt";
  static const char meanings[] = "\"\\/\b\f\n\r\t";
  const char *escape = self->at++;
  char c = mnf_json_lexer_peek (self);
  const char *letter = c != '\0' ? strchr (letters, c) : NULL;

  if (mnf_json_lexer_skip (self, 'u'))
    return scan_code_point (self, escape, decoded);
  if (letter == NULL)
    /* Translators: keep the characters between the quotation marks. */
    return mnf_json_lexer_fail_expected (
      self, _ ("one of “\" \\ / b f n r t u” after a backslash"));

  self->at++;
  if (decoded != NULL)
    g_string_append_c (decoded, meanings[letter - letters]);
  return TRUE;
}

gboolean
mnf_json_lexer_scan_text (MnfJsonLexer *self, GString *decoded)
{
  self->at++; /* the opening quotation mark */

  while (!mnf_json_lexer_skip (self, '"'))
    {
      const char *run = self->at;

      while (self->at < self->end && *self->at != '"' && *self->at != '\\' &&
             (guchar) *self->at >= 0x20)
        self->at++;
      if (decoded != NULL)
        g_string_append_len (decoded, run, self->at - run);

      if (self->at == self->end)
        return mnf_json_lexer_fail_expected (self,
                                             _ ("a quotation mark that ends the text"));
      if (*self->at == '\n' || *self->at == '\r')
        return mnf_json_lexer_fail_expected (
          self,
          _ ("a quotation mark that ends the text (a line break in it is written \\n)"));
      if ((guchar) *self->at < 0x20)
        return mnf_json_lexer_fail_expected (self, _ ("an escape such as \\t"));
      if (*self->at == '\\' && !scan_escape (self, decoded))
        return FALSE;
    }

  return TRUE;
}

/* Numbers and words */

static gboolean
skip_digits (MnfJsonLexer *self)
{
  const char *first = self->at;

  while (g_ascii_isdigit (mnf_json_lexer_peek (self)))
    self->at++;

  return self->at > first;
}

static gboolean
check_range (MnfJsonLexer *self, const char *number, gboolean integer)
{
  g_autofree char *text = g_strndup (number, self->at - number);

  if (integer && !g_ascii_string_to_signed (text, 10, G_MININT64, G_MAXINT64, NULL, NULL))
    return mnf_json_lexer_fail (
      self, number, MNF_MODEL_ERROR_LIMIT,
      _ ("this integer is too large: at most 64 bits were expected"));
  if (!integer && !isfinite (g_ascii_strtod (text, NULL)))
    return mnf_json_lexer_fail (self, number, MNF_MODEL_ERROR_LIMIT,
                                _ ("this number is too large: a finite one was "
                                   "expected"));
  return TRUE;
}

static gboolean
scan_number (MnfJsonLexer *self)
{
  const char *number = self->at;
  gboolean integer = TRUE;
  gboolean exponent = FALSE;

  mnf_json_lexer_skip (self, '-');
  if (mnf_json_lexer_skip (self, '0'))
    {
      if (g_ascii_isdigit (mnf_json_lexer_peek (self)))
        return mnf_json_lexer_fail_expected (self, _ ("a number without zeros in front"));
    }
  else if (!skip_digits (self))
    return mnf_json_lexer_fail_expected (self, _ ("a digit"));

  if (mnf_json_lexer_skip (self, '.'))
    {
      integer = FALSE;
      if (!skip_digits (self))
        return mnf_json_lexer_fail_expected (self, _ ("a digit"));
    }
  if (mnf_json_lexer_skip (self, 'e') || mnf_json_lexer_skip (self, 'E'))
    {
      integer = FALSE;
      exponent = TRUE;
      if (!mnf_json_lexer_skip (self, '+'))
        mnf_json_lexer_skip (self, '-');
      if (!skip_digits (self))
        return mnf_json_lexer_fail_expected (self, _ ("a digit"));
    }

  if (!exponent && self->at - number <= SAFE_DIGITS)
    return TRUE;
  return check_range (self, number, integer);
}

static gboolean
scan_word (MnfJsonLexer *self)
{
  static const char *const words[] = { "true", "false", "null" };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      gsize length = strlen (words[i]);
      const char *behind = self->at + length;

      if ((gsize) (self->end - self->at) >= length &&
          strncmp (self->at, words[i], length) == 0 &&
          (behind == self->end || !is_word_character (*behind)))
        {
          self->at = behind;
          return TRUE;
        }
    }

  return mnf_json_lexer_fail_expected (self, _ ("a value"));
}

gboolean
mnf_json_lexer_scan_scalar (MnfJsonLexer *self)
{
  char c = mnf_json_lexer_peek (self);

  return c == '-' || g_ascii_isdigit (c) ? scan_number (self) : scan_word (self);
}
