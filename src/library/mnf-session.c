/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-session.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#include "mnf-session-entry-private.h"

struct _MnfSession
{
  GObject parent_instance;

  char *folder; /* of this process */
  int lock;     /* held as long as the process lives */
  GPtrArray *left;
};

G_DEFINE_FINAL_TYPE (MnfSession, mnf_session, G_TYPE_OBJECT)

/* Locks. The kernel lets go of them when their process ends, however it ends. */

/* Takes the lock of @folder; returns its descriptor, or -1 with errno
 * EWOULDBLOCK if another process holds it and @wait is not set. */
static int
take_lock (const char *folder, gboolean wait)
{
  g_autofree char *path = g_build_filename (folder, "lock", NULL);
  int lock = g_open (path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  int result;

  if (lock == -1)
    return -1;

  do
    result = flock (lock, LOCK_EX | (wait ? 0 : LOCK_NB));
  while (result == -1 && errno == EINTR);

  if (result == -1)
    {
      int code = errno;

      close (lock);
      errno = code;
      return -1;
    }
  return lock;
}

/* What dead processes left */

static void
move_files (const char *from, const char *to)
{
  g_autoptr (GDir) folder = g_dir_open (from, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *old_path = g_build_filename (from, name, NULL);
      g_autofree char *new_path = g_build_filename (to, name, NULL);

      if (g_str_has_suffix (name, MNF_SESSION_ENTRY_SUFFIX) ||
          g_str_has_suffix (name, MNF_SESSION_COPY_SUFFIX))
        g_rename (old_path, new_path);
      else
        g_remove (old_path); /* the lock, and halves of files */
    }
}

/* Takes the files of the processes that are no more. */
static void
take_over (MnfSession *self, const char *sessions)
{
  g_autoptr (GDir) folder = g_dir_open (sessions, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (sessions, name, NULL);
      int lock;

      if (!g_uuid_string_is_valid (name) || g_str_equal (path, self->folder))
        continue;
      lock = take_lock (path, FALSE);
      if (lock == -1)
        continue;
      move_files (path, self->folder);
      g_rmdir (path);
      close (lock);
    }
}

/* The name of the entry that the file called @name belongs to, or NULL. */
static char *
dup_entry_name (const char *name)
{
  static const char *const suffixes[] = { MNF_SESSION_ENTRY_SUFFIX,
                                          MNF_SESSION_COPY_SUFFIX };

  for (gsize i = 0; i < G_N_ELEMENTS (suffixes); i++)
    if (g_str_has_suffix (name, suffixes[i]))
      return g_strndup (name, strlen (name) - strlen (suffixes[i]));

  return NULL;
}

static int
compare_opened (gconstpointer a, gconstpointer b)
{
  gint64 a_opened = mnf_session_entry_get_opened (*(MnfSessionEntry **) a);
  gint64 b_opened = mnf_session_entry_get_opened (*(MnfSessionEntry **) b);

  return (a_opened > b_opened) - (a_opened < b_opened);
}

static void
read_left (MnfSession *self)
{
  g_autoptr (GHashTable) seen =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GDir) folder = g_dir_open (self->folder, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      char *entry_name = dup_entry_name (name);
      MnfSessionEntry *entry;

      if (entry_name == NULL || !g_hash_table_add (seen, entry_name))
        continue;
      entry = mnf_session_entry_read (self->folder, entry_name);
      if (entry != NULL)
        g_ptr_array_add (self->left, entry);
    }
  g_ptr_array_sort (self->left, compare_opened);
}

/* The object */

static void
mnf_session_finalize (GObject *object)
{
  MnfSession *self = MNF_SESSION (object);

  if (self->folder != NULL)
    {
      g_autofree char *lock_path = g_build_filename (self->folder, "lock", NULL);

      /* Goes only if no letter is left open. */
      g_remove (lock_path);
      g_rmdir (self->folder);
    }
  if (self->lock != -1)
    close (self->lock);
  g_free (self->folder);
  g_ptr_array_unref (self->left);

  G_OBJECT_CLASS (mnf_session_parent_class)->finalize (object);
}

static void
mnf_session_class_init (MnfSessionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mnf_session_finalize;
}

static void
mnf_session_init (MnfSession *self)
{
  self->lock = -1;
  self->left = g_ptr_array_new_with_free_func (g_object_unref);
}

char *
mnf_session_dup_default_folder (void)
{
  return g_build_filename (g_get_user_state_dir (), "manifiesta", "session", NULL);
}

static gboolean
begin (MnfSession *self, const char *sessions)
{
  g_autofree char *uuid = g_uuid_string_random ();

  self->folder = g_build_filename (sessions, uuid, NULL);
  if (g_mkdir (self->folder, 0700) != 0)
    return FALSE;
  self->lock = take_lock (self->folder, FALSE);
  return self->lock != -1;
}

MnfSession *
mnf_session_new (const char *folder, GError **error)
{
  g_autoptr (MnfSession) self = g_object_new (MNF_TYPE_SESSION, NULL);
  int lock = -1;

  /* Nobody may take a folder for a dead process's before it is locked. */
  if (g_mkdir_with_parents (folder, 0700) != 0 ||
      (lock = take_lock (folder, TRUE)) == -1 || !begin (self, folder))
    {
      int code = errno;

      g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code), "%s: %s", folder,
                   g_strerror (code));
      if (lock != -1)
        close (lock);
      return NULL;
    }

  take_over (self, folder);
  close (lock);
  read_left (self);
  return g_steal_pointer (&self);
}

GPtrArray *
mnf_session_get_left (MnfSession *self)
{
  return self->left;
}

MnfSessionEntry *
mnf_session_open (MnfSession *self, GFile *file)
{
  return mnf_session_entry_new (self->folder, file);
}
