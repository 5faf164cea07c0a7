/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* Files of older versions, brought to the present one step at a time. Each
 * step is a pure function of the tree and has a fixture that is kept for ever.
 * Returns a new reference to a sealed tree: @root itself if it is not older, or
 * if it is no letter at all, for what is wrong with it is the validator's to say. */
JsonNode *mnf_migrate (JsonNode *root);

G_END_DECLS
