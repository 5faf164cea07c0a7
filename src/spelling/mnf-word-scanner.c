/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-word-scanner.h"

#include <string.h>

#define NO_TEXT 0xfffc
#define LONGEST_ACRONYM 6 /* characters: capitals only say nothing up to here */
#define LONGEST_WORD 64   /* characters: what is longer is none */

void
mnf_word_scanner_init (MnfWordScanner *self, const char *text)
{
  *self = (MnfWordScanner){ text, text, text, text };
}

static gboolean
is_letter (gunichar character)
{
  return g_unichar_isalpha (character) || g_unichar_ismark (character);
}

static gboolean
is_apostrophe (gunichar character)
{
  return character == '\'' || character == 0x2019;
}

/* What belongs to a word, whether it can be judged or not. */
static gboolean
is_in_word (const char *at, const char *end)
{
  gunichar character = g_utf8_get_char (at);
  const char *next = g_utf8_next_char (at);

  return is_letter (character) || g_unichar_isdigit (character) || character == NO_TEXT ||
         (is_apostrophe (character) && next < end && is_letter (g_utf8_get_char (next)));
}

/* “infoem.org.mx”, “name@example.org”, “L.C.P.” */
static gboolean
is_address (const char *start, const char *end)
{
  for (const char *at = start; at < end; at++)
    if (*at == '@' ||
        (*at == '.' && at > start && at + 1 < end && g_ascii_isalpha (at[-1]) &&
         g_ascii_isalpha (at[1])) ||
        (*at == ':' && end - at > 2 && at[1] == '/' && at[2] == '/'))
      return TRUE;

  return FALSE;
}

/* The next stretch without spaces. */
static gboolean
find_chunk (MnfWordScanner *self)
{
  const char *at = self->chunk_end;

  while (*at != '\0' && g_unichar_isspace (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);
  self->chunk = self->at = at;
  while (*at != '\0' && !g_unichar_isspace (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);
  self->chunk_end = at;

  return self->chunk < self->chunk_end;
}

/* The next word of the chunk. */
static gboolean
find_word (MnfWordScanner *self, const char **start)
{
  while (self->at < self->chunk_end && !is_letter (g_utf8_get_char (self->at)) &&
         !is_in_word (self->at, self->chunk_end))
    self->at = g_utf8_next_char (self->at);
  *start = self->at;
  while (self->at < self->chunk_end && is_in_word (self->at, self->chunk_end))
    self->at = g_utf8_next_char (self->at);

  return *start < self->at;
}

static gboolean
can_be_judged (const char *start, const char *end)
{
  guint n_characters = 0, n_upper = 0;
  gboolean upper_within = FALSE;

  for (const char *at = start; at < end; at = g_utf8_next_char (at), n_characters++)
    {
      gunichar character = g_utf8_get_char (at);

      if (g_unichar_isdigit (character) || character == NO_TEXT)
        return FALSE;
      if (g_unichar_isupper (character))
        {
          n_upper++;
          upper_within = upper_within || n_characters > 0;
        }
    }

  if (n_upper == n_characters)
    return n_characters > LONGEST_ACRONYM && n_characters <= LONGEST_WORD;
  return n_characters > 1 && n_characters <= LONGEST_WORD && !upper_within;
}

gboolean
mnf_word_scanner_next (MnfWordScanner *self, guint *start, guint *end)
{
  const char *word;

  for (;;)
    {
      while (find_word (self, &word))
        if (can_be_judged (word, self->at))
          {
            *start = (guint) (word - self->text);
            *end = (guint) (self->at - self->text);
            return TRUE;
          }
      do
        if (!find_chunk (self))
          return FALSE;
      while (is_address (self->chunk, self->chunk_end));
    }
}
