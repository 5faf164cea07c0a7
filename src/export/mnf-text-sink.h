/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Where the exporters of text write: gathers small pieces, sends them on in
 * large ones, and keeps the first error for the end, so that they need not ask
 * after every word. */
typedef struct
{
  GOutputStream *stream;
  GCancellable *cancellable;
  GString *pending;
  GError *error; /* what went wrong first; nothing is written from then on */
} MnfTextSink;

/* Borrows @stream and @cancellable until it is finished. */
void
mnf_text_sink_init (MnfTextSink *self, GOutputStream *stream, GCancellable *cancellable);

void mnf_text_sink_put (MnfTextSink *self, const char *text);
void mnf_text_sink_printf (MnfTextSink *self, const char *format, ...)
  G_GNUC_PRINTF (2, 3);

/* Sends on what is left and frees what the sink holds; the stream stays open.
 * FALSE if anything went wrong since the beginning. */
gboolean mnf_text_sink_finish (MnfTextSink *self, GError **error);

G_END_DECLS
