/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "autosaver-fixture.h"

#include "library/mnf-letter-files.h"
#include "library/mnf-letter-id.h"

static void
count_cb (guint *counter)
{
  (*counter)++;
}

void
watch_document (Fixture *self, MnfDocument *document, GFile *file)
{
  self->document = document;
  self->entry = mnf_session_open (self->home.session, file);
  self->versions = mnf_versions_new (self->home.versions);
  self->saver = mnf_autosaver_new (document, self->home.folder, self->entry,
                                   self->versions, &self->home.clock.clock);
  g_signal_connect_swapped (self->saver, "external-change", G_CALLBACK (count_cb),
                            &self->n_external_changes);
}

/* A new letter without a file. */
void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (MnfManifestation) letter = create_letter ("Invitation");

  home_set_up (&self->home, NULL);
  watch_document (self, mnf_document_new (letter), NULL);
}

/* The versions that there are, when all that was asked for is done. */
GPtrArray *
list_versions (Fixture *self)
{
  GAsyncResult *place = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autofree char *key =
    mnf_letter_id_dup_key (mnf_document_get_manifestation (self->document), NULL);

  mnf_versions_list_async (self->versions, key, NULL, take_result_cb, &place);
  result = wait_for_result (&place);
  return mnf_versions_list_finish (self->versions, result, NULL);
}

void
tear_down (Fixture *self, gconstpointer data)
{
  g_ptr_array_unref (list_versions (self));
  mnf_session_entry_close (self->entry);
  g_object_unref (self->saver);
  g_object_unref (self->document);
  g_object_unref (self->entry);
  g_object_unref (self->versions);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  home_tear_down (&self->home, NULL);
}

void
edit (Fixture *self, const char *subject)
{
  mnf_document_set_text (self->document, "/subject", subject);
}

void
advance (Fixture *self, guint milliseconds)
{
  test_clock_advance (&self->home.clock, milliseconds);
}

void
wait_for_state (Fixture *self, MnfAutosaveState state)
{
  wait_until (mnf_autosaver_get_state (self->saver) == state);
}

/* Edits and has it saved. */
void
edit_and_save (Fixture *self, const char *subject)
{
  edit (self, subject);
  advance (self, 300);
  wait_for_state (self, MNF_AUTOSAVE_IDLE);
}

char *
dup_path (Fixture *self)
{
  return g_file_get_path (mnf_document_get_file (self->document));
}

static char *
dup_name (Fixture *self)
{
  return g_file_get_basename (mnf_document_get_file (self->document));
}

void
assert_name (Fixture *self, const char *expected)
{
  g_autofree char *name = dup_name (self);
  g_autofree char *path = dup_path (self);

  g_assert_cmpstr (name, ==, expected);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
}

void
assert_saved (Fixture *self, const char *subject)
{
  g_autofree char *path = dup_path (self);

  assert_subject_in_file (path, subject);
  g_assert_false (mnf_document_get_modified (self->document));
}

/* Whoever wrote the file: lets the autosaver find it. */
void
notice (Fixture *self, MnfAutosaveState state)
{
  while (mnf_autosaver_get_state (self->saver) != state)
    {
      g_main_context_iteration (NULL, TRUE);
      if (self->home.clock.timers->len > 0)
        advance (self, 100);
    }
}

/* What the recovery copy says after a crash; NULL if there is none. Transfer
 * full. */
static char *
dup_recovered_subject (Fixture *self)
{
  g_autoptr (GDir) sessions = g_dir_open (self->home.state, 0, NULL);
  const char *session;

  mnf_session_entry_flush (self->entry);
  while ((session = g_dir_read_name (sessions)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->home.state, session, NULL);
      g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
      const char *name;

      while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
        if (g_str_has_suffix (name, ".manifiesta.json"))
          {
            g_autoptr (GFile) file = g_file_new_build_filename (path, name, NULL);
            g_autoptr (MnfManifestation) copy = mnf_letter_files_read (file, NULL, NULL);

            g_assert_nonnull (copy);
            return g_strdup (mnf_manifestation_get_text (copy, "/subject"));
          }
    }
  return NULL;
}

void
assert_recovered (Fixture *self, const char *expected)
{
  g_autofree char *subject = dup_recovered_subject (self);

  g_assert_cmpstr (subject, ==, expected);
}
