/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-finder.h"

#include <string.h>

/* A text in which what does not matter is equal, and where each of its bytes
 * comes from. */
typedef struct
{
  GString *text;
  GArray *origins; /* of guint: a byte of the original for each byte, and its end */
} Folded;

static void
folded_clear (Folded *self)
{
  g_string_free (self->text, TRUE);
  g_array_unref (self->origins);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Folded, folded_clear)

/* What stands for @character; 0 for what is left out, such as an accent. */
static gunichar
fold_character (gunichar character)
{
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];

  switch (character)
    {
    case 0x2018: /* quotation marks and apostrophes */
    case 0x2019:
      return '\'';
    case 0x00AB:
    case 0x00BB:
    case 0x201C:
    case 0x201D:
      return '"';
    case 0x2010: /* hyphens and dashes */
    case 0x2011:
    case 0x2013:
    case 0x2014:
      return '-';
    case 0x00AD: /* soft hyphen */
      return 0;
    default:
      break;
    }

  if (g_unichar_isspace (character))
    return ' ';
  if (g_unichar_ismark (character))
    return 0;
  g_unichar_fully_decompose (character, FALSE, parts, G_N_ELEMENTS (parts));
  return g_unichar_tolower (parts[0]);
}

static void
append (Folded *self, gunichar character, guint origin)
{
  char bytes[6];
  int length = g_unichar_to_utf8 (character, bytes);

  g_string_append_len (self->text, bytes, length);
  for (int i = 0; i < length; i++)
    g_array_append_val (self->origins, origin);
}

static Folded
fold (const char *text)
{
  gsize length = strlen (text);
  Folded self = { g_string_sized_new (length),
                  g_array_sized_new (FALSE, FALSE, sizeof (guint), (guint) length + 1) };
  guint end = (guint) length;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      guint origin = (guint) (p - text);
      gunichar folded = (guchar) *p < 0x80 && g_ascii_isgraph (*p)
                          ? (gunichar) g_ascii_tolower (*p)
                          : fold_character (g_utf8_get_char (p));

      if (folded != 0)
        append (&self, folded, origin);
    }
  g_array_append_val (self.origins, end);
  return self;
}

/* Whether somebody wrote all the words from @start to @end. */
static gboolean
is_written (const MnfBlock *block, guint start, guint end)
{
  for (guint i = 0; i < block->n_runs; i++)
    if (block->runs[i].start < end && block->runs[i].end > start &&
        (block->runs[i].flags & MNF_RUN_PLACEHOLDER) != 0)
      return FALSE;

  return TRUE;
}

static void
find_in_block (GArray *hits, const MnfBlock *block, guint index, GString *wanted)
{
  g_auto (Folded) folded = fold (block->text);
  const guint *origins = (const guint *) (gpointer) folded.origins->data;
  const char *found = folded.text->str;

  while ((found = strstr (found, wanted->str)) != NULL)
    {
      gsize at = (gsize) (found - folded.text->str);
      MnfBlockRange hit = { index, origins[at], origins[at + wanted->len] };

      if (is_written (block, hit.start, hit.end))
        g_array_append_val (hits, hit);
      found += wanted->len;
    }
}

GArray *
mnf_finder_find (MnfLetter *letter, const char *text)
{
  GArray *hits = g_array_new (FALSE, FALSE, sizeof (MnfBlockRange));
  g_auto (Folded) wanted = fold (text);
  gsize n_blocks;
  const MnfBlock *blocks = mnf_letter_get_blocks (letter, &n_blocks);

  if (strspn (wanted.text->str, " ") == wanted.text->len)
    return hits;

  for (gsize i = 0; i < n_blocks; i++)
    find_in_block (hits, &blocks[i], (guint) i, wanted.text);
  return hits;
}

guint
mnf_finder_find_next (GArray *hits, guint block, guint start)
{
  for (guint i = 0; i < hits->len; i++)
    {
      MnfBlockRange *hit = &g_array_index (hits, MnfBlockRange, i);

      if (hit->block > block || (hit->block == block && hit->start >= start))
        return i;
    }

  return 0;
}
