/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mnf-model-error.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* The rules of the format, as the field table has them: that the tree is a
 * manifestation, that each known member has its type and keeps its limits.
 * On failure sets @pointer (transfer full) to the offending member and an
 * MNF_MODEL_ERROR that says what was found and what was expected. */
gboolean mnf_validate (JsonNode *root, char **pointer, GError **error);

G_END_DECLS
