/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "model/mnf-manifestation.h"

G_BEGIN_DECLS

/* Earlier versions of letters: whole letters in the user's data, one folder a
 * letter, thinned with time (see mnf-thinning.h). A letter is known by its key,
 * see mnf_letter_id_dup_key(). All work is done in worker threads, one thing at a
 * time; what was asked for first is done first. Errors: G_IO_ERROR, G_FILE_ERROR,
 * on reading also MNF_MODEL_ERROR. */

#define MNF_TYPE_VERSIONS (mnf_versions_get_type ())
G_DECLARE_FINAL_TYPE (MnfVersions, mnf_versions, MNF, VERSIONS, GObject)

/* One version; belongs to the array that it came in. */
typedef struct
{
  GDateTime *time; /* local; when it was saved */
  guint64 size;    /* bytes */
  char *name;      /* of its file */
} MnfVersion;

/* manifiesta/versions in the user's data folder. Transfer full. */
char *mnf_versions_dup_default_folder (void);

/* @folder, a path, is made when there is something to keep. */
MnfVersions *mnf_versions_new (const char *folder);

/* Keeps @letter as it was at @time, unless it equals the newest version, and
 * thins the letter's versions as of @time. */
void mnf_versions_add_async (MnfVersions *self,
                             const char *key,
                             MnfManifestation *letter,
                             GDateTime *time,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data);
gboolean
mnf_versions_add_finish (MnfVersions *self, GAsyncResult *result, GError **error);

/* MnfVersion, the newest first; empty for a letter that has none. Transfer
 * full. */
void mnf_versions_list_async (MnfVersions *self,
                              const char *key,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data);
GPtrArray *
mnf_versions_list_finish (MnfVersions *self, GAsyncResult *result, GError **error);

/* Reads the version called @name. Transfer full. */
void mnf_versions_read_async (MnfVersions *self,
                              const char *key,
                              const char *name,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data);
MnfManifestation *
mnf_versions_read_finish (MnfVersions *self, GAsyncResult *result, GError **error);

G_END_DECLS
