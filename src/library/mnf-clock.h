/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the passing of time is to the objects of this layer: a table of
 * functions, so that a test can let hours pass at once. Main thread only. It
 * must outlive whoever was given it. */
typedef struct
{
  /* Microseconds since some moment; never goes back. */
  gint64 (*get_time) (gpointer data);

  /* The hour of the day, as people here count it. Transfer full. */
  GDateTime *(*get_date) (gpointer data);

  /* Calls @func once in @milliseconds, if not removed before; returns an
   * identifier that is not 0. */
  guint (*add_timeout) (gpointer data,
                        guint milliseconds,
                        GSourceOnceFunc func,
                        gpointer user_data);
  void (*remove_timeout) (gpointer data, guint id);

  gpointer data;
} MnfClock;

/* The clock on the wall, and the default main context. */
extern const MnfClock mnf_clock_system;

G_END_DECLS
