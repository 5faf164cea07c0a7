/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-document-private.h"

#include <glib/gi18n-lib.h>

#include "mnf-file.h"
#include "mnf-json-scanner.h"
#include "mnf-status.h"

enum
{
  PROP_MANIFESTATION = 1,
  PROP_FILE,
  PROP_MODIFIED,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  PROP_UNDO_LABEL,
  PROP_REDO_LABEL,
  PROP_READ_ONLY,
  PROP_LOCKED,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];
static guint changed_signal;

G_DEFINE_FINAL_TYPE (MnfDocument, mnf_document, G_TYPE_OBJECT)

static void
mnf_document_finalize (GObject *object)
{
  MnfDocument *self = MNF_DOCUMENT (object);

  mnf_history_free (self->history);
  g_clear_pointer (&self->manifestation, mnf_manifestation_unref);
  g_clear_pointer (&self->saved, mnf_manifestation_unref);
  g_clear_pointer (&self->opened, mnf_manifestation_unref);
  g_clear_object (&self->file);
  g_free (self->etag);

  G_OBJECT_CLASS (mnf_document_parent_class)->finalize (object);
}

static void
mnf_document_get_property (GObject *object, guint id, GValue *value, GParamSpec *spec)
{
  MnfDocument *self = MNF_DOCUMENT (object);

  switch (id)
    {
    case PROP_MANIFESTATION:
      g_value_set_boxed (value, self->manifestation);
      break;
    case PROP_FILE:
      g_value_set_object (value, self->file);
      break;
    case PROP_MODIFIED:
      g_value_set_boolean (value, mnf_document_get_modified (self));
      break;
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, mnf_document_get_can_undo (self));
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, mnf_document_get_can_redo (self));
      break;
    case PROP_UNDO_LABEL:
      g_value_set_string (value, mnf_history_get_undo_label (self->history));
      break;
    case PROP_REDO_LABEL:
      g_value_set_string (value, mnf_history_get_redo_label (self->history));
      break;
    case PROP_READ_ONLY:
      g_value_set_boolean (value, mnf_document_get_read_only (self));
      break;
    case PROP_LOCKED:
      g_value_set_boolean (value, mnf_document_get_locked (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
    }
}

static void
mnf_document_class_init (MnfDocumentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags =
    G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->finalize = mnf_document_finalize;
  object_class->get_property = mnf_document_get_property;

  properties[PROP_MANIFESTATION] =
    g_param_spec_boxed ("manifestation", NULL, NULL, MNF_TYPE_MANIFESTATION, flags);
  properties[PROP_FILE] = g_param_spec_object ("file", NULL, NULL, G_TYPE_FILE, flags);
  properties[PROP_MODIFIED] = g_param_spec_boolean ("modified", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  properties[PROP_UNDO_LABEL] =
    g_param_spec_string ("undo-label", NULL, NULL, NULL, flags);
  properties[PROP_REDO_LABEL] =
    g_param_spec_string ("redo-label", NULL, NULL, NULL, flags);
  properties[PROP_READ_ONLY] =
    g_param_spec_boolean ("read-only", NULL, NULL, FALSE, flags);
  properties[PROP_LOCKED] = g_param_spec_boolean ("locked", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRV);
}

static void
mnf_document_init (MnfDocument *self)
{
  self->history = mnf_history_new ();
  g_queue_init (&self->saves);
}

MnfDocument *
mnf_document_new (MnfManifestation *manifestation)
{
  MnfDocument *self = g_object_new (MNF_TYPE_DOCUMENT, NULL);

  self->manifestation = mnf_manifestation_ref (manifestation);
  self->saved = mnf_manifestation_ref (manifestation);
  self->opened = mnf_manifestation_ref (manifestation);
  return self;
}

/* Loading */

typedef struct
{
  MnfManifestation *manifestation;
  char *etag;
} Loaded;

static void
loaded_free (gpointer data)
{
  Loaded *loaded = data;

  g_clear_pointer (&loaded->manifestation, mnf_manifestation_unref);
  g_free (loaded->etag);
  g_free (loaded);
}

static void
load_in_thread (GTask *task, gpointer source, gpointer file, GCancellable *cancellable)
{
  Loaded *loaded = g_new0 (Loaded, 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes =
    mnf_file_read (file, MNF_JSON_MAX_BYTES, cancellable, &error);

  if (bytes != NULL)
    loaded->manifestation = mnf_manifestation_new_from_bytes (bytes, &error);

  if (loaded->manifestation != NULL)
    {
      loaded->etag = mnf_file_create_etag (bytes);
      g_task_return_pointer (task, loaded, loaded_free);
      return;
    }
  loaded_free (loaded);
  g_task_return_error (task, g_steal_pointer (&error));
}

void
mnf_document_load_async (GFile *file,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, mnf_document_load_async);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, load_in_thread);
}

MnfDocument *
mnf_document_load_finish (GAsyncResult *result, GError **error)
{
  Loaded *loaded = g_task_propagate_pointer (G_TASK (result), error);
  MnfDocument *self;

  if (loaded == NULL)
    return NULL;

  self = mnf_document_new (loaded->manifestation);
  self->file = g_object_ref (g_task_get_task_data (G_TASK (result)));
  self->etag = g_steal_pointer (&loaded->etag);
  loaded_free (loaded);
  return self;
}

/* Saving. One save runs at a time; a later one writes what is there when its
 * turn comes, so that an older value can never overtake a newer one. */

typedef struct
{
  GFile *file;
  gboolean overwrite;
  MnfManifestation *manifestation; /* set when the save begins */
  char *etag;                      /* expected; NULL: whatever is there */
  char *new_etag;
} Save;

static void
save_free (gpointer data)
{
  Save *save = data;

  g_object_unref (save->file);
  g_clear_pointer (&save->manifestation, mnf_manifestation_unref);
  g_free (save->etag);
  g_free (save->new_etag);
  g_free (save);
}

static void begin_next_save (MnfDocument *self);

static void
save_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Save *save = data;
  g_autoptr (GBytes) bytes = mnf_manifestation_to_bytes (save->manifestation);
  g_autoptr (GError) error = NULL;

  save->new_etag = mnf_file_create_etag (bytes);
  if (mnf_file_replace (save->file, bytes, save->etag, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
set_saved (MnfDocument *self, Save *save)
{
  gboolean was_modified = mnf_document_get_modified (self);
  gboolean same_file = self->file != NULL && g_file_equal (self->file, save->file);

  g_set_object (&self->file, save->file);
  g_free (self->etag);
  self->etag = g_strdup (save->new_etag);
  g_clear_pointer (&self->saved, mnf_manifestation_unref);
  self->saved = mnf_manifestation_ref (save->manifestation);

  if (!same_file)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FILE]);
  if (was_modified != mnf_document_get_modified (self))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MODIFIED]);
}

static void
save_written_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  MnfDocument *self = MNF_DOCUMENT (object);
  g_autoptr (GTask) task = data; /* the one the caller waits for */
  g_autoptr (GError) error = NULL;

  g_queue_pop_head (&self->saves);
  if (g_task_propagate_boolean (G_TASK (result), &error))
    {
      set_saved (self, g_task_get_task_data (G_TASK (result)));
      g_task_return_boolean (task, TRUE);
    }
  else
    g_task_return_error (task, g_steal_pointer (&error));

  begin_next_save (self);
}

static void
begin_next_save (MnfDocument *self)
{
  GTask *task = g_queue_peek_head (&self->saves);
  g_autoptr (GTask) thread_task = NULL;
  Save *save;

  if (task == NULL)
    return;

  save = g_new0 (Save, 1);
  *save = *(Save *) g_task_get_task_data (task);
  g_object_ref (save->file);
  save->manifestation = mnf_manifestation_ref (self->manifestation);
  if (!save->overwrite && self->file != NULL && g_file_equal (self->file, save->file))
    save->etag = g_strdup (self->etag);

  thread_task = g_task_new (self, g_task_get_cancellable (task), save_written_cb, task);
  g_task_set_task_data (thread_task, save, save_free);
  g_task_run_in_thread (thread_task, save_in_thread);
}

void
mnf_document_save_async (MnfDocument *self,
                         GFile *file,
                         gboolean overwrite,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  Save *save;

  g_return_if_fail (file != NULL || self->file != NULL);

  save = g_new0 (Save, 1);
  save->file = g_object_ref (file != NULL ? file : self->file);
  save->overwrite = overwrite;
  g_task_set_source_tag (task, mnf_document_save_async);
  g_task_set_task_data (task, save, save_free);

  if (mnf_document_get_read_only (self))
    {
      g_task_return_new_error (task, MNF_MODEL_ERROR, MNF_MODEL_ERROR_VERSION,
                               _ ("A newer version of Manifiesta wrote this letter, so "
                                  "it cannot be changed here"));
      g_object_unref (task);
      return;
    }

  g_queue_push_tail (&self->saves, task);
  if (g_queue_get_length (&self->saves) == 1)
    begin_next_save (self);
}

gboolean
mnf_document_save_finish (MnfDocument *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

/* State */

MnfManifestation *
mnf_document_get_manifestation (MnfDocument *self)
{
  return self->manifestation;
}

GFile *
mnf_document_get_file (MnfDocument *self)
{
  return self->file;
}

gboolean
mnf_document_get_modified (MnfDocument *self)
{
  return !mnf_manifestation_equal (self->manifestation, self->saved);
}

gboolean
mnf_document_get_read_only (MnfDocument *self)
{
  return mnf_manifestation_is_newer (self->manifestation);
}

gboolean
mnf_document_get_locked (MnfDocument *self)
{
  return mnf_status_is_locked (self->manifestation, self->opened);
}

gboolean
mnf_document_get_editable (MnfDocument *self)
{
  return !mnf_document_get_read_only (self) && !mnf_document_get_locked (self);
}

gboolean
mnf_document_get_can_undo (MnfDocument *self)
{
  return mnf_history_get_undo_label (self->history) != NULL;
}

gboolean
mnf_document_get_can_redo (MnfDocument *self)
{
  return mnf_history_get_redo_label (self->history) != NULL;
}

void
mnf_document_set_present (MnfDocument *self, MnfManifestation *manifestation)
{
  g_autoptr (MnfManifestation) before = self->manifestation;
  gboolean was_modified = mnf_document_get_modified (self);
  gboolean was_locked = mnf_document_get_locked (self);
  g_auto (GStrv) pointers = mnf_manifestation_diff (before, manifestation);

  self->manifestation = mnf_manifestation_ref (manifestation);

  g_object_freeze_notify (G_OBJECT (self));
  for (guint i = PROP_CAN_UNDO; i <= PROP_REDO_LABEL; i++)
    g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MANIFESTATION]);
  if (was_modified != mnf_document_get_modified (self))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MODIFIED]);
  if (was_locked != mnf_document_get_locked (self))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOCKED]);
  g_object_thaw_notify (G_OBJECT (self));

  g_signal_emit (self, changed_signal, 0, pointers);
}

/* Steps */

void
mnf_document_end_step (MnfDocument *self)
{
  mnf_history_end_step (self->history);
}

void
mnf_document_undo (MnfDocument *self)
{
  g_autoptr (MnfManifestation) before =
    mnf_history_undo (self->history, self->manifestation);

  if (before != NULL)
    mnf_document_set_present (self, before);
}

void
mnf_document_redo (MnfDocument *self)
{
  g_autoptr (MnfManifestation) after =
    mnf_history_redo (self->history, self->manifestation);

  if (after != NULL)
    mnf_document_set_present (self, after);
}

char *
mnf_document_dup_title (MnfDocument *self)
{
  static const char *const pointers[] = { "/title", "/issuer/name" };

  for (gsize i = 0; i < G_N_ELEMENTS (pointers); i++)
    {
      const char *text = mnf_manifestation_get_text (self->manifestation, pointers[i]);

      if (*text != '\0')
        return g_strdup (text);
    }

  return g_strdup (_ ("Untitled Letter"));
}
