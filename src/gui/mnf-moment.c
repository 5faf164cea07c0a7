/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-moment.h"

#include <glib/gi18n.h>

#include "compose/mnf-date.h"

/* Days count by their dates: those of a summer's end have 25 hours. */
static gint64
get_day_number (GDateTime *moment)
{
  int year, month, day;
  GDate date;

  g_date_time_get_ymd (moment, &year, &month, &day);
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  return g_date_get_julian (&date);
}

char *
mnf_moment_dup_day (GDateTime *moment, GDateTime *now)
{
  g_autofree char *iso = NULL;

  switch (get_day_number (now) - get_day_number (moment))
    {
    case 0:
      return g_strdup (_ ("Today"));
    case 1:
      return g_strdup (_ ("Yesterday"));
    default:
      iso = g_date_time_format (moment, "%Y-%m-%d");
      /* Translators: the language to write dates in: “es” (24 de mayo de 2022) or
       * “en” (May 24, 2022), whichever suits your translation better. */
      return mnf_date_format (iso, C_ ("language of dates", "en"), MNF_DATE_LONG);
    }
}

char *
mnf_moment_dup_time (GDateTime *moment)
{
  return g_date_time_format (moment, "%H:%M");
}

char *
mnf_moment_dup_day_and_time (GDateTime *moment, GDateTime *now)
{
  g_autofree char *day = mnf_moment_dup_day (moment, now);
  g_autofree char *time = mnf_moment_dup_time (moment);

  /* Translators: a day and a time of it: “Today, 12:04” */
  return g_strdup_printf (_ ("%1$s, %2$s"), day, time);
}
