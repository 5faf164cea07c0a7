/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-save-changes.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "mnf-alert.h"
#include "mnf-save.h"

/* The source object of the task is the window. */
typedef struct
{
  GPtrArray *documents;     /* of MnfDocument, that are to be saved still */
  GPtrArray *check_buttons; /* of GtkCheckButton, one for each; NULL if there is one */
} Changes;

static void
changes_free (gpointer data)
{
  Changes *changes = data;

  g_ptr_array_unref (changes->documents);
  g_clear_pointer (&changes->check_buttons, g_ptr_array_unref);
  g_free (changes);
}

static void
finish (GTask *task, gboolean proceed)
{
  g_task_return_boolean (task, proceed);
  g_object_unref (task);
}

static void save_next (GTask *task);

static void
saved_cb (GObject *parent, GAsyncResult *result, gpointer user_data)
{
  GTask *task = user_data;

  if (mnf_save_finish (result))
    save_next (task);
  else
    finish (task, FALSE);
}

/* One after another, for each may ask something. */
static void
save_next (GTask *task)
{
  Changes *changes = g_task_get_task_data (task);
  g_autoptr (MnfDocument) document = NULL;

  if (changes->documents->len == 0)
    {
      finish (task, TRUE);
      return;
    }
  document = g_ptr_array_steal_index (changes->documents, 0);
  mnf_save_async (g_task_get_source_object (task), document, FALSE, saved_cb, task);
}

static void
forget_unchecked (Changes *changes)
{
  if (changes->check_buttons == NULL)
    return;

  for (guint i = changes->check_buttons->len; i > 0; i--)
    if (!gtk_check_button_get_active (changes->check_buttons->pdata[i - 1]))
      g_ptr_array_remove_index (changes->documents, i - 1);
}

static void
answered_cb (GObject *parent, GAsyncResult *result, gpointer user_data)
{
  GTask *task = user_data;
  g_autofree char *response = mnf_alert_finish (result);

  if (strcmp (response, "save") == 0)
    {
      forget_unchecked (g_task_get_task_data (task));
      save_next (task);
    }
  else
    finish (task, strcmp (response, "discard") == 0);
}

static char *
create_body (GPtrArray *documents)
{
  g_autofree char *title = NULL;

  if (documents->len > 1)
    return g_strdup (_ ("The letters have unsaved changes. "
                        "Changes that are not saved will be permanently lost."));

  title = mnf_document_dup_title (documents->pdata[0]);
  return g_strdup_printf (_ ("“%s” has unsaved changes. "
                             "Changes that are not saved will be permanently lost."),
                          title);
}

static GtkWidget *
create_row (Changes *changes, MnfDocument *document)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check_button = gtk_check_button_new ();
  g_autofree char *title = mnf_document_dup_title (document);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check_button), TRUE);
  gtk_widget_set_valign (check_button, GTK_ALIGN_CENTER);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check_button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check_button);
  gtk_widget_set_focusable (row, FALSE);
  g_ptr_array_add (changes->check_buttons, g_object_ref (check_button));
  return row;
}

/* The list of the documents, each with a mark for keeping it. */
static GtkWidget *
create_list (Changes *changes)
{
  GtkWidget *group = adw_preferences_group_new ();

  changes->check_buttons = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < changes->documents->len; i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                               create_row (changes, changes->documents->pdata[i]));
  return group;
}

void
mnf_save_changes_async (GtkWindow *parent,
                        GPtrArray *documents,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  GTask *task = g_task_new (parent, NULL, callback, user_data);
  Changes *changes = g_new0 (Changes, 1);
  gboolean several = documents->len > 1;
  g_autofree char *body = create_body (documents);
  const MnfAlertResponse responses[] = {
    { "cancel", _ ("_Cancel") },
    { "discard", several ? _ ("_Discard All") : _ ("_Discard"), MNF_ALERT_DESTRUCTIVE },
    { "save", _ ("_Save"), MNF_ALERT_SUGGESTED },
    { NULL },
  };

  changes->documents =
    g_ptr_array_copy (documents, (GCopyFunc) (void (*) (void)) g_object_ref, NULL);
  g_ptr_array_set_free_func (changes->documents, g_object_unref);
  g_task_set_task_data (task, changes, changes_free);
  g_task_set_source_tag (task, mnf_save_changes_async);

  mnf_alert_async (parent, _ ("Save Changes?"), body,
                   several ? create_list (changes) : NULL, responses, answered_cb, task);
}

gboolean
mnf_save_changes_finish (GAsyncResult *result)
{
  return g_task_propagate_boolean (G_TASK (result), NULL);
}
