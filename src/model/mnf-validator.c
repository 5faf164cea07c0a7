/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-validator.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "mnf-field.h"
#include "mnf-iso-date.h"
#include "mnf-manifestation.h"
#include "mnf-pointer.h"

/* Errors */

G_GNUC_PRINTF (3, 4)
static gboolean
fail (GError **error, MnfModelError code, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  if (error != NULL)
    *error = g_error_new_valist (MNF_MODEL_ERROR, code, format, arguments);
  va_end (arguments);
  return FALSE;
}

/* Numbers in messages look as they do in the file. */
static char *
dup_number (double number)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  return g_strdup (g_ascii_formatd (text, sizeof text, "%.10g", number));
}

static const char *
describe_node (JsonNode *node)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    return _ ("an object");
  if (JSON_NODE_HOLDS_ARRAY (node))
    return _ ("a list");
  if (JSON_NODE_HOLDS_NULL (node))
    return _ ("null");

  switch (json_node_get_value_type (node))
    {
    case G_TYPE_STRING:
      return _ ("a text");
    case G_TYPE_BOOLEAN:
      return _ ("true or false");
    default:
      return _ ("a number");
    }
}

static gboolean
has_kind (JsonNode *node, MnfFieldKind kind)
{
  GType type = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_value_type (node) : 0;

  switch (kind)
    {
    case MNF_FIELD_OBJECT:
      return JSON_NODE_HOLDS_OBJECT (node);
    case MNF_FIELD_ARRAY:
      return JSON_NODE_HOLDS_ARRAY (node);
    case MNF_FIELD_BOOLEAN:
      return type == G_TYPE_BOOLEAN;
    case MNF_FIELD_INTEGER:
    case MNF_FIELD_HALVES:
    case MNF_FIELD_RATIO:
      return type == G_TYPE_INT64 || type == G_TYPE_DOUBLE;
    default:
      return type == G_TYPE_STRING;
    }
}

static const char *
describe_kind (MnfFieldKind kind)
{
  switch (kind)
    {
    case MNF_FIELD_OBJECT:
      return _ ("an object");
    case MNF_FIELD_ARRAY:
      return _ ("a list");
    case MNF_FIELD_BOOLEAN:
      return _ ("true or false");
    case MNF_FIELD_INTEGER:
    case MNF_FIELD_HALVES:
    case MNF_FIELD_RATIO:
      return _ ("a number");
    default:
      return _ ("a text");
    }
}

/* Texts */

static gboolean
check_choice (const MnfField *field,
              const char *text,
              const char *pointer,
              GError **error)
{
  g_autoptr (GString) values = g_string_new (NULL);
  g_autofree char *excerpt = NULL;

  for (const MnfFieldChoice *choice = field->choices; choice->value != NULL; choice++)
    {
      if (g_str_equal (choice->value, text))
        return TRUE;
      if (values->len > 0)
        g_string_append (values, ", ");
      g_string_append_printf (values, _ ("“%s”"), choice->value);
    }

  excerpt = mnf_model_error_dup_excerpt (text);
  /* Translators: “/style/paper” must be one of “letter”, “legal”, not “a0” */
  return fail (error, MNF_MODEL_ERROR_VALUE, _ ("“%s” must be one of %s, not “%s”"),
               pointer, values->str, excerpt);
}

static gboolean
check_text (const MnfField *field, const char *text, const char *pointer, GError **error)
{
  if (field->kind == MNF_FIELD_DATE && *text != '\0' && !mnf_iso_date_parse (text, NULL))
    {
      g_autofree char *excerpt = mnf_model_error_dup_excerpt (text);

      return fail (error, MNF_MODEL_ERROR_VALUE,
                   _ ("“%s” must be a date such as 2022-05-24 or empty, not “%s”"),
                   pointer, excerpt);
    }

  if (field->max_length > 0 && g_utf8_strlen (text, -1) > field->max_length)
    return fail (error, MNF_MODEL_ERROR_LIMIT,
                 _ ("“%s” must not be longer than %u characters"), pointer,
                 field->max_length);

  if (field->kind == MNF_FIELD_LINE && strpbrk (text, "\n\r") != NULL)
    return fail (error, MNF_MODEL_ERROR_VALUE,
                 _ ("“%s” must be one line, without line breaks"), pointer);

  return field->kind != MNF_FIELD_CHOICE || check_choice (field, text, pointer, error);
}

/* Numbers */

static double
get_step (MnfFieldKind kind)
{
  switch (kind)
    {
    case MNF_FIELD_HALVES:
      return 0.5;
    case MNF_FIELD_RATIO:
      return 0.05;
    default:
      return 1;
    }
}

static gboolean
check_number (const MnfField *field, double number, const char *pointer, GError **error)
{
  double step = get_step (field->kind);
  g_autofree char *found = dup_number (number);

  if (number < field->minimum || number > field->maximum)
    {
      g_autofree char *minimum = dup_number (field->minimum);
      g_autofree char *maximum = dup_number (field->maximum);

      return fail (error, MNF_MODEL_ERROR_VALUE, _ ("“%s” must be from %s to %s, not %s"),
                   pointer, minimum, maximum, found);
    }

  if (fabs (remainder (number, step)) > 1e-9)
    {
      g_autofree char *multiple = dup_number (step);

      if (field->kind == MNF_FIELD_INTEGER)
        return fail (error, MNF_MODEL_ERROR_VALUE,
                     _ ("“%s” must be a whole number, not %s"), pointer, found);
      return fail (error, MNF_MODEL_ERROR_VALUE,
                   _ ("“%s” must be a multiple of %s, not %s"), pointer, multiple, found);
    }

  return TRUE;
}

/* The tree */

static gboolean
check_node (JsonNode *node, const char *at, char **pointer, GError **error);

/* Whether member @name of @object, which is of the kind @field, is read at all:
 * that depends on the type of a body element. */
static gboolean
member_matters (const MnfField *field, JsonObject *object, const char *name)
{
  JsonNode *type;
  gboolean is_list;

  if (!g_str_equal (field->pattern, "/body/*"))
    return TRUE;

  type = json_object_get_member (object, "type");
  is_list = type != NULL && has_kind (type, MNF_FIELD_CHOICE) &&
            g_str_equal (json_node_get_string (type), "list");
  if (g_str_equal (name, "text"))
    return !is_list;
  if (g_str_equal (name, "label") || g_str_equal (name, "items"))
    return is_list;
  return TRUE;
}

static gboolean
check_members (const MnfField *field,
               JsonObject *object,
               const char *at,
               char **pointer,
               GError **error)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    {
      g_autofree char *child = mnf_pointer_append (at, name);

      if (member_matters (field, object, name) &&
          !check_node (node, child, pointer, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
check_elements (JsonArray *array, const char *at, char **pointer, GError **error)
{
  guint length = json_array_get_length (array);

  for (guint i = 0; i < length; i++)
    {
      g_autofree char *child = mnf_pointer_append_index (at, i);

      if (!check_node (json_array_get_element (array, i), child, pointer, error))
        return FALSE;
    }

  return TRUE;
}

/* The value itself, without what it holds. */
static gboolean
check_value (const MnfField *field, JsonNode *node, const char *at, GError **error)
{
  if (!has_kind (node, field->kind))
    /* Translators: “/subject” must be a text, not a number */
    return fail (error, MNF_MODEL_ERROR_VALUE, _ ("“%s” must be %s, not %s"), at,
                 describe_kind (field->kind), describe_node (node));

  switch (field->kind)
    {
    case MNF_FIELD_OBJECT:
    case MNF_FIELD_BOOLEAN:
      return TRUE;
    case MNF_FIELD_ARRAY:
      return json_array_get_length (json_node_get_array (node)) <= field->max_length ||
             fail (error, MNF_MODEL_ERROR_LIMIT,
                   _ ("“%s” must not have more than %u elements"), at, field->max_length);
    case MNF_FIELD_INTEGER:
    case MNF_FIELD_HALVES:
    case MNF_FIELD_RATIO:
      return check_number (field, json_node_get_double (node), at, error);
    default:
      return check_text (field, json_node_get_string (node), at, error);
    }
}

static gboolean
check_node (JsonNode *node, const char *at, char **pointer, GError **error)
{
  const MnfField *field = mnf_field_find (at);

  if (field == NULL || (field->nullable && JSON_NODE_HOLDS_NULL (node)))
    return TRUE;

  if (!check_value (field, node, at, error))
    {
      *pointer = g_strdup (at);
      return FALSE;
    }

  if (field->kind == MNF_FIELD_OBJECT)
    return check_members (field, json_node_get_object (node), at, pointer, error);
  if (field->kind == MNF_FIELD_ARRAY)
    return check_elements (json_node_get_array (node), at, pointer, error);
  return TRUE;
}

/* The letter */

/* That the tree says of itself that it is a manifestation, and of what version. */
static gboolean
check_format (JsonNode *root, char **pointer, GError **error)
{
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (root) ? json_node_get_object (root) : NULL;
  JsonNode *format = object != NULL ? json_object_get_member (object, "format") : NULL;
  JsonNode *version = object != NULL ? json_object_get_member (object, "version") : NULL;

  *pointer = NULL;
  if (format == NULL || json_node_get_value_type (format) != G_TYPE_STRING ||
      !g_str_equal (json_node_get_string (format), MNF_FORMAT_NAME))
    {
      *pointer = g_strdup (format != NULL ? "/format" : "");
      return fail (error, MNF_MODEL_ERROR_FORMAT,
                   _ ("this is not a letter of Manifiesta: “/format” must be “%s”"),
                   MNF_FORMAT_NAME);
    }

  if (version == NULL || !has_kind (version, MNF_FIELD_INTEGER) ||
      json_node_get_double (version) < 1)
    {
      *pointer = g_strdup (version != NULL ? "/version" : "");
      return fail (error, MNF_MODEL_ERROR_FORMAT,
                   _ ("“/version” must be there and a whole number from 1"));
    }

  return TRUE;
}

gboolean
mnf_validate (JsonNode *root, char **pointer, GError **error)
{
  g_autofree char *place = NULL;
  g_autoptr (GError) value_error = NULL;
  gint64 version;

  if (check_format (root, &place, error) && check_node (root, "", &place, &value_error))
    return TRUE;

  if (pointer != NULL)
    *pointer = g_steal_pointer (&place);
  if (value_error == NULL)
    return FALSE; /* it is the format's, and set already */

  version = json_object_get_int_member (json_node_get_object (root), "version");
  if (version > MNF_FORMAT_VERSION)
    return fail (error, MNF_MODEL_ERROR_VERSION,
                 _ ("the letter was made by a newer version of Manifiesta, which this "
                    "one cannot read: %s"),
                 value_error->message);

  g_propagate_error (error, g_steal_pointer (&value_error));
  return FALSE;
}
