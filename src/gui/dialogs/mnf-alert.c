/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-alert.h"

#include <adwaita.h>
#include <glib/gi18n.h>

static void
response_cb (AdwMessageDialog *dialog, const char *response, GTask *task)
{
  g_task_return_pointer (task, g_strdup (response), g_free);
  g_object_unref (task);
}

static AdwResponseAppearance
get_appearance (MnfAlertAppearance appearance)
{
  switch (appearance)
    {
    case MNF_ALERT_SUGGESTED:
      return ADW_RESPONSE_SUGGESTED;
    case MNF_ALERT_DESTRUCTIVE:
      return ADW_RESPONSE_DESTRUCTIVE;
    case MNF_ALERT_PLAIN:
    default:
      return ADW_RESPONSE_DEFAULT;
    }
}

static void
add_responses (AdwMessageDialog *dialog, const MnfAlertResponse *responses)
{
  const MnfAlertResponse *last = responses;

  for (const MnfAlertResponse *response = responses; response->id != NULL; response++)
    {
      adw_message_dialog_add_response (dialog, response->id, response->label);
      adw_message_dialog_set_response_appearance (dialog, response->id,
                                                  get_appearance (response->appearance));
      last = response;
    }
  adw_message_dialog_set_close_response (dialog, responses->id);
  if (last->appearance != MNF_ALERT_DESTRUCTIVE)
    adw_message_dialog_set_default_response (dialog, last->id);
}

void
mnf_alert_async (GtkWindow *parent,
                 const char *heading,
                 const char *body,
                 GtkWidget *extra,
                 const MnfAlertResponse *responses,
                 GAsyncReadyCallback callback,
                 gpointer user_data)
{
  GtkWidget *dialog = adw_message_dialog_new (parent, heading, body);
  GTask *task = g_task_new (parent, NULL, callback, user_data);

  g_task_set_source_tag (task, mnf_alert_async);
  add_responses (ADW_MESSAGE_DIALOG (dialog), responses);
  if (extra != NULL)
    adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), extra);
  g_signal_connect (dialog, "response", G_CALLBACK (response_cb), task);
  gtk_window_present (GTK_WINDOW (dialog));
}

char *
mnf_alert_finish (GAsyncResult *result)
{
  return g_task_propagate_pointer (G_TASK (result), NULL);
}

void
mnf_alert_error (GtkWindow *parent, const char *heading, const GError *error)
{
  const MnfAlertResponse responses[] = { { "close", _ ("_Close") }, { NULL } };

  mnf_alert_async (parent, heading, error->message, NULL, responses, NULL, NULL);
}
