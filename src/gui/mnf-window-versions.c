/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

/* The way from the window to the letter's earlier versions. */

#include "mnf-window-private.h"

#include <glib/gi18n.h>

#include "gui/dialogs/mnf-version-history.h"
#include "mnf-moment.h"

static void
restored_cb (MnfVersionHistory *history, GDateTime *time, MnfWindow *self)
{
  g_autofree char *time_text = mnf_moment_dup_time (time);
  /* Translators: %s is a time: “Version of 12:04 restored” */
  g_autofree char *title = g_strdup_printf (_ ("Version of %s restored"), time_text);

  mnf_window_tell_done (self, title);
}

static void
version_history_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MnfWindow *self = user_data;
  MnfVersionHistory *history =
    mnf_version_history_new (GTK_WINDOW (self), mnf_letters_get_versions (self->letters),
                             self->document);

  g_signal_connect_object (history, "restored", G_CALLBACK (restored_cb), self, 0);
  gtk_window_present (GTK_WINDOW (history));
}

void
mnf_window_install_version_actions (MnfWindow *self)
{
  static const GActionEntry entries[] = { { "version-history", version_history_cb } };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries),
                                   self);
}
