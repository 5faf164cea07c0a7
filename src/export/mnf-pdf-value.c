/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-pdf-value.h"

#include <string.h>

#define MOST_DEPTH 32

/* Largest number that a file may name; fits any place in any file. */
#define MOST_DIGITS 15

typedef struct
{
  const char *data;
  gsize length;
  gsize position;
  guint *parts_left;
} Parser;

static MnfPdfValue *parse_value (Parser *self, guint depth);

void
mnf_pdf_value_free (MnfPdfValue *self)
{
  if (self->text != NULL)
    g_string_free (self->text, TRUE);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->members, g_hash_table_unref);
  g_free (self);
}

static void
free_value (gpointer data)
{
  mnf_pdf_value_free (data);
}

static MnfPdfValue *
create_value (MnfPdfType type)
{
  MnfPdfValue *self = g_new0 (MnfPdfValue, 1);

  self->type = type;
  if (type == MNF_PDF_STRING || type == MNF_PDF_NAME || type == MNF_PDF_WORD)
    self->text = g_string_new (NULL);
  else if (type == MNF_PDF_ARRAY)
    self->items = g_ptr_array_new_with_free_func (free_value);
  else if (type == MNF_PDF_DICTIONARY)
    self->members = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_value);

  return self;
}

const MnfPdfValue *
mnf_pdf_value_get (const MnfPdfValue *self, const char *name)
{
  if (self == NULL || self->type != MNF_PDF_DICTIONARY)
    return NULL;

  return g_hash_table_lookup (self->members, name);
}

gboolean
mnf_pdf_value_is (const MnfPdfValue *self, MnfPdfType type, const char *text)
{
  return self != NULL && self->type == type && g_str_equal (self->text->str, text);
}

/* The byte @ahead, or -1 at the end. */
static int
peek (const Parser *self, gsize ahead)
{
  if (self->position + ahead >= self->length)
    return -1;

  return (guchar) self->data[self->position + ahead];
}

static gboolean
is_space (int c)
{
  return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0;
}

static gboolean
is_regular (int c)
{
  return c > 0 && !is_space (c) && strchr ("()<>[]{}/%", c) == NULL;
}

static void
skip_space (Parser *self)
{
  for (; is_space (peek (self, 0)) || peek (self, 0) == '%'; self->position++)
    if (peek (self, 0) == '%')
      while (peek (self, 1) >= 0 && peek (self, 1) != '\n' && peek (self, 1) != '\r')
        self->position++;
}

static MnfPdfValue *
parse_name (Parser *self)
{
  MnfPdfValue *value = create_value (MNF_PDF_NAME);

  for (self->position++; is_regular (peek (self, 0)); self->position++)
    {
      int c = peek (self, 0);

      if (c == '#' && g_ascii_isxdigit (peek (self, 1)) &&
          g_ascii_isxdigit (peek (self, 2)))
        {
          c = g_ascii_xdigit_value (peek (self, 1)) << 4 |
              g_ascii_xdigit_value (peek (self, 2));
          self->position += 2;
        }
      g_string_append_c (value->text, c);
    }

  return value;
}

static MnfPdfValue *
parse_hexadecimal (Parser *self)
{
  g_autoptr (MnfPdfValue) value = create_value (MNF_PDF_STRING);
  int high = -1;

  for (self->position++; peek (self, 0) != '>'; self->position++)
    {
      int digit = peek (self, 0) >= 0 ? g_ascii_xdigit_value (peek (self, 0)) : -1;

      if (digit < 0 && !is_space (peek (self, 0)))
        return NULL;
      if (digit >= 0 && high >= 0)
        g_string_append_c (value->text, high << 4 | digit);
      if (digit >= 0)
        high = high >= 0 ? -1 : digit;
    }
  self->position++;
  if (high >= 0)
    g_string_append_c (value->text, high << 4);

  return g_steal_pointer (&value);
}

/* A character behind a backslash. Up to three octal digits are a byte. */
static void
append_escaped (Parser *self, GString *text)
{
  static const char letters[] = "nrtbf", meanings[] = "\n\r\t\b\f";
  int c = peek (self, 0);
  const char *letter = c > 0 ? strchr (letters, c) : NULL;

  if (c >= '0' && c <= '7')
    {
      int byte = c - '0';

      for (int i = 1; i < 3 && peek (self, 1) >= '0' && peek (self, 1) <= '7'; i++)
        {
          self->position++;
          byte = byte << 3 | (peek (self, 0) - '0');
        }
      g_string_append_c (text, byte);
    }
  else if (c == '\r' && peek (self, 1) == '\n')
    self->position++;
  else if (letter != NULL)
    g_string_append_c (text, meanings[letter - letters]);
  else if (c != '\n' && c != '\r')
    g_string_append_c (text, c);
}

static MnfPdfValue *
parse_string (Parser *self)
{
  g_autoptr (MnfPdfValue) value = create_value (MNF_PDF_STRING);
  gsize depth = 1;

  for (self->position++; peek (self, 0) >= 0; self->position++)
    {
      int c = peek (self, 0);

      if (c == '(')
        depth++;
      else if (c == ')' && --depth == 0)
        {
          self->position++;
          return g_steal_pointer (&value);
        }

      if (c != '\\')
        g_string_append_c (value->text, c);
      else if (self->position++, peek (self, 0) >= 0)
        append_escaped (self, value->text);
    }

  return NULL;
}

static MnfPdfValue *
parse_array (Parser *self, guint depth)
{
  g_autoptr (MnfPdfValue) value = create_value (MNF_PDF_ARRAY);

  self->position++;
  while (skip_space (self), peek (self, 0) != ']')
    {
      MnfPdfValue *item = parse_value (self, depth + 1);

      if (item == NULL)
        return NULL;
      g_ptr_array_add (value->items, item);
    }
  self->position++;

  return g_steal_pointer (&value);
}

static MnfPdfValue *
parse_dictionary (Parser *self, guint depth)
{
  g_autoptr (MnfPdfValue) value = create_value (MNF_PDF_DICTIONARY);

  self->position += 2;
  while (skip_space (self), peek (self, 0) == '/')
    {
      g_autoptr (MnfPdfValue) name = parse_name (self);
      MnfPdfValue *member = parse_value (self, depth + 1);

      if (member == NULL)
        return NULL;
      g_hash_table_replace (value->members, g_strdup (name->text->str), member);
    }
  if (peek (self, 0) != '>' || peek (self, 1) != '>')
    return NULL;
  self->position += 2;

  return g_steal_pointer (&value);
}

/* An unsigned whole number; FALSE, and nothing moves, if there is none. */
static gboolean
parse_whole (Parser *self, gint64 *number)
{
  gsize n = 0;

  *number = 0;
  for (; peek (self, n) >= '0' && peek (self, n) <= '9'; n++)
    {
      if (n == MOST_DIGITS)
        return FALSE;
      *number = 10 * *number + (peek (self, n) - '0');
    }
  if (n == 0 || is_regular (peek (self, n)))
    return FALSE;
  self->position += n;

  return TRUE;
}

/* A number, or with a second one and an R a reference. */
static MnfPdfValue *
parse_whole_or_reference (Parser *self)
{
  MnfPdfValue *value = create_value (MNF_PDF_NUMBER);
  gsize behind;
  gint64 generation;

  if (!parse_whole (self, &value->number))
    {
      mnf_pdf_value_free (value);
      return NULL;
    }

  behind = self->position;
  skip_space (self);
  if (parse_whole (self, &generation))
    {
      skip_space (self);
      if (peek (self, 0) == 'R' && !is_regular (peek (self, 1)))
        {
          self->position++;
          value->type = MNF_PDF_REFERENCE;
          return value;
        }
    }
  self->position = behind;

  return value;
}

/* Anything else that is written without delimiters: signed or broken numbers,
 * and words. */
static MnfPdfValue *
parse_word (Parser *self)
{
  MnfPdfValue *value = create_value (MNF_PDF_WORD);

  for (; is_regular (peek (self, 0)); self->position++)
    g_string_append_c (value->text, peek (self, 0));

  if (value->text->len == 0)
    g_clear_pointer (&value, mnf_pdf_value_free);
  else if (strspn (value->text->str, "+-.0123456789") == value->text->len)
    {
      value->type = MNF_PDF_NUMBER;
      value->number =
        CLAMP (g_ascii_strtod (value->text->str, NULL), -G_MAXINT32, G_MAXINT32);
    }

  return value;
}

static MnfPdfValue *
parse_value (Parser *self, guint depth)
{
  int c;
  MnfPdfValue *number;

  skip_space (self);
  c = peek (self, 0);
  if (c < 0 || depth > MOST_DEPTH || *self->parts_left == 0)
    return NULL;
  (*self->parts_left)--;

  switch (c)
    {
    case '/':
      return parse_name (self);
    case '(':
      return parse_string (self);
    case '[':
      return parse_array (self, depth);
    case '<':
      return peek (self, 1) == '<' ? parse_dictionary (self, depth)
                                   : parse_hexadecimal (self);
    default:
      number = parse_whole_or_reference (self);
      return number != NULL ? number : parse_word (self);
    }
}

MnfPdfValue *
mnf_pdf_value_parse (const char *data, gsize length, gsize *position, guint *parts_left)
{
  Parser parser = { data, length, *position, parts_left };
  MnfPdfValue *value = parse_value (&parser, 0);

  *position = parser.position;

  return value;
}
