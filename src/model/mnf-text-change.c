/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-text-change.h"

#include <string.h>

MnfTextChange
mnf_text_change_find (const char *before, const char *after)
{
  gsize before_length = strlen (before);
  gsize after_length = strlen (after);
  gsize shorter = MIN (before_length, after_length);
  gsize prefix = 0;
  gsize suffix = 0;

  while (prefix < shorter && before[prefix] == after[prefix])
    prefix++;
  while (suffix < shorter - prefix &&
         before[before_length - 1 - suffix] == after[after_length - 1 - suffix])
    suffix++;

  return (MnfTextChange){ prefix, before_length - prefix - suffix,
                          after_length - prefix - suffix };
}

/* Whether a word begins with the text inserted at @position. */
static gboolean
begins_word (const char *text, gsize position)
{
  return position > 0 && g_ascii_isspace (text[position - 1]) &&
         !g_ascii_isspace (text[position]);
}

gboolean
mnf_text_change_continues (const MnfTextChange *previous,
                           const MnfTextChange *change,
                           const char *after)
{
  gboolean types = change->removed == 0;
  gboolean deletes = change->inserted == 0;

  if (previous->removed == 0)
    return types && change->position == previous->position + previous->inserted &&
           !begins_word (after, change->position);

  /* What was just deleted may go on being deleted, or is replaced. */
  if (previous->inserted == 0)
    return (deletes && change->position + change->removed == previous->position) ||
           ((deletes || types) && change->position == previous->position);

  return FALSE;
}
