/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-new-letter.h"

#include "catalog/mnf-profile-store.h"
#include "catalog/mnf-profile.h"
#include "catalog/mnf-template.h"
#include "mnf-names.h"

MnfManifestation *
mnf_new_letter (const char *template_id)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");

  return mnf_template_instantiate (template_id, today);
}

/* The usual template, or the first one if that is not there any more. */
static const char *
get_usual_template (GSettings *settings)
{
  g_autofree char *usual = g_settings_get_string (settings, "default-template");
  gsize n_templates;
  const MnfTemplate *templates = mnf_templates_get_all (&n_templates);

  for (gsize i = 0; i < n_templates; i++)
    if (g_str_equal (templates[i].id, usual))
      return templates[i].id;
  return templates[0].id;
}

/* Takes @letter. */
static MnfManifestation *
take_with_language (MnfManifestation *letter, GSettings *settings)
{
  g_autoptr (MnfManifestation) before = letter;
  g_autofree char *language = g_settings_get_string (settings, "letter-language");

  if (*language == '\0')
    return g_steal_pointer (&before);
  return mnf_manifestation_with_text (before, "/language", language, NULL);
}

/* Takes @letter. A profile that is gone, or cannot be read, changes nothing. */
static MnfManifestation *
take_with_profile (MnfManifestation *letter, GSettings *settings)
{
  g_autoptr (MnfManifestation) before = letter;
  g_autofree char *name = g_settings_get_string (settings, "default-profile");
  g_autoptr (GFile) folder = mnf_profiles_get_folder ();
  g_autoptr (GPtrArray) profiles =
    *name != '\0' ? mnf_profiles_list (folder, NULL, NULL) : NULL;

  for (guint i = 0; profiles != NULL && i < profiles->len; i++)
    {
      MnfManifestation *profile = ((MnfProfileEntry *) profiles->pdata[i])->profile;

      if (profile != NULL && g_str_equal (mnf_profile_get_name (profile), name))
        return mnf_profile_apply (profile, before, -1);
    }
  return g_steal_pointer (&before);
}

MnfManifestation *
mnf_new_letter_as_preferred (const char *template_id)
{
  g_autoptr (GSettings) settings = g_settings_new (MNF_APP_ID);
  MnfManifestation *letter =
    mnf_new_letter (template_id != NULL ? template_id : get_usual_template (settings));

  return letter != NULL
           ? take_with_profile (take_with_language (letter, settings), settings)
           : NULL;
}

MnfManifestation *
mnf_new_letter_from_sample (void)
{
  g_autoptr (GBytes) bytes = mnf_sample_get_bytes ();
  g_autoptr (MnfManifestation) sample = mnf_manifestation_new_from_bytes (bytes, NULL);
  g_autofree char *uuid = g_uuid_string_random ();

  return mnf_manifestation_with_text (sample, "/id", uuid, NULL);
}
