/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-editable.h"

#include <string.h>

#include "mnf-text-patch.h"

/* A line that is pasted with its break, or several, stays one line. */
static void
insert_text_cb (GtkEditable *delegate, const char *text, int length, int *position)
{
  g_autofree char *line = NULL;
  gsize n_bytes = length < 0 ? strlen (text) : (gsize) length;

  if (memchr (text, '\n', n_bytes) == NULL && memchr (text, '\r', n_bytes) == NULL)
    return;

  line = g_strndup (text, n_bytes);
  g_strdelimit (g_strstrip (line), "\r\n", ' ');
  g_signal_stop_emission_by_name (delegate, "insert-text");
  gtk_editable_insert_text (delegate, line, -1, position);
}

void
mnf_editable_set_up (AdwEntryRow *row, guint max_length)
{
  GtkEditable *delegate = gtk_editable_get_delegate (GTK_EDITABLE (row));

  gtk_editable_set_enable_undo (GTK_EDITABLE (row), FALSE);
  gtk_text_set_max_length (GTK_TEXT (delegate), max_length);
  g_signal_connect (delegate, "insert-text", G_CALLBACK (insert_text_cb), NULL);
}

static gboolean
has_focus (AdwEntryRow *row)
{
  return (gtk_widget_get_state_flags (GTK_WIDGET (row)) & GTK_STATE_FLAG_FOCUS_WITHIN) !=
         0;
}

void
mnf_editable_show_text (AdwEntryRow *row, const char *text)
{
  GtkEditable *editable = GTK_EDITABLE (row);
  const char *shown = gtk_editable_get_text (editable);
  MnfTextPatch patch;
  int position;

  if (g_str_equal (shown, text))
    return;

  patch = mnf_text_patch_find (shown, text);
  position = patch.start;
  if (patch.end > patch.start)
    gtk_editable_delete_text (editable, patch.start, patch.end);
  if (patch.n_bytes > 0)
    gtk_editable_insert_text (editable, patch.inserted, patch.n_bytes, &position);
  if (has_focus (row))
    gtk_editable_set_position (editable, position);
}

void
mnf_editable_focus (AdwEntryRow *row, guint offset)
{
  GtkEditable *editable = GTK_EDITABLE (row);
  const char *text = gtk_editable_get_text (editable);
  gsize n_bytes = MIN (offset, strlen (text));

  gtk_widget_grab_focus (GTK_WIDGET (row));
  gtk_editable_set_position (editable, g_utf8_strlen (text, n_bytes));
}

static void
show_value (MnfFormRow *row, MnfManifestation *manifestation, const char *address)
{
  mnf_editable_show_text (ADW_ENTRY_ROW (row),
                          mnf_manifestation_get_text (manifestation, address));
}

static void
focus (MnfFormRow *row, const char *pointer, guint offset)
{
  mnf_editable_focus (ADW_ENTRY_ROW (row), offset);
}

void
mnf_editable_implement (MnfFormRowInterface *iface)
{
  iface->show_value = show_value;
  iface->focus = focus;
}
