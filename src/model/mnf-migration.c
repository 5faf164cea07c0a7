/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-migration.h"

#include "mnf-manifestation.h"

/* Changes one member of the letter; transfer full. */
typedef JsonNode *(*Step) (const char *name, JsonNode *value);

/* @node with its member @from, if it has one, called @to, in the same place.
 * What is not as it should be stays as it is: judging is the validator's. */
static JsonNode *
rename_member (JsonNode *node, const char *from, const char *to)
{
  g_autoptr (JsonObject) copy = NULL;
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  if (!JSON_NODE_HOLDS_OBJECT (node) ||
      json_object_has_member (json_node_get_object (node), to))
    return json_node_ref (node);

  copy = json_object_new ();
  json_object_iter_init_ordered (&iter, json_node_get_object (node));
  while (json_object_iter_next_ordered (&iter, &name, &value))
    json_object_set_member (copy, g_str_equal (name, from) ? to : name,
                            json_node_ref (value));

  return json_node_init_object (json_node_alloc (), copy);
}

static JsonNode *
rename_in_elements (JsonNode *node, const char *from, const char *to)
{
  g_autoptr (JsonArray) copy = NULL;
  JsonArray *array;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    return json_node_ref (node);

  array = json_node_get_array (node);
  copy = json_array_new ();
  for (guint i = 0; i < json_array_get_length (array); i++)
    json_array_add_element (copy,
                            rename_member (json_array_get_element (array, i), from, to));

  return json_node_init_array (json_node_alloc (), copy);
}

/* The draft of the format, before it was published. */
static JsonNode *
step_from_0 (const char *name, JsonNode *value)
{
  if (g_str_equal (name, "style"))
    return rename_member (value, "margins", "margins-mm");
  if (g_str_equal (name, "signatories"))
    return rename_in_elements (value, "title", "honorific");
  return json_node_ref (value);
}

/* By the version that they begin with. */
static const Step steps[] = { step_from_0 };

G_STATIC_ASSERT (G_N_ELEMENTS (steps) == MNF_FORMAT_VERSION);

static JsonNode *
apply_step (JsonObject *letter, gint64 version)
{
  g_autoptr (JsonObject) copy = json_object_new ();
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  json_object_iter_init_ordered (&iter, letter);
  while (json_object_iter_next_ordered (&iter, &name, &value))
    json_object_set_member (copy, name, steps[version](name, value));
  json_object_set_int_member (copy, "version", version + 1);

  return json_node_init_object (json_node_alloc (), copy);
}

/* -1 if @root has no version that a file can have. */
static gint64
get_version (JsonNode *root)
{
  JsonNode *version = JSON_NODE_HOLDS_OBJECT (root)
                        ? json_object_get_member (json_node_get_object (root), "version")
                        : NULL;

  return version != NULL && json_node_get_value_type (version) == G_TYPE_INT64
           ? json_node_get_int (version)
           : -1;
}

JsonNode *
mnf_migrate (JsonNode *root)
{
  g_autoptr (JsonNode) present = json_node_ref (root);
  gint64 version = get_version (root);

  if (version < 0)
    return g_steal_pointer (&present);

  for (; version < MNF_FORMAT_VERSION; version++)
    {
      JsonNode *next = apply_step (json_node_get_object (present), version);

      json_node_unref (present);
      present = next;
    }

  json_node_seal (present);
  return g_steal_pointer (&present);
}
