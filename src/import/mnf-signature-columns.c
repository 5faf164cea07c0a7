/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-signature-columns.h"

#include <string.h>

#include "mnf-line-signs.h"

#define TOLERANCE 2 /* columns by which a line may begin before those above it */

typedef struct
{
  gsize start, end; /* bytes of the text */
} Gap;

/* The first gap that is too wide to be between words. */
static gboolean
find_gap (const char *text, Gap *gap)
{
  const char *at = text;

  for (at += strcspn (at, " \t"); *at != '\0'; at += strcspn (at, " \t"))
    {
      gsize length = strspn (at, " \t");

      gap->start = (gsize) (at - text);
      gap->end = gap->start + length;
      if (length >= 3 || memchr (at, '\t', length) != NULL)
        return TRUE;
      at += length;
    }

  return FALSE;
}

static gboolean
is_of_signature (const char *text)
{
  return mnf_line_measure_honorific (text) > 0 || mnf_line_may_be_name (text) ||
         mnf_line_begins_post (text);
}

/* The column at which the right one of two signatures begins that stand side by
 * side in the paragraph that begins with @line; 0 if they do not. */
static guint
find_column (const MnfImportLine *line)
{
  g_autofree char *left = NULL;
  Gap gap;

  if (!find_gap (line->text, &gap))
    return 0;
  left = g_strndup (line->text, gap.start);
  if (!is_of_signature (left) || !is_of_signature (line->text + gap.end))
    return 0;
  return line->indent + (guint) g_utf8_strlen (line->text, (gssize) gap.end);
}

/* Moves what is right of @column in the line at @index behind the line at @last. */
static void
split_line (MnfImportLines *lines, guint index, guint last, guint column)
{
  MnfImportLine *line = mnf_import_lines_get (lines, index);
  Gap gap;

  if (find_gap (line->text, &gap))
    g_ptr_array_insert (lines->lines, (int) last + 1,
                        mnf_import_line_cut (line, gap.start, gap.end));
  else if (line->indent + TOLERANCE >= column)
    g_ptr_array_insert (lines->lines, (int) last,
                        g_ptr_array_steal_index (lines->lines, index));
}

/* Two columns of @n_lines lines below each other, the left one first. */
static guint
split_paragraph (MnfImportLines *lines, guint first, guint end)
{
  guint column = find_column (mnf_import_lines_get (lines, first));
  guint n_before = lines->lines->len;
  guint last = end - 1;
  guint right = end;

  for (guint n = end - first, i = first; column > 0 && n > 0; n--)
    {
      guint n_lines = lines->lines->len;
      MnfImportLine *line = mnf_import_lines_get (lines, i);

      split_line (lines, i, last, column);
      last += lines->lines->len - n_lines;
      if (mnf_import_lines_get (lines, i) == line)
        i++;
      else
        right--;
    }

  if (column > 0)
    mnf_import_lines_get (lines, right)->begins = TRUE;
  return lines->lines->len - n_before;
}

guint
mnf_signature_columns_split (MnfImportLines *lines, guint first, guint end)
{
  guint n_more = 0;

  while (first < end + n_more)
    {
      guint paragraph_end =
        MIN (mnf_import_lines_find_paragraph_end (lines, first), end + n_more);

      n_more += split_paragraph (lines, first, paragraph_end);
      first = mnf_import_lines_find_paragraph_end (lines, first);
    }

  return n_more;
}
