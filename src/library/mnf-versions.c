/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-versions.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#include "mnf-letter-files.h"
#include "mnf-letter-id.h"
#include "mnf-thinning.h"
#include "model/mnf-file.h"

/* The name of a version's file is its time: microseconds since 1970, so many
 * digits that sorting by name is sorting by time. */
#define TIME_DIGITS 17
#define SUFFIX "." MNF_LETTER_EXTENSION

static const MnfThinningLimits limits = {
  .max_count = 1000,
  .max_size = 64 * 1024 * 1024,
};

struct _MnfVersions
{
  GObject parent_instance;

  char *folder;

  GQueue waiting; /* of GTask; the head is running */
};

G_DEFINE_FINAL_TYPE (MnfVersions, mnf_versions, G_TYPE_OBJECT)

/* What a task is about */

typedef struct
{
  char *folder; /* of the letter */
  char *name;
  MnfManifestation *letter;
  gint64 time; /* microseconds since 1970 */
  GTaskThreadFunc func;
} Work;

static void
work_free (gpointer data)
{
  Work *work = data;

  g_free (work->folder);
  g_free (work->name);
  g_clear_pointer (&work->letter, mnf_manifestation_unref);
  g_free (work);
}

static void
version_free (gpointer data)
{
  MnfVersion *version = data;

  g_date_time_unref (version->time);
  g_free (version->name);
  g_free (version);
}

/* Names */

static gboolean
is_version_name (const char *name)
{
  return strspn (name, "0123456789") == TIME_DIGITS &&
         g_str_equal (name + TIME_DIGITS, SUFFIX);
}

static gint64
get_time (const char *name)
{
  return g_ascii_strtoll (name, NULL, 10);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* The names of the versions in @folder, the oldest first; none if there is no
 * such folder. */
static GPtrArray *
list_names (const char *folder)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (is_version_name (name))
      g_ptr_array_add (names, g_strdup (name));

  g_ptr_array_sort (names, compare_names);
  return names;
}

static guint64
query_size (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  GStatBuf status;

  return g_stat (path, &status) == 0 ? (guint64) status.st_size : 0;
}

/* In the worker thread */

static gboolean
equals_version (const char *folder, const char *name, GBytes *bytes)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *data = NULL;
  gsize length;

  return g_file_get_contents (path, &data, &length, NULL) &&
         length == g_bytes_get_size (bytes) &&
         memcmp (data, g_bytes_get_data (bytes, NULL), length) == 0;
}

static void
thin (const char *folder, gint64 now)
{
  g_autoptr (GPtrArray) names = list_names (folder);
  g_autofree MnfThinningItem *items = g_new0 (MnfThinningItem, names->len);

  for (guint i = 0; i < names->len; i++)
    {
      items[i].time = get_time (names->pdata[i]) / G_USEC_PER_SEC;
      items[i].size = query_size (folder, names->pdata[i]);
    }
  mnf_thin (items, names->len, now / G_USEC_PER_SEC, &limits);

  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *path = g_build_filename (folder, names->pdata[i], NULL);

      if (!items[i].kept)
        g_remove (path);
    }
}

static gboolean
write_version (Work *work, GBytes *bytes, GCancellable *cancellable, GError **error)
{
  g_autofree char *name =
    g_strdup_printf ("%0*" G_GINT64_FORMAT SUFFIX, TIME_DIGITS, work->time);
  g_autoptr (GFile) file = g_file_new_build_filename (work->folder, name, NULL);

  /* mnf_file_replace() says what is wrong if there is no folder. */
  g_mkdir_with_parents (work->folder, 0700);
  return mnf_file_replace (file, bytes, NULL, cancellable, error);
}

static void
add_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Work *work = data;
  g_autoptr (GBytes) bytes = mnf_manifestation_to_bytes (work->letter);
  g_autoptr (GPtrArray) names = list_names (work->folder);
  GError *error = NULL;

  if (names->len > 0)
    {
      const char *newest = names->pdata[names->len - 1];

      if (equals_version (work->folder, newest, bytes))
        {
          g_task_return_boolean (task, TRUE);
          return;
        }
      /* The order of versions is that in which they were made, even if
       * somebody put the clock back. */
      work->time = MAX (work->time, get_time (newest) + 1);
    }

  if (!write_version (work, bytes, cancellable, &error))
    {
      g_task_return_error (task, error);
      return;
    }
  thin (work->folder, work->time);
  g_task_return_boolean (task, TRUE);
}

static void
list_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Work *work = data;
  g_autoptr (GPtrArray) names = list_names (work->folder);
  GPtrArray *versions = g_ptr_array_new_with_free_func (version_free);

  for (guint i = names->len; i-- > 0;)
    {
      MnfVersion *version = g_new0 (MnfVersion, 1);

      version->time =
        g_date_time_new_from_unix_local (get_time (names->pdata[i]) / G_USEC_PER_SEC);
      version->size = query_size (work->folder, names->pdata[i]);
      version->name = g_strdup (names->pdata[i]);
      g_ptr_array_add (versions, version);
    }
  g_task_return_pointer (task, versions, (GDestroyNotify) g_ptr_array_unref);
}

static void
read_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Work *work = data;
  g_autoptr (GFile) file = g_file_new_build_filename (work->folder, work->name, NULL);
  GError *error = NULL;
  MnfManifestation *letter = mnf_letter_files_read (file, cancellable, &error);

  if (letter != NULL)
    g_task_return_pointer (task, letter, (GDestroyNotify) mnf_manifestation_unref);
  else
    g_task_return_error (task, error);
}

/* One thing at a time */

static void begin_next (MnfVersions *self);

static void
work_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GTask *asked = data;
  Work *work = g_task_get_task_data (asked);

  work->func (asked, source, work, g_task_get_cancellable (asked));
  g_task_return_boolean (task, TRUE);
}

static void
work_done_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  MnfVersions *self = MNF_VERSIONS (object);

  g_object_unref (g_queue_pop_head (&self->waiting));
  begin_next (self);
}

static void
begin_next (MnfVersions *self)
{
  GTask *asked = g_queue_peek_head (&self->waiting);
  g_autoptr (GTask) task = NULL;

  if (asked == NULL)
    return;
  task = g_task_new (self, NULL, work_done_cb, NULL);
  g_task_set_task_data (task, g_object_ref (asked), g_object_unref);
  g_task_run_in_thread (task, work_in_thread);
}

static Work *
ask (MnfVersions *self,
     const char *key,
     GTaskThreadFunc func,
     gpointer source_tag,
     GCancellable *cancellable,
     GAsyncReadyCallback callback,
     gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  g_autofree char *folder_name = mnf_letter_id_dup_folder_name (key);
  Work *work = g_new0 (Work, 1);

  work->folder = g_build_filename (self->folder, folder_name, NULL);
  work->func = func;
  g_task_set_source_tag (task, source_tag);
  g_task_set_task_data (task, work, work_free);

  g_queue_push_tail (&self->waiting, task);
  return work;
}

static void
begin_if_first (MnfVersions *self)
{
  if (g_queue_get_length (&self->waiting) == 1)
    begin_next (self);
}

/* The object */

static void
mnf_versions_finalize (GObject *object)
{
  MnfVersions *self = MNF_VERSIONS (object);

  g_free (self->folder);
  G_OBJECT_CLASS (mnf_versions_parent_class)->finalize (object);
}

static void
mnf_versions_class_init (MnfVersionsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mnf_versions_finalize;
}

static void
mnf_versions_init (MnfVersions *self)
{
  g_queue_init (&self->waiting);
}

char *
mnf_versions_dup_default_folder (void)
{
  return g_build_filename (g_get_user_data_dir (), "manifiesta", "versions", NULL);
}

MnfVersions *
mnf_versions_new (const char *folder)
{
  MnfVersions *self = g_object_new (MNF_TYPE_VERSIONS, NULL);

  self->folder = g_strdup (folder);
  return self;
}

void
mnf_versions_add_async (MnfVersions *self,
                        const char *key,
                        MnfManifestation *letter,
                        GDateTime *time,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  Work *work = ask (self, key, add_in_thread, mnf_versions_add_async, cancellable,
                    callback, user_data);

  work->letter = mnf_manifestation_ref (letter);
  work->time =
    g_date_time_to_unix (time) * G_USEC_PER_SEC + g_date_time_get_microsecond (time);
  begin_if_first (self);
}

gboolean
mnf_versions_add_finish (MnfVersions *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

void
mnf_versions_list_async (MnfVersions *self,
                         const char *key,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  ask (self, key, list_in_thread, mnf_versions_list_async, cancellable, callback,
       user_data);
  begin_if_first (self);
}

GPtrArray *
mnf_versions_list_finish (MnfVersions *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

void
mnf_versions_read_async (MnfVersions *self,
                         const char *key,
                         const char *name,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  Work *work = ask (self, key, read_in_thread, mnf_versions_read_async, cancellable,
                    callback, user_data);

  work->name = g_path_get_basename (name); /* never out of the folder */
  begin_if_first (self);
}

MnfManifestation *
mnf_versions_read_finish (MnfVersions *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
