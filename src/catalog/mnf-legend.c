/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-legend.h"

#include <stdlib.h>

#include "mnf-catalog-table.h"
#include "model/mnf-iso-date.h"

static void
legend_free (gpointer data)
{
  MnfLegend *self = data;

  g_free (self->text);
  g_free (self);
}

static MnfConfidence
parse_confidence (const char *name)
{
  if (g_str_equal (name, "high"))
    return MNF_CONFIDENCE_HIGH;
  if (g_str_equal (name, "medium"))
    return MNF_CONFIDENCE_MEDIUM;
  return MNF_CONFIDENCE_LOW;
}

GPtrArray *
mnf_legends_load (void)
{
  g_autoptr (GPtrArray) rows = mnf_catalog_table_read ("legends", 3);
  GPtrArray *legends = g_ptr_array_new_with_free_func (legend_free);

  for (guint i = 0; i < rows->len; i++)
    {
      GStrv values = rows->pdata[i];
      MnfLegend *legend = g_new (MnfLegend, 1);

      legend->year = atoi (values[0]);
      legend->text = g_strdup (values[1]);
      legend->confidence = parse_confidence (values[2]);
      g_ptr_array_add (legends, legend);
    }

  return legends;
}

const MnfLegend *
mnf_legends_find (GPtrArray *legends, const char *date)
{
  GDate day;

  if (!mnf_iso_date_parse (date, &day))
    return NULL;

  for (guint i = 0; i < legends->len; i++)
    {
      const MnfLegend *legend = legends->pdata[i];

      if (legend->year == g_date_get_year (&day))
        return legend;
    }

  return NULL;
}

guint
mnf_legend_get_year (const char *text)
{
  for (guint i = 0; i < 4; i++)
    if (!g_ascii_isdigit (text[i]))
      return 0;

  return g_ascii_isdigit (text[4]) ? 0 : atoi (text);
}
