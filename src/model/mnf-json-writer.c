/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-json-writer.h"

#include <float.h>
#include <math.h>
#include <string.h>

#include "mnf-field.h"
#include "mnf-pointer.h"

#define INDENT 2

/* A member on its way to its place in the written object. */
typedef struct
{
  const char *name;
  JsonNode *node;
  int order;        /* its own, or that of the known member that it follows */
  gboolean unknown; /* behind the known one of the same order */
  guint index;      /* among the members as they were read */
} Member;

/* @pointer is that of @node, or NULL below what the field table does not know:
 * there every member stays where it is. */
static void write_node (GString *out, JsonNode *node, const char *pointer, guint depth);

/* Scalars */

static void
write_text (GString *out, const char *text)
{
  static const char escaped[] = "\"\\\b\f\n\r\t";
  static const char letters[] = "\"\\bfnrt";

  g_string_append_c (out, '"');
  for (const char *p = text; *p != '\0'; p++)
    {
      const char *escape = strchr (escaped, *p);

      if (escape != NULL)
        g_string_append_printf (out, "\\%c", letters[escape - escaped]);
      else if ((guchar) *p < 0x20)
        g_string_append_printf (out, "\\u%04x", *p);
      else
        g_string_append_c (out, *p);
    }
  g_string_append_c (out, '"');
}

/* The shortest digits that read back as @number. Where a double has its full
 * precision, %g leaves out the zeros that it does not need; a subnormal one
 * has to be tried from one digit on. */
static void
write_double (GString *out, double number)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];
  int precision = isnormal (number) ? DBL_DIG : 1;

  do
    {
      char format[8];

      g_snprintf (format, sizeof format, "%%.%dg", precision);
      g_ascii_formatd (text, sizeof text, format, number);
    }
  while (g_ascii_strtod (text, NULL) != number && precision++ < DBL_DECIMAL_DIG);

  g_string_append (out, text);
  if (strpbrk (text, ".e") == NULL)
    g_string_append (out, ".0"); /* 1.0 stays what it is */
}

static void
write_scalar (GString *out, JsonNode *node)
{
  switch (json_node_get_value_type (node))
    {
    case G_TYPE_STRING:
      write_text (out, json_node_get_string (node));
      break;
    case G_TYPE_INT64:
      g_string_append_printf (out, "%" G_GINT64_FORMAT, json_node_get_int (node));
      break;
    case G_TYPE_DOUBLE:
      write_double (out, json_node_get_double (node));
      break;
    case G_TYPE_BOOLEAN:
      g_string_append (out, json_node_get_boolean (node) ? "true" : "false");
      break;
    default:
      g_string_append (out, "null");
    }
}

/* Arrays and objects */

static void
write_break (GString *out, guint depth)
{
  g_string_append_printf (out, "\n%*s", (int) (depth * INDENT), "");
}

/* The pointer of a child, as write_node() wants it. */
static char *
dup_child_pointer (const char *pointer, const char *token)
{
  g_autofree char *child = pointer != NULL ? mnf_pointer_append (pointer, token) : NULL;

  return child != NULL && mnf_field_find (child) != NULL ? g_steal_pointer (&child)
                                                         : NULL;
}

static void
write_array (GString *out, JsonArray *array, const char *pointer, guint depth)
{
  guint length = json_array_get_length (array);
  /* The table does not tell one element from another. */
  g_autofree char *element = dup_child_pointer (pointer, "0");

  g_string_append_c (out, '[');
  for (guint i = 0; i < length; i++)
    {
      if (i > 0)
        g_string_append_c (out, ',');
      write_break (out, depth + 1);
      write_node (out, json_array_get_element (array, i), element, depth + 1);
    }
  if (length > 0)
    write_break (out, depth);
  g_string_append_c (out, ']');
}

static int
compare_members (gconstpointer a, gconstpointer b)
{
  const Member *first = a;
  const Member *second = b;

  if (first->order != second->order)
    return first->order < second->order ? -1 : 1;
  if (first->unknown != second->unknown)
    return second->unknown ? -1 : 1;
  return first->index < second->index ? -1 : 1;
}

/* The members in the order of writing. */
static GArray *
sort_members (JsonObject *object, const char *pointer)
{
  GArray *members = g_array_new (FALSE, FALSE, sizeof (Member));
  gboolean is_root = g_strcmp0 (pointer, "") == 0;
  /* What comes before all known members stays there; only at the root nothing
   * comes before "format" and "version". */
  const int head = is_root ? mnf_field_get_member_order ("", "version") : -1;
  int order = head;
  JsonObjectIter iter;
  Member member = { 0 };

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &member.name, &member.node))
    {
      int own = pointer != NULL ? mnf_field_get_member_order (pointer, member.name) : -1;

      member.unknown = own < 0;
      if (!member.unknown)
        order = MAX (own, head);
      member.order = member.unknown ? order : own;
      g_array_append_val (members, member);
      member.index++;
    }

  g_array_sort (members, compare_members);
  return members;
}

static void
write_object (GString *out, JsonObject *object, const char *pointer, guint depth)
{
  g_autoptr (GArray) members = sort_members (object, pointer);

  g_string_append_c (out, '{');
  for (guint i = 0; i < members->len; i++)
    {
      const Member *member = &g_array_index (members, Member, i);
      g_autofree char *child = dup_child_pointer (pointer, member->name);

      if (i > 0)
        g_string_append_c (out, ',');
      write_break (out, depth + 1);
      write_text (out, member->name);
      g_string_append (out, ": ");
      write_node (out, member->node, child, depth + 1);
    }
  if (members->len > 0)
    write_break (out, depth);
  g_string_append_c (out, '}');
}

static void
write_node (GString *out, JsonNode *node, const char *pointer, guint depth)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    write_object (out, json_node_get_object (node), pointer, depth);
  else if (JSON_NODE_HOLDS_ARRAY (node))
    write_array (out, json_node_get_array (node), pointer, depth);
  else
    write_scalar (out, node);
}

GBytes *
mnf_json_write (JsonNode *root)
{
  GString *out = g_string_new (NULL);

  write_node (out, root, "", 0);
  g_string_append_c (out, '\n');
  return g_string_free_to_bytes (out);
}
