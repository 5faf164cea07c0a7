/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

/* The dictionary of the letter's language, while spelling is to be checked. */

#include "mnf-window-private.h"

static void
open_in_thread (GTask *task,
                gpointer source,
                gpointer language,
                GCancellable *cancellable)
{
  g_task_return_pointer (task, mnf_dictionary_open (language), g_object_unref);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  MnfWindow *self = MNF_WINDOW (source);
  const char *language = g_task_get_task_data (G_TASK (result));
  g_autoptr (MnfDictionary) dictionary = g_task_propagate_pointer (G_TASK (result), NULL);

  /* Meanwhile another may be wanted, or none, or the window may have gone. */
  if (self->form != NULL && g_strcmp0 (language, self->spelling_language) == 0)
    mnf_proofreader_set_dictionary (mnf_form_get_proofreader (self->form), dictionary);
}

void
mnf_window_update_spelling (MnfWindow *self)
{
  const char *language = NULL;
  g_autoptr (GTask) task = NULL;

  if (self->document != NULL && g_settings_get_boolean (self->settings, "check-spelling"))
    language =
      mnf_manifestation_get_text (mnf_document_get_manifestation (self->document),
                                  "/language");
  if (g_strcmp0 (language, self->spelling_language) == 0)
    return;

  g_free (self->spelling_language);
  self->spelling_language = g_strdup (language);
  mnf_proofreader_set_dictionary (mnf_form_get_proofreader (self->form), NULL);
  if (language == NULL)
    return;

  task = g_task_new (self, NULL, opened_cb, NULL);
  g_task_set_source_tag (task, mnf_window_update_spelling);
  g_task_set_task_data (task, g_strdup (language), g_free);
  g_task_run_in_thread (task, open_in_thread);
}

void
mnf_window_install_spelling (MnfWindow *self)
{
  g_signal_connect_object (self->settings, "changed::check-spelling",
                           G_CALLBACK (mnf_window_update_spelling), self,
                           G_CONNECT_SWAPPED);
}
