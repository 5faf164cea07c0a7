/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-time-of-making.h"

GDateTime *
mnf_time_of_making_new (MnfManifestation *manifestation)
{
  const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  GDateTime *time = NULL;
  guint64 seconds;

  if (epoch != NULL &&
      g_ascii_string_to_unsigned (epoch, 10, 0, G_MAXINT64, &seconds, NULL))
    time = g_date_time_new_from_unix_utc (seconds);
  if (time == NULL)
    {
      g_autofree char *midnight =
        g_strconcat (mnf_manifestation_get_text (manifestation, "/date"), "T00:00:00",
                     NULL);

      time = g_date_time_new_from_iso8601 (midnight, utc);
    }

  return time != NULL ? time : g_date_time_new_now_utc ();
}
