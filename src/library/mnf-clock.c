/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-clock.h"

static gint64
get_time (gpointer data)
{
  return g_get_monotonic_time ();
}

static GDateTime *
get_date (gpointer data)
{
  return g_date_time_new_now_local ();
}

static guint
add_timeout (gpointer data, guint milliseconds, GSourceOnceFunc func, gpointer user_data)
{
  return g_timeout_add_once (milliseconds, func, user_data);
}

static void
remove_timeout (gpointer data, guint id)
{
  g_source_remove (id);
}

const MnfClock mnf_clock_system = {
  .get_time = get_time,
  .get_date = get_date,
  .add_timeout = add_timeout,
  .remove_timeout = remove_timeout,
};
