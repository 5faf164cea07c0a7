/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* The pointers at which two trees differ, as deep as the difference reaches;
 * where an array changed its length, the array. What the trees share costs
 * nothing. NULL-terminated; transfer full. */
GStrv mnf_tree_diff (JsonNode *a, JsonNode *b);

G_END_DECLS
