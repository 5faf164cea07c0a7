/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-letter-id.h"

static gboolean
has_id (MnfManifestation *manifestation)
{
  return *mnf_manifestation_get_text (manifestation, "/id") != '\0';
}

MnfManifestation *
mnf_letter_id_ensure (MnfManifestation *manifestation)
{
  g_autofree char *uuid = NULL;

  if (has_id (manifestation))
    return mnf_manifestation_ref (manifestation);

  uuid = g_uuid_string_random ();
  return mnf_manifestation_with_text (manifestation, "/id", uuid, NULL);
}

char *
mnf_letter_id_dup_key (MnfManifestation *manifestation, GFile *file)
{
  if (has_id (manifestation))
    return g_strdup (mnf_manifestation_get_text (manifestation, "/id"));

  return file != NULL ? g_file_get_uri (file) : NULL;
}

char *
mnf_letter_id_dup_folder_name (const char *key)
{
  /* A UUID has hyphens and a hash has none, so they cannot be the same. */
  if (g_uuid_string_is_valid (key))
    return g_strdup (key);

  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, key, -1);
}
