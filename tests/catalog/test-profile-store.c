/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "catalog/mnf-profile-store.h"
#include "catalog/mnf-profile.h"
#include "support/letter-file.h"

static MnfManifestation *
profile_new (const char *name, const char *organization)
{
  g_autoptr (MnfManifestation) empty = mnf_manifestation_new ();
  g_autoptr (MnfManifestation) letter =
    mnf_manifestation_with_text (empty, "/issuer/organization", organization, NULL);

  return mnf_profile_new (name, letter);
}

/* Saves a profile into the fixture's folder; returns the name of its file. */
static char *
save (LetterFile *fixture, const char *name, const char *organization)
{
  g_autoptr (GFile) folder = g_file_new_for_path (fixture->folder);
  g_autoptr (MnfManifestation) profile = profile_new (name, organization);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = mnf_profile_save (folder, profile, NULL, &error);

  g_assert_no_error (error);
  return g_file_get_basename (file);
}

/* "name:organization" of each profile, and "!file" of what cannot be read. */
static char *
list (LetterFile *fixture)
{
  g_autoptr (GFile) folder = g_file_new_for_path (fixture->folder);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = mnf_profiles_list (folder, NULL, &error);
  g_autoptr (GString) names = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < entries->len; i++)
    {
      const MnfProfileEntry *entry = entries->pdata[i];
      g_autofree char *file = g_file_get_basename (entry->file);

      g_assert_true ((entry->profile == NULL) == (entry->error != NULL));
      if (entry->profile == NULL)
        g_string_append_printf (names, "!%s ", file);
      else
        g_string_append_printf (names, "%s:%s ", mnf_profile_get_name (entry->profile),
                                mnf_manifestation_get_text (entry->profile,
                                                            "/issuer/organization"));
    }

  return g_strdup (g_strchomp (names->str));
}

static void
assert_list (LetterFile *fixture, const char *expected)
{
  g_autofree char *names = list (fixture);

  g_assert_cmpstr (names, ==, expected);
}

static void
test_save (LetterFile *fixture, gconstpointer data)
{
  g_autofree char *first = save (fixture, "Toluca", "1");
  g_autofree char *second = save (fixture, "Aculco", "2");
  g_autofree char *again = save (fixture, "TOLUCA", "3");

  g_assert_cmpstr (first, ==, "toluca.json");
  g_assert_cmpstr (second, ==, "aculco.json");
  g_assert_cmpstr (again, ==, first);
  assert_list (fixture, "Aculco:2 TOLUCA:3");
}

/* Whatever a profile is called, its file is plain and stays in the folder. */
static void
test_file_names (LetterFile *fixture, gconstpointer data)
{
  static const struct
  {
    const char *name, *file;
  } cases[] = {
    { "Unidad de Transparencia, El Oro", "unidad-de-transparencia-el-oro.json" },
    { "../../Ñandú", "nandu.json" },
    { "nandu", "nandu-2.json" },
    { "Ñandu?", "nandu-3.json" },
    { "…", "profile.json" },
    { ".", "profile-2.json" },
  };
  g_autofree char *name = g_strnfill (100, 'x');
  g_autofree char *file = save (fixture, name, "");

  g_assert_cmpuint (strlen (file), ==, 65);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *made = save (fixture, cases[i].name, "");

      g_assert_cmpstr (made, ==, cases[i].file);
    }
}

/* A bad file hides no other, and does not look like a profile. */
static void
test_bad_files (LetterFile *fixture, gconstpointer data)
{
  static const char *const others[] = { "a.json", "notes.txt", ".hidden.json" };
  g_autofree char *good = save (fixture, "B", "");

  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autofree char *path = g_build_filename (fixture->folder, others[i], NULL);

      g_assert_true (g_file_set_contents (path, "{", -1, NULL));
    }

  assert_list (fixture, "B: !a.json");
}

static void
test_new_folder (LetterFile *fixture, gconstpointer data)
{
  g_autofree char *deep = g_build_filename (fixture->folder, "a", "b", NULL);
  g_autofree char *parent = g_path_get_dirname (deep);
  g_autoptr (GFile) folder = g_file_new_for_path (deep);
  g_autoptr (MnfManifestation) profile = profile_new ("P", "");
  g_autoptr (GPtrArray) none = mnf_profiles_list (folder, NULL, NULL);
  g_autoptr (GFile) file = mnf_profile_save (folder, profile, NULL, NULL);

  g_assert_cmpuint (none->len, ==, 0);
  g_assert_true (g_file_delete (file, NULL, NULL));
  g_assert_cmpint (g_rmdir (deep), ==, 0);
  g_assert_cmpint (g_rmdir (parent), ==, 0);
}

/* There is a file where the folder should be. */
static void
test_no_folder (LetterFile *fixture, gconstpointer data)
{
  g_autoptr (MnfManifestation) profile = profile_new ("P", "");
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (fixture->path, "", -1, NULL));
  g_assert_null (mnf_profile_save (fixture->file, profile, NULL, &error));
  g_assert_nonnull (error);
}

static void
test_import (LetterFile *fixture, gconstpointer data)
{
  g_autoptr (GFile) folder = g_file_new_for_path (fixture->folder);
  g_autoptr (MnfManifestation) profile = profile_new ("Toluca", "1");
  g_autofree char *own = save (fixture, "Toluca", "0");

  /* The fixture's file is itself in the folder: import must not mind. */
  g_assert_true (mnf_profile_export (profile, fixture->file, NULL, NULL));
  for (guint i = 2; i <= 3; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (MnfManifestation) imported =
        mnf_profile_import (folder, fixture->file, NULL, &error);
      g_autofree char *name = g_strdup_printf ("Toluca (%u)", i);

      g_assert_no_error (error);
      g_assert_cmpstr (mnf_profile_get_name (imported), ==, name);
    }

  g_assert_cmpint (g_remove (fixture->path), ==, 0);
  assert_list (fixture, "Toluca:0 Toluca (2):1 Toluca (3):1");
}

/* A name of the greatest length has room for a number, too. */
static void
test_import_long_name (LetterFile *fixture, gconstpointer data)
{
  g_autoptr (GFile) folder = g_file_new_for_path (fixture->folder);
  g_autoptr (GString) name = g_string_new (NULL);
  g_autoptr (MnfManifestation) profile = NULL;
  g_autoptr (MnfManifestation) imported = NULL;
  g_autoptr (GPtrArray) entries = NULL;

  for (guint i = 0; i < MNF_PROFILE_MAX_NAME; i++)
    g_string_append (name, "ñ");
  profile = profile_new (name->str, "");
  g_assert_true (mnf_profile_export (profile, fixture->file, NULL, NULL));

  imported = mnf_profile_import (folder, fixture->file, NULL, NULL);
  g_assert_true (g_str_has_suffix (mnf_profile_get_name (imported), "ñ (2)"));
  entries = mnf_profiles_list (folder, NULL, NULL);
  g_assert_cmpuint (entries->len, ==, 2);
  for (guint i = 0; i < entries->len; i++)
    g_assert_no_error (((MnfProfileEntry *) entries->pdata[i])->error);
}

static void
test_import_bad (LetterFile *fixture, gconstpointer data)
{
  g_autofree char *inside = g_build_filename (fixture->folder, "profiles", NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (inside);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (fixture->path,
                                      "{\"format\": \"manifiesta\", \"version\": 1}", -1,
                                      NULL));
  g_assert_null (mnf_profile_import (folder, fixture->file, NULL, &error));
  g_assert_error (error, MNF_MODEL_ERROR, MNF_MODEL_ERROR_FORMAT);
  g_assert_false (g_file_test (inside, G_FILE_TEST_EXISTS));
}

static void
test_folder (void)
{
  g_autoptr (GFile) folder = mnf_profiles_get_folder ();
  g_autofree char *path = g_file_get_path (folder);

  g_assert_true (g_str_has_prefix (path, g_get_user_config_dir ()));
  g_assert_true (g_str_has_suffix (path, "/manifiesta/profiles"));
}

static void
add (const char *path, void (*test) (LetterFile *, gconstpointer))
{
  g_test_add (path, LetterFile, NULL, letter_file_set_up, test, letter_file_tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add ("/profile-store/save", test_save);
  add ("/profile-store/file-names", test_file_names);
  add ("/profile-store/bad-files", test_bad_files);
  add ("/profile-store/new-folder", test_new_folder);
  add ("/profile-store/no-folder", test_no_folder);
  add ("/profile-store/import", test_import);
  add ("/profile-store/import-long-name", test_import_long_name);
  add ("/profile-store/import-bad", test_import_bad);
  g_test_add_func ("/profile-store/folder", test_folder);

  return g_test_run ();
}
