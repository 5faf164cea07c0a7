/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-session-entry-private.h"

#include "mnf-letter-files.h"
#include "model/mnf-file.h"
#include "model/mnf-json-reader.h"
#include "model/mnf-json-scanner.h"

struct _MnfSessionEntry
{
  GObject parent_instance;

  GFile *entry_file;
  GFile *copy_file;
  gint64 opened;

  /* What shall be on disk. Guarded by the first mutex. */
  GMutex wish_mutex;
  GFile *file;
  GFile *previous;
  MnfManifestation *copy;
  MnfManifestation *base;
  char *base_checksum; /* as it is in the entry */
  gboolean base_due;   /* the checksum is that of an earlier base */
  gboolean entry_due;
  gboolean copy_due;
  gboolean closed;
  char *new_copy_error;

  GMutex disk_mutex; /* held by the thread that writes */

  gboolean has_copy; /* or will soon */
  gboolean writing;  /* a worker is under way */
  gboolean outdated;
  MnfManifestation *on_disk; /* what the file held when it was restored */
  char *copy_error;
};

enum
{
  PROP_COPY_ERROR = 1,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (MnfSessionEntry, mnf_session_entry, G_TYPE_OBJECT)

/* The entry as JSON */

static void
add_uri (JsonObject *object, const char *member, GFile *file)
{
  g_autofree char *uri = file != NULL ? g_file_get_uri (file) : NULL;

  if (uri != NULL)
    json_object_set_string_member (object, member, uri);
}

/* The wish mutex is held. */
static GBytes *
create_entry_bytes (MnfSessionEntry *self)
{
  g_autoptr (JsonObject) object = json_object_new ();
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);
  char *text;

  json_object_set_int_member (object, "opened", self->opened);
  add_uri (object, "file", self->file);
  add_uri (object, "previous-file", self->previous);
  if (self->base_checksum != NULL)
    json_object_set_string_member (object, "base", self->base_checksum);

  json_node_set_object (node, object);
  text = json_to_string (node, TRUE);
  return g_bytes_new_take (text, strlen (text));
}

static GFile *
read_uri (JsonObject *object, const char *member)
{
  const char *uri = json_object_get_string_member_with_default (object, member, NULL);

  return uri != NULL ? g_file_new_for_uri (uri) : NULL;
}

static void
read_entry (MnfSessionEntry *self)
{
  g_autoptr (GBytes) bytes =
    mnf_file_read (self->entry_file, MNF_JSON_MAX_BYTES, NULL, NULL);
  g_autoptr (JsonNode) node = bytes != NULL ? mnf_json_read (bytes, NULL) : NULL;
  JsonObject *object;

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    return;

  object = json_node_get_object (node);
  self->opened = json_object_get_int_member_with_default (object, "opened", 0);
  self->file = read_uri (object, "file");
  self->previous = read_uri (object, "previous-file");
  self->base_checksum =
    g_strdup (json_object_get_string_member_with_default (object, "base", NULL));
}

/* Writing */

static char *
compute_checksum (MnfManifestation *manifestation)
{
  g_autoptr (GBytes) bytes = mnf_manifestation_to_bytes (manifestation);

  return mnf_file_create_etag (bytes);
}

static gboolean
write_entry (MnfSessionEntry *self, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;

  g_mutex_lock (&self->wish_mutex);
  if (self->base_due)
    {
      g_free (self->base_checksum);
      self->base_checksum = self->base != NULL ? compute_checksum (self->base) : NULL;
      self->base_due = FALSE;
    }
  bytes = create_entry_bytes (self);
  g_mutex_unlock (&self->wish_mutex);

  return mnf_file_replace (self->entry_file, bytes, NULL, NULL, error);
}

static gboolean
write_copy (MnfSessionEntry *self, MnfManifestation *copy, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;

  if (copy == NULL)
    {
      g_file_delete (self->copy_file, NULL, NULL);
      return TRUE;
    }
  bytes = mnf_manifestation_to_bytes (copy);
  return mnf_file_replace (self->copy_file, bytes, NULL, NULL, error);
}

static void
set_new_copy_error (MnfSessionEntry *self, const GError *error)
{
  g_mutex_lock (&self->wish_mutex);
  g_free (self->new_copy_error);
  self->new_copy_error = error != NULL ? g_strdup (error->message) : NULL;
  g_mutex_unlock (&self->wish_mutex);
}

/* Brings the disk to what was wished last; FALSE if it was there already. The
 * disk mutex is held. The entry goes first: a copy is nothing without it. */
static gboolean
write_wish (MnfSessionEntry *self)
{
  g_autoptr (MnfManifestation) copy = NULL;
  g_autoptr (GError) error = NULL;
  gboolean entry_due, copy_due, written;

  g_mutex_lock (&self->wish_mutex);
  entry_due = self->entry_due && !self->closed;
  copy_due = self->copy_due && !self->closed;
  self->entry_due = self->copy_due = FALSE;
  copy = copy_due ? g_steal_pointer (&self->copy) : NULL;
  g_mutex_unlock (&self->wish_mutex);

  if (!entry_due && !copy_due)
    return FALSE;

  written = !entry_due || write_entry (self, &error);
  if (copy_due)
    {
      g_clear_error (&error);
      written = write_copy (self, copy, &error);
    }
  set_new_copy_error (self, written ? NULL : error);
  return TRUE;
}

void
mnf_session_entry_flush (MnfSessionEntry *self)
{
  g_mutex_lock (&self->disk_mutex);
  while (write_wish (self))
    ;
  g_mutex_unlock (&self->disk_mutex);
}

static void
write_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  mnf_session_entry_flush (source);
  g_task_return_boolean (task, TRUE);
}

static void
update_copy_error (MnfSessionEntry *self)
{
  g_autofree char *new_error = NULL;

  g_mutex_lock (&self->wish_mutex);
  new_error = g_strdup (self->new_copy_error);
  g_mutex_unlock (&self->wish_mutex);

  if (g_strcmp0 (self->copy_error, new_error) == 0)
    return;
  g_free (self->copy_error);
  self->copy_error = g_steal_pointer (&new_error);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COPY_ERROR]);
}

static void start_writing (MnfSessionEntry *self);

static void
written_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  MnfSessionEntry *self = MNF_SESSION_ENTRY (object);
  gboolean more;

  g_mutex_lock (&self->wish_mutex);
  more = (self->entry_due || self->copy_due) && !self->closed;
  g_mutex_unlock (&self->wish_mutex);

  self->writing = FALSE;
  update_copy_error (self);
  if (more)
    start_writing (self);
}

static void
start_writing (MnfSessionEntry *self)
{
  g_autoptr (GTask) task = NULL;

  if (self->writing)
    return;
  self->writing = TRUE;
  task = g_task_new (self, NULL, written_cb, NULL);
  g_task_set_source_tag (task, start_writing);
  g_task_run_in_thread (task, write_in_thread);
}

/* Wishes */

GFile *
mnf_session_entry_dup_file (MnfSessionEntry *self)
{
  GFile *file;

  g_mutex_lock (&self->wish_mutex);
  file = self->file != NULL ? g_object_ref (self->file) : NULL;
  g_mutex_unlock (&self->wish_mutex);
  return file;
}

static void
set_place (MnfSessionEntry *self, GFile *file, GFile *previous)
{
  g_mutex_lock (&self->wish_mutex);
  g_set_object (&self->file, file);
  g_set_object (&self->previous, previous);
  self->entry_due = TRUE;
  g_mutex_unlock (&self->wish_mutex);
}

void
mnf_session_entry_set_file (MnfSessionEntry *self, GFile *file)
{
  set_place (self, file, NULL);
  start_writing (self);
}

void
mnf_session_entry_announce_move (MnfSessionEntry *self, GFile *from, GFile *to)
{
  set_place (self, to, from);
  mnf_session_entry_flush (self);
}

void
mnf_session_entry_set_copy (MnfSessionEntry *self,
                            MnfManifestation *copy,
                            MnfManifestation *base)
{
  if (copy == NULL && !self->has_copy)
    return;

  g_mutex_lock (&self->wish_mutex);
  g_clear_pointer (&self->copy, mnf_manifestation_unref);
  self->copy = copy != NULL ? mnf_manifestation_ref (copy) : NULL;
  self->copy_due = TRUE;
  if (copy != NULL && base != self->base)
    {
      g_clear_pointer (&self->base, mnf_manifestation_unref);
      self->base = base != NULL ? mnf_manifestation_ref (base) : NULL;
      self->base_due = self->entry_due = TRUE;
    }
  g_mutex_unlock (&self->wish_mutex);

  self->has_copy = copy != NULL;
  start_writing (self);
}

gboolean
mnf_session_entry_get_has_copy (MnfSessionEntry *self)
{
  return self->has_copy;
}

gboolean
mnf_session_entry_get_busy (MnfSessionEntry *self)
{
  return self->writing;
}

const char *
mnf_session_entry_get_copy_error (MnfSessionEntry *self)
{
  return self->copy_error;
}

void
mnf_session_entry_close (MnfSessionEntry *self)
{
  g_mutex_lock (&self->wish_mutex);
  self->closed = TRUE;
  g_mutex_unlock (&self->wish_mutex);

  g_mutex_lock (&self->disk_mutex);
  g_file_delete (self->copy_file, NULL, NULL);
  g_file_delete (self->entry_file, NULL, NULL);
  g_mutex_unlock (&self->disk_mutex);
}

gint64
mnf_session_entry_get_opened (MnfSessionEntry *self)
{
  return self->opened;
}

gboolean
mnf_session_entry_get_outdated (MnfSessionEntry *self)
{
  return self->outdated;
}

MnfManifestation *
mnf_session_entry_get_on_disk (MnfSessionEntry *self)
{
  return self->on_disk;
}

void
mnf_session_entry_set_on_disk (MnfSessionEntry *self, MnfManifestation *on_disk)
{
  g_autofree char *checksum = compute_checksum (on_disk);

  self->outdated = g_strcmp0 (self->base_checksum, checksum) != 0;
  if (!self->outdated)
    self->on_disk = mnf_manifestation_ref (on_disk);
}

GFile *
mnf_session_entry_get_copy_file (MnfSessionEntry *self)
{
  return self->copy_file;
}

/* The object */

static void
mnf_session_entry_finalize (GObject *object)
{
  MnfSessionEntry *self = MNF_SESSION_ENTRY (object);

  g_object_unref (self->entry_file);
  g_object_unref (self->copy_file);
  g_clear_object (&self->file);
  g_clear_object (&self->previous);
  g_clear_pointer (&self->copy, mnf_manifestation_unref);
  g_clear_pointer (&self->base, mnf_manifestation_unref);
  g_clear_pointer (&self->on_disk, mnf_manifestation_unref);
  g_free (self->base_checksum);
  g_free (self->new_copy_error);
  g_free (self->copy_error);
  g_mutex_clear (&self->wish_mutex);
  g_mutex_clear (&self->disk_mutex);

  G_OBJECT_CLASS (mnf_session_entry_parent_class)->finalize (object);
}

static void
mnf_session_entry_get_property (GObject *object,
                                guint id,
                                GValue *value,
                                GParamSpec *spec)
{
  MnfSessionEntry *self = MNF_SESSION_ENTRY (object);

  switch (id)
    {
    case PROP_COPY_ERROR:
      g_value_set_string (value, self->copy_error);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
    }
}

static void
mnf_session_entry_class_init (MnfSessionEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = mnf_session_entry_finalize;
  object_class->get_property = mnf_session_entry_get_property;

  properties[PROP_COPY_ERROR] =
    g_param_spec_string ("copy-error", NULL, NULL, NULL,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS |
                           G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
mnf_session_entry_init (MnfSessionEntry *self)
{
  g_mutex_init (&self->wish_mutex);
  g_mutex_init (&self->disk_mutex);
}

static MnfSessionEntry *
create (const char *folder, const char *name)
{
  MnfSessionEntry *self = g_object_new (MNF_TYPE_SESSION_ENTRY, NULL);
  g_autofree char *entry_name = g_strconcat (name, MNF_SESSION_ENTRY_SUFFIX, NULL);
  g_autofree char *copy_name = g_strconcat (name, MNF_SESSION_COPY_SUFFIX, NULL);

  self->entry_file = g_file_new_build_filename (folder, entry_name, NULL);
  self->copy_file = g_file_new_build_filename (folder, copy_name, NULL);
  return self;
}

MnfSessionEntry *
mnf_session_entry_new (const char *folder, GFile *file)
{
  g_autofree char *name = g_uuid_string_random ();
  MnfSessionEntry *self = create (folder, name);

  self->opened = g_get_real_time ();
  mnf_session_entry_set_file (self, file);
  return self;
}

MnfSessionEntry *
mnf_session_entry_read (const char *folder, const char *name)
{
  g_autoptr (MnfSessionEntry) self = create (folder, name);

  self->has_copy = g_file_query_exists (self->copy_file, NULL);
  read_entry (self);
  if (self->file == NULL && !self->has_copy)
    {
      g_file_delete (self->entry_file, NULL, NULL);
      return NULL;
    }

  /* Either the move was done or it was not. */
  if (self->previous != NULL && g_file_query_exists (self->previous, NULL))
    g_set_object (&self->file, self->previous);
  g_clear_object (&self->previous);
  return g_steal_pointer (&self);
}
