/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-municipality.h"

#include <string.h>

#include "mnf-catalog-table.h"
#include "mnf-fold.h"

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
  g_autoptr (GPtrArray) rows = mnf_catalog_table_read ("municipalities", 3);
  GPtrArray *municipalities = g_ptr_array_new_with_free_func (municipality_free);

  for (guint i = 0; i < rows->len; i++)
    {
      GStrv values = rows->pdata[i];
      MnfMunicipality *municipality = g_new (MnfMunicipality, 1);

      municipality->key = g_strdup (values[0]);
      municipality->name = g_strdup (values[1]);
      municipality->seat = g_strdup (values[2]);
      g_ptr_array_add (municipalities, municipality);
    }

  g_ptr_array_sort (municipalities, compare_names);
  return municipalities;
}

const MnfMunicipality *
mnf_municipalities_find (GPtrArray *municipalities, const char *key_or_name)
{
  g_autofree char *folded = mnf_fold (key_or_name);

  for (guint i = 0; i < municipalities->len; i++)
    {
      const MnfMunicipality *municipality = municipalities->pdata[i];
      g_autofree char *name = mnf_fold (municipality->name);

      if (g_str_equal (municipality->key, key_or_name) || g_str_equal (name, folded))
        return municipality;
    }

  return NULL;
}

const MnfMunicipality *
mnf_municipalities_match_prefix (GPtrArray *municipalities, const char *text)
{
  const MnfMunicipality *found = NULL;
  gsize longest = 0;

  for (guint i = 0; i < municipalities->len; i++)
    {
      const MnfMunicipality *municipality = municipalities->pdata[i];
      gsize length = strlen (municipality->name);

      if (length > longest && strncmp (text, municipality->name, length) == 0 &&
          !g_unichar_isalnum (g_utf8_get_char (text + length)))
        {
          found = municipality;
          longest = length;
        }
    }

  return found;
}

guint
mnf_municipality_match (const MnfMunicipality *self, const char *query)
{
  g_autofree char *words =
    g_strdup_printf ("%s %s %s", self->name, self->seat, self->key);
  g_autofree char *name = mnf_fold (self->name);
  g_autofree char *folded = mnf_fold (query);

  g_strstrip (folded);
  if (g_str_equal (name, folded))
    return 4;
  if (g_str_has_prefix (name, folded))
    return 3;
  if (g_str_match_string (query, self->name, TRUE))
    return 2;
  return g_str_match_string (query, words, TRUE) ? 1 : 0;
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
