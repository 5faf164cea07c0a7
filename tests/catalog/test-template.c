/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "catalog/mnf-template.h"
#include "model/mnf-field.h"

static MnfManifestation *
read_sample (void)
{
  g_autoptr (GBytes) bytes = mnf_sample_get_bytes ();
  g_autoptr (GError) error = NULL;
  MnfManifestation *sample = mnf_manifestation_new_from_bytes (bytes, &error);

  g_assert_no_error (error);
  return sample;
}

/* The files in data/ are as the program would write them. */
static void
assert_file_is_canonical (const char *path, MnfManifestation *manifestation)
{
  g_autofree char *full_path =
    g_test_build_filename (G_TEST_DIST, "..", "data", path, NULL);
  g_autoptr (GBytes) bytes = mnf_manifestation_to_bytes (manifestation);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  gsize length;

  g_file_get_contents (full_path, &text, &length, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (text, length, g_bytes_get_data (bytes, NULL),
                   g_bytes_get_size (bytes));
}

static void
test_sample (void)
{
  g_autoptr (MnfManifestation) sample = read_sample ();

  assert_file_is_canonical ("samples/cuautitlan-izcalli-2022.manifiesta.json", sample);
  g_assert_cmpstr (mnf_manifestation_get_text (sample, "/issuer/municipality"), ==,
                   "15121");
  g_assert_cmpuint (mnf_manifestation_get_length (sample, "/signatories"), ==, 2);
}

/* Names and descriptions are said twice, in the file and to the translators. */
static void
test_templates_agree (void)
{
  gsize n_templates;
  const MnfTemplate *templates = mnf_templates_get_all (&n_templates);

  g_assert_cmpuint (n_templates, >, 0);
  for (gsize i = 0; i < n_templates; i++)
    {
      g_autoptr (MnfManifestation) template = mnf_template_load (templates[i].id);
      g_autofree char *path = g_strdup_printf ("templates/%s.json", templates[i].id);

      g_assert_nonnull (template);
      assert_file_is_canonical (path, template);
      g_assert_cmpstr (mnf_manifestation_get_text (template, "/template-name"), ==,
                       templates[i].name);
      g_assert_cmpstr (mnf_manifestation_get_text (template, "/template-description"), ==,
                       templates[i].description);
      g_assert_cmpstr (mnf_manifestation_get_text (template, "/template/id"), ==,
                       templates[i].id);
    }
}

/* What a template asks for are members that a form can set, and empty ones. */
static void
test_templates_ask (void)
{
  gsize n_templates;
  const MnfTemplate *templates = mnf_templates_get_all (&n_templates);

  for (gsize i = 0; i < n_templates; i++)
    {
      g_autoptr (MnfManifestation) template = mnf_template_load (templates[i].id);
      guint n_asked = mnf_manifestation_get_length (template, "/ask");

      g_assert_cmpuint (n_asked, >, 0);
      for (guint j = 0; j < n_asked; j++)
        {
          g_autofree char *pointer = g_strdup_printf ("/ask/%u", j);
          const char *asked = mnf_manifestation_get_text (template, pointer);
          const MnfField *field = mnf_field_find (asked);

          g_assert_nonnull (field);
          if (field->kind != MNF_FIELD_CHOICE)
            g_assert_cmpstr (mnf_manifestation_get_text (template, asked), ==, "");
        }
    }
}

static void
test_instantiate (void)
{
  const char *id = "gobierno-abierto-manifestacion";
  g_autoptr (MnfManifestation) letter = mnf_template_instantiate (id, "2026-01-31");
  g_autoptr (MnfManifestation) another = mnf_template_instantiate (id, "2026-01-31");

  g_assert_cmpstr (mnf_manifestation_get_text (letter, "/date"), ==, "2026-01-31");
  g_assert_true (g_uuid_string_is_valid (mnf_manifestation_get_text (letter, "/id")));
  g_assert_cmpstr (mnf_manifestation_get_text (letter, "/id"), !=,
                   mnf_manifestation_get_text (another, "/id"));
  g_assert_cmpstr (mnf_manifestation_get_text (letter, "/template/id"), ==, id);
  g_assert_null (mnf_manifestation_get (letter, "/template-name"));
  g_assert_null (mnf_manifestation_get (letter, "/template-description"));
  g_assert_null (mnf_manifestation_get (letter, "/ask"));
  g_assert_null (mnf_template_instantiate ("../samples/none", "2026-01-31"));
}

/* The template filled in for Cuautitlán Izcalli says what the sample says. */
static void
test_template_is_sample (void)
{
  static const char *const shared[] = { "/subject", "/addressee", "/body", "/closing",
                                        "/style" };
  g_autoptr (MnfManifestation) sample = read_sample ();
  g_autoptr (MnfManifestation) letter =
    mnf_template_instantiate ("gobierno-abierto-manifestacion", "2022-05-24");

  for (gsize i = 0; i < G_N_ELEMENTS (shared); i++)
    g_assert_true (json_node_equal (mnf_manifestation_get (sample, shared[i]),
                                    mnf_manifestation_get (letter, shared[i])));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/template/sample", test_sample);
  g_test_add_func ("/template/agree", test_templates_agree);
  g_test_add_func ("/template/ask", test_templates_ask);
  g_test_add_func ("/template/instantiate", test_instantiate);
  g_test_add_func ("/template/is-sample", test_template_is_sample);
  return g_test_run ();
}
