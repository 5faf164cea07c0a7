/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-archive.h"

#include <string.h>
#include <zip.h>

#include "mnf-import-error.h"

#define MOST_MEMBERS 10000
#define MOST_UNPACKED (16 * 1024 * 1024) /* bytes of all members that are read */

struct _MnfArchive
{
  GBytes *bytes;
  zip_t *zip;
  gsize n_left; /* bytes that may still be unpacked */
};

G_DEFINE_AUTOPTR_CLEANUP_FUNC (zip_file_t, zip_fclose)

static void
fail (GError **error, int zip_code)
{
  if (zip_code == ZIP_ER_NOPASSWD || zip_code == ZIP_ER_WRONGPASSWD ||
      zip_code == ZIP_ER_ENCRNOTSUPP)
    mnf_import_error_set (error, MNF_IMPORT_ERROR_ENCRYPTED);
  else
    mnf_import_error_set (error, MNF_IMPORT_ERROR_BROKEN);
}

static zip_t *
open_zip (GBytes *bytes, int *zip_code)
{
  gsize length;
  const void *data = g_bytes_get_data (bytes, &length);
  zip_error_t problem;
  zip_source_t *source;
  zip_t *zip = NULL;

  zip_error_init (&problem);
  source = zip_source_buffer_create (data, length, 0, &problem);
  if (source != NULL)
    zip = zip_open_from_source (source, ZIP_RDONLY, &problem);
  if (zip == NULL)
    zip_source_free (source);
  *zip_code = zip_error_code_zip (&problem);
  zip_error_fini (&problem);

  return zip;
}

MnfArchive *
mnf_archive_new (GBytes *bytes, GError **error)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  g_autoptr (MnfArchive) self = NULL;
  int zip_code;

  if (length < 4 || memcmp (data, "PK\003\004", 4) != 0)
    {
      mnf_import_error_set (error, MNF_IMPORT_ERROR_NOT_THIS_FORMAT);
      return NULL;
    }

  self = g_new0 (MnfArchive, 1);
  self->bytes = g_bytes_ref (bytes);
  self->n_left = MOST_UNPACKED;
  self->zip = open_zip (bytes, &zip_code);
  if (self->zip == NULL)
    fail (error, zip_code);
  else if (zip_get_num_entries (self->zip, 0) > MOST_MEMBERS)
    mnf_import_error_set (error, MNF_IMPORT_ERROR_TOO_LARGE);
  else
    return g_steal_pointer (&self);

  return NULL;
}

void
mnf_archive_free (MnfArchive *self)
{
  if (self->zip != NULL)
    zip_discard (self->zip);
  g_bytes_unref (self->bytes);
  g_free (self);
}

gboolean
mnf_archive_has (MnfArchive *self, const char *name)
{
  return zip_name_locate (self->zip, name, 0) >= 0;
}

GBytes *
mnf_archive_read (MnfArchive *self, const char *name, GError **error)
{
  g_autoptr (zip_file_t) file = zip_fopen (self->zip, name, 0);
  g_autoptr (GByteArray) unpacked = g_byte_array_new ();
  guint8 chunk[16384];
  zip_int64_t n = -1;

  if (file == NULL)
    {
      fail (error, zip_error_code_zip (zip_get_error (self->zip)));
      return NULL;
    }

  while ((n = zip_fread (file, chunk, sizeof chunk)) > 0)
    {
      if ((gsize) n > self->n_left)
        {
          mnf_import_error_set (error, MNF_IMPORT_ERROR_TOO_LARGE);
          return NULL;
        }
      self->n_left -= (gsize) n;
      g_byte_array_append (unpacked, chunk, (guint) n);
    }

  if (n < 0)
    {
      fail (error, zip_error_code_zip (zip_file_get_error (file)));
      return NULL;
    }
  return g_byte_array_free_to_bytes (g_steal_pointer (&unpacked));
}
