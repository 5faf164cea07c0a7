/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-file.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <sys/stat.h>

#include "mnf-json-scanner.h"

char *
mnf_file_create_etag (GBytes *bytes)
{
  return g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
}

static char *
read_etag (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GBytes) bytes = mnf_file_read (file, MNF_JSON_MAX_BYTES, cancellable, error);

  return bytes != NULL ? mnf_file_create_etag (bytes) : NULL;
}

/* Whether the file is still the one that had @etag. One that is gone is not
 * changed: writing it again loses nothing. */
static gboolean
check_etag (GFile *file, const char *etag, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autofree char *present = read_etag (file, cancellable, &local_error);

  if (g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return TRUE;
  if (local_error != NULL &&
      !g_error_matches (local_error, MNF_MODEL_ERROR, MNF_MODEL_ERROR_LIMIT))
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  if (g_strcmp0 (present, etag) == 0)
    return TRUE;

  g_set_error (error, MNF_MODEL_ERROR, MNF_MODEL_ERROR_CONFLICT,
               _ ("The file was changed by another program since it was opened"));
  return FALSE;
}

/* Writes beside the file and renames: GFile's own replacing puts a half-written
 * file in place when the disk fills up, g_file_set_contents_full() does not. */
static gboolean
replace_local (const char *path, GBytes *bytes, GError **error)
{
  g_autofree char *target = realpath (path, NULL);
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  GStatBuf status;
  gboolean existed;

  if (target == NULL)
    target = g_strdup (path);
  existed = g_stat (target, &status) == 0;
  if (existed && !S_ISREG (status.st_mode))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE,
                   _ ("There is something else with that name that is not a file"));
      return FALSE;
    }

  if (!g_file_set_contents_full (target, data != NULL ? data : "", length,
                                 G_FILE_SET_CONTENTS_CONSISTENT |
                                   G_FILE_SET_CONTENTS_DURABLE,
                                 0666, error))
    return FALSE;

  /* The new file has the mode that the umask gives; others who share the old
   * one keep their access. Not being allowed to is no reason to fail. */
  if (existed)
    (void) g_chmod (target, status.st_mode & 07777);
  return TRUE;
}

static gboolean
replace_remote (GFile *file, GBytes *bytes, GCancellable *cancellable, GError **error)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  return g_file_replace_contents (file, data, length, NULL, FALSE, G_FILE_CREATE_NONE,
                                  NULL, cancellable, error);
}

gboolean
mnf_file_replace (GFile *file,
                  GBytes *bytes,
                  const char *etag,
                  GCancellable *cancellable,
                  GError **error)
{
  const char *path = g_file_peek_path (file);

  if (etag != NULL && !check_etag (file, etag, cancellable, error))
    return FALSE;
  return path != NULL ? replace_local (path, bytes, error)
                      : replace_remote (file, bytes, cancellable, error);
}

/* Everything in @stream, or NULL if it holds more than @limit bytes, whatever
 * size it claims to have. */
static GByteArray *
read_limited (GInputStream *stream,
              gsize limit,
              GCancellable *cancellable,
              GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  guint8 chunk[16384];
  gssize n;

  while ((n = g_input_stream_read (stream, chunk, sizeof chunk, cancellable, error)) > 0)
    {
      if (bytes->len + (gsize) n > limit)
        {
          g_autofree char *size = g_format_size_full (limit, G_FORMAT_SIZE_IEC_UNITS);

          g_set_error (error, MNF_MODEL_ERROR, MNF_MODEL_ERROR_LIMIT,
                       _ ("The file is larger than %s"), size);
          return NULL;
        }
      g_byte_array_append (bytes, chunk, n);
    }

  return n == 0 ? g_steal_pointer (&bytes) : NULL;
}

GBytes *
mnf_stream_read (GInputStream *stream,
                 gsize limit,
                 GCancellable *cancellable,
                 GError **error)
{
  GByteArray *bytes = read_limited (stream, limit, cancellable, error);

  return bytes != NULL ? g_byte_array_free_to_bytes (bytes) : NULL;
}

GBytes *
mnf_file_read (GFile *file, gsize limit, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, error);

  if (stream == NULL)
    return NULL;
  return mnf_stream_read (G_INPUT_STREAM (stream), limit, cancellable, error);
}
