/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "mnf-model-error.h"

G_BEGIN_DECLS

typedef enum
{
  MNF_TREE_SET,    /* a member, or an element that is there */
  MNF_TREE_INSERT, /* an element before the index; "-" or the length: at the end */
  MNF_TREE_REMOVE,
} MnfTreeEditKind;

/* A copy of the sealed tree @root with one edit made at @pointer. Only the
 * containers from the root down to the place are new; all else is shared.
 * Missing objects and arrays on the way are made. @value is NULL to remove;
 * it is sealed and shared. Returns a sealed tree (transfer full), or NULL with
 * MNF_MODEL_ERROR_POINTER. */
JsonNode *mnf_tree_edit (JsonNode *root,
                         MnfTreeEditKind kind,
                         const char *pointer,
                         JsonNode *value,
                         GError **error);

G_END_DECLS
