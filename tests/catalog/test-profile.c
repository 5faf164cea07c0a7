/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "catalog/mnf-profile.h"
#include "catalog/mnf-template.h"
#include "model/mnf-document.h"

#define LETTER "{\"format\": \"manifiesta\", \"version\": 1"

static MnfManifestation *
read_letter (const char *json)
{
  g_autoptr (GBytes) bytes = g_bytes_new (json, strlen (json));
  g_autoptr (GError) error = NULL;
  MnfManifestation *letter = mnf_manifestation_new_from_bytes (bytes, &error);

  g_assert_no_error (error);
  return letter;
}

/* With quotation marks written as ', for these tests are full of them. */
static MnfManifestation *
letter_with (const char *members)
{
  g_autofree char *json = g_strconcat (LETTER ", ", members, "}", NULL);

  return read_letter (g_strdelimit (json, "'", '"'));
}

static MnfManifestation *
read_sample (void)
{
  g_autoptr (GBytes) bytes = mnf_sample_get_bytes ();

  return mnf_manifestation_new_from_bytes (bytes, NULL);
}

#define assert_text(letter, pointer, text)                                               \
  g_assert_cmpstr (mnf_manifestation_get_text (letter, pointer), ==, text)

/* Making */

static void
test_new (void)
{
  g_autoptr (MnfManifestation) sample = read_sample ();
  g_autoptr (MnfManifestation) profile = mnf_profile_new ("Cuautitlán Izcalli", sample);
  g_autoptr (GBytes) bytes = mnf_manifestation_to_bytes (profile);
  g_autofree char *path =
    g_test_build_filename (G_TEST_DIST, "golden", "cuautitlan-izcalli-2022.profile.json",
                           NULL);
  g_autofree char *golden = NULL;
  g_autofree char *text =
    g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  g_assert_true (g_file_get_contents (path, &golden, NULL, NULL));
  g_assert_cmpstr (text, ==, golden);
}

/* The latest addressee comes first, and none twice. */
static void
test_update (void)
{
  g_autoptr (MnfManifestation) first = letter_with ("'addressee': {'name': 'A'}");
  g_autoptr (MnfManifestation) second =
    letter_with ("'issuer': {'unit': 'U'}, 'addressee': {'name': 'B'}");
  g_autoptr (MnfManifestation) again =
    letter_with ("'addressee': {'name': 'A', 'salutation': 'Presente'}");
  g_autoptr (MnfManifestation) nobody =
    letter_with ("'addressee': {'gender': 'feminine'}");
  g_autoptr (MnfManifestation) profile = mnf_profile_new ("P", first);
  g_autoptr (MnfManifestation) both = mnf_profile_update (profile, second);
  g_autoptr (MnfManifestation) still_both = mnf_profile_update (both, again);
  g_autoptr (MnfManifestation) same = mnf_profile_update (still_both, nobody);

  assert_text (both, "/issuer/unit", "U");
  assert_text (both, "/addressees/0/name", "B");
  assert_text (both, "/addressees/1/name", "A");
  g_assert_cmpuint (mnf_manifestation_get_length (still_both, "/addressees"), ==, 2);
  assert_text (still_both, "/addressees/0/name", "A");
  assert_text (still_both, "/addressees/0/salutation", "Presente");
  assert_text (still_both, "/issuer/unit", "");
  g_assert_true (mnf_manifestation_equal (same, still_both));
}

static void
test_update_forgets (void)
{
  g_autoptr (MnfManifestation) profile = mnf_manifestation_new ();

  for (guint i = 0; i < MNF_PROFILE_MAX_ADDRESSEES + 5; i++)
    {
      g_autofree char *members = g_strdup_printf ("'addressee': {'name': '%u'}", i);
      g_autoptr (MnfManifestation) letter = letter_with (members);
      MnfManifestation *updated = mnf_profile_update (profile, letter);

      mnf_manifestation_unref (profile);
      profile = updated;
    }

  g_assert_cmpuint (mnf_manifestation_get_length (profile, "/addressees"), ==,
                    MNF_PROFILE_MAX_ADDRESSEES);
  assert_text (profile, "/addressees/0/name", "24");
  assert_text (profile, "/addressees/19/name", "5");
}

/* Applying */

static MnfManifestation *
apply (const char *profile_members, const char *letter_members, int addressee)
{
  g_autoptr (MnfManifestation) profile = letter_with (profile_members);
  g_autoptr (MnfManifestation) letter = letter_with (letter_members);

  return mnf_profile_apply (profile, letter, addressee);
}

/* A new letter of the template becomes that of the office, and nothing else. */
static void
test_apply_to_template (void)
{
  g_autoptr (MnfManifestation) sample = read_sample ();
  g_autoptr (MnfManifestation) profile = mnf_profile_new ("P", sample);
  g_autoptr (MnfManifestation) letter =
    mnf_template_instantiate ("gobierno-abierto-manifestacion", "2022-05-24");
  g_autoptr (MnfManifestation) applied = mnf_profile_apply (profile, letter, -1);
  g_auto (GStrv) changes = mnf_manifestation_diff (letter, applied);

  for (guint i = 0; changes[i] != NULL; i++)
    g_assert_true (g_str_has_prefix (changes[i], "/issuer/") ||
                   g_str_has_prefix (changes[i], "/signatories/0/") ||
                   g_str_has_prefix (changes[i], "/style"));
  assert_text (applied, "/issuer/municipality", "15121");
  assert_text (applied, "/signatories/0/name", "Karla Leticia Fiesco García");
  g_assert_null (mnf_manifestation_get (applied, MNF_PROFILE_NAME));
  g_assert_null (mnf_manifestation_get (applied, MNF_PROFILE_ADDRESSEES));
}

/* Another office's unit, footer and image do not stay behind; what a profile
 * does not speak of does. */
static void
test_apply_letterhead (void)
{
  g_autoptr (MnfManifestation) none = mnf_manifestation_new ();
  g_autoptr (MnfManifestation) empty_office = mnf_profile_new ("P", none);
  g_autoptr (MnfManifestation) letter =
    letter_with ("'issuer': {'unit': 'U', 'x': 1},"
                 "'letterhead': {'image': {'data': 'AAAA'}, 'legend': 'L',"
                 " 'reference': 'R', 'footer': 'F'}");
  g_autoptr (MnfManifestation) applied = mnf_profile_apply (empty_office, letter, -1);
  g_autoptr (MnfManifestation) untouched = mnf_profile_apply (none, letter, -1);

  assert_text (applied, "/issuer/unit", "");
  assert_text (applied, "/letterhead/footer", "");
  assert_text (applied, "/letterhead/legend", "L");
  assert_text (applied, "/letterhead/reference", "R");
  g_assert_true (
    JSON_NODE_HOLDS_NULL (mnf_manifestation_get (applied, "/letterhead/image")));
  g_assert_nonnull (mnf_manifestation_get (applied, "/issuer/x"));
  g_assert_true (mnf_manifestation_equal (untouched, letter));
}

static void
test_apply_legend (void)
{
  static const struct
  {
    const char *legend, *date, *applied;
  } cases[] = {
    { "2022. Año de X", "2022-12-31", "2022. Año de X" },
    { "2022. Año de X", "2023-01-01", "own" },
    { "2022. Año de X", "", "own" },
    { "Año de X", "2023-01-01", "Año de X" },
    { "Año de X", "", "Año de X" },
    { "", "2022-12-31", "own" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *profile =
        g_strdup_printf ("'letterhead': {'legend': '%s'}", cases[i].legend);
      g_autofree char *letter =
        g_strdup_printf ("'letterhead': {'legend': 'own'}, 'date': '%s'", cases[i].date);
      g_autoptr (MnfManifestation) applied = apply (profile, letter, -1);

      assert_text (applied, "/letterhead/legend", cases[i].applied);
    }
}

static char *
dup_signatories (MnfManifestation *letter)
{
  GString *names = g_string_new (NULL);
  guint length = mnf_manifestation_get_length (letter, "/signatories");

  for (guint i = 0; i < length; i++)
    {
      g_autofree char *pointer = g_strdup_printf ("/signatories/%u/name", i);

      g_string_append (names, mnf_manifestation_get_text (letter, pointer));
    }

  return g_string_free (names, FALSE);
}

#define SIGNS(name) "{'name': '" name "'}"
#define RECEIVES(name) "{'role': 'receives', 'name': '" name "'}"
#define VALIDATES(name) "{'role': 'validates', 'name': '" name "'}"

static void
test_apply_signatories (void)
{
  static const struct
  {
    const char *profile, *letter, *applied;
  } cases[] = {
    { SIGNS ("A"), SIGNS ("x") "," RECEIVES ("r"), "Ar" },
    { SIGNS ("A") "," SIGNS ("B"), RECEIVES ("r") "," SIGNS ("x"), "rAB" },
    { SIGNS ("A"), SIGNS ("x") "," RECEIVES ("r") "," SIGNS ("y"), "Ar" },
    { SIGNS ("A") "," VALIDATES ("V"), SIGNS ("x") "," RECEIVES ("r"), "ArV" },
    { VALIDATES ("V"), SIGNS ("x"), "xV" },
    { SIGNS ("A") "," VALIDATES ("V") "," SIGNS ("B"), "", "ABV" },
    { "", SIGNS ("x"), "x" },
    { "", "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *profile =
        g_strdup_printf ("'signatories': [%s]", cases[i].profile);
      g_autofree char *letter = g_strdup_printf ("'signatories': [%s]", cases[i].letter);
      g_autoptr (MnfManifestation) applied = apply (profile, letter, -1);
      g_autofree char *names = dup_signatories (applied);

      g_assert_cmpstr (names, ==, cases[i].applied);
    }
}

static void
test_apply_style (void)
{
  g_autoptr (MnfManifestation) applied =
    apply ("'style': {'paper': 'oficio', 'margins-mm': {'left': 20}}",
           "'style': {'paper': 'a4', 'size-pt': 12, 'margins-mm': {'top': 30}}", -1);

  assert_text (applied, "/style/paper", "oficio");
  g_assert_cmpfloat (mnf_manifestation_get_number (applied, "/style/size-pt"), ==, 12);
  g_assert_cmpfloat (mnf_manifestation_get_number (applied, "/style/margins-mm/left"), ==,
                     20);
  g_assert_cmpfloat (mnf_manifestation_get_number (applied, "/style/margins-mm/top"), ==,
                     25);
}

static void
test_apply_addressee (void)
{
  static const char profile[] = "'addressees': [{'name': 'A'}, {'post': 'P'}]";
  g_autoptr (MnfManifestation) own = apply (profile, "'addressee': {'name': 'x'}", -1);
  g_autoptr (MnfManifestation) usual = apply (profile, "'addressee': {'name': 'x'}", 1);

  assert_text (own, "/addressee/name", "x");
  assert_text (usual, "/addressee/name", "");
  assert_text (usual, "/addressee/post", "P");
}

static void
test_apply_is_one_step (void)
{
  g_autoptr (MnfManifestation) sample = read_sample ();
  g_autoptr (MnfManifestation) profile = mnf_profile_new ("P", sample);
  g_autoptr (MnfManifestation) letter = letter_with ("'issuer': {'name': 'Toluca'}");
  g_autoptr (MnfManifestation) applied = mnf_profile_apply (profile, letter, 0);
  g_autoptr (MnfDocument) document = mnf_document_new (letter);

  mnf_document_edit (document, applied, "Profile");
  mnf_document_undo (document);
  g_assert_true (
    mnf_manifestation_equal (mnf_document_get_manifestation (document), letter));
  g_assert_false (mnf_document_get_can_undo (document));

  /* Once more changes nothing. */
  mnf_document_redo (document);
  g_clear_pointer (&letter, mnf_manifestation_unref);
  letter = mnf_profile_apply (profile, applied, 0);
  g_assert_true (mnf_manifestation_equal (letter, applied));
}

/* Reading */

static void
test_read (void)
{
  static const char json[] = LETTER ",\n  \"profile-name\": \"P\",\n  \"x\": 1\n}";
  g_autoptr (GBytes) bytes = g_bytes_new_static (json, strlen (json));
  g_autoptr (GError) error = NULL;
  g_autoptr (MnfManifestation) profile = mnf_profile_new_from_bytes (bytes, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (mnf_profile_get_name (profile), ==, "P");
  g_assert_nonnull (mnf_manifestation_get (profile, "/x"));
}

static void
test_read_bad (void)
{
  static const struct
  {
    const char *members;
    int code;
    const char *message;
  } cases[] = {
    { "", MNF_MODEL_ERROR_FORMAT, "this is not an office profile: “/profile-name”*" },
    { ",\n\"profile-name\": \"\"", MNF_MODEL_ERROR_FORMAT, "line 2, column 17: *" },
    { ",\n\"profile-name\": 5", MNF_MODEL_ERROR_FORMAT, "line 2, column 17: *" },
    { ",\n\"profile-name\": \"P\", \"addressees\": 5", MNF_MODEL_ERROR_VALUE,
      "line 2, column 36: “/addressees” must be a list of at most 20 elements" },
    { ",\n\"profile-name\": \"P\", \"addressees\": [{}, {\"name\": 5}]",
      MNF_MODEL_ERROR_VALUE,
      "line 2, column 50: “/addressee/name” must be a text, not a number" },
    { ", \"profile-name\": \"P\", \"date\": \"x\"", MNF_MODEL_ERROR_VALUE, "line 1, *" },
    { ", \"profile-name\": \"P\"", MNF_MODEL_ERROR_SYNTAX, "*" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *end = cases[i].code == MNF_MODEL_ERROR_SYNTAX ? "" : "}";
      g_autofree char *json = g_strconcat (LETTER, cases[i].members, end, NULL);
      g_autoptr (GBytes) bytes = g_bytes_new (json, strlen (json));
      g_autoptr (GError) error = NULL;

      g_assert_null (mnf_profile_new_from_bytes (bytes, &error));
      g_assert_error (error, MNF_MODEL_ERROR, cases[i].code);
      g_assert_true (g_pattern_match_simple (cases[i].message, error->message));
    }
}

static void
test_read_newer (void)
{
  static const char json[] =
    "{\"format\": \"manifiesta\", \"version\": 2, \"profile-name\": \"P\"}";
  g_autoptr (GBytes) bytes = g_bytes_new_static (json, strlen (json));
  g_autoptr (GError) error = NULL;

  g_assert_null (mnf_profile_new_from_bytes (bytes, &error));
  g_assert_error (error, MNF_MODEL_ERROR, MNF_MODEL_ERROR_VERSION);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/profile/new", test_new);
  g_test_add_func ("/profile/update", test_update);
  g_test_add_func ("/profile/update-forgets", test_update_forgets);
  g_test_add_func ("/profile/apply/to-template", test_apply_to_template);
  g_test_add_func ("/profile/apply/letterhead", test_apply_letterhead);
  g_test_add_func ("/profile/apply/legend", test_apply_legend);
  g_test_add_func ("/profile/apply/signatories", test_apply_signatories);
  g_test_add_func ("/profile/apply/style", test_apply_style);
  g_test_add_func ("/profile/apply/addressee", test_apply_addressee);
  g_test_add_func ("/profile/apply/is-one-step", test_apply_is_one_step);
  g_test_add_func ("/profile/read", test_read);
  g_test_add_func ("/profile/read-bad", test_read_bad);
  g_test_add_func ("/profile/read-newer", test_read_newer);

  return g_test_run ();
}
