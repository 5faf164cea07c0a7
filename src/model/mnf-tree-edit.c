/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-tree-edit.h"

#include <glib/gi18n-lib.h>

#include "mnf-pointer.h"

typedef struct
{
  MnfTreeEditKind kind;
  const char *pointer; /* the whole one, for messages */
  JsonNode *value;     /* NULL to remove */
} Edit;

static JsonNode *
edit_node (JsonNode *node, char **tokens, const Edit *edit, GError **error);

static gpointer
fail_at (const Edit *edit, GError **error)
{
  /* Translators: %s is the address of a place in a letter, such as /body/3. */
  g_set_error (error, MNF_MODEL_ERROR, MNF_MODEL_ERROR_POINTER,
               _ ("The letter has no place “%s”"), edit->pointer);
  return NULL;
}

static JsonObject *
copy_object (JsonObject *object)
{
  JsonObject *copy = json_object_new ();
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    json_object_set_member (copy, name, json_node_ref (node));

  return copy;
}

static JsonNode *
edit_object (JsonNode *node, char **tokens, const Edit *edit, GError **error)
{
  JsonObject *object = json_node_get_object (node);
  gboolean exists = json_object_has_member (object, tokens[0]);
  gboolean last = tokens[1] == NULL;
  g_autoptr (JsonObject) copy = NULL;
  g_autoptr (JsonNode) child = NULL;

  if (edit->kind == MNF_TREE_REMOVE && !exists)
    return fail_at (edit, error);

  if (!last)
    child = edit_node (exists ? json_object_get_member (object, tokens[0]) : NULL,
                       tokens + 1, edit, error);
  else if (edit->kind != MNF_TREE_REMOVE)
    child = json_node_ref (edit->value);
  if (child == NULL && !(last && edit->kind == MNF_TREE_REMOVE))
    return NULL;

  /* Nothing changes. And json-glib, asked to set a member to the node that it
   * is, would keep the reference that it is given. */
  if (child != NULL && exists && child == json_object_get_member (object, tokens[0]))
    return json_node_ref (node);

  copy = copy_object (object);
  if (child != NULL)
    json_object_set_member (copy, tokens[0], g_steal_pointer (&child));
  else
    json_object_remove_member (copy, tokens[0]);

  return json_node_init_object (json_node_alloc (), copy);
}

/* The index that @token names in an array of @length elements: up to the last
 * element, or also the place behind it if @or_end. */
static gboolean
find_index (const char *token, guint length, gboolean or_end, guint *index)
{
  if (or_end && g_str_equal (token, "-"))
    {
      *index = length;
      return TRUE;
    }

  return mnf_pointer_parse_index (token, index) &&
         (*index < length || (or_end && *index == length));
}

static JsonNode *
edit_array (JsonNode *node, char **tokens, const Edit *edit, GError **error)
{
  JsonArray *array = json_node_get_array (node);
  guint length = json_array_get_length (array);
  gboolean last = tokens[1] == NULL;
  gboolean inserts = last && edit->kind == MNF_TREE_INSERT;
  gboolean removes = last && edit->kind == MNF_TREE_REMOVE;
  g_autoptr (JsonArray) copy = NULL;
  g_autoptr (JsonNode) child = NULL;
  guint index;

  if (!find_index (tokens[0], length, inserts, &index))
    return fail_at (edit, error);

  if (!last)
    child = edit_node (json_array_get_element (array, index), tokens + 1, edit, error);
  else if (!removes)
    child = json_node_ref (edit->value);
  if (child == NULL && !removes)
    return NULL;

  copy = json_array_sized_new (length + 1);
  for (guint i = 0; i < length; i++)
    {
      if (i == index && child != NULL)
        json_array_add_element (copy, g_steal_pointer (&child));
      if (i != index || inserts)
        json_array_add_element (copy, json_node_ref (json_array_get_element (array, i)));
    }
  if (child != NULL)
    json_array_add_element (copy, g_steal_pointer (&child));

  return json_node_init_array (json_node_alloc (), copy);
}

/* A container for a missing place that has a child @token. No object of the
 * format has a number for a name, so what looks like an index is one. */
static JsonNode *
new_container (const char *token)
{
  guint index;
  gboolean array = g_str_equal (token, "-") || mnf_pointer_parse_index (token, &index);
  JsonNode *node = json_node_new (array ? JSON_NODE_ARRAY : JSON_NODE_OBJECT);

  if (array)
    json_node_take_array (node, json_array_new ());
  else
    json_node_take_object (node, json_object_new ());
  return node;
}

/* The edited copy of @node (NULL: of what is missing there); sealed by the
 * caller together with the whole tree. */
static JsonNode *
edit_node (JsonNode *node, char **tokens, const Edit *edit, GError **error)
{
  g_autoptr (JsonNode) made = NULL;

  if (node == NULL)
    node = made = new_container (tokens[0]);

  if (JSON_NODE_HOLDS_OBJECT (node))
    return edit_object (node, tokens, edit, error);
  if (JSON_NODE_HOLDS_ARRAY (node))
    return edit_array (node, tokens, edit, error);
  return fail_at (edit, error);
}

JsonNode *
mnf_tree_edit (JsonNode *root,
               MnfTreeEditKind kind,
               const char *pointer,
               JsonNode *value,
               GError **error)
{
  Edit edit = { kind, pointer, value };
  g_auto (GStrv) tokens = mnf_pointer_split (pointer);
  JsonNode *edited;

  if (!mnf_pointer_is_valid (pointer) || tokens[0] == NULL)
    return fail_at (&edit, error);

  if (value != NULL)
    json_node_seal (value);
  edited = edit_node (root, tokens, &edit, error);
  if (edited != NULL)
    json_node_seal (edited);
  return edited;
}
