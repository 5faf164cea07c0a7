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

/* Editing. An edit copies the containers from the root down to the place, one
 * level each, and shares every other node: they are sealed. */

typedef enum
{
  EDIT_SET,
  EDIT_INSERT,
  EDIT_REMOVE,
} EditKind;

typedef struct
{
  EditKind kind;
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

  if (edit->kind == EDIT_REMOVE && !exists)
    return fail_at (edit, error);

  if (!last)
    child = edit_node (exists ? json_object_get_member (object, tokens[0]) : NULL,
                       tokens + 1, edit, error);
  else if (edit->kind != EDIT_REMOVE)
    child = json_node_ref (edit->value);
  if (child == NULL && !(last && edit->kind == EDIT_REMOVE))
    return NULL;

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
  gboolean inserts = last && edit->kind == EDIT_INSERT;
  gboolean removes = last && edit->kind == EDIT_REMOVE;
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

/* A container for a missing place: an array where an element is put into it. */
static JsonNode *
new_container (char **tokens, const Edit *edit)
{
  gboolean array = tokens[1] == NULL && edit->kind == EDIT_INSERT;
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
    node = made = new_container (tokens, edit);

  if (JSON_NODE_HOLDS_OBJECT (node))
    return edit_object (node, tokens, edit, error);
  if (JSON_NODE_HOLDS_ARRAY (node))
    return edit_array (node, tokens, edit, error);
  return fail_at (edit, error);
}

static MnfManifestation *
apply (MnfManifestation *self,
       EditKind kind,
       const char *pointer,
       JsonNode *value,
       GError **error)
{
  Edit edit = { kind, pointer, value };
  g_auto (GStrv) tokens = mnf_pointer_split (pointer);
  JsonNode *root;

  if (!mnf_pointer_is_valid (pointer) || tokens[0] == NULL)
    return fail_at (&edit, error);

  root = edit_node (self->root, tokens, &edit, error);
  return root != NULL ? new_take_root (root) : NULL;
}

MnfManifestation *
mnf_manifestation_with (MnfManifestation *self,
                        const char *pointer,
                        JsonNode *value,
                        GError **error)
{
  json_node_seal (value);
  return apply (self, EDIT_SET, pointer, value, error);
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
  json_node_seal (value);
  return apply (self, EDIT_INSERT, pointer, value, error);
}

MnfManifestation *
mnf_manifestation_remove (MnfManifestation *self, const char *pointer, GError **error)
{
  return apply (self, EDIT_REMOVE, pointer, NULL, error);
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
mnf_manifestation_diff (MnfManifestation *a, MnfManifestation *b)
{
  GPtrArray *pointers = g_ptr_array_new ();

  diff_nodes (a->root, b->root, "", pointers);
  g_ptr_array_add (pointers, NULL);
  return (GStrv) g_ptr_array_free (pointers, FALSE);
}
