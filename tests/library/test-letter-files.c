/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Files named after their letters, and never one over another. */

#include "library-support.h"
#include "library/mnf-letter-files.h"
#include "library/mnf-letter-id.h"

#define N_THREADS 8
#define N_FILES 5 /* a thread */

static void
test_named_after (void)
{
  static const struct
  {
    const char *name;
    gboolean fits;
  } cases[] = {
    { "Thanks.manifiesta.json", TRUE },         { "Thanks (2).manifiesta.json", TRUE },
    { "Thanks (17).manifiesta.json", TRUE },    { "Thanks.json", FALSE },
    { "Thanks (mine).manifiesta.json", FALSE }, { "Thanks ().manifiesta.json", FALSE },
    { "Thanks(2).manifiesta.json", FALSE },     { "My thanks.manifiesta.json", FALSE },
    { "(2).manifiesta.json", FALSE },           { ".manifiesta.json", FALSE },
  };
  g_autoptr (MnfManifestation) letter = create_letter ("Thanks");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GFile) file = g_file_new_build_filename ("/", cases[i].name, NULL);

      g_test_message ("%s", cases[i].name);
      g_assert_cmpint (mnf_letter_files_is_named_after (file, letter), ==, cases[i].fits);
    }
}

static gpointer
create_files (gpointer data)
{
  Home *home = data;

  for (guint i = 0; i < N_FILES; i++)
    {
      g_autoptr (MnfManifestation) letter = create_letter ("Thanks");
      g_autoptr (GError) error = NULL;
      g_autoptr (GFile) file =
        mnf_letter_files_create (home->folder, letter, NULL, NULL, NULL, &error);
      g_autoptr (MnfManifestation) written = NULL;

      g_assert_no_error (error);
      written = mnf_letter_files_read (file, NULL, &error);
      g_assert_no_error (error);
      g_assert_true (mnf_manifestation_equal (letter, written));
    }
  return NULL;
}

/* All want the same name at the same moment. */
static void
test_race (Home *home, gconstpointer data)
{
  GThread *threads[N_THREADS];

  for (guint i = 0; i < N_THREADS; i++)
    threads[i] = g_thread_new (NULL, create_files, home);
  for (guint i = 0; i < N_THREADS; i++)
    g_thread_join (threads[i]);

  g_assert_cmpuint (count_files (home->letters), ==, N_THREADS * N_FILES);
}

static void
note_target_cb (GFile *from, GFile *to, gpointer data)
{
  g_set_object ((GFile **) data, to);
}

static void
test_rename (Home *home, gconstpointer data)
{
  g_autoptr (MnfManifestation) letter = create_letter ("Thanks");
  g_autoptr (MnfManifestation) other = create_letter ("Invitation");
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) told = NULL;
  g_autoptr (GFile) taken =
    mnf_letter_files_create (home->folder, other, NULL, NULL, NULL, NULL);
  g_autoptr (GFile) file =
    mnf_letter_files_create (home->folder, letter, NULL, NULL, NULL, NULL);
  g_autoptr (GFile) renamed =
    mnf_letter_files_rename (file, other, note_target_cb, &told, NULL, &error);
  g_autofree char *name = g_file_get_basename (renamed);

  g_assert_no_error (error);
  g_assert_cmpstr (name, ==, "Invitation (2).manifiesta.json");
  g_assert_true (g_file_equal (told, renamed));
  g_assert_false (g_file_query_exists (file, NULL));
  g_assert_true (g_file_query_exists (taken, NULL));
  g_assert_cmpuint (count_files (home->letters), ==, 2);
}

/* Where a folder is to be, there is a file. Nothing is left behind. */
static void
test_no_folder (Home *home, gconstpointer data)
{
  g_autoptr (MnfManifestation) letter = create_letter ("Thanks");
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (home->letters, "x", 1, NULL));
  g_assert_null (
    mnf_letter_files_create (home->folder, letter, NULL, NULL, NULL, &error));
  g_assert_nonnull (error);
}

/* What comes from a file never leads out of a folder. */
static void
test_folder_names (void)
{
  static const char *const keys[] = {
    "",
    ".",
    "..",
    "../..",
    "/etc/passwd",
    "a/b",
    "a\\b",
    "-rf",
    "\xc3\xb1",
    "a\nb",
    "file:///srv/letters/letter.json",
    "8C9F1F52-0D2A-4B7C-9B3E-2F9D9E6A1B0C/..",
  };
  static const char uuid[] = "8c9f1f52-0d2a-4b7c-9b3e-2f9d9e6a1b0c";
  g_autoptr (GHashTable) seen =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *same = mnf_letter_id_dup_folder_name (uuid);

  g_assert_cmpstr (same, ==, uuid);
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      char *name = mnf_letter_id_dup_folder_name (keys[i]);

      g_assert_cmpuint (strlen (name), ==, 64);
      g_assert_cmpuint (strspn (name, "0123456789abcdef"), ==, 64);
      g_assert_true (g_hash_table_add (seen, name));
    }
}

static void
test_ids (void)
{
  g_autoptr (MnfManifestation) empty = mnf_manifestation_new ();
  g_autoptr (MnfManifestation) one = mnf_letter_id_ensure (empty);
  g_autoptr (MnfManifestation) same = mnf_letter_id_ensure (one);
  g_autoptr (GFile) file = g_file_new_for_path ("/letters/one.json");
  g_autofree char *nothing = mnf_letter_id_dup_key (empty, NULL);
  g_autofree char *uri = mnf_letter_id_dup_key (empty, file);
  g_autofree char *id = mnf_letter_id_dup_key (one, file);

  g_assert_true (g_uuid_string_is_valid (mnf_manifestation_get_text (one, "/id")));
  g_assert_true (mnf_manifestation_equal (one, same));
  g_assert_null (nothing);
  g_assert_cmpstr (uri, ==, "file:///letters/one.json");
  g_assert_cmpstr (id, ==, mnf_manifestation_get_text (one, "/id"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/letter-files/named-after", test_named_after);
  g_test_add ("/letter-files/race", Home, NULL, home_set_up, test_race, home_tear_down);
  g_test_add ("/letter-files/rename", Home, NULL, home_set_up, test_rename,
              home_tear_down);
  g_test_add ("/letter-files/no-folder", Home, NULL, home_set_up, test_no_folder,
              home_tear_down);
  g_test_add_func ("/letter-files/folder-names", test_folder_names);
  g_test_add_func ("/letter-files/ids", test_ids);
  return g_test_run ();
}
