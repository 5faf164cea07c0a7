/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-profile-validator.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mnf-profile.h"
#include "model/mnf-pointer.h"
#include "model/mnf-validator.h"

static gboolean
check_name (MnfManifestation *profile, char **pointer, GError **error)
{
  const char *name = mnf_profile_get_name (profile);

  if (*name != '\0' && strpbrk (name, "\n\r") == NULL &&
      g_utf8_strlen (name, -1) <= MNF_PROFILE_MAX_NAME)
    return TRUE;

  *pointer = g_strdup (MNF_PROFILE_NAME);
  g_set_error (error, MNF_MODEL_ERROR, MNF_MODEL_ERROR_FORMAT,
               _ ("this is not an office profile: “%s” must be one line of at most %u "
                  "characters"),
               MNF_PROFILE_NAME, MNF_PROFILE_MAX_NAME);
  return FALSE;
}

/* The field table knows what one addressee is. */
static gboolean
check_addressee (JsonNode *addressee, const char *at, char **pointer, GError **error)
{
  g_autoptr (MnfManifestation) letter = mnf_manifestation_new ();
  g_autoptr (MnfManifestation) addressed =
    mnf_manifestation_with (letter, "/addressee", addressee, NULL);
  g_autofree char *inside = NULL;

  if (mnf_validate (mnf_manifestation_get (addressed, ""), &inside, error))
    return TRUE;

  *pointer = g_strconcat (at, inside + strlen ("/addressee"), NULL);
  return FALSE;
}

static gboolean
check_addressees (MnfManifestation *profile, char **pointer, GError **error)
{
  JsonNode *node = mnf_manifestation_get (profile, MNF_PROFILE_ADDRESSEES);
  guint length = mnf_manifestation_get_length (profile, MNF_PROFILE_ADDRESSEES);

  if (node != NULL &&
      (!JSON_NODE_HOLDS_ARRAY (node) || length > MNF_PROFILE_MAX_ADDRESSEES))
    {
      *pointer = g_strdup (MNF_PROFILE_ADDRESSEES);
      g_set_error (error, MNF_MODEL_ERROR, MNF_MODEL_ERROR_VALUE,
                   _ ("“%s” must be a list of at most %u elements"),
                   MNF_PROFILE_ADDRESSEES, MNF_PROFILE_MAX_ADDRESSEES);
      return FALSE;
    }

  for (guint i = 0; i < length; i++)
    {
      g_autofree char *at = mnf_pointer_append_index (MNF_PROFILE_ADDRESSEES, i);

      if (!check_addressee (mnf_manifestation_get (profile, at), at, pointer, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
mnf_profile_validate (MnfManifestation *profile, char **pointer, GError **error)
{
  *pointer = NULL;
  if (mnf_manifestation_is_newer (profile))
    {
      g_set_error_literal (error, MNF_MODEL_ERROR, MNF_MODEL_ERROR_VERSION,
                           _ ("the profile was made by a newer version of Manifiesta"));
      return FALSE;
    }

  return check_name (profile, pointer, error) &&
         check_addressees (profile, pointer, error);
}
