/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/mnf-manifestation.h"

G_BEGIN_DECLS

/* When a file says that it was made: SOURCE_DATE_EPOCH where that is set, else
 * midnight (UTC) of the letter's own day, so that the same letter gives the same
 * bytes; only a letter without a day gets the present. In UTC. Transfer full. */
GDateTime *mnf_time_of_making_new (MnfManifestation *manifestation);

G_END_DECLS
