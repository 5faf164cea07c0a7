/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-iso-date.h"

#include <stdlib.h>
#include <string.h>

gboolean
mnf_iso_date_parse (const char *text, GDate *date)
{
  static const char form[] = "dddd-dd-dd";
  GDateYear year;
  GDateMonth month;
  GDateDay day;

  if (strlen (text) != strlen (form))
    return FALSE;
  for (gsize i = 0; form[i] != '\0'; i++)
    if (form[i] == 'd' ? !g_ascii_isdigit (text[i]) : text[i] != form[i])
      return FALSE;

  year = (GDateYear) atoi (text);
  month = (GDateMonth) atoi (text + 5);
  day = (GDateDay) atoi (text + 8);
  if (!g_date_valid_dmy (day, month, year))
    return FALSE;

  if (date != NULL)
    {
      g_date_clear (date, 1);
      g_date_set_dmy (date, day, month, year);
    }
  return TRUE;
}
