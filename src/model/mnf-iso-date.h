/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Reads a day as it is stored: an ISO 8601 calendar date ("2022-05-24") of a
 * day that exists. @date may be NULL. */
gboolean mnf_iso_date_parse (const char *text, GDate *date);

G_END_DECLS
