/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "model/mnf-manifestation.h"

G_BEGIN_DECLS

/* Office profiles in a folder, one file each. The functions here block: call
 * them in a worker thread, one at a time for a folder. A profile is deleted by
 * deleting its file. Errors: MNF_MODEL_ERROR, G_IO_ERROR, G_FILE_ERROR. */

/* Where the user's profiles are, whether the folder exists yet or not. Transfer
 * full. */
GFile *mnf_profiles_get_folder (void);

typedef struct
{
  GFile *file;
  MnfManifestation *profile; /* NULL if it cannot be read, */
  GError *error;             /* which this explains */
} MnfProfileEntry;

/* All profiles in @folder by name, behind them the files that cannot be read;
 * of MnfProfileEntry. Of a folder that does not exist: none. Transfer full. */
GPtrArray *mnf_profiles_list (GFile *folder, GCancellable *cancellable, GError **error);

/* The same, without blocking. */
void mnf_profiles_list_async (GFile *folder,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data);
GPtrArray *mnf_profiles_list_finish (GAsyncResult *result, GError **error);

/* Writes @profile into @folder, which is made if need be, in place of the
 * profile of the same name, whatever its case. Returns its file, transfer full. */
GFile *mnf_profile_save (GFile *folder,
                         MnfManifestation *profile,
                         GCancellable *cancellable,
                         GError **error);

/* Reads a profile from @file and adds it to @folder; where its name is taken by
 * another one, it becomes “Name (2)”. Returns it, transfer full. */
MnfManifestation *mnf_profile_import (GFile *folder,
                                      GFile *file,
                                      GCancellable *cancellable,
                                      GError **error);

/* Writes @profile to @file, whatever that held. */
gboolean mnf_profile_export (MnfManifestation *profile,
                             GFile *file,
                             GCancellable *cancellable,
                             GError **error);

G_END_DECLS
