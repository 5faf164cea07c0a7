/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-tree-diff.h"

#include "mnf-pointer.h"

static void
diff_nodes (JsonNode *a, JsonNode *b, const char *pointer, GPtrArray *pointers);

static void
diff_objects (JsonObject *a, JsonObject *b, const char *pointer, GPtrArray *pointers)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, a);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    {
      g_autofree char *child = mnf_pointer_append (pointer, name);

      diff_nodes (node, json_object_get_member (b, name), child, pointers);
    }

  json_object_iter_init_ordered (&iter, b);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    if (!json_object_has_member (a, name))
      g_ptr_array_add (pointers, mnf_pointer_append (pointer, name));
}

static void
diff_arrays (JsonArray *a, JsonArray *b, const char *pointer, GPtrArray *pointers)
{
  guint length = json_array_get_length (a);

  if (json_array_get_length (b) != length)
    {
      g_ptr_array_add (pointers, g_strdup (pointer));
      return;
    }

  for (guint i = 0; i < length; i++)
    {
      JsonNode *node_a = json_array_get_element (a, i);
      JsonNode *node_b = json_array_get_element (b, i);

      if (node_a != node_b)
        {
          g_autofree char *child = mnf_pointer_append_index (pointer, i);

          diff_nodes (node_a, node_b, child, pointers);
        }
    }
}

/* Either may be NULL: a member that only the other one has. */
static void
diff_nodes (JsonNode *a, JsonNode *b, const char *pointer, GPtrArray *pointers)
{
  if (a == b)
    return;

  if (a != NULL && b != NULL && JSON_NODE_HOLDS_OBJECT (a) && JSON_NODE_HOLDS_OBJECT (b))
    diff_objects (json_node_get_object (a), json_node_get_object (b), pointer, pointers);
  else if (a != NULL && b != NULL && JSON_NODE_HOLDS_ARRAY (a) &&
           JSON_NODE_HOLDS_ARRAY (b))
    diff_arrays (json_node_get_array (a), json_node_get_array (b), pointer, pointers);
  else if (a == NULL || b == NULL || !json_node_equal (a, b))
    g_ptr_array_add (pointers, g_strdup (pointer));
}

GStrv
mnf_tree_diff (JsonNode *a, JsonNode *b)
{
  GPtrArray *pointers = g_ptr_array_new ();

  diff_nodes (a, b, "", pointers);
  g_ptr_array_add (pointers, NULL);
  return (GStrv) g_ptr_array_free (pointers, FALSE);
}
