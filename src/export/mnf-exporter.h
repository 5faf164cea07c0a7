/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "layout/mnf-pages.h"
#include "model/mnf-manifestation.h"

G_BEGIN_DECLS

/* The formats in which a letter leaves the program. */

/* What some formats let people choose. */
typedef struct
{
  guint file;       /* which of the letter's files is wanted, from 0 */
  guint resolution; /* of pictures, in dots an inch */
  MnfPages *pages;  /* for formats of a page a file, laid out once for all files; NULL
                     * for others */
} MnfExportOptions;

#define MNF_EXPORT_RESOLUTION 150 /* good to read on a screen and in a message */
#define MNF_EXPORT_LEAST_RESOLUTION 36
#define MNF_EXPORT_MOST_RESOLUTION 600

typedef struct
{
  const char *id;         /* "pdf" */
  const char *name;       /* untranslated, for people: N_("PDF") */
  const char *summary;    /* untranslated, for people: what it is good for */
  const char *extension;  /* "pdf" */
  const char *media_type; /* "application/pdf" */

  gboolean has_page_files; /* whether each page is a file; then it has a resolution */

  /* Writes the letter to @stream and leaves it open. Any thread. */
  gboolean (*write) (MnfManifestation *manifestation,
                     const MnfExportOptions *options,
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

/* What its options need of the letter: NULL unless each page is a file. Any thread;
 * transfer full. */
MnfPages *mnf_exporter_lay_out (const MnfExporter *exporter,
                                MnfManifestation *manifestation);

/* How many files such pages take, one for each; one file if they are NULL. */
guint mnf_export_count_files (MnfPages *pages);

/* The name of file number @file of @n_files, for somebody who asked for "carta.png", with
 * or without its folders: that for the only one, else "carta-1.png", "carta-2.png", …
 * Transfer full. */
char *mnf_export_file_name (const char *name, guint file, guint n_files);

/* A whole file in memory: letters are small, and a file is written only
 * once it is whole. @options: NULL for the first file and the usual resolution;
 * without pages the letter is laid out for this one file.
 * Transfer full. */
GBytes *mnf_export_to_bytes (const MnfExporter *exporter,
                             MnfManifestation *manifestation,
                             const MnfExportOptions *options,
                             GCancellable *cancellable,
                             GError **error);

/* Exports to @file in a worker thread, atomically; where there are several files, to
 * files beside it, by mnf_export_file_name(). @etag, of an earlier export or NULL,
 * says what may be replaced of the first one: see mnf_file_replace(). */
void mnf_export_async (const MnfExporter *exporter,
                       MnfManifestation *manifestation,
                       guint resolution,
                       GFile *file,
                       const char *etag,
                       GCancellable *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer user_data);

/* The first file that was written, NULL if something went wrong; transfer full, as is
 * @etag, that of what was written there. */
GFile *mnf_export_finish (GAsyncResult *result, char **etag, GError **error);

G_END_DECLS
