/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Prints the field table as JSON, for schema.py to hold the schema against. */

#include <json-glib/json-glib.h>

#include "model/mnf-field.h"

static const char *
get_kind_name (MnfFieldKind kind)
{
  static const char *const names[] = {
    [MNF_FIELD_OBJECT] = "object",   [MNF_FIELD_ARRAY] = "array",
    [MNF_FIELD_LINE] = "line",       [MNF_FIELD_TEXT] = "text",
    [MNF_FIELD_DATE] = "date",       [MNF_FIELD_CHOICE] = "choice",
    [MNF_FIELD_BOOLEAN] = "boolean", [MNF_FIELD_INTEGER] = "integer",
    [MNF_FIELD_HALVES] = "halves",   [MNF_FIELD_RATIO] = "ratio",
  };

  return names[kind];
}

static void
add_choices (JsonBuilder *builder, const MnfFieldChoice *choices)
{
  json_builder_set_member_name (builder, "choices");
  json_builder_begin_array (builder);
  for (; choices != NULL && choices->value != NULL; choices++)
    json_builder_add_string_value (builder, choices->value);
  json_builder_end_array (builder);
}

static void
add_field (JsonBuilder *builder, const MnfField *field)
{
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "pattern");
  json_builder_add_string_value (builder, field->pattern);
  json_builder_set_member_name (builder, "kind");
  json_builder_add_string_value (builder, get_kind_name (field->kind));
  json_builder_set_member_name (builder, "max-length");
  json_builder_add_int_value (builder, field->max_length);
  json_builder_set_member_name (builder, "minimum");
  json_builder_add_double_value (builder, field->minimum);
  json_builder_set_member_name (builder, "maximum");
  json_builder_add_double_value (builder, field->maximum);
  json_builder_set_member_name (builder, "default-number");
  json_builder_add_double_value (builder, field->default_number);
  json_builder_set_member_name (builder, "default-text");
  json_builder_add_string_value (builder, field->default_text);
  json_builder_set_member_name (builder, "nullable");
  json_builder_add_boolean_value (builder, field->nullable);
  add_choices (builder, field->choices);
  json_builder_end_object (builder);
}

int
main (void)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;
  gsize n_fields;
  const MnfField *fields = mnf_field_get_all (&n_fields);

  json_builder_begin_array (builder);
  for (gsize i = 0; i < n_fields; i++)
    add_field (builder, &fields[i]);
  json_builder_end_array (builder);

  root = json_builder_get_root (builder);
  text = json_to_string (root, TRUE);
  g_print ("%s\n", text);
  return 0;
}
