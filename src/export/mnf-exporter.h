/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "model/mnf-manifestation.h"

G_BEGIN_DECLS

/* The formats in which a letter leaves the program. */

typedef struct
{
  const char *id;         /* "pdf" */
  const char *name;       /* untranslated, for people: N_("PDF") */
  const char *summary;    /* untranslated, for people: what it is good for */
  const char *extension;  /* "pdf" */
  const char *media_type; /* "application/pdf" */

  /* Writes the letter to @stream and leaves it open. Any thread. */
  gboolean (*write) (MnfManifestation *manifestation,
                     GOutputStream *stream,
                     GCancellable *cancellable,
                     GError **error);
} MnfExporter;

/* All of them, in the order in which people are offered them. Borrowed. */
const MnfExporter *const *mnf_exporters_get_all (gsize *n_exporters);

/* For people, translated; borrowed. */
const char *mnf_exporter_get_name (const MnfExporter *exporter);
const char *mnf_exporter_get_summary (const MnfExporter *exporter);

/* The exporter with that id, or the one that a file's name asks for by its
 * extension; NULL if there is none. */
const MnfExporter *mnf_exporter_find (const char *id);
const MnfExporter *mnf_exporter_find_for_name (const char *name);

/* The whole file in memory: letters are small, and a file is written only
 * once it is whole. Transfer full. */
GBytes *mnf_export_to_bytes (const MnfExporter *exporter,
                             MnfManifestation *manifestation,
                             GCancellable *cancellable,
                             GError **error);

/* Exports to @file in a worker thread, atomically; @etag, of an earlier export or
 * NULL, says what may be replaced: see mnf_file_replace(). */
void mnf_export_async (const MnfExporter *exporter,
                       MnfManifestation *manifestation,
                       GFile *file,
                       const char *etag,
                       GCancellable *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer user_data);

/* FALSE if nothing was written. @etag, transfer full, is that of what was. */
gboolean mnf_export_finish (GAsyncResult *result, char **etag, GError **error);

G_END_DECLS
