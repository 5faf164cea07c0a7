/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "catalog/mnf-suggestion.h"
#include "model/mnf-field.h"

static const char json[] =
  "{\"format\": \"manifiesta\", \"version\": 1, \"date\": \"2022-05-24\","
  " \"addressee\": {\"gender\": \"feminine\", \"number\": \"plural\"},"
  " \"signatories\": [{\"gender\": \"feminine\", \"post\": \"presidenta\"}, {}]}";

static char *
find (const char *pointer)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (json, strlen (json));
  g_autoptr (MnfManifestation) letter = mnf_manifestation_new_from_bytes (bytes, NULL);
  g_autoptr (GPtrArray) suggestions = mnf_suggestions_find (letter, pointer);
  GString *texts = g_string_new (NULL);

  for (guint i = 0; i < suggestions->len && i < 3; i++)
    {
      const MnfSuggestion *suggestion = suggestions->pdata[i];

      g_string_append_printf (texts, "%s%s%s%s", i > 0 ? "|" : "", suggestion->text,
                              suggestion->note != NULL ? "#" : "",
                              suggestion->note != NULL ? suggestion->note : "");
    }

  return g_string_free (texts, FALSE);
}

static void
test_find (void)
{
  static const struct
  {
    const char *pointer, *texts;
  } cases[] = {
    { "/letterhead/legend", "2022. Año del Quincentenario de Toluca, Capital del Estado "
                            "de México#Compare it with the decree" },
    { "/addressee/honorific", "C.|CC.|Lic." },
    { "/addressee/salutation", "Presentes|P R E S E N T E S|Estimadas:" },
    { "/signatories/0/post", "Presidenta Municipal Constitucional|Presidenta "
                             "Municipal|Comisionada Presidenta" },
    { "/signatories/1/post", "Presidente Municipal Constitucional|Presidente "
                             "Municipal|Síndico Municipal" },
    { "/signatories/0/name", "" },
    { "/place", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *texts = find (cases[i].pointer);

      g_assert_cmpstr (texts, ==, cases[i].texts);
      g_assert_cmpint (mnf_suggestions_exist (cases[i].pointer), ==, *texts != '\0');
    }
}

static void
test_no_date (void)
{
  g_autoptr (MnfManifestation) letter = mnf_manifestation_new ();
  g_autoptr (GPtrArray) suggestions = mnf_suggestions_find (letter, "/letterhead/legend");

  g_assert_cmpuint (suggestions->len, ==, 0);
}

/* Every offer is one that the field may hold. */
static void
test_limits (void)
{
  g_autoptr (MnfManifestation) letter = mnf_manifestation_new ();
  gsize n_fields;
  const MnfField *fields = mnf_field_get_all (&n_fields);

  for (gsize i = 0; i < n_fields; i++)
    {
      g_autofree char *pointer = mnf_field_dup_pointer (&fields[i]);
      g_autoptr (GPtrArray) suggestions = mnf_suggestions_find (letter, pointer);

      for (guint j = 0; j < suggestions->len; j++)
        {
          const MnfSuggestion *suggestion = suggestions->pdata[j];

          g_assert_cmpint (g_utf8_strlen (suggestion->text, -1), <=,
                           fields[i].max_length);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/suggestion/find", test_find);
  g_test_add_func ("/suggestion/no-date", test_no_date);
  g_test_add_func ("/suggestion/limits", test_limits);

  return g_test_run ();
}
