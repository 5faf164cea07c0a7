/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "catalog/mnf-legend.h"

static const char *
find (const char *date, MnfConfidence *confidence)
{
  g_autoptr (GPtrArray) legends = mnf_legends_load ();
  const MnfLegend *legend = mnf_legends_find (legends, date);

  if (legend == NULL)
    return NULL;
  *confidence = legend->confidence;
  return g_intern_string (legend->text);
}

static void
test_list (void)
{
  g_autoptr (GPtrArray) legends = mnf_legends_load ();

  g_assert_cmpuint (legends->len, ==, 15);
  for (guint i = 0; i < legends->len; i++)
    {
      const MnfLegend *legend = legends->pdata[i];

      g_assert_cmpuint (legend->year, ==, 2012 + i);
      g_assert_cmpuint (mnf_legend_get_year (legend->text), ==, legend->year);
      g_assert_null (strchr (legend->text, '"'));
    }
}

static void
test_find (void)
{
  MnfConfidence confidence = MNF_CONFIDENCE_LOW;

  g_assert_cmpstr (
    find ("2022-05-24", &confidence), ==,
    "2022. Año del Quincentenario de Toluca, Capital del Estado de México");
  g_assert_cmpint (confidence, ==, MNF_CONFIDENCE_MEDIUM);
  g_assert_nonnull (find ("2025-01-01", &confidence));
  g_assert_cmpint (confidence, ==, MNF_CONFIDENCE_HIGH);
  g_assert_nonnull (find ("2014-12-31", &confidence));
  g_assert_cmpint (confidence, ==, MNF_CONFIDENCE_LOW);

  g_assert_null (find ("2011-12-31", &confidence));
  g_assert_null (find ("", &confidence));
  g_assert_null (find ("2022", &confidence));
}

static void
test_year (void)
{
  g_assert_cmpuint (mnf_legend_get_year ("2022. Año"), ==, 2022);
  g_assert_cmpuint (mnf_legend_get_year ("2022"), ==, 2022);
  g_assert_cmpuint (mnf_legend_get_year ("Año de 2022"), ==, 0);
  g_assert_cmpuint (mnf_legend_get_year ("20221"), ==, 0);
  g_assert_cmpuint (mnf_legend_get_year ("202"), ==, 0);
  g_assert_cmpuint (mnf_legend_get_year (""), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/legend/list", test_list);
  g_test_add_func ("/legend/find", test_find);
  g_test_add_func ("/legend/year", test_year);

  return g_test_run ();
}
