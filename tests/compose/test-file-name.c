/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "compose/mnf-file-name.h"

#include <string.h>

static char *
suggest (const char *subject, const char *municipality, const char *date)
{
  g_autoptr (MnfManifestation) empty = mnf_manifestation_new ();
  g_autoptr (MnfManifestation) with_subject =
    mnf_manifestation_with_text (empty, "/subject", subject, NULL);
  g_autoptr (MnfManifestation) with_name =
    mnf_manifestation_with_text (with_subject, "/issuer/name", municipality, NULL);
  g_autoptr (MnfManifestation) whole =
    mnf_manifestation_with_text (with_name, "/date", date, NULL);

  return mnf_file_name_suggest (whole, "pdf");
}

static void
test_names (void)
{
  static const struct
  {
    const char *subject, *municipality, *date, *name;
  } cases[] = {
    { "Invitación", "El Oro", "2022-05-24", "Invitación - El Oro - 2022-05-24.pdf" },
    { "", "Toluca", "", "Toluca.pdf" },
    { "", "", "", "Letter.pdf" },
    { "...", "", "", "Letter.pdf" },
    { "Oficio 12/2022: \"uno\"\ny dos?", "", "", "Oficio 12 2022 uno y dos.pdf" },
    { "../../etc/passwd", "", "", "etc passwd.pdf" },
    { "Manifestación expresa de la intención de participar en el ejercicio", "", "",
      "Manifestación expresa de la intención de.pdf" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name =
        suggest (cases[i].subject, cases[i].municipality, cases[i].date);

      g_assert_cmpstr (name, ==, cases[i].name);
    }
}

static void
test_length (void)
{
  g_autofree char *municipality = g_strnfill (499, 'x');
  g_autofree char *name = suggest ("ñ", municipality, "2022-05-24");

  g_assert_cmpuint (strlen (name), <=, 204);
  g_assert_true (g_utf8_validate (name, -1, NULL));
  g_assert_true (g_str_has_suffix (name, ".pdf"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/file-name/names", test_names);
  g_test_add_func ("/file-name/length", test_length);

  return g_test_run ();
}
