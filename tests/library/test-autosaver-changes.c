/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What somebody else does to a letter's file is noticed, and nothing of it is
 * written over. */

#include <glib/gstdio.h>

#include "autosaver-fixture.h"

/* Changes on disk */

/* Somebody else writes "Theirs" while "Mine" is not saved. */
static void
make_conflict (Fixture *self)
{
  g_autoptr (MnfManifestation) theirs = NULL;
  g_autofree char *path = NULL;

  edit_and_save (self, "Thanks");
  path = dup_path (self);
  theirs = mnf_manifestation_with_text (mnf_document_get_manifestation (self->document),
                                        "/subject", "Theirs", NULL);
  edit (self, "Mine");
  write_letter (path, theirs);
  notice (self, MNF_AUTOSAVE_CONFLICT);
  advance (self, 60 * 1000);
  assert_state (self, CONFLICT);
  assert_subject_in_file (path, "Theirs");
  assert_recovered (self, "Mine");
  g_assert_cmpuint (self->n_external_changes, ==, 1);
  g_assert_cmpstr (mnf_manifestation_get_text (mnf_autosaver_get_other (self->saver),
                                               "/subject"),
                   ==, "Theirs");
}

static void
test_keep_mine (Fixture *self, gconstpointer data)
{
  make_conflict (self);
  mnf_autosaver_keep_mine (self->saver);
  wait_for_state (self, MNF_AUTOSAVE_IDLE);
  assert_saved (self, "Mine");
  assert_recovered (self, NULL);
  g_assert_cmpuint (self->n_external_changes, ==, 1);
}

static void
test_keep_mine_once_more (Fixture *self, gconstpointer data)
{
  g_autoptr (MnfManifestation) newest = create_letter ("Newest");
  g_autofree char *path = NULL;

  make_conflict (self);
  path = dup_path (self);
  write_letter (path, newest);
  mnf_autosaver_keep_mine (self->saver);
  wait_for_state (self, MNF_AUTOSAVE_CONFLICT);
  assert_subject_in_file (path, "Newest");
}

static void
test_reload (Fixture *self, gconstpointer data)
{
  make_conflict (self);
  mnf_autosaver_reload (self->saver);
  wait_for_state (self, MNF_AUTOSAVE_IDLE);
  assert_saved (self, "Theirs");
  mnf_document_undo (self->document);
  g_assert_cmpstr (mnf_manifestation_get_text (mnf_document_get_manifestation (
                                                 self->document),
                                               "/subject"),
                   ==, "Mine");
}

static void
test_keep_both (Fixture *self, gconstpointer data)
{
  g_autofree char *theirs = NULL;

  make_conflict (self);
  theirs = dup_path (self);
  mnf_autosaver_keep_both (self->saver);
  wait_for_state (self, MNF_AUTOSAVE_IDLE);
  assert_name (self, "Thanks (2).manifiesta.json");
  assert_saved (self, "Mine");
  assert_subject_in_file (theirs, "Theirs");
}

static void
test_broken_by_others (Fixture *self, gconstpointer data)
{
  g_autofree char *path = NULL;

  edit_and_save (self, "Thanks");
  path = dup_path (self);
  g_assert_true (g_file_set_contents (path, "{", 1, NULL));
  notice (self, MNF_AUTOSAVE_CONFLICT);
  g_assert_null (mnf_autosaver_get_other (self->saver));
  mnf_autosaver_reload (self->saver);
  assert_state (self, CONFLICT);
  mnf_autosaver_keep_mine (self->saver);
  wait_for_state (self, MNF_AUTOSAVE_IDLE);
  assert_subject_in_file (path, "Thanks");
}

/* Another time, another layout, the same letter. */
static void
test_touched (Fixture *self, gconstpointer data)
{
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;
  g_autofree char *spaced = NULL;

  edit_and_save (self, "Thanks");
  path = dup_path (self);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  spaced = g_strconcat ("\n\n", text, NULL);
  g_assert_true (g_file_set_contents (path, spaced, -1, NULL));
  edit_and_save (self, "Many thanks");
  assert_saved (self, "Many thanks");
  g_assert_cmpuint (self->n_external_changes, ==, 0);
}

static void
test_gone (Fixture *self, gconstpointer data)
{
  g_autofree char *path = NULL;

  edit_and_save (self, "Thanks");
  path = dup_path (self);
  g_remove (path);
  while (!mnf_autosaver_get_gone (self->saver))
    {
      g_main_context_iteration (NULL, TRUE);
      if (self->home.clock.timers->len > 0)
        advance (self, 100);
    }
  assert_recovered (self, "Thanks");

  edit_and_save (self, "Many thanks");
  assert_subject_in_file (path, "Many thanks");
  assert_recovered (self, NULL);
}

static void
test_moved (Fixture *self, gconstpointer data)
{
  g_autofree char *path = NULL;
  g_autofree char *new_path = home_get_path (&self->home, "mine.manifiesta.json");

  edit_and_save (self, "Thanks");
  path = dup_path (self);
  g_assert_cmpint (g_rename (path, new_path), ==, 0);
  while (strcmp (path, new_path) != 0)
    {
      g_main_context_iteration (NULL, TRUE);
      g_free (path);
      path = dup_path (self);
    }
  wait_for_state (self, MNF_AUTOSAVE_IDLE);
  edit_and_save (self, "Many thanks");
  advance (self, 10 * 1000);
  wait_for_state (self, MNF_AUTOSAVE_IDLE);
  assert_name (self, "mine.manifiesta.json");
  assert_saved (self, "Many thanks");
  g_assert_cmpuint (count_files (self->home.letters), ==, 1);
}

/* Versions */

static void
test_versions (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) versions = NULL;

  edit_and_save (self, "Thanks");
  advance (self, 2 * 60 * 1000);
  wait_for_state (self, MNF_AUTOSAVE_IDLE);
  make_conflict (self);
  mnf_autosaver_keep_mine (self->saver);
  wait_for_state (self, MNF_AUTOSAVE_IDLE);

  versions = list_versions (self);
  g_assert_cmpuint (versions->len, ==, 2);
}

#define ADD(path, test)                                                                  \
  g_test_add ("/autosaver/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("keep-mine", test_keep_mine);
  ADD ("keep-mine-once-more", test_keep_mine_once_more);
  ADD ("reload", test_reload);
  ADD ("keep-both", test_keep_both);
  ADD ("broken-by-others", test_broken_by_others);
  ADD ("touched", test_touched);
  ADD ("gone", test_gone);
  ADD ("moved", test_moved);
  ADD ("versions", test_versions);
  return g_test_run ();
}
