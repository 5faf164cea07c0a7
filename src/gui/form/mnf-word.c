/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-word.h"

/* Finds the word at character *@start of @text, and sets both to its bounds. */
static gboolean
find_word (const char *text, int *start, int *end)
{
  glong n = g_utf8_strlen (text, -1);
  g_autofree PangoLogAttr *attributes = g_new0 (PangoLogAttr, n + 1);
  int first = *start, last;

  pango_get_log_attrs (text, -1, -1, pango_language_get_default (), attributes,
                       (int) n + 1);
  while (first > 0 && !attributes[first].is_word_start)
    first--;
  last = first;
  while (last < n && !attributes[last].is_word_end)
    last++;
  if (!attributes[first].is_word_start || last < *start)
    return FALSE;

  *start = first;
  *end = last;
  return TRUE;
}

static void
select_in_editable (GtkEditable *editable)
{
  int start = gtk_editable_get_position (editable), end;

  if (find_word (gtk_editable_get_text (editable), &start, &end))
    gtk_editable_select_region (editable, start, end);
}

static void
select_in_view (GtkTextView *view)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter start, end;

  gtk_text_buffer_get_iter_at_mark (buffer, &start, gtk_text_buffer_get_insert (buffer));
  if (!gtk_text_iter_inside_word (&start) && !gtk_text_iter_ends_word (&start))
    return;
  if (!gtk_text_iter_starts_word (&start))
    gtk_text_iter_backward_word_start (&start);
  end = start;
  gtk_text_iter_forward_word_end (&end);
  gtk_text_buffer_select_range (buffer, &end, &start);
}

void
mnf_word_select (GtkWidget *text)
{
  if (GTK_IS_EDITABLE (text))
    select_in_editable (GTK_EDITABLE (text));
  else if (GTK_IS_TEXT_VIEW (text))
    select_in_view (GTK_TEXT_VIEW (text));
}
