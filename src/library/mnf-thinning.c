/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-thinning.h"

#define MINUTE ((gint64) 60)
#define HOUR (60 * MINUTE)
#define DAY (24 * HOUR)
#define WEEK (7 * DAY)

/* Of how long a time only the last item is kept, @age seconds later. */
static gint64
get_grain (gint64 age)
{
  if (age < DAY)
    return MINUTE;
  return age < WEEK ? HOUR : DAY;
}

static gboolean
is_last_of_its_grain (const MnfThinningItem *item,
                      const MnfThinningItem *next,
                      gint64 now)
{
  gint64 grain = get_grain (now - item->time);

  return item->time / grain != next->time / grain;
}

void
mnf_thin (MnfThinningItem *items, gsize n, gint64 now, const MnfThinningLimits *limits)
{
  guint count = 0;
  guint64 size = 0;
  gboolean room = TRUE;

  for (gsize i = n; i-- > 0;)
    {
      gboolean last = i == n - 1;

      items[i].kept = last || is_last_of_its_grain (&items[i], &items[i + 1], now);
      if (!items[i].kept)
        continue;

      count++;
      size += items[i].size;
      room = room && count <= limits->max_count && size <= limits->max_size;
      items[i].kept = last || room;
    }
}
