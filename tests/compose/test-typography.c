/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "compose/mnf-list-label.h"
#include "compose/mnf-typography.h"

/* In the cases, "~" is a space at which the line must not end. */
static void
assert_bound (const char *expected)
{
  g_autofree char *text = g_strdelimit (g_strdup (expected), "~", ' ');
  g_autoptr (GArray) offsets = g_array_new (FALSE, FALSE, sizeof (guint));

  mnf_typography_find_bound_spaces (text, strlen (text), offsets);
  for (guint i = 0; i < offsets->len; i++)
    text[g_array_index (offsets, guint, i)] = '~';
  g_assert_cmpstr (text, ==, expected);
}

static void
test_dates (void)
{
  assert_bound ("Toluca, a 24~de~mayo de~2022.");
  assert_bound ("el 1.º~de~junio; el 1°~de~julio, 2º~de~Mayo");
  assert_bound ("(24~de~mayo)");
  assert_bound ("desde mayo de~2022");
  assert_bound ("May~24, 2022");
  assert_bound ("24 de la mañana, 24 de mayoría, 245 de mayo");
  assert_bound ("páginas 1~de~2 y 10~of~20, 3 de cada 4, 1 de");
  assert_bound ("el 20~% de todo");
}

static void
test_numbers (void)
{
  assert_bound ("núm.~12, art.~5, arts.~5 y 6, fracc.~IV, pág.~3, nº~7");
  assert_bound ("dijo que no. Después, art. quinto; no.~5");
}

static void
test_names (void)
{
  assert_bound ("la Mtra.~Karla y el C.~José, Lic.~Ángel, la MTRA.~KARLA");
  assert_bound ("M.~en~D.~Ana Ruiz y Dr.~en~C.~Luis");
  assert_bound ("la Mtra. que vino, M. en casa, en E. Ana");
  assert_bound ("el C.P.~Juan");
}

static void
test_odd_spaces (void)
{
  assert_bound ("");
  assert_bound (" ");
  assert_bound ("  24  de  mayo  ");
  assert_bound (" de 2022");
  assert_bound ("24\nde~mayo");
  assert_bound ("24\302\240de\302\240mayo de~2022");
  assert_bound ("Mtra. ");
  assert_bound ("en ");
  assert_bound ("% % 5~% .");
}

static void
test_list_labels (void)
{
  static const struct
  {
    const char *style;
    guint number;
    const char *label;
  } cases[] = {
    { "upper-alpha", 1, "A." },
    { "upper-alpha", 26, "Z." },
    { "upper-alpha", 27, "AA." },
    { "upper-alpha", 52, "AZ." },
    { "upper-alpha", 53, "BA." },
    { "upper-alpha", 702, "ZZ." },
    { "upper-alpha", 703, "AAA." },
    { "lower-alpha", 2, "b)" },
    { "lower-alpha", 28, "ab)" },
    { "upper-roman", 4, "IV." },
    { "upper-roman", 1994, "MCMXCIV." },
    { "decimal", 12, "12." },
    { "bullet", 9, "•" },
    { "stars", 3, "C." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *label = mnf_list_label_new (cases[i].style, cases[i].number);

      g_assert_cmpstr (label, ==, cases[i].label);
    }
}

static void
test_honorifics (void)
{
  static const struct
  {
    const char *text;
    gsize length;
  } cases[] = {
    { "Mtra. Karla", 6 },     { "LIC. ANA", 5 },
    { "M. en D. Ana", 9 },    { "C. Lic. Ana Ruiz", 8 },
    { "Dr.\302\240Juan", 5 }, { "Lic. en Derecho", 0 },
    { "Mtra.", 0 },           { "Mtra. de todos", 0 },
    { "Karla", 0 },           { "", 0 },
    { " Mtra. Karla", 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpuint (mnf_typography_measure_honorifics (cases[i].text), ==,
                      cases[i].length);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/typography/dates", test_dates);
  g_test_add_func ("/typography/numbers", test_numbers);
  g_test_add_func ("/typography/names", test_names);
  g_test_add_func ("/typography/honorifics", test_honorifics);
  g_test_add_func ("/typography/odd-spaces", test_odd_spaces);
  g_test_add_func ("/typography/list-labels", test_list_labels);
  return g_test_run ();
}
