/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

/* The way from the window to the office profiles. */

#include "mnf-window-private.h"

#include <glib/gi18n.h>

#include "catalog/mnf-profile-store.h"
#include "gui/dialogs/mnf-profiles-dialog.h"

static void
applied_cb (MnfProfilesDialog *profiles, const char *name, MnfWindow *self)
{
  g_autofree char *title = g_strdup_printf (_ ("Profile “%s” applied"), name);

  mnf_window_tell_done (self, title);
}

static void
profiles_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MnfWindow *self = user_data;
  g_autoptr (GFile) folder = mnf_profiles_get_folder ();
  MnfProfilesDialog *profiles =
    mnf_profiles_dialog_new (GTK_WINDOW (self), folder, self->document);

  g_signal_connect_object (profiles, "applied", G_CALLBACK (applied_cb), self, 0);
  gtk_window_present (GTK_WINDOW (profiles));
}

void
mnf_window_install_profile_actions (MnfWindow *self)
{
  static const GActionEntry entries[] = { { "profiles", profiles_cb } };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries),
                                   self);
}
