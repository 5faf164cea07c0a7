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
