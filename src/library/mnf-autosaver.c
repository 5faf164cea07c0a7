/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-autosaver-private.h"

#include <glib/gi18n-lib.h>

#include "mnf-letter-files.h"

#define QUIET_MILLISECONDS 300   /* after the last edit */
#define LONGEST_MILLISECONDS 700 /* after the first one that is not written */

enum
{
  PROP_STATE = 1,
  PROP_SAVED_AT,
  PROP_ERROR_MESSAGE,
  PROP_GONE,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_ENUM_TYPE (MnfAutosaveState,
                    mnf_autosave_state,
                    G_DEFINE_ENUM_VALUE (MNF_AUTOSAVE_IDLE, "idle"),
                    G_DEFINE_ENUM_VALUE (MNF_AUTOSAVE_PENDING, "pending"),
                    G_DEFINE_ENUM_VALUE (MNF_AUTOSAVE_SAVING, "saving"),
                    G_DEFINE_ENUM_VALUE (MNF_AUTOSAVE_FAILED, "failed"),
                    G_DEFINE_ENUM_VALUE (MNF_AUTOSAVE_CONFLICT, "conflict"))
G_DEFINE_FINAL_TYPE (MnfAutosaver, mnf_autosaver, G_TYPE_OBJECT)

/* Edits */

static void
due_cb (gpointer data)
{
  MnfAutosaver *self = data;

  self->timers[TIMER_DUE] = 0;
  self->first_edit = 0;
  if (self->state != MNF_AUTOSAVE_PENDING)
    mnf_autosaver_keep_copy (self);
  if (self->state != MNF_AUTOSAVE_FAILED)
    self->write_now = TRUE;
  mnf_autosaver_proceed (self);
}

void
mnf_autosaver_wait_for_rest (MnfAutosaver *self)
{
  gint64 now = self->clock->get_time (self->clock->data);
  gint64 passed;

  if (self->first_edit == 0)
    self->first_edit = now;
  passed = (now - self->first_edit) / 1000;
  mnf_autosaver_start_timer (self, TIMER_DUE,
                             (guint) CLAMP (LONGEST_MILLISECONDS - passed, 0,
                                            QUIET_MILLISECONDS),
                             due_cb);
}

static void
document_changed_cb (MnfAutosaver *self)
{
  self->name_settled = FALSE;
  mnf_autosaver_stop_timer (self, TIMER_CALM);
  mnf_autosaver_wait_for_rest (self);
  if (self->state == MNF_AUTOSAVE_IDLE)
    mnf_autosaver_set_state (self, MNF_AUTOSAVE_PENDING, NULL);
}

/* The object */

static void
mnf_autosaver_get_property (GObject *object, guint id, GValue *value, GParamSpec *spec)
{
  MnfAutosaver *self = MNF_AUTOSAVER (object);

  switch (id)
    {
    case PROP_STATE:
      g_value_set_enum (value, self->state);
      break;
    case PROP_SAVED_AT:
      g_value_set_boxed (value, self->saved_at);
      break;
    case PROP_ERROR_MESSAGE:
      g_value_set_string (value, self->error_message);
      break;
    case PROP_GONE:
      g_value_set_boolean (value, self->gone);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
    }
}

static void
mnf_autosaver_dispose (GObject *object)
{
  MnfAutosaver *self = MNF_AUTOSAVER (object);

  for (guint timer = 0; timer < N_TIMERS; timer++)
    mnf_autosaver_stop_timer (self, timer);
  mnf_autosaver_drop_watch (self);
  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (self->document, self);
  if (self->entry != NULL)
    g_signal_handlers_disconnect_by_data (self->entry, self);
  g_clear_object (&self->document);
  g_clear_object (&self->entry);
  g_clear_object (&self->versions);

  G_OBJECT_CLASS (mnf_autosaver_parent_class)->dispose (object);
}

static void
mnf_autosaver_finalize (GObject *object)
{
  MnfAutosaver *self = MNF_AUTOSAVER (object);

  g_clear_object (&self->folder);
  g_clear_object (&self->beside);
  g_clear_object (&self->file);
  g_clear_pointer (&self->known, mnf_manifestation_unref);
  g_clear_pointer (&self->other, mnf_manifestation_unref);
  g_clear_pointer (&self->saved_at, g_date_time_unref);
  g_clear_error (&self->error);
  g_free (self->error_message);

  G_OBJECT_CLASS (mnf_autosaver_parent_class)->finalize (object);
}

static void
mnf_autosaver_class_init (MnfAutosaverClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags =
    G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  GType type = G_TYPE_FROM_CLASS (klass);

  object_class->dispose = mnf_autosaver_dispose;
  object_class->finalize = mnf_autosaver_finalize;
  object_class->get_property = mnf_autosaver_get_property;

  properties[PROP_STATE] =
    g_param_spec_enum ("state", NULL, NULL, MNF_TYPE_AUTOSAVE_STATE, MNF_AUTOSAVE_IDLE,
                       flags);
  properties[PROP_SAVED_AT] =
    g_param_spec_boxed ("saved-at", NULL, NULL, G_TYPE_DATE_TIME, flags);
  properties[PROP_ERROR_MESSAGE] =
    g_param_spec_string ("error-message", NULL, NULL, NULL, flags);
  properties[PROP_GONE] = g_param_spec_boolean ("gone", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  g_signal_new ("external-change", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 0);
}

static void
mnf_autosaver_init (MnfAutosaver *self)
{
  g_queue_init (&self->flushes);
}

/* What the document's file holds, and whether the document may go over it. */
static void
begin_with_file (MnfAutosaver *self, GFile *file)
{
  MnfManifestation *value = mnf_document_get_manifestation (self->document);

  if (!mnf_document_get_modified (self->document))
    mnf_autosaver_set_known (self, value);
  else if (self->entry != NULL)
    mnf_autosaver_set_known (self, mnf_session_entry_get_on_disk (self->entry));

  self->named_by_content =
    self->known != NULL && mnf_letter_files_is_named_after (file, self->known);
  mnf_autosaver_set_file (self, file);

  if (self->entry != NULL && mnf_session_entry_get_outdated (self->entry))
    {
      self->check_now = TRUE;
      mnf_autosaver_proceed (self);
    }
}

static gboolean
is_restored_without_file (MnfAutosaver *self)
{
  return self->file == NULL && self->entry != NULL &&
         mnf_session_entry_get_has_copy (self->entry);
}

MnfAutosaver *
mnf_autosaver_new (MnfDocument *document,
                   GFile *folder,
                   MnfSessionEntry *entry,
                   MnfVersions *versions,
                   const MnfClock *clock)
{
  MnfAutosaver *self = g_object_new (MNF_TYPE_AUTOSAVER, NULL);
  GFile *file = mnf_document_get_file (document);

  self->document = g_object_ref (document);
  self->folder = g_object_ref (folder);
  g_set_object (&self->entry, entry);
  g_set_object (&self->versions, versions);
  self->clock = clock;

  if (file != NULL)
    begin_with_file (self, file);
  self->must_write = is_restored_without_file (self);
  g_signal_connect_swapped (document, "changed", G_CALLBACK (document_changed_cb), self);
  if (entry != NULL)
    g_signal_connect_swapped (entry, "notify::copy-error",
                              G_CALLBACK (mnf_autosaver_update_error_message), self);
  if (mnf_autosaver_needs_writing (self))
    mnf_autosaver_proceed (self);
  return self;
}

MnfDocument *
mnf_autosaver_get_document (MnfAutosaver *self)
{
  return self->document;
}

MnfAutosaveState
mnf_autosaver_get_state (MnfAutosaver *self)
{
  return self->state;
}

GDateTime *
mnf_autosaver_get_saved_at (MnfAutosaver *self)
{
  return self->saved_at;
}

const char *
mnf_autosaver_get_error_message (MnfAutosaver *self)
{
  return self->error_message;
}

MnfManifestation *
mnf_autosaver_get_other (MnfAutosaver *self)
{
  return self->other;
}

gboolean
mnf_autosaver_get_gone (MnfAutosaver *self)
{
  return self->gone;
}

/* What people ask for */

void
mnf_autosaver_flush_async (MnfAutosaver *self,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);

  g_task_set_source_tag (task, mnf_autosaver_flush_async);
  g_queue_push_tail (&self->flushes, task);
  mnf_autosaver_proceed (self);
}

gboolean
mnf_autosaver_flush_finish (MnfAutosaver *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

void
mnf_autosaver_save_as_async (MnfAutosaver *self,
                             GFile *file,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);

  g_task_set_source_tag (task, mnf_autosaver_save_as_async);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  if (self->save_as != NULL)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_PENDING,
                               _ ("The letter is being saved already"));
      g_object_unref (task);
      return;
    }
  self->save_as = task;
  mnf_autosaver_proceed (self);
}

gboolean
mnf_autosaver_save_as_finish (MnfAutosaver *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

void
mnf_autosaver_close (MnfAutosaver *self)
{
  self->closed = TRUE;
  for (guint timer = 0; timer < N_TIMERS; timer++)
    mnf_autosaver_stop_timer (self, timer);
  mnf_autosaver_drop_watch (self);
  g_signal_handlers_disconnect_by_data (self->document, self);
  if (self->entry != NULL)
    mnf_session_entry_close (self->entry);
}

/* Ends a conflict: from here on, what the file holds now may be written over. */
static void
accept_other (MnfAutosaver *self)
{
  if (self->other != NULL)
    mnf_autosaver_keep_version (self, self->other, NULL);
  mnf_autosaver_set_known (self, self->other);
  self->known_unreadable = self->other == NULL;
  self->must_write = TRUE;
  self->write_now = TRUE;
  mnf_autosaver_leave_conflict (self);
}

void
mnf_autosaver_keep_mine (MnfAutosaver *self)
{
  if (self->state != MNF_AUTOSAVE_CONFLICT)
    return;
  accept_other (self);
  mnf_autosaver_proceed (self);
}

void
mnf_autosaver_reload (MnfAutosaver *self)
{
  g_autoptr (MnfManifestation) other = NULL;

  if (self->state != MNF_AUTOSAVE_CONFLICT || self->other == NULL)
    return;
  other = mnf_manifestation_ref (self->other);
  mnf_autosaver_keep_version (self, mnf_document_get_manifestation (self->document),
                              NULL);
  accept_other (self);
  /* Translators: a step that can be undone: “Undo Reloading” */
  mnf_document_replace (self->document, other, _ ("Reloading"));
  mnf_autosaver_proceed (self);
}

/* The file stays with whoever wrote it. */
void
mnf_autosaver_keep_both (MnfAutosaver *self)
{
  if (self->state != MNF_AUTOSAVE_CONFLICT)
    return;
  mnf_autosaver_drop_watch (self);
  g_set_object (&self->beside, self->file);
  g_clear_object (&self->file);
  mnf_autosaver_set_known (self, NULL);
  self->named_by_content = FALSE;
  self->must_write = TRUE;
  self->write_now = TRUE;
  mnf_autosaver_leave_conflict (self);
  mnf_autosaver_proceed (self);
}
