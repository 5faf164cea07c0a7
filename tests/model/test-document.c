/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/mnf-document.h"
#include "support/letter-file.h"

#include <signal.h>
#include <string.h>
#include <sys/resource.h>

static MnfDocument *
new_document (void)
{
  g_autoptr (MnfManifestation) empty = mnf_manifestation_new ();

  return mnf_document_new (empty);
}

static const char *
get_text (MnfDocument *document, const char *pointer)
{
  return mnf_manifestation_get_text (mnf_document_get_manifestation (document), pointer);
}

static void
type (MnfDocument *document, const char *pointer, const char *text)
{
  g_autoptr (GString) typed = g_string_new (get_text (document, pointer));

  for (const char *p = text; *p != '\0'; p++)
    {
      g_string_append_c (typed, *p);
      mnf_document_set_text (document, pointer, typed->str);
    }
}

static void
test_undo_words (void)
{
  g_autoptr (MnfDocument) document = new_document ();
  g_autofree char *label = NULL;

  type (document, "/place", "Toluca de Lerdo");
  g_object_get (document, "undo-label", &label, NULL);
  g_assert_cmpstr (label, ==, "Change of Place");

  mnf_document_undo (document);
  g_assert_cmpstr (get_text (document, "/place"), ==, "Toluca de ");
  mnf_document_undo (document);
  g_assert_cmpstr (get_text (document, "/place"), ==, "Toluca ");
  mnf_document_undo (document);
  g_assert_cmpstr (get_text (document, "/place"), ==, "");
  g_assert_false (mnf_document_get_can_undo (document));
  g_assert_false (mnf_document_get_modified (document));

  mnf_document_redo (document);
  g_assert_cmpstr (get_text (document, "/place"), ==, "Toluca ");
  type (document, "/place", "x");
  g_assert_false (mnf_document_get_can_redo (document));
}

static void
test_end_step (void)
{
  g_autoptr (MnfDocument) document = new_document ();

  type (document, "/place", "ab");
  mnf_document_end_step (document);
  type (document, "/place", "cd");
  mnf_document_undo (document);
  g_assert_cmpstr (get_text (document, "/place"), ==, "ab");
}

/* Typing a letter and deleting it is no change at all. */
static void
test_back_to_start (void)
{
  g_autoptr (MnfDocument) document = new_document ();
  g_autoptr (JsonNode) on = json_node_init_boolean (json_node_alloc (), TRUE);
  g_autoptr (JsonNode) off = json_node_init_boolean (json_node_alloc (), FALSE);

  mnf_document_set (document, "/style/justify", on);
  mnf_document_end_step (document);
  mnf_document_set (document, "/style/justify", off);
  mnf_document_set (document, "/style/justify", on);
  mnf_document_undo (document);
  g_assert_false (mnf_document_get_can_undo (document));
}

static void
test_lists (void)
{
  g_autoptr (MnfDocument) document = new_document ();
  g_autoptr (JsonNode) first = json_node_init_string (json_node_alloc (), "first");
  g_autoptr (JsonNode) second = json_node_init_string (json_node_alloc (), "second");

  mnf_document_insert (document, "/annexes", 0, second);
  mnf_document_insert (document, "/annexes", 0, first);
  mnf_document_move (document, "/annexes", 0, 1);
  g_assert_cmpstr (get_text (document, "/annexes/0"), ==, "second");
  mnf_document_remove (document, "/annexes", 0);
  g_assert_cmpstr (get_text (document, "/annexes/0"), ==, "first");

  for (guint i = 0; i < 4; i++)
    mnf_document_undo (document);
  g_assert_false (mnf_document_get_can_undo (document));
  g_assert_false (mnf_document_get_modified (document));
}

/* Undo takes back any run of edits, and redo brings it again, exactly. */
static void
test_property_undo (void)
{
  static const char *const pointers[] = { "/place", "/subject", "/addressee/name",
                                          "/motto" };

  g_autoptr (GRand) random = g_rand_new_with_seed (20220524);
  g_autoptr (MnfDocument) document = new_document ();
  g_autoptr (MnfManifestation) start =
    mnf_manifestation_ref (mnf_document_get_manifestation (document));
  g_autoptr (MnfManifestation) end = NULL;

  for (guint i = 0; i < 500; i++)
    {
      const char *pointer = pointers[g_rand_int_range (random, 0, 4)];
      char text[3] = { (char) g_rand_int_range (random, 'a', 'f'), ' ', '\0' };

      type (document, pointer, text);
      if (g_rand_int_range (random, 0, 9) == 0)
        mnf_document_set_text (document, pointer, "");
    }
  end = mnf_manifestation_ref (mnf_document_get_manifestation (document));

  while (mnf_document_get_can_undo (document))
    mnf_document_undo (document);
  g_assert_true (
    mnf_manifestation_equal (mnf_document_get_manifestation (document), start));
  while (mnf_document_get_can_redo (document))
    mnf_document_redo (document);
  g_assert_true (
    mnf_manifestation_equal (mnf_document_get_manifestation (document), end));
}

static void
changed_cb (MnfDocument *document, GStrv pointers, GString *seen)
{
  g_autofree char *joined = g_strjoinv (",", pointers);

  g_string_append_printf (seen, "%s;", joined);
}

static void
test_changed (void)
{
  g_autoptr (MnfDocument) document = new_document ();
  g_autoptr (GString) seen = g_string_new (NULL);

  g_signal_connect (document, "changed", G_CALLBACK (changed_cb), seen);
  mnf_document_set_text (document, "/place", "Toluca");
  mnf_document_set_text (document, "/place", "Toluca");
  mnf_document_undo (document);
  g_assert_cmpstr (seen->str, ==, "/place;/place;");
}

/* Files */

typedef struct
{
  LetterFile place;
  GMainLoop *loop;
  GAsyncResult *result;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  letter_file_set_up (&fixture->place, data);
  fixture->loop = g_main_loop_new (NULL, FALSE);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  letter_file_tear_down (&fixture->place, data);
  g_main_loop_unref (fixture->loop);
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Fixture *fixture = data;

  fixture->result = g_object_ref (result);
  g_main_loop_quit (fixture->loop);
}

static gboolean
save (Fixture *fixture,
      MnfDocument *document,
      GFile *file,
      gboolean overwrite,
      GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  mnf_document_save_async (document, file, overwrite, NULL, done_cb, fixture);
  g_main_loop_run (fixture->loop);
  result = g_steal_pointer (&fixture->result);
  return mnf_document_save_finish (document, result, error);
}

static MnfDocument *
load (Fixture *fixture, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  mnf_document_load_async (fixture->place.file, NULL, done_cb, fixture);
  g_main_loop_run (fixture->loop);
  result = g_steal_pointer (&fixture->result);
  return mnf_document_load_finish (result, error);
}

static void
test_save_and_load (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MnfDocument) document = new_document ();
  g_autoptr (MnfDocument) loaded = NULL;
  g_autoptr (GError) error = NULL;

  type (document, "/place", "Toluca");
  g_assert_true (mnf_document_get_modified (document));
  g_assert_true (save (fixture, document, fixture->place.file, FALSE, &error));
  g_assert_no_error (error);
  g_assert_false (mnf_document_get_modified (document));
  g_assert_true (g_file_equal (mnf_document_get_file (document), fixture->place.file));

  loaded = load (fixture, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (get_text (loaded, "/place"), ==, "Toluca");
  g_assert_false (mnf_document_get_modified (loaded));

  /* Undo reaches back over a save, and is then a change. */
  mnf_document_undo (document);
  g_assert_true (mnf_document_get_modified (document));
  mnf_document_redo (document);
  g_assert_false (mnf_document_get_modified (document));
}

/* What is typed while the file is written is not lost and not called saved. */
static void
test_edit_while_saving (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MnfDocument) document = new_document ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (MnfDocument) loaded = NULL;

  type (document, "/place", "one");
  mnf_document_save_async (document, fixture->place.file, FALSE, NULL, done_cb, fixture);
  type (document, "/place", " two");
  g_main_loop_run (fixture->loop);
  result = g_steal_pointer (&fixture->result);
  g_assert_true (mnf_document_save_finish (document, result, NULL));
  g_assert_true (mnf_document_get_modified (document));

  loaded = load (fixture, NULL);
  g_assert_cmpstr (get_text (loaded, "/place"), ==, "one");
  g_assert_true (save (fixture, document, NULL, FALSE, NULL));
  g_assert_false (mnf_document_get_modified (document));
}

static void
test_conflict (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MnfDocument) document = new_document ();
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  g_assert_true (save (fixture, document, fixture->place.file, FALSE, NULL));
  g_assert_true (g_file_set_contents (fixture->place.path, "theirs", -1, NULL));
  g_assert_true (g_file_set_attribute_uint64 (fixture->place.file,
                                              G_FILE_ATTRIBUTE_TIME_MODIFIED, 1,
                                              G_FILE_QUERY_INFO_NONE, NULL, NULL));

  type (document, "/place", "ours");
  g_assert_false (save (fixture, document, NULL, FALSE, &error));
  g_assert_error (error, MNF_MODEL_ERROR, MNF_MODEL_ERROR_CONFLICT);
  g_assert_true (mnf_document_get_modified (document));
  g_assert_true (g_file_get_contents (fixture->place.path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "theirs");

  g_assert_true (save (fixture, document, NULL, TRUE, NULL));
  g_assert_false (mnf_document_get_modified (document));
}

static void
test_full_disk (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MnfDocument) document = new_document ();
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  struct rlimit unlimited;
  struct rlimit limit = { 10, RLIM_INFINITY };

  g_assert_true (save (fixture, document, fixture->place.file, FALSE, NULL));
  g_assert_true (g_file_get_contents (fixture->place.path, &before, NULL, NULL));
  type (document, "/place", "Toluca");

  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &unlimited), ==, 0);
  limit.rlim_max = unlimited.rlim_max;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  g_assert_false (save (fixture, document, NULL, FALSE, &error));
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &unlimited), ==, 0);

  g_assert_nonnull (error);
  g_assert_true (mnf_document_get_modified (document));
  g_assert_true (g_file_get_contents (fixture->place.path, &after, NULL, NULL));
  g_assert_cmpstr (before, ==, after);
}

static void
test_newer_version (Fixture *fixture, gconstpointer data)
{
  static const char text[] = "{\"format\":\"manifiesta\",\"version\":99,\"place\":\"x\"}";
  g_autoptr (MnfDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *after = NULL;

  g_assert_true (g_file_set_contents (fixture->place.path, text, -1, NULL));
  document = load (fixture, &error);
  g_assert_no_error (error);
  g_assert_true (mnf_document_get_read_only (document));
  mnf_document_set_text (document, "/place", "y");
  g_assert_cmpstr (get_text (document, "/place"), ==, "x");

  /* Its own rules are unknown here, so it is not written, in any place. */
  g_assert_false (save (fixture, document, NULL, TRUE, &error));
  g_assert_error (error, MNF_MODEL_ERROR, MNF_MODEL_ERROR_VERSION);
  g_assert_true (g_file_get_contents (fixture->place.path, &after, NULL, NULL));
  g_assert_cmpstr (after, ==, text);
}

static void
test_missing_file (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (load (fixture, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/document/undo/words", test_undo_words);
  g_test_add_func ("/document/undo/end-step", test_end_step);
  g_test_add_func ("/document/undo/back-to-start", test_back_to_start);
  g_test_add_func ("/document/undo/lists", test_lists);
  g_test_add_func ("/document/undo/property", test_property_undo);
  g_test_add_func ("/document/changed", test_changed);
  ADD ("/document/save-and-load", test_save_and_load);
  ADD ("/document/edit-while-saving", test_edit_while_saving);
  ADD ("/document/conflict", test_conflict);
  ADD ("/document/full-disk", test_full_disk);
  ADD ("/document/newer-version", test_newer_version);
  ADD ("/document/missing-file", test_missing_file);

  return g_test_run ();
}
