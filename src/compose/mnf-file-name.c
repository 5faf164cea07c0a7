/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-file-name.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mnf-composer.h"

#define MAX_SUBJECT_CHARACTERS 50
#define MAX_BYTES 200

/* Appends @text with every run of spaces, control characters and characters
 * that some file system refuses as one space. */
static void
append_safe (GString *name, const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gboolean unsafe = g_unichar_isspace (c) || !g_unichar_isprint (c) ||
                        (c < 128 && strchr ("<>:\"/\\|?*", (char) c) != NULL);

      if (!unsafe)
        g_string_append_unichar (name, c);
      else if (name->len > 0 && name->str[name->len - 1] != ' ')
        g_string_append_c (name, ' ');
    }
}

static void
append_part (GString *name, const char *part)
{
  if (*part == '\0')
    return;
  if (name->len > 0)
    g_string_append (name, " - ");
  append_safe (name, part);
}

/* @text cut at the end of a word, if it has more than @max characters. */
static char *
cut_at_word (const char *text, glong max)
{
  g_autofree char *head = NULL;
  char *space;

  if (g_utf8_strlen (text, -1) <= max)
    return g_strdup (text);

  head = g_utf8_substring (text, 0, max + 1);
  space = strrchr (head, ' ');
  return space != NULL ? g_strndup (head, space - head) : g_utf8_substring (text, 0, max);
}

/* Names that begin or end with a point or a space are hidden or refused. */
static void
trim (GString *name)
{
  while (name->len > 0 && strchr (". ", name->str[name->len - 1]) != NULL)
    g_string_truncate (name, name->len - 1);
  while (name->len > 0 && strchr (". ", name->str[0]) != NULL)
    g_string_erase (name, 0, 1);
}

char *
mnf_file_name_suggest (MnfManifestation *manifestation, const char *extension)
{
  g_autoptr (MnfLetter) letter = mnf_compose (manifestation, MNF_COMPOSE_DEFAULT);
  g_autofree char *subject =
    cut_at_word (mnf_letter_get_title (letter), MAX_SUBJECT_CHARACTERS);
  g_autoptr (GString) name = g_string_new (NULL);
  g_autofree char *whole = NULL;

  append_part (name, subject);
  append_part (name, mnf_manifestation_get_text (manifestation, "/issuer/name"));
  append_part (name, mnf_manifestation_get_text (manifestation, "/date"));
  trim (name);

  /* Translators: the name of a letter’s file when the letter is still empty. */
  whole = g_utf8_make_valid (name->len > 0 ? name->str : _ ("Letter"), -1);
  if (strlen (whole) > MAX_BYTES)
    *g_utf8_find_prev_char (whole, whole + MAX_BYTES) = '\0';

  return g_strdup_printf ("%s.%s", whole, extension);
}
