/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Moments of the past in the interface's language. All times are local; @now is
 * the present. Transfer full. */

/* “Today”, “Yesterday”, “May 24, 2022”. */
char *mnf_moment_dup_day (GDateTime *moment, GDateTime *now);

/* “12:04”. */
char *mnf_moment_dup_time (GDateTime *moment);

/* “Today, 12:04”. */
char *mnf_moment_dup_day_and_time (GDateTime *moment, GDateTime *now);

G_END_DECLS
