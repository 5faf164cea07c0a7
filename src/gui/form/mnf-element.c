/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-element.h"

#include <glib/gi18n-lib.h>

#include "compose/mnf-field-expander.h"
#include "model/mnf-pointer.h"

static const MnfField *
find_below (const char *list, const char *rest)
{
  g_autofree char *pointer = g_strconcat (list, rest, NULL);

  return mnf_field_find (pointer);
}

const MnfFieldChoice *
mnf_element_get_kinds (const char *list)
{
  const MnfField *type = find_below (list, "/0/type");

  return type != NULL ? type->choices : NULL;
}

char *
mnf_element_dup_kind (MnfManifestation *manifestation, const char *list, guint index)
{
  g_autofree char *element = mnf_pointer_append_index (list, index);
  g_autofree char *type = mnf_pointer_append (element, "type");

  if (mnf_element_get_kinds (list) != NULL)
    return g_strdup (mnf_manifestation_get_text (manifestation, type));

  return mnf_pointer_dup_last (list);
}

const char *
mnf_element_get_label (const char *list, const char *kind)
{
  const MnfFieldChoice *choice = mnf_element_get_kinds (list);

  for (; choice != NULL && choice->value != NULL; choice++)
    if (g_str_equal (choice->value, kind))
      return mnf_field_choice_get_label (choice);

  return mnf_field_get_label (find_below (list, "/0"));
}

const char *
mnf_element_get_numbering (MnfManifestation *manifestation, const char *list)
{
  g_autofree char *owner = mnf_pointer_dup_parent (list);
  g_autofree char *label = mnf_pointer_append (owner, "label");

  return mnf_field_find (label) != NULL
           ? mnf_manifestation_get_text (manifestation, label)
           : NULL;
}

static char *
dup_member_excerpt (MnfManifestation *manifestation, const char *address)
{
  guint n_items;

  if (mnf_field_find (address)->kind != MNF_FIELD_ARRAY)
    return mnf_field_dup_words (manifestation, address);

  n_items = mnf_manifestation_get_length (manifestation, address);
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u item", "%u items", n_items),
                          n_items);
}

char *
mnf_element_dup_excerpt (MnfManifestation *manifestation,
                         const char *address,
                         char **names)
{
  GString *excerpt = g_string_new (NULL);

  for (char **name = names; name != NULL && *name != NULL; name++)
    {
      g_autofree char *member = mnf_pointer_append (address, *name);
      g_autofree char *words = dup_member_excerpt (manifestation, member);

      if (*words != '\0' && excerpt->len > 0)
        g_string_append_c (excerpt, ' ');
      g_string_append (excerpt, words);
    }

  return g_string_free (excerpt, FALSE);
}

/* A list begins with one item, so that there is something to write in. */
static void
add_first_item (JsonObject *object)
{
  JsonArray *items = json_array_new ();

  json_array_add_string_element (items, "");
  json_object_set_array_member (object, "items", items);
}

JsonNode *
mnf_element_new (const char *list, const char *kind)
{
  const MnfField *field = find_below (list, "/0");
  g_autoptr (JsonObject) object = NULL;

  if (field->kind != MNF_FIELD_OBJECT)
    return json_node_init_string (json_node_alloc (), "");

  object = json_object_new ();
  if (mnf_element_get_kinds (list) != NULL)
    json_object_set_string_member (object, "type", kind);
  if (g_str_equal (kind, "list"))
    add_first_item (object);

  return json_node_init_object (json_node_alloc (), object);
}
