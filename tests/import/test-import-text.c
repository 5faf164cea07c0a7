/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a single line tells: its words, its label, its place and date. */

#include "import/mnf-dateline-reader.h"
#include "import/mnf-import-text.h"
#include "import/mnf-list-label-reader.h"

static void
test_words (void)
{
  g_autofree char *compact = mnf_import_text_compact ("P R E S E N T E.- Año 5");
  g_autofree char *words =
    mnf_import_text_get_words (" OFICIO núm.\nDGA/12\302\240(C.c.p.) — ");
  g_autofree char *none = mnf_import_text_get_words (" — ");

  g_assert_cmpstr (compact, ==, "presenteano5");
  g_assert_cmpstr (words, ==, "oficio núm dga 12 c c p ");
  g_assert_cmpstr (none, ==, "");
}

static void
test_labels (void)
{
  g_assert_cmpuint (mnf_import_text_match_label ("Asunto: uno", "ASUNTO:"), ==, 8);
  g_assert_cmpuint (mnf_import_text_match_label ("ASUNTO.- ¿Uno?", "ASUNTO:"), ==, 11);
  g_assert_cmpuint (mnf_import_text_match_label ("Asunto:uno", "ASUNTO:"), ==, 7);
  g_assert_cmpuint (mnf_import_text_match_label ("Asunto:", "ASUNTO:"), ==, 7);
  g_assert_cmpuint (mnf_import_text_match_label ("ccp. Ana", "C.c.p."), ==, 5);
  g_assert_cmpuint (mnf_import_text_match_label ("C. c. p.- Ana", "C.c.p."), ==, 10);
  g_assert_cmpuint (mnf_import_text_match_label ("Asunto uno", "ASUNTO:"), ==, 0);
  g_assert_cmpuint (mnf_import_text_match_label ("Asuntos: uno", "ASUNTO:"), ==, 0);
  g_assert_cmpuint (mnf_import_text_match_label ("C.c.", "C.c.p."), ==, 0);
  g_assert_cmpuint (mnf_import_text_match_label ("", "C.c.p."), ==, 0);
}

static void
test_datelines (void)
{
  static const struct
  {
    const char *text, *language, *place, *date, *form;
  } cases[] = {
    { "Huixquilucan, Estado de México; 24 de mayo de 2022", "es-MX",
      "Huixquilucan, Estado de México", "2022-05-24", "place; date" },
    { "Toluca, México, a 1 de Mayo de 2022.", "es-MX", "Toluca, México", "2022-05-01",
      "place, a date" },
    { "Villa del Carbón a 24 de mayo de 2022", "es-MX", "Villa del Carbón", "2022-05-24",
      "place, a date" },
    { "Toluca; a 24 de mayo de 2022", "es-MX", "Toluca", "2022-05-24", "place, a date" },
    { "24 de mayo de 2022", "es-MX", "", "2022-05-24", "place, date" },
    { "Albany, May 24, 2022", "en-US", "Albany", "2022-05-24", "place, date" },
    /* The letter would say it in other words. */
    { "Toluca, a 05 de mayo de 2022", "es-MX", "Toluca, a 05 de mayo de 2022", "",
      "place, a date" },
    { "Toluca, a 5 de mayo del 2022", "es-MX", "Toluca, a 5 de mayo del 2022", "",
      "place, a date" },
    { "a 5 de mayo de 2022", "es-MX", "a 5 de mayo de 2022", "", "place, a date" },
    { "Toluca, 24/05/2022", "es-MX", "Toluca, 24/05/2022", "", "place, date" },
    { "Fecha: 24 de mayo de 2022", "es-MX", "Fecha: 24 de mayo de 2022", "",
      "place, date" },
    { "Toluca, 24 de mayo de 2022", "en-US", "Toluca, 24 de mayo de 2022", "",
      "place, date" },
  };
  static const char *const others[] = {
    "",
    "Toluca",
    "Toluca, a 24 de mayo",
    "El 24 de mayo de 2022 hubo sesión",
    "Toluca, a 31 de febrero de 2022",
    "Oficio 24/05/22",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (MnfDateline) dateline = { NULL };

      g_test_message ("%s", cases[i].text);
      g_assert_true (mnf_dateline_read (cases[i].text, cases[i].language, &dateline));
      g_assert_cmpstr (dateline.place, ==, cases[i].place);
      g_assert_cmpstr (dateline.date, ==, cases[i].date);
      g_assert_cmpstr (dateline.form, ==, cases[i].form);
    }

  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_auto (MnfDateline) dateline = { NULL };

      g_test_message ("%s", others[i]);
      g_assert_false (mnf_dateline_read (others[i], "es-MX", &dateline));
    }
}

static void
test_list_labels (void)
{
  g_assert_cmpuint (mnf_list_label_match ("A. Que", "upper-alpha", 1), ==, 3);
  g_assert_cmpuint (mnf_list_label_match ("(B) Que", "upper-alpha", 2), ==, 4);
  g_assert_cmpuint (mnf_list_label_match ("b.-  Que", "lower-alpha", 2), ==, 5);
  g_assert_cmpuint (mnf_list_label_match ("IV.", "upper-roman", 4), ==, 3);
  g_assert_cmpuint (mnf_list_label_match ("12) Que", "decimal", 12), ==, 4);
  g_assert_cmpuint (mnf_list_label_match ("• Que", "bullet", 7), ==, 4);
  g_assert_cmpuint (mnf_list_label_match ("- B. Que", "upper-alpha", 2), ==, 5);
  g_assert_cmpuint (mnf_list_label_match ("C.P. Ana", "upper-alpha", 3), ==, 0);
  g_assert_cmpuint (mnf_list_label_match ("A Que", "upper-alpha", 1), ==, 0);
  g_assert_cmpuint (mnf_list_label_match ("1.5 Que", "decimal", 1), ==, 0);
  g_assert_cmpuint (mnf_list_label_match ("B. Que", "upper-alpha", 1), ==, 0);

  g_assert_cmpstr (mnf_list_label_find_first ("a) Que"), ==, "lower-alpha");
  g_assert_cmpstr (mnf_list_label_find_first ("I.- Que"), ==, "upper-roman");
  g_assert_cmpstr (mnf_list_label_find_first ("1. Que"), ==, "decimal");
  g_assert_null (mnf_list_label_find_first ("B. Que"));
  g_assert_null (mnf_list_label_find_first ("C. Juan"));
  g_assert_null (mnf_list_label_find_first ("- Que"));
  g_assert_null (mnf_list_label_find_first (""));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import-text/words", test_words);
  g_test_add_func ("/import-text/labels", test_labels);
  g_test_add_func ("/import-text/datelines", test_datelines);
  g_test_add_func ("/import-text/list-labels", test_list_labels);
  return g_test_run ();
}
