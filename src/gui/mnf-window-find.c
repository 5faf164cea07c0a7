/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

/* Finding words in the letter: the window joins the bar, the pages on which hits
 * are shown, and the form in which they are edited. */

#include "mnf-window-private.h"

/* The hits are on the pages, so that these must be in view. */
static void
find_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MnfWindow *self = user_data;
  g_autofree char *pointer = g_strdup (mnf_form_get_focused_pointer (self->form));

  g_object_set (self, "preview-shown", TRUE, NULL);
  mnf_find_bar_open (self->find_bar, pointer);
}

static void
find_next_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MnfWindow *self = user_data;

  if (mnf_find_bar_is_open (self->find_bar))
    mnf_find_bar_go_next (self->find_bar);
  else
    find_cb (action, parameter, user_data);
}

static void
find_previous_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MnfWindow *self = user_data;

  if (mnf_find_bar_is_open (self->find_bar))
    mnf_find_bar_go_previous (self->find_bar);
  else
    find_cb (action, parameter, user_data);
}

void
mnf_window_find_closed_cb (MnfWindow *self, const char *pointer, guint offset)
{
  if (!mnf_document_get_editable (self->document))
    {
      gtk_widget_child_focus (GTK_WIDGET (self->preview), GTK_DIR_TAB_FORWARD);
      return;
    }

  if (mnf_fold_bin_get_folded (self->fold_bin))
    g_object_set (self, "preview-shown", FALSE, NULL);
  if (pointer != NULL)
    mnf_form_focus (self->form, pointer, offset);
  else if (self->last_focus_in_form == NULL ||
           !gtk_widget_grab_focus (self->last_focus_in_form))
    gtk_widget_child_focus (GTK_WIDGET (self->form), GTK_DIR_TAB_FORWARD);
}

void
mnf_window_install_find (MnfWindow *self)
{
  static const GActionEntry entries[] = {
    { "find", find_cb },
    { "find-next", find_next_cb },
    { "find-previous", find_previous_cb },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries),
                                   self);
}
