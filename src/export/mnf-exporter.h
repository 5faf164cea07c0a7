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
  const char *extension;  /* "pdf" */
  const char *media_type; /* "application/pdf" */

  /* Writes the letter to @stream and leaves it open. Any thread. */
  gboolean (*write) (MnfManifestation *manifestation, GOutputStream *stream,
                     GCancellable *cancellable, GError **error);
} MnfExporter;

/* All formats; borrowed. */
const MnfExporter *const *mnf_exporters_get_all (gsize *n_exporters);
const MnfExporter *mnf_exporter_find (const char *id);

/* The whole file in memory: letters are small, and a file is written only
 * once it is whole. Transfer full. */
GBytes *mnf_export_to_bytes (const MnfExporter *exporter, MnfManifestation *manifestation,
                             GCancellable *cancellable, GError **error);

/* Exports to @file in a worker thread, atomically. */
void mnf_export_async (const MnfExporter *exporter, MnfManifestation *manifestation,
                       GFile *file, GCancellable *cancellable,
                       GAsyncReadyCallback callback, gpointer user_data);
gboolean mnf_export_finish (GAsyncResult *result, GError **error);

/* A name for the exported file from municipality, subject and date, safe on
 * every system, with the extension. Transfer full. */
char *mnf_export_suggest_name (const MnfExporter *exporter, MnfManifestation *manifestation);

G_END_DECLS
