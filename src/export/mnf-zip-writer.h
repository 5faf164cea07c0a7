/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "mnf-text-sink.h"

G_BEGIN_DECLS

/* The container of an office document: a zip file of a few members, put together
 * in memory. The same members give the same bytes, at any hour and in any time
 * zone. Any one thread. */
typedef struct _MnfZipWriter MnfZipWriter;

MnfZipWriter *mnf_zip_writer_new (void);
void mnf_zip_writer_free (MnfZipWriter *self);

typedef enum
{
  MNF_ZIP_DEFLATED,
  MNF_ZIP_STORED, /* what is compressed already, or must be readable as it stands */
} MnfZipMethod;

/* Adds a member behind those before it. What goes wrong is told at the end. */
void mnf_zip_writer_add (MnfZipWriter *self,
                         const char *name,
                         GBytes *bytes,
                         MnfZipMethod method);

/* Adds, deflated, what @write puts into the sink, with @data. */
void mnf_zip_writer_add_text (MnfZipWriter *self,
                              const char *name,
                              void (*write) (MnfTextSink *sink, gpointer data),
                              gpointer data);

/* Writes the file to @stream and leaves that open. Nothing can be added
 * afterwards. Errors: G_IO_ERROR. */
gboolean mnf_zip_writer_finish (MnfZipWriter *self,
                                GOutputStream *stream,
                                GCancellable *cancellable,
                                GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MnfZipWriter, mnf_zip_writer_free)

G_END_DECLS
