/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "catalog/mnf-municipality.h"

static void
test_list (void)
{
  g_autoptr (GPtrArray) all = mnf_municipalities_load ();

  g_assert_cmpuint (all->len, ==, 125);
  for (guint i = 0; i < all->len; i++)
    {
      const MnfMunicipality *municipality = all->pdata[i];

      g_assert_cmpuint (strlen (municipality->key), ==, 5);
      g_assert_true (mnf_municipalities_find (all, municipality->key) == municipality);
      g_assert_true (mnf_municipalities_find (all, municipality->name) == municipality);
      g_assert_true (mnf_municipality_match (municipality, municipality->name) > 0);
      g_assert_true (mnf_municipality_match (municipality, municipality->seat) > 0);
    }
}

static void
test_find (void)
{
  g_autoptr (GPtrArray) all = mnf_municipalities_load ();

  g_assert_cmpstr (mnf_municipalities_find (all, "cuautitlan izcalli")->key, ==, "15121");
  g_assert_cmpstr (mnf_municipalities_find (all, "CUAUTITLÁN")->key, ==, "15024");
  g_assert_cmpstr (mnf_municipalities_find (all, "15106")->name, ==, "Toluca");
  g_assert_null (mnf_municipalities_find (all, ""));
  g_assert_null (mnf_municipalities_find (all, "Tolu"));
}

/* The names of all that somebody may mean who types @query. */
static char *
search (GPtrArray *all, const char *query)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < all->len; i++)
    {
      const MnfMunicipality *municipality = all->pdata[i];

      if (mnf_municipality_match (municipality, query) > 0)
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "",
                                municipality->name);
    }

  return g_string_free (names, FALSE);
}

static void
test_search (void)
{
  static const struct
  {
    const char *query, *names;
  } cases[] = {
    { "izcalli", "Cuautitlán Izcalli" },
    { "cuautitlan", "Cuautitlán, Cuautitlán Izcalli" },
    { "el oro", "El Oro" },
    { "15121", "Cuautitlán Izcalli" },
    { "naucalpan ju", "Naucalpan de Juárez" },
    { "acambay ruiz", "Acambay de Ruíz Castañeda" },
    { "xyz", "" },
  };
  g_autoptr (GPtrArray) all = mnf_municipalities_load ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *names = search (all, cases[i].query);

      g_assert_cmpstr (names, ==, cases[i].names);
    }
}

/* The one that somebody who types @query means most likely. */
static const char *
find_best (GPtrArray *all, const char *query)
{
  const char *name = NULL;
  guint best = 0;

  for (guint i = 0; i < all->len; i++)
    {
      const MnfMunicipality *municipality = all->pdata[i];
      guint match = mnf_municipality_match (municipality, query);

      if (match > best)
        {
          best = match;
          name = municipality->name;
        }
    }

  return name;
}

static void
test_best (void)
{
  static const struct
  {
    const char *query, *name;
  } cases[] = {
    { "morelos", "Morelos" },
    { "atenco", "Atenco" },
    { "chalco", "Chalco" },
    { "CUAUTITLAN", "Cuautitlán" },
    { "cuautitlan i", "Cuautitlán Izcalli" },
    { "Acambay de Ruiz", "Acambay de Ruíz Castañeda" },
    { "ruíz", "Acambay de Ruíz Castañeda" },
    { " toluca ", "Toluca" },
    { "la paz", "La Paz" },
    { "los reyes acaquilpan", "La Paz" },
    { "15064", "El Oro" },
    { "nowhere", NULL },
  };
  g_autoptr (GPtrArray) all = mnf_municipalities_load ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (find_best (all, cases[i].query), ==, cases[i].name);
}

/* Not “del Oro”: a name does not contract. */
static void
test_organization (void)
{
  static const struct
  {
    const char *key, *organization;
  } cases[] = {
    { "15106", "Ayuntamiento de Toluca" },
    { "15064", "Ayuntamiento de El Oro" },
    { "15070", "Ayuntamiento de La Paz" },
  };
  g_autoptr (GPtrArray) all = mnf_municipalities_load ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *organization =
        mnf_municipality_dup_organization (mnf_municipalities_find (all, cases[i].key));

      g_assert_cmpstr (organization, ==, cases[i].organization);
    }
}

static MnfManifestation *
issue (GPtrArray *all, const char *key, const char *organization)
{
  g_autoptr (MnfManifestation) empty = mnf_manifestation_new ();
  g_autoptr (MnfManifestation) letter =
    mnf_manifestation_with_text (empty, "/issuer/organization", organization, NULL);

  return mnf_municipality_issue (mnf_municipalities_find (all, key), all, letter);
}

static void
test_issue (void)
{
  static const struct
  {
    const char *before, *after;
  } organizations[] = {
    { "", "Ayuntamiento de El Oro" },
    { "Ayuntamiento de Toluca", "Ayuntamiento de El Oro" },
    { "Instituto Municipal de Cultura", "Instituto Municipal de Cultura" },
  };
  g_autoptr (GPtrArray) all = mnf_municipalities_load ();

  for (gsize i = 0; i < G_N_ELEMENTS (organizations); i++)
    {
      g_autoptr (MnfManifestation) letter = issue (all, "15064", organizations[i].before);

      g_assert_cmpstr (mnf_manifestation_get_text (letter, "/issuer/municipality"), ==,
                       "15064");
      g_assert_cmpstr (mnf_manifestation_get_text (letter, "/issuer/name"), ==, "El Oro");
      g_assert_cmpstr (mnf_manifestation_get_text (letter, "/issuer/organization"), ==,
                       organizations[i].after);
    }
}

/* A key never says another municipality than the name. */
static void
test_issue_by_name (void)
{
  g_autoptr (GPtrArray) all = mnf_municipalities_load ();
  g_autoptr (MnfManifestation) empty = mnf_manifestation_new ();
  g_autoptr (MnfManifestation) known =
    mnf_municipality_issue_by_name ("toluca", all, empty);
  g_autoptr (MnfManifestation) unknown =
    mnf_municipality_issue_by_name ("Toluc", all, known);

  g_assert_cmpstr (mnf_manifestation_get_text (known, "/issuer/name"), ==, "toluca");
  g_assert_cmpstr (mnf_manifestation_get_text (known, "/issuer/municipality"), ==,
                   "15106");
  g_assert_cmpstr (mnf_manifestation_get_text (unknown, "/issuer/municipality"), ==, "");
}

static void
test_match_prefix (void)
{
  static const struct
  {
    const char *text, *name;
  } cases[] = {
    { "Cuautitlán Izcalli, México", "Cuautitlán Izcalli" },
    { "Cuautitlán, México", "Cuautitlán" },
    { "Toluca", "Toluca" },
    { "Tolucan", NULL },
    { "toluca", NULL },
    { "de Toluca", NULL },
    { "", NULL },
  };
  g_autoptr (GPtrArray) all = mnf_municipalities_load ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const MnfMunicipality *found = mnf_municipalities_match_prefix (all, cases[i].text);

      g_assert_cmpstr (found != NULL ? found->name : NULL, ==, cases[i].name);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/municipality/list", test_list);
  g_test_add_func ("/municipality/find", test_find);
  g_test_add_func ("/municipality/match-prefix", test_match_prefix);
  g_test_add_func ("/municipality/search", test_search);
  g_test_add_func ("/municipality/best", test_best);
  g_test_add_func ("/municipality/organization", test_organization);
  g_test_add_func ("/municipality/issue", test_issue);
  g_test_add_func ("/municipality/issue-by-name", test_issue_by_name);

  return g_test_run ();
}
