/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-save.h"

#include <glib/gi18n.h>

#include "compose/mnf-file-name.h"
#include "gui/mnf-names.h"
#include "mnf-alert.h"
#include "mnf-file-dialog.h"

/* A save on its way: the source object of its task is the window. */
typedef struct
{
  MnfAutosaver *letter;
  GFile *file; /* what was chosen, or NULL */
  gboolean closing;
} Save;

static void flush (GTask *task);
static void write_file (GTask *task);
static void choose_file (GTask *task);

static void
save_free (gpointer data)
{
  Save *save = data;

  g_object_unref (save->letter);
  g_clear_object (&save->file);
  g_free (save);
}

static void
finish (GTask *task, gboolean saved)
{
  g_task_return_boolean (task, saved);
  g_object_unref (task);
}

static void
problem_answered_cb (GObject *parent, GAsyncResult *result, gpointer user_data)
{
  GTask *task = user_data;
  Save *save = g_task_get_task_data (task);
  g_autofree char *response = mnf_alert_finish (result);

  if (strcmp (response, "keep-mine") == 0)
    {
      mnf_autosaver_keep_mine (save->letter);
      flush (task);
    }
  else if (strcmp (response, "overwrite") == 0)
    write_file (task);
  else if (strcmp (response, "save-as") == 0)
    choose_file (task);
  else
    finish (task, strcmp (response, "discard") == 0);
}

/* Says what is wrong, and offers what can be done about it. */
static void
tell_failure (GTask *task, const GError *error)
{
  Save *save = g_task_get_task_data (task);
  gboolean conflict = mnf_autosaver_get_state (save->letter) == MNF_AUTOSAVE_CONFLICT;
  const char *message = mnf_autosaver_get_error_message (save->letter);
  MnfAlertResponse responses[5] = { { "cancel", _ ("_Cancel") } };
  guint n = 1;

  if (save->closing)
    responses[n++] =
      (MnfAlertResponse){ "discard", _ ("Close _Without Saving"), MNF_ALERT_DESTRUCTIVE };
  if (conflict)
    responses[n++] = (MnfAlertResponse){ "keep-mine", _ ("_Keep Mine") };
  responses[n++] = (MnfAlertResponse){ "save-as", _ ("Save _As…"), MNF_ALERT_SUGGESTED };

  mnf_alert_async (g_task_get_source_object (task),
                   conflict ? _ ("File Changed on Disk") : _ ("Could Not Save Letter"),
                   message != NULL ? message : error->message, NULL, responses,
                   problem_answered_cb, task);
}

static void
flushed_cb (GObject *letter, GAsyncResult *result, gpointer task)
{
  g_autoptr (GError) error = NULL;

  if (mnf_autosaver_flush_finish (MNF_AUTOSAVER (letter), result, &error))
    finish (task, TRUE);
  else
    tell_failure (task, error);
}

static void
flush (GTask *task)
{
  Save *save = g_task_get_task_data (task);

  mnf_autosaver_flush_async (save->letter, flushed_cb, task);
}

static void
written_cb (GObject *letter, GAsyncResult *result, gpointer task)
{
  g_autoptr (GError) error = NULL;

  if (mnf_autosaver_save_as_finish (MNF_AUTOSAVER (letter), result, &error))
    finish (task, TRUE);
  else
    tell_failure (task, error);
}

static void
write_file (GTask *task)
{
  Save *save = g_task_get_task_data (task);

  mnf_autosaver_save_as_async (save->letter, save->file, written_cb, task);
}

static void
ask_to_replace (GTask *task)
{
  Save *save = g_task_get_task_data (task);
  g_autofree char *name = g_file_get_basename (save->file);
  g_autofree char *body =
    g_strdup_printf (_ ("“%s” is already there. Replacing it loses what is in it."),
                     name);
  const MnfAlertResponse responses[] = {
    { "cancel", _ ("_Cancel") },
    { "overwrite", _ ("_Replace"), MNF_ALERT_DESTRUCTIVE },
    { NULL },
  };

  mnf_alert_async (g_task_get_source_object (task), _ ("Replace File?"), body, NULL,
                   responses, problem_answered_cb, task);
}

/* The file that was chosen, by a name that the desktop knows as a letter's. */
static GFile *
add_suffix (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *full_name = NULL;
  g_autoptr (GFile) folder = g_file_get_parent (file);

  if (g_str_has_suffix (name, ".json"))
    return g_object_ref (file);
  full_name = g_strconcat (name, MNF_FILE_SUFFIX, NULL);
  return g_file_get_child (folder, full_name);
}

static void
file_chosen_cb (GObject *parent, GAsyncResult *result, gpointer user_data)
{
  GTask *task = user_data;
  Save *save = g_task_get_task_data (task);
  g_autoptr (GFile) chosen = mnf_file_dialog_save_finish (result);

  if (chosen == NULL)
    {
      finish (task, FALSE);
      return;
    }

  g_clear_object (&save->file);
  save->file = add_suffix (chosen);

  /* The dialog has asked already, but about the name that was typed. */
  if (!g_file_equal (save->file, chosen) && g_file_query_exists (save->file, NULL))
    ask_to_replace (task);
  else
    write_file (task);
}

static void
choose_file (GTask *task)
{
  Save *save = g_task_get_task_data (task);
  MnfDocument *document = mnf_autosaver_get_document (save->letter);
  GFile *old_file = mnf_document_get_file (document);
  g_autofree char *name = NULL;
  g_autoptr (GtkFileFilter) filter = mnf_file_filter_new_letters ();

  name = old_file != NULL
           ? g_file_get_basename (old_file)
           : mnf_file_name_suggest (mnf_document_get_manifestation (document),
                                    MNF_FILE_SUFFIX + 1);
  mnf_file_dialog_save_async (g_task_get_source_object (task), _ ("Save Letter"), filter,
                              "letter-folder", old_file, name, file_chosen_cb, task);
}

static GTask *
create_task (GtkWindow *parent,
             MnfAutosaver *letter,
             GAsyncReadyCallback callback,
             gpointer user_data)
{
  GTask *task = g_task_new (parent, NULL, callback, user_data);
  Save *save = g_new0 (Save, 1);

  save->letter = g_object_ref (letter);
  g_task_set_task_data (task, save, save_free);
  g_task_set_source_tag (task, create_task);
  return task;
}

void
mnf_save_async (GtkWindow *parent,
                MnfAutosaver *letter,
                GAsyncReadyCallback callback,
                gpointer user_data)
{
  GTask *task = create_task (parent, letter, callback, user_data);
  Save *save = g_task_get_task_data (task);
  GFile *file = mnf_document_get_file (mnf_autosaver_get_document (letter));

  if (file == NULL)
    choose_file (task);
  else if (mnf_autosaver_get_gone (letter))
    {
      save->file = g_object_ref (file);
      write_file (task);
    }
  else
    flush (task);
}

void
mnf_save_as_async (GtkWindow *parent,
                   MnfAutosaver *letter,
                   GAsyncReadyCallback callback,
                   gpointer user_data)
{
  choose_file (create_task (parent, letter, callback, user_data));
}

void
mnf_save_before_closing_async (GtkWindow *parent,
                               MnfAutosaver *letter,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  GTask *task = create_task (parent, letter, callback, user_data);
  Save *save = g_task_get_task_data (task);

  save->closing = TRUE;
  flush (task);
}

gboolean
mnf_save_finish (GAsyncResult *result)
{
  return g_task_propagate_boolean (G_TASK (result), NULL);
}
