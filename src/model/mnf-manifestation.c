/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-manifestation.h"

#include <glib/gi18n-lib.h>

#include "mnf-field.h"
#include "mnf-json-reader.h"
#include "mnf-json-scanner.h"
#include "mnf-json-writer.h"
#include "mnf-migration.h"
#include "mnf-pointer.h"
#include "mnf-tree-diff.h"
#include "mnf-tree-edit.h"
#include "mnf-validator.h"

struct _MnfManifestation
{
  gatomicrefcount ref_count;
  JsonNode *root; /* sealed; always an object */
};

G_DEFINE_BOXED_TYPE (MnfManifestation,
                     mnf_manifestation,
                     mnf_manifestation_ref,
                     mnf_manifestation_unref)

static MnfManifestation *
new_take_root (JsonNode *root)
{
  MnfManifestation *self = g_new (MnfManifestation, 1);

  json_node_seal (root);
  g_atomic_ref_count_init (&self->ref_count);
  self->root = root;
  return self;
}

MnfManifestation *
mnf_manifestation_new (void)
{
  JsonObject *object = json_object_new ();
  JsonNode *root = json_node_new (JSON_NODE_OBJECT);

  json_object_set_string_member (object, "format", MNF_FORMAT_NAME);
  json_object_set_int_member (object, "version", MNF_FORMAT_VERSION);
  json_node_take_object (root, object);
  return new_take_root (root);
}

MnfManifestation *
mnf_manifestation_ref (MnfManifestation *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
mnf_manifestation_unref (MnfManifestation *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  json_node_unref (self->root);
  g_free (self);
}

/* Reading */

/* Puts line and column before what the validator said of a member. */
static void
prefix_position (GError **error, GBytes *bytes, const char *pointer)
{
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);
  MnfJsonPosition position;

  if (pointer == NULL || !mnf_json_locate (text, length, pointer, &position))
    return;

  /* Translators: before an error message, the place of the error in a file. */
  g_prefix_error (error, _ ("line %u, column %u: "), position.line, position.column);
}

MnfManifestation *
mnf_manifestation_new_from_bytes (GBytes *bytes, GError **error)
{
  g_autoptr (JsonNode) read = mnf_json_read (bytes, error);
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *pointer = NULL;

  if (read == NULL)
    return NULL;

  /* The tree is checked before it is migrated only as far as a migration
   * needs it; the whole check is of the present version's rules. */
  root = mnf_migrate (read);
  if (!mnf_validate (root, &pointer, error))
    {
      prefix_position (error, bytes, pointer);
      return NULL;
    }

  return new_take_root (g_steal_pointer (&root));
}

GBytes *
mnf_manifestation_to_bytes (MnfManifestation *self)
{
  return mnf_json_write (self->root);
}

gboolean
mnf_manifestation_is_newer (MnfManifestation *self)
{
  return mnf_manifestation_get_number (self, "/version") > MNF_FORMAT_VERSION;
}

/* Looking up */

static JsonNode *
get_child (JsonNode *node, const char *token)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    return json_object_get_member (json_node_get_object (node), token);

  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);
      guint index;

      if (mnf_pointer_parse_index (token, &index) &&
          index < json_array_get_length (array))
        return json_array_get_element (array, index);
    }

  return NULL;
}

JsonNode *
mnf_manifestation_get (MnfManifestation *self, const char *pointer)
{
  g_auto (GStrv) tokens = mnf_pointer_split (pointer);
  JsonNode *node = self->root;

  for (char **token = tokens; *token != NULL && node != NULL; token++)
    node = get_child (node, *token);

  return node;
}

const char *
mnf_manifestation_get_text (MnfManifestation *self, const char *pointer)
{
  JsonNode *node = mnf_manifestation_get (self, pointer);
  const MnfField *field;

  if (node != NULL && json_node_get_value_type (node) == G_TYPE_STRING)
    return json_node_get_string (node);

  field = mnf_field_find (pointer);
  return field != NULL && field->default_text != NULL ? field->default_text : "";
}

double
mnf_manifestation_get_number (MnfManifestation *self, const char *pointer)
{
  JsonNode *node = mnf_manifestation_get (self, pointer);
  GType type = node != NULL ? json_node_get_value_type (node) : G_TYPE_INVALID;
  const MnfField *field;

  if (type == G_TYPE_INT64 || type == G_TYPE_DOUBLE)
    return json_node_get_double (node);

  field = mnf_field_find (pointer);
  return field != NULL ? field->default_number : 0;
}

gboolean
mnf_manifestation_get_boolean (MnfManifestation *self, const char *pointer)
{
  JsonNode *node = mnf_manifestation_get (self, pointer);
  const MnfField *field;

  if (node != NULL && json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    return json_node_get_boolean (node);

  field = mnf_field_find (pointer);
  return field != NULL && field->default_number != 0;
}

guint
mnf_manifestation_get_length (MnfManifestation *self, const char *pointer)
{
  JsonNode *node = mnf_manifestation_get (self, pointer);

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node)
           ? json_array_get_length (json_node_get_array (node))
           : 0;
}

/* Editing */

static MnfManifestation *
apply (MnfManifestation *self,
       MnfTreeEditKind kind,
       const char *pointer,
       JsonNode *value,
       GError **error)
{
  JsonNode *root = mnf_tree_edit (self->root, kind, pointer, value, error);

  return root != NULL ? new_take_root (root) : NULL;
}

MnfManifestation *
mnf_manifestation_with (MnfManifestation *self,
                        const char *pointer,
                        JsonNode *value,
                        GError **error)
{
  return apply (self, MNF_TREE_SET, pointer, value, error);
}

MnfManifestation *
mnf_manifestation_with_text (MnfManifestation *self,
                             const char *pointer,
                             const char *text,
                             GError **error)
{
  g_autoptr (JsonNode) value = json_node_init_string (json_node_alloc (), text);

  return mnf_manifestation_with (self, pointer, value, error);
}

MnfManifestation *
mnf_manifestation_insert (MnfManifestation *self,
                          const char *pointer,
                          JsonNode *value,
                          GError **error)
{
  return apply (self, MNF_TREE_INSERT, pointer, value, error);
}

MnfManifestation *
mnf_manifestation_remove (MnfManifestation *self, const char *pointer, GError **error)
{
  return apply (self, MNF_TREE_REMOVE, pointer, NULL, error);
}

MnfManifestation *
mnf_manifestation_move (MnfManifestation *self,
                        const char *from,
                        const char *to,
                        GError **error)
{
  JsonNode *node = mnf_manifestation_get (self, from);
  g_autoptr (MnfManifestation) without = mnf_manifestation_remove (self, from, error);

  return without != NULL ? mnf_manifestation_insert (without, to, node, error) : NULL;
}

/* Comparing */

gboolean
mnf_manifestation_equal (MnfManifestation *a, MnfManifestation *b)
{
  g_auto (GStrv) differences = NULL;

  if (a == b)
    return TRUE;
  if (a == NULL || b == NULL)
    return FALSE;

  differences = mnf_manifestation_diff (a, b);
  return differences[0] == NULL;
}

GStrv
mnf_manifestation_diff (MnfManifestation *a, MnfManifestation *b)
{
  return mnf_tree_diff (a->root, b->root);
}
