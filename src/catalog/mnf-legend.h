/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The legends that the letters of the Estado de México and its municipalities
 * bear, one a year. A legend may be declared late, and a town council may have
 * another: they are to be offered, never to be forced. */

/* How far sources agree about a legend's words. */
typedef enum
{
  MNF_CONFIDENCE_LOW,
  MNF_CONFIDENCE_MEDIUM,
  MNF_CONFIDENCE_HIGH, /* as the decree has them */
} MnfConfidence;

typedef struct
{
  guint year;
  char *text; /* "2022. Año del …", without quotation marks */
  MnfConfidence confidence;
} MnfLegend;

/* All that are known, by year; of MnfLegend. Transfer full. */
GPtrArray *mnf_legends_load (void);

/* The legend of the year of @date (ISO 8601); NULL if there is none, or if
 * @date is empty. Borrowed. */
const MnfLegend *mnf_legends_find (GPtrArray *legends, const char *date);

/* The year that a legend begins with ("2022. Año …"); 0 if it names none. */
guint mnf_legend_get_year (const char *text);

G_END_DECLS
