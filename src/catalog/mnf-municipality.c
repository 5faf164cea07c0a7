/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-municipality.h"

#include <string.h>

#include "mnf-catalog-resources.h"

#define ORGANIZATION "Ayuntamiento de "

static void
municipality_free (gpointer data)
{
  MnfMunicipality *self = data;

  g_free (self->key);
  g_free (self->name);
  g_free (self->seat);
  g_free (self);
}

/* The program's own file: three values a line, none of them quoted. */
static MnfMunicipality *
parse_line (const char *line)
{
  g_auto (GStrv) values = g_strsplit (line, ",", 3);
  MnfMunicipality *self;

  if (g_strv_length (values) != 3)
    return NULL;

  self = g_new (MnfMunicipality, 1);
  self->key = g_steal_pointer (&values[0]);
  self->name = g_steal_pointer (&values[1]);
  self->seat = g_steal_pointer (&values[2]);
  return self;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  const MnfMunicipality *const *first = a;
  const MnfMunicipality *const *second = b;

  return g_utf8_collate ((*first)->name, (*second)->name);
}

GPtrArray *
mnf_municipalities_load (void)
{
  g_autoptr (GBytes) bytes =
    g_resource_lookup_data (mnf_catalog_get_resource (),
                            MNF_RESOURCE_PREFIX "/catalog/catalog/municipalities.csv",
                            G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_auto (GStrv) lines = g_strsplit (g_bytes_get_data (bytes, NULL), "\n", -1);
  GPtrArray *municipalities = g_ptr_array_new_with_free_func (municipality_free);

  for (guint i = 1; lines[i] != NULL; i++)
    {
      MnfMunicipality *municipality = parse_line (lines[i]);

      if (municipality != NULL)
        g_ptr_array_add (municipalities, municipality);
    }

  g_ptr_array_sort (municipalities, compare_names);
  return municipalities;
}

/* @text without case and accents; transfer full. */
static char *
fold (const char *text)
{
  g_autofree char *ascii = g_str_to_ascii (text, "es");

  return g_ascii_strdown (ascii, -1);
}

const MnfMunicipality *
mnf_municipalities_find (GPtrArray *municipalities, const char *key_or_name)
{
  g_autofree char *folded = fold (key_or_name);

  for (guint i = 0; i < municipalities->len; i++)
    {
      const MnfMunicipality *municipality = municipalities->pdata[i];
      g_autofree char *name = fold (municipality->name);

      if (g_str_equal (municipality->key, key_or_name) || g_str_equal (name, folded))
        return municipality;
    }

  return NULL;
}

gboolean
mnf_municipality_matches (const MnfMunicipality *self, const char *query)
{
  g_autofree char *words =
    g_strdup_printf ("%s %s %s", self->name, self->seat, self->key);

  return g_str_match_string (query, words, TRUE);
}

char *
mnf_municipality_dup_organization (const MnfMunicipality *self)
{
  return g_strconcat (ORGANIZATION, self->name, NULL);
}

/* Whether @organization is what mnf_municipality_dup_organization() gives for
 * one of the @municipalities, or nothing. */
static gboolean
is_replaceable (GPtrArray *municipalities, const char *organization)
{
  if (*organization == '\0')
    return TRUE;

  return g_str_has_prefix (organization, ORGANIZATION) &&
         mnf_municipalities_find (municipalities, organization + strlen (ORGANIZATION)) !=
           NULL;
}

/* The sender's members are texts of an object of their own: setting one fails
 * only in a letter of a newer version, which is not edited. */
static void
set_text (MnfManifestation **manifestation, const char *pointer, const char *text)
{
  g_autoptr (MnfManifestation) before = *manifestation;

  *manifestation = mnf_manifestation_with_text (before, pointer, text, NULL);
  if (*manifestation == NULL)
    *manifestation = g_steal_pointer (&before);
}

MnfManifestation *
mnf_municipality_issue (const MnfMunicipality *self,
                        GPtrArray *municipalities,
                        MnfManifestation *manifestation)
{
  MnfManifestation *issued = mnf_manifestation_ref (manifestation);
  g_autofree char *organization = mnf_municipality_dup_organization (self);

  set_text (&issued, "/issuer/municipality", self->key);
  set_text (&issued, "/issuer/name", self->name);
  if (is_replaceable (municipalities,
                      mnf_manifestation_get_text (manifestation, "/issuer/organization")))
    set_text (&issued, "/issuer/organization", organization);

  return issued;
}

MnfManifestation *
mnf_municipality_issue_by_name (const char *name,
                                GPtrArray *municipalities,
                                MnfManifestation *manifestation)
{
  const MnfMunicipality *known = mnf_municipalities_find (municipalities, name);
  const char *key = known != NULL ? known->key : "";
  MnfManifestation *issued = mnf_manifestation_ref (manifestation);

  set_text (&issued, "/issuer/name", name);
  if (!g_str_equal (mnf_manifestation_get_text (issued, "/issuer/municipality"), key))
    set_text (&issued, "/issuer/municipality", key);

  return issued;
}
