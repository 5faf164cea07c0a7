/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-text-sink.h"

#define ENOUGH_BYTES 8192

void
mnf_text_sink_init (MnfTextSink *self, GOutputStream *stream, GCancellable *cancellable)
{
  *self = (MnfTextSink){
    .stream = stream,
    .cancellable = cancellable,
    .pending = g_string_sized_new (ENOUGH_BYTES),
  };
}

static void
flush (MnfTextSink *self)
{
  if (self->error == NULL)
    g_output_stream_write_all (self->stream, self->pending->str, self->pending->len, NULL,
                               self->cancellable, &self->error);
  g_string_truncate (self->pending, 0);
}

static void
flush_if_enough (MnfTextSink *self)
{
  if (self->pending->len >= ENOUGH_BYTES)
    flush (self);
}

void
mnf_text_sink_put (MnfTextSink *self, const char *text)
{
  g_string_append (self->pending, text);
  flush_if_enough (self);
}

void
mnf_text_sink_printf (MnfTextSink *self, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_string_append_vprintf (self->pending, format, arguments);
  va_end (arguments);
  flush_if_enough (self);
}

gboolean
mnf_text_sink_finish (MnfTextSink *self, GError **error)
{
  flush (self);
  g_string_free (self->pending, TRUE);
  if (self->error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&self->error));
  return FALSE;
}
