/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

/* The status of the letter, chosen from a menu, and its lock. */

#include "mnf-window-private.h"

#include "model/mnf-field.h"

#define POINTER "/status"

static GDateTime *
get_now (void)
{
  return g_date_time_new_now_utc ();
}

static void
status_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr (GDateTime) now = get_now ();

  mnf_document_choose_status (MNF_WINDOW (user_data)->document,
                              g_variant_get_string (parameter, NULL), now);
}

/* The focus goes where it was before the letter was locked. */
static void
unlock_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MnfWindow *self = user_data;
  g_autoptr (GDateTime) now = get_now ();

  mnf_document_unlock (self->document, now);
  if (self->last_focus_in_form == NULL ||
      !gtk_widget_grab_focus (self->last_focus_in_form))
    gtk_widget_child_focus (GTK_WIDGET (self->form), GTK_DIR_TAB_FORWARD);
}

static void
fill_menu (GMenu *menu)
{
  for (const MnfFieldChoice *choice = mnf_field_find (POINTER)->choices;
       choice->value != NULL; choice++)
    {
      g_autoptr (GMenuItem) item =
        g_menu_item_new (mnf_field_choice_get_label (choice), NULL);

      g_menu_item_set_action_and_target (item, "win.status", "s", choice->value);
      g_menu_append_item (menu, item);
    }
}

void
mnf_window_install_status (MnfWindow *self)
{
  static const GActionEntry entries[] = {
    { "status", status_cb, "s", "''" },
    { "unlock", unlock_cb },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries),
                                   self);
  fill_menu (self->status_menu);
  fill_menu (self->narrow_status_menu);
}

void
mnf_window_update_status (MnfWindow *self)
{
  MnfDocument *document = self->document;
  gboolean writable = document != NULL && !mnf_document_get_read_only (document);
  GAction *status = g_action_map_lookup_action (G_ACTION_MAP (self), "status");
  const char *value = "";

  if (document != NULL)
    value =
      mnf_manifestation_get_text (mnf_document_get_manifestation (document), POINTER);

  g_simple_action_set_state (G_SIMPLE_ACTION (status), g_variant_new_string (value));
  mnf_window_set_enabled (self, "status", writable);
  mnf_window_set_enabled (self, "unlock", writable && mnf_document_get_locked (document));
}
