/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

/* The way from the window to the letter's earlier versions. */

#include "mnf-window-private.h"

#include <glib/gi18n.h>

#include "gui/dialogs/mnf-version-history.h"
#include "mnf-moment.h"

#define RESTORED_SECONDS 10 /* there is a choice to be made */

static void
undo_restoring_cb (AdwToast *toast, MnfDocument *document)
{
  mnf_document_undo (document);
}

/* The toast's button undoes the restoring and nothing else: with the next change
 * it goes. */
static void
restored_cb (MnfVersionHistory *history, GDateTime *time, MnfWindow *self)
{
  g_autofree char *time_text = mnf_moment_dup_time (time);
  /* Translators: %s is a time: “Version of 12:04 restored” */
  g_autofree char *title = g_strdup_printf (_ ("Version of %s restored"), time_text);
  AdwToast *toast = adw_toast_new (title);

  adw_toast_set_button_label (toast, _ ("Undo"));
  adw_toast_set_timeout (toast, RESTORED_SECONDS);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (undo_restoring_cb),
                           self->document, 0);
  g_signal_connect_object (self->document, "changed", G_CALLBACK (adw_toast_dismiss),
                           toast, G_CONNECT_SWAPPED);
  adw_toast_overlay_add_toast (self->toast_overlay, toast);
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
