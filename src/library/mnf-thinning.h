/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Which versions of a letter are worth their room. */

typedef struct
{
  gint64 time;  /* seconds since 1970 */
  guint64 size; /* bytes */
  gboolean kept;
} MnfThinningItem;

typedef struct
{
  guint max_count;
  guint64 max_size; /* bytes, of all together */
} MnfThinningLimits;

/* Sets "kept" of the @n @items, which are sorted by time, the oldest first: of
 * the last day the last item of each minute, of the last week the last of each
 * hour, before that the last of each day (UTC); of those the newest, as many as
 * the limits allow. The very last is always kept. */
void
mnf_thin (MnfThinningItem *items, gsize n, gint64 now, const MnfThinningLimits *limits);

G_END_DECLS
