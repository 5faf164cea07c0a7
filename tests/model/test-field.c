/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/mnf-field.h"
#include "model/mnf-pointer.h"

static void
test_table (void)
{
  gsize n_fields;
  const MnfField *fields = mnf_field_get_all (&n_fields);

  for (gsize i = 0; i < n_fields; i++)
    {
      const MnfField *field = &fields[i];
      g_autofree char *pointer = mnf_field_dup_pointer (field);
      g_autofree char *parent = mnf_pointer_dup_parent (field->pattern);

      /* Every pattern finds its own row, and its container is in the table. */
      g_assert_true (mnf_field_find (pointer) == field);
      g_assert_nonnull (mnf_field_find (parent));
      g_assert_true (*mnf_field_get_label (field) != '\0');
      if (field->short_name != NULL)
        g_assert_true (mnf_field_find_by_name (field->short_name) == field);

      g_assert_cmpint (field->kind == MNF_FIELD_CHOICE, ==, field->choices != NULL);
      g_assert_true (field->default_number >= field->minimum);
    }
}

/* Texts and lists have a limit, or a hostile file could fill the memory. */
static void
test_limits (void)
{
  gsize n_fields;
  const MnfField *fields = mnf_field_get_all (&n_fields);

  for (gsize i = 0; i < n_fields; i++)
    switch (fields[i].kind)
      {
      case MNF_FIELD_LINE:
      case MNF_FIELD_TEXT:
      case MNF_FIELD_DATE:
      case MNF_FIELD_ARRAY:
        g_assert_cmpuint (fields[i].max_length, >, 0);
        break;
      case MNF_FIELD_INTEGER:
      case MNF_FIELD_HALVES:
      case MNF_FIELD_RATIO:
        g_assert_true (fields[i].maximum > fields[i].minimum);
        break;
      default:
        break;
      }
}

static void
test_member_order (void)
{
  g_assert_cmpint (mnf_field_get_member_order ("", "format"), ==, 0);
  g_assert_cmpint (mnf_field_get_member_order ("", "version"), ==, 1);
  g_assert_cmpint (mnf_field_get_member_order ("", "nothing"), ==, -1);
  g_assert_cmpint (mnf_field_get_member_order ("/signatories/4", "role"), ==, 0);
  g_assert_cmpint (mnf_field_get_member_order ("/signatories/4", "honorific"), ==, 1);
  g_assert_cmpint (mnf_field_get_member_order ("/style/margins-mm", "left"), ==, 3);
}

static void
test_unknown (void)
{
  g_assert_null (mnf_field_find ("/nothing"));
  g_assert_null (mnf_field_find ("/body/0/nothing"));
  g_assert_null (mnf_field_find_by_name ("nothing"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/field/table", test_table);
  g_test_add_func ("/field/limits", test_limits);
  g_test_add_func ("/field/member-order", test_member_order);
  g_test_add_func ("/field/unknown", test_unknown);

  return g_test_run ();
}
