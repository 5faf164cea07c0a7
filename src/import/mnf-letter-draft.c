/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-letter-draft.h"

#include <string.h>

#include "model/mnf-field.h"

gboolean
mnf_letter_draft_fits (const char *pointer, const char *text)
{
  const MnfField *field = mnf_field_find (pointer);

  return g_utf8_strlen (text, -1) <= field->max_length &&
         (field->kind != MNF_FIELD_LINE || strchr (text, '\n') == NULL);
}

/* The object that holds the member at @pointer; NULL if it is not there and is not
 * to be made. */
static JsonObject *
get_parent (JsonObject *self, const char *pointer, gboolean make, const char **name)
{
  const char *last = strrchr (pointer, '/');
  g_autofree char *parent = g_strndup (pointer, (gsize) (last - pointer));

  *name = last + 1;
  if (*parent == '\0')
    return self;
  if (!json_object_has_member (self, parent + 1))
    {
      if (!make)
        return NULL;
      json_object_set_object_member (self, parent + 1, json_object_new ());
    }
  return json_object_get_object_member (self, parent + 1);
}

void
mnf_letter_draft_set_text (JsonObject *self, const char *pointer, const char *text)
{
  const char *name;
  JsonObject *parent = get_parent (self, pointer, TRUE, &name);

  json_object_set_string_member (parent, name, text);
}

gboolean
mnf_letter_draft_has (JsonObject *self, const char *pointer)
{
  const char *name;
  JsonObject *parent = get_parent (self, pointer, FALSE, &name);

  return parent != NULL && json_object_has_member (parent, name);
}

char *
mnf_letter_draft_take_element (JsonObject *self, const char *name, JsonNode *element)
{
  g_autoptr (JsonNode) node = element;
  g_autofree char *array_pointer = g_strconcat ("/", name, NULL);
  JsonArray *array;

  if (!json_object_has_member (self, name))
    json_object_set_array_member (self, name, json_array_new ());
  array = json_object_get_array_member (self, name);
  if (json_array_get_length (array) >= mnf_field_find (array_pointer)->max_length)
    return NULL;

  json_array_add_element (array, g_steal_pointer (&node));
  return g_strdup_printf ("%s/%u", array_pointer, json_array_get_length (array) - 1);
}

MnfManifestation *
mnf_letter_draft_finish (JsonObject *self)
{
  MnfManifestation *letter = mnf_manifestation_new ();
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  json_object_iter_init_ordered (&iter, self);
  while (json_object_iter_next_ordered (&iter, &name, &value))
    {
      g_autoptr (MnfManifestation) before = letter;
      g_autofree char *pointer = g_strconcat ("/", name, NULL);

      letter = mnf_manifestation_with (before, pointer, value, NULL);
    }

  return letter;
}
