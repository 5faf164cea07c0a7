/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "catalog/mnf-profile-store.h"

G_BEGIN_DECLS

/* What the store of profiles does, in a worker thread. Each ends with
 * mnf_profile_work_finish(), which tells whether it was done; errors are those
 * of the store. */

void mnf_profile_save_async (GFile *folder,
                             MnfManifestation *profile,
                             GAsyncReadyCallback callback,
                             gpointer user_data);
void mnf_profile_import_async (GFile *folder,
                               GFile *file,
                               GAsyncReadyCallback callback,
                               gpointer user_data);
void mnf_profile_export_async (MnfManifestation *profile,
                               GFile *file,
                               GAsyncReadyCallback callback,
                               gpointer user_data);
gboolean mnf_profile_work_finish (GAsyncResult *result, GError **error);

G_END_DECLS
