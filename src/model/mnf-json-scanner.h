/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#define MNF_JSON_MAX_BYTES (8 * 1024 * 1024)

typedef struct
{
  guint line;
  guint column;
} MnfJsonPosition;

gboolean mnf_json_locate (const char *text, gsize length, const char *pointer, MnfJsonPosition *position);
