/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-new-letter.h"

#include "catalog/mnf-template.h"

MnfManifestation *
mnf_new_letter (const char *template_id)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");

  return mnf_template_instantiate (template_id, today);
}

MnfManifestation *
mnf_new_letter_from_sample (void)
{
  g_autoptr (GBytes) bytes = mnf_sample_get_bytes ();
  g_autoptr (MnfManifestation) sample = mnf_manifestation_new_from_bytes (bytes, NULL);
  g_autofree char *uuid = g_uuid_string_random ();

  return mnf_manifestation_with_text (sample, "/id", uuid, NULL);
}
