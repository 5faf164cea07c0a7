/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "gui/dialogs/mnf-compare.h"
#include "gui/dialogs/mnf-save.h"
#include "model/mnf-field.h"
#include "mnf-recent.h"
#include "mnf-window-private.h"

/* What the window shows of the saving, and what people can do about it. */

/* The header bar */

static const char *
get_status_label (MnfManifestation *letter)
{
  const MnfField *field = mnf_field_find ("/status");
  const char *status = mnf_manifestation_get_text (letter, "/status");

  for (const MnfFieldChoice *choice = field->choices; choice->value != NULL; choice++)
    if (g_str_equal (choice->value, status))
      return mnf_field_choice_get_label (choice);
  return status;
}

/* Transfer full. */
static char *
create_saving_state (MnfWindow *self)
{
  GDateTime *saved_at = mnf_autosaver_get_saved_at (self->letter);
  g_autofree char *time = NULL;

  switch (mnf_autosaver_get_state (self->letter))
    {
    case MNF_AUTOSAVE_FAILED:
    case MNF_AUTOSAVE_CONFLICT:
      return g_strdup (_ ("not saved"));
    default:
      break;
    }
  if (saved_at == NULL && mnf_document_get_file (self->document) == NULL)
    return g_strdup (_ ("not saved yet"));
  if (saved_at == NULL)
    return g_file_get_basename (mnf_document_get_file (self->document));

  time = g_date_time_format (saved_at, "%H:%M");
  /* Translators: %s is a time: “saved 12:04” */
  return g_strdup_printf (_ ("saved %s"), time);
}

void
mnf_window_update_title (MnfWindow *self)
{
  g_autofree char *title = mnf_document_dup_title (self->document);
  g_autofree char *state = create_saving_state (self);
  g_autofree char *subtitle = NULL;
  GFile *file = mnf_document_get_file (self->document);
  g_autofree char *place = file != NULL ? g_file_get_parse_name (file) : NULL;

  /* Translators: below the letter's title: its status and how it is saved, such as
   * “Draft · saved 12:04” */
  subtitle =
    g_strdup_printf (_ ("%1$s · %2$s"),
                     get_status_label (mnf_document_get_manifestation (self->document)),
                     state);
  gtk_window_set_title (GTK_WINDOW (self), title);
  adw_window_title_set_title (self->window_title, title);
  adw_window_title_set_subtitle (self->window_title, subtitle);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->window_title), place);
}

/* Keeps the session from ending while something is not on disk. */
static void
update_inhibition (MnfWindow *self)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));
  gboolean modified = mnf_document_get_modified (self->document);

  if (application == NULL)
    return; /* The window is on its way out. */

  if (modified && self->inhibit_cookie == 0)
    self->inhibit_cookie =
      gtk_application_inhibit (application, GTK_WINDOW (self),
                               GTK_APPLICATION_INHIBIT_LOGOUT,
                               _ ("There are letters with unsaved changes"));
  else if (!modified && self->inhibit_cookie != 0)
    {
      gtk_application_uninhibit (application, self->inhibit_cookie);
      self->inhibit_cookie = 0;
    }
}

static void
saving_changed_cb (MnfWindow *self)
{
  mnf_window_update_title (self);
  mnf_window_update_notice (self);
  update_inhibition (self);
  mnf_window_update_actions (self);
}

static void
file_changed_cb (MnfWindow *self)
{
  GFile *file = mnf_document_get_file (self->document);

  if (file != NULL)
    mnf_recent_add (file);
}

void
mnf_window_watch_saving (MnfWindow *self)
{
  g_signal_connect_object (self->letter, "notify", G_CALLBACK (saving_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->document, "notify::modified",
                           G_CALLBACK (saving_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->document, "notify::file", G_CALLBACK (file_changed_cb),
                           self, G_CONNECT_SWAPPED);
  saving_changed_cb (self);
}

/* Actions */

static void
saved_cb (GObject *window, GAsyncResult *result, gpointer user_data)
{
  mnf_save_finish (result);
}

static void
save_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MnfWindow *self = user_data;

  mnf_save_async (GTK_WINDOW (self), self->letter, saved_cb, NULL);
}

static void
save_as_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MnfWindow *self = user_data;

  mnf_save_as_async (GTK_WINDOW (self), self->letter, saved_cb, NULL);
}

static void
reload_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  mnf_autosaver_reload (MNF_WINDOW (user_data)->letter);
}

static void
keep_mine_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  mnf_autosaver_keep_mine (MNF_WINDOW (user_data)->letter);
}

static void
compared_cb (GObject *window, GAsyncResult *result, gpointer user_data)
{
  MnfAutosaver *letter = MNF_WINDOW (window)->letter;

  if (letter == NULL)
    return; /* The window was closed. */

  switch (mnf_compare_finish (result))
    {
    case MNF_COMPARE_RELOAD:
      mnf_autosaver_reload (letter);
      break;
    case MNF_COMPARE_KEEP_MINE:
      mnf_autosaver_keep_mine (letter);
      break;
    case MNF_COMPARE_KEEP_BOTH:
      mnf_autosaver_keep_both (letter);
      break;
    case MNF_COMPARE_CANCEL:
      break;
    }
}

static void
compare_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MnfWindow *self = user_data;

  mnf_compare_async (GTK_WINDOW (self), mnf_document_get_manifestation (self->document),
                     mnf_autosaver_get_other (self->letter), compared_cb, NULL);
}

void
mnf_window_update_saving_actions (MnfWindow *self)
{
  gboolean writable =
    self->document != NULL && !mnf_document_get_read_only (self->document);
  gboolean conflict = self->letter != NULL &&
                      mnf_autosaver_get_state (self->letter) == MNF_AUTOSAVE_CONFLICT;
  gboolean readable = conflict && mnf_autosaver_get_other (self->letter) != NULL;

  mnf_window_set_enabled (self, "save", writable);
  mnf_window_set_enabled (self, "save-as", writable);
  mnf_window_set_enabled (self, "reload", readable);
  mnf_window_set_enabled (self, "keep-mine", conflict);
  mnf_window_set_enabled (self, "compare", readable);
}

void
mnf_window_install_saving_actions (MnfWindow *self)
{
  static const GActionEntry entries[] = {
    { "save", save_cb },           { "save-as", save_as_cb }, { "reload", reload_cb },
    { "keep-mine", keep_mine_cb }, { "compare", compare_cb },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries),
                                   self);
}

/* Closing */

/* Whether another window shows the same letter. */
static gboolean
is_shared (MnfWindow *self)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  for (GList *item = gtk_application_get_windows (application); item != NULL;
       item = item->next)
    if (item->data != self && MNF_IS_WINDOW (item->data) &&
        MNF_WINDOW (item->data)->letter == self->letter)
      return TRUE;
  return FALSE;
}

static void
ready_to_close_cb (GObject *window, GAsyncResult *result, gpointer user_data)
{
  MnfWindow *self = MNF_WINDOW (window);

  self->closing = FALSE;
  if (!mnf_save_finish (result))
    return;
  if (!is_shared (self))
    mnf_autosaver_close (self->letter);
  gtk_window_destroy (GTK_WINDOW (self));
}

gboolean
mnf_window_begin_closing (MnfWindow *self)
{
  if (self->letter == NULL || is_shared (self))
    return FALSE;

  if (!self->closing)
    {
      self->closing = TRUE;
      mnf_save_before_closing_async (GTK_WINDOW (self), self->letter, ready_to_close_cb,
                                     NULL);
    }
  return TRUE;
}
