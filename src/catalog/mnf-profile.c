/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-profile.h"

#include <glib/gi18n-lib.h>

#include "mnf-legend.h"
#include "mnf-profile-validator.h"
#include "model/mnf-iso-date.h"
#include "model/mnf-json-scanner.h"
#include "model/mnf-pointer.h"

/* What of an office is always in its profile, even if it is empty: it takes the
 * place of another office's. */
static const char *const texts[] = {
  "/issuer/municipality", "/issuer/name",       "/issuer/organization",
  "/issuer/unit",         "/letterhead/legend", "/letterhead/footer",
};

#define IMAGE "/letterhead/image"
#define STYLE "/style"

/* Edits of letters whose parts are known to be objects and arrays: reading has
 * seen to that. They cannot fail. */

static void
set (MnfManifestation **letter, const char *pointer, JsonNode *value)
{
  MnfManifestation *edited = mnf_manifestation_with (*letter, pointer, value, NULL);

  g_return_if_fail (edited != NULL);
  mnf_manifestation_unref (*letter);
  *letter = edited;
}

static void
set_text (MnfManifestation **letter, const char *pointer, const char *text)
{
  g_autoptr (JsonNode) value = json_node_init_string (json_node_alloc (), text);

  set (letter, pointer, value);
}

static void
set_array (MnfManifestation **letter, const char *pointer, JsonArray *array)
{
  g_autoptr (JsonNode) value = json_node_init_array (json_node_alloc (), array);

  set (letter, pointer, value);
}

static void
add_element (JsonArray *array, MnfManifestation *letter, const char *pointer)
{
  json_array_add_element (array, json_node_ref (mnf_manifestation_get (letter, pointer)));
}

/* A member of the element @index of the array at @list; borrowed. */
static const char *
get_element_text (MnfManifestation *letter,
                  const char *list,
                  guint index,
                  const char *name)
{
  g_autofree char *pointer = g_strdup_printf ("%s/%u/%s", list, index, name);

  return mnf_manifestation_get_text (letter, pointer);
}

/* "signs" is what a role is where none is written. */
static const char *
get_role (MnfManifestation *letter, guint index)
{
  return get_element_text (letter, "/signatories", index, "role");
}

/* Making */

static void
take_office (MnfManifestation **profile, MnfManifestation *letter)
{
  JsonNode *image = mnf_manifestation_get (letter, IMAGE);
  JsonNode *style = mnf_manifestation_get (letter, STYLE);
  g_autoptr (JsonNode) none = json_node_new (JSON_NODE_NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    set_text (profile, texts[i], mnf_manifestation_get_text (letter, texts[i]));
  set (profile, IMAGE, image != NULL ? image : none);
  if (style != NULL)
    set (profile, STYLE, style);
}

static void
take_signatories (MnfManifestation **profile, MnfManifestation *letter)
{
  g_autoptr (JsonArray) array = json_array_new ();
  guint length = mnf_manifestation_get_length (letter, "/signatories");

  for (guint i = 0; i < length; i++)
    {
      g_autofree char *pointer = g_strdup_printf ("/signatories/%u", i);

      if (!g_str_equal (get_role (letter, i), "receives"))
        add_element (array, letter, pointer);
    }

  set_array (profile, "/signatories", array);
}

static gboolean
has_addressee (MnfManifestation *letter)
{
  return *mnf_manifestation_get_text (letter, "/addressee/name") != '\0' ||
         *mnf_manifestation_get_text (letter, "/addressee/post") != '\0' ||
         *mnf_manifestation_get_text (letter, "/addressee/institution") != '\0';
}

/* Whether the profile's addressee @index is that of @letter: their other
 * members may have changed since. */
static gboolean
is_addressee (MnfManifestation *profile, guint index, MnfManifestation *letter)
{
  static const char *const names[] = { "name", "post", "institution" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *pointer = g_strconcat ("/addressee/", names[i], NULL);
      const char *text =
        get_element_text (profile, MNF_PROFILE_ADDRESSEES, index, names[i]);

      if (!g_str_equal (text, mnf_manifestation_get_text (letter, pointer)))
        return FALSE;
    }

  return TRUE;
}

static void
take_addressee (MnfManifestation **profile, MnfManifestation *letter)
{
  g_autoptr (JsonArray) array = json_array_new ();
  guint length = mnf_manifestation_get_length (*profile, MNF_PROFILE_ADDRESSEES);

  if (has_addressee (letter))
    add_element (array, letter, "/addressee");
  for (guint i = 0; i < length; i++)
    {
      g_autofree char *pointer = mnf_pointer_append_index (MNF_PROFILE_ADDRESSEES, i);

      if (!is_addressee (*profile, i, letter) &&
          json_array_get_length (array) < MNF_PROFILE_MAX_ADDRESSEES)
        add_element (array, *profile, pointer);
    }

  set_array (profile, MNF_PROFILE_ADDRESSEES, array);
}

MnfManifestation *
mnf_profile_update (MnfManifestation *profile, MnfManifestation *letter)
{
  MnfManifestation *updated = mnf_manifestation_ref (profile);

  take_addressee (&updated, letter); /* first, to stand below the name */
  take_office (&updated, letter);
  take_signatories (&updated, letter);
  return updated;
}

MnfManifestation *
mnf_profile_new (const char *name, MnfManifestation *letter)
{
  g_autoptr (MnfManifestation) named = mnf_manifestation_new ();

  set_text (&named, MNF_PROFILE_NAME, name);
  return mnf_profile_update (named, letter);
}

const char *
mnf_profile_get_name (MnfManifestation *profile)
{
  return mnf_manifestation_get_text (profile, MNF_PROFILE_NAME);
}

/* Reading */

MnfManifestation *
mnf_profile_new_from_bytes (GBytes *bytes, GError **error)
{
  g_autoptr (MnfManifestation) profile = mnf_manifestation_new_from_bytes (bytes, error);
  g_autofree char *pointer = NULL;
  MnfJsonPosition position;
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);

  if (profile == NULL)
    return NULL;
  if (mnf_profile_validate (profile, &pointer, error))
    return g_steal_pointer (&profile);

  if (pointer != NULL && mnf_json_locate (text, length, pointer, &position))
    g_prefix_error (error, _ ("line %u, column %u: "), position.line, position.column);
  return NULL;
}

/* Applying */

/* Whether the profile's legend may stand on @letter. */
static gboolean
legend_suits (const char *legend, MnfManifestation *letter)
{
  guint year = mnf_legend_get_year (legend);
  GDate day;

  if (*legend == '\0')
    return FALSE;
  return year == 0 ||
         (mnf_iso_date_parse (mnf_manifestation_get_text (letter, "/date"), &day) &&
          g_date_get_year (&day) == year);
}

static gboolean
applies (MnfManifestation *profile, const char *pointer, MnfManifestation *letter)
{
  if (g_str_equal (pointer, "/letterhead/legend"))
    return legend_suits (mnf_manifestation_get_text (profile, pointer), letter);

  return mnf_manifestation_get (profile, pointer) != NULL;
}

static void
apply_letterhead (MnfManifestation **letter, MnfManifestation *profile)
{
  JsonNode *image = mnf_manifestation_get (profile, IMAGE);

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    if (applies (profile, texts[i], *letter))
      set (letter, texts[i], mnf_manifestation_get (profile, texts[i]));
  if (image != NULL)
    set (letter, IMAGE, image);
}

/* Member by member: what the profile says nothing of is the letter's. */
static void
apply_style (MnfManifestation **letter, MnfManifestation *profile)
{
  JsonNode *style = mnf_manifestation_get (profile, STYLE);
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  if (style == NULL)
    return;

  json_object_iter_init_ordered (&iter, json_node_get_object (style));
  while (json_object_iter_next_ordered (&iter, &name, &value))
    {
      g_autofree char *pointer = mnf_pointer_append (STYLE, name);

      set (letter, pointer, value);
    }
}

/* Adds the signatories of @letter with @role. */
static void
add_signatories (JsonArray *array, MnfManifestation *letter, const char *role)
{
  guint length = mnf_manifestation_get_length (letter, "/signatories");

  for (guint i = 0; i < length; i++)
    {
      g_autofree char *pointer = mnf_pointer_append_index ("/signatories", i);

      if (g_str_equal (get_role (letter, i), role))
        add_element (array, letter, pointer);
    }
}

/* Whether one of the first @end signatories has @role. */
static gboolean
has_role (MnfManifestation *letter, const char *role, guint end)
{
  for (guint i = 0; i < end; i++)
    if (g_str_equal (get_role (letter, i), role))
      return TRUE;

  return FALSE;
}

static void
apply_signatories (MnfManifestation **letter, MnfManifestation *profile)
{
  g_autoptr (JsonArray) array = json_array_new ();
  guint n_own = mnf_manifestation_get_length (*letter, "/signatories");
  guint n_usual = mnf_manifestation_get_length (profile, "/signatories");

  for (guint i = 0; i < n_own; i++)
    {
      const char *role = get_role (*letter, i);
      g_autofree char *pointer = mnf_pointer_append_index ("/signatories", i);

      if (!has_role (profile, role, n_usual))
        add_element (array, *letter, pointer);
      else if (!has_role (*letter, role, i))
        add_signatories (array, profile, role);
    }

  for (guint i = 0; i < n_usual; i++)
    {
      const char *role = get_role (profile, i);

      if (!has_role (*letter, role, n_own) && !has_role (profile, role, i))
        add_signatories (array, profile, role);
    }

  if (n_usual > 0)
    set_array (letter, "/signatories", array);
}

MnfManifestation *
mnf_profile_apply (MnfManifestation *profile, MnfManifestation *letter, int addressee)
{
  MnfManifestation *applied = mnf_manifestation_ref (letter);

  apply_letterhead (&applied, profile);
  apply_signatories (&applied, profile);
  apply_style (&applied, profile);
  if (addressee >= 0)
    {
      g_autofree char *pointer =
        mnf_pointer_append_index (MNF_PROFILE_ADDRESSEES, addressee);

      set (&applied, "/addressee", mnf_manifestation_get (profile, pointer));
    }

  return applied;
}
