/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-migration.h"

JsonNode *
mnf_migrate (JsonNode *root)
{
  return json_node_ref (root);
}
