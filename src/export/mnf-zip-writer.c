/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-zip-writer.h"

#include <zip.h>

/* The second day that a zip file can tell, as its format packs it: no time of
 * writing, so that the same letter gives the same bytes. The very first moment
 * means to some readers that there is none, and they see more than is there. */
#define DOS_DATE ((1 << 5) | 2)
#define DOS_TIME 0

struct _MnfZipWriter
{
  zip_source_t *buffer; /* what the archive is written to */
  zip_t *archive;       /* NULL once it is finished or could not be begun */
  GPtrArray *members;   /* of GBytes, which libzip reads only at the end */
  GError *error;        /* what went wrong first */
};

static void
keep_error (MnfZipWriter *self, const char *message)
{
  if (self->error == NULL)
    self->error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_FAILED, message);
}

MnfZipWriter *
mnf_zip_writer_new (void)
{
  MnfZipWriter *self = g_new0 (MnfZipWriter, 1);
  zip_error_t error;

  zip_error_init (&error);
  self->members = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  self->buffer = zip_source_buffer_create (NULL, 0, 0, &error);
  if (self->buffer != NULL)
    self->archive = zip_open_from_source (self->buffer, ZIP_TRUNCATE, &error);
  if (self->archive != NULL)
    zip_source_keep (self->buffer); /* the archive's own hold ends with it */
  else
    keep_error (self, zip_error_strerror (&error));
  zip_error_fini (&error);

  return self;
}

void
mnf_zip_writer_free (MnfZipWriter *self)
{
  if (self->archive != NULL)
    zip_discard (self->archive);
  g_clear_pointer (&self->buffer, zip_source_free);
  g_ptr_array_unref (self->members);
  g_clear_error (&self->error);
  g_free (self);
}

void
mnf_zip_writer_add (MnfZipWriter *self,
                    const char *name,
                    GBytes *bytes,
                    MnfZipMethod method)
{
  gsize length;
  gconstpointer data = g_bytes_get_data (bytes, &length);
  zip_source_t *source;
  zip_int64_t member;

  if (self->error != NULL)
    return;

  g_ptr_array_add (self->members, g_bytes_ref (bytes));
  source = zip_source_buffer (self->archive, data, length, 0);
  member =
    source != NULL ? zip_file_add (self->archive, name, source, ZIP_FL_ENC_UTF_8) : -1;
  if (member < 0)
    {
      keep_error (self, zip_strerror (self->archive));
      g_clear_pointer (&source, zip_source_free);
      return;
    }

  if (zip_set_file_compression (self->archive, member,
                                method == MNF_ZIP_STORED ? ZIP_CM_STORE : ZIP_CM_DEFLATE,
                                0) < 0 ||
      zip_file_set_dostime (self->archive, member, DOS_TIME, DOS_DATE, 0) < 0)
    keep_error (self, zip_strerror (self->archive));
}

void
mnf_zip_writer_add_text (MnfZipWriter *self,
                         const char *name,
                         void (*write) (MnfTextSink *sink, gpointer data),
                         gpointer data)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GBytes) bytes = NULL;
  MnfTextSink sink;

  mnf_text_sink_init (&sink, stream, NULL);
  write (&sink, data);
  /* Memory takes everything. */
  mnf_text_sink_finish (&sink, NULL);
  g_output_stream_close (stream, NULL, NULL);
  bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
  mnf_zip_writer_add (self, name, bytes, MNF_ZIP_DEFLATED);
}

/* The finished file, from libzip's buffer. */
static gboolean
send_buffer (MnfZipWriter *self,
             GOutputStream *stream,
             GCancellable *cancellable,
             GError **error)
{
  guint8 piece[8192];
  zip_int64_t n_read;
  gboolean sent = TRUE;

  if (zip_source_open (self->buffer) < 0)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED,
                           zip_error_strerror (zip_source_error (self->buffer)));
      return FALSE;
    }
  while (sent && (n_read = zip_source_read (self->buffer, piece, sizeof piece)) > 0)
    sent = g_output_stream_write_all (stream, piece, n_read, NULL, cancellable, error);
  zip_source_close (self->buffer);

  return sent;
}

gboolean
mnf_zip_writer_finish (MnfZipWriter *self,
                       GOutputStream *stream,
                       GCancellable *cancellable,
                       GError **error)
{
  if (self->error == NULL && zip_close (self->archive) < 0)
    keep_error (self, zip_strerror (self->archive));
  else if (self->error == NULL)
    self->archive = NULL;

  if (self->error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&self->error));
      return FALSE;
    }
  return send_buffer (self, stream, cancellable, error);
}
