/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "compose/mnf-date.h"
#include "model/mnf-iso-date.h"

#define TODAY "2022-05-24"

static void
assert_formats (const char *iso,
                const char *language,
                MnfDateStyle style,
                const char *expected)
{
  g_autofree char *found = mnf_date_format (iso, language, style);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_long (void)
{
  assert_formats ("2022-05-24", "es-MX", MNF_DATE_LONG, "24 de mayo de 2022");
  assert_formats ("2022-05-01", "es-MX", MNF_DATE_LONG, "1 de mayo de 2022");
  assert_formats ("2022-05-24", "", MNF_DATE_LONG, "24 de mayo de 2022");
  assert_formats ("2022-05-24", "en-US", MNF_DATE_LONG, "May 24, 2022");
  assert_formats ("2024-02-29", "en", MNF_DATE_LONG, "February 29, 2024");
  assert_formats ("2022-12-31", "enx", MNF_DATE_LONG, "31 de diciembre de 2022");
  assert_formats ("2023-02-29", "es-MX", MNF_DATE_LONG, NULL);
  assert_formats ("2022-5-24", "es-MX", MNF_DATE_LONG, NULL);
  assert_formats ("2022-05-24T00", "es-MX", MNF_DATE_LONG, NULL);
  assert_formats ("0000-01-01", "es-MX", MNF_DATE_LONG, NULL);
  assert_formats ("", "es-MX", MNF_DATE_LONG, NULL);
}

static void
test_formal (void)
{
  static const struct
  {
    const char *iso, *spanish, *english;
  } cases[] = {
    { "2022-05-24", "a los veinticuatro días del mes de mayo de dos mil veintidós",
      "on the twenty-fourth day of May, two thousand twenty-two" },
    { "2021-01-01", "al primer día del mes de enero de dos mil veintiuno",
      "on the first day of January, two thousand twenty-one" },
    { "1999-03-21",
      "a los veintiún días del mes de marzo de mil novecientos noventa y nueve",
      "on the twenty-first day of March, one thousand nine hundred ninety-nine" },
    { "2100-10-31", "a los treinta y un días del mes de octubre de dos mil cien",
      "on the thirty-first day of October, two thousand one hundred" },
    { "2000-11-11", "a los once días del mes de noviembre de dos mil",
      "on the eleventh day of November, two thousand" },
    { "2516-12-12",
      "a los doce días del mes de diciembre de dos mil quinientos dieciséis",
      "on the twelfth day of December, two thousand five hundred sixteen" },
    { "2030-09-20", "a los veinte días del mes de septiembre de dos mil treinta",
      "on the twentieth day of September, two thousand thirty" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      assert_formats (cases[i].iso, "es-MX", MNF_DATE_FORMAL, cases[i].spanish);
      assert_formats (cases[i].iso, "en-US", MNF_DATE_FORMAL, cases[i].english);
    }
}

static void
test_parse (void)
{
  static const struct
  {
    const char *text, *iso;
  } cases[] = {
    { "2022-05-24", "2022-05-24" },
    { " 24/05/2022 ", "2022-05-24" },
    { "24-5-22", "2022-05-24" },
    { "3.6.2021", "2021-06-03" },
    { "3/6", "2022-06-03" },
    { "24 de mayo de 2022", "2022-05-24" },
    { "24 de Mayo del 2021", "2021-05-24" },
    { "24 DE MAYO", "2022-05-24" },
    { "martes 24 de mayo de 2022", "2022-05-24" },
    { "a 24 de mayo de 2022", "2022-05-24" },
    { "Miércoles, 1.º de junio de 2022", "2022-06-01" },
    { "1° de enero de 2023", "2023-01-01" },
    { "24-may-22", "2022-05-24" },
    { "7 sept 2022", "2022-09-07" },
    { "7 setiembre 2022", "2022-09-07" },
    { "31 dic 1999", "1999-12-31" },
    { "May 24, 2022", "2022-05-24" },
    { "Tuesday, May 24th, 2022", "2022-05-24" },
    { "24 August 2022", "2022-08-24" },
    { "the 3rd of January, 2023", "2023-01-03" },
    { "29 de febrero de 2024", "2024-02-29" },
    { "hoy", "2022-05-24" },
    { "Mañana", "2022-05-25" },
    { "MANANA", "2022-05-25" },
    { "ayer", "2022-05-23" },
    { "today", "2022-05-24" },
    { "tomorrow", "2022-05-25" },
    { "yesterday", "2022-05-23" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *iso = NULL;

      g_test_message ("%s", cases[i].text);
      g_assert_true (mnf_date_parse (cases[i].text, TODAY, &iso));
      g_assert_cmpstr (iso, ==, cases[i].iso);
    }
}

static void
test_parse_refuses (void)
{
  static const char *const texts[] = {
    "",
    "   ",
    "24",
    "mayo",
    "mayo de 2022",
    "31/02/2022",
    "29/2/2023",
    "05/24/2022",
    "0/5/2022",
    "24/5/123",
    "24/5/12345",
    "24/5/2022/1",
    "24 de may de junio",
    "ma 24",
    "nunca",
    "24 de мая",
    "2022-13-01",
    "2022-5-24x",
    "hoy mañana",
    "99999999999",
    "1/1/0000",
    "256/1/2022",
    "1/257/2022",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      char *iso = NULL;

      g_test_message ("%s", texts[i]);
      g_assert_false (mnf_date_parse (texts[i], TODAY, &iso));
      g_assert_null (iso);
    }
}

/* What is written can be read. */
static void
test_round_trip (void)
{
  static const char *const languages[] = { "es-MX", "en-US" };
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 1, G_DATE_JANUARY, 2024);
  for (guint day = 0; day < 366; day++, g_date_add_days (&date, 1))
    for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
      {
        g_autofree char *iso =
          g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (&date),
                           g_date_get_month (&date), g_date_get_day (&date));
        g_autofree char *text = mnf_date_format (iso, languages[i], MNF_DATE_LONG);
        g_autofree char *parsed = NULL;

        g_assert_true (mnf_iso_date_parse (iso, NULL));
        g_assert_true (mnf_date_parse (text, TODAY, &parsed));
        g_assert_cmpstr (parsed, ==, iso);
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date/long", test_long);
  g_test_add_func ("/date/formal", test_formal);
  g_test_add_func ("/date/parse", test_parse);
  g_test_add_func ("/date/parse-refuses", test_parse_refuses);
  g_test_add_func ("/date/round-trip", test_round_trip);
  return g_test_run ();
}
