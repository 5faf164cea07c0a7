/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "mnf-autosaver-private.h"
#include "mnf-letter-files.h"
#include "mnf-letter-id.h"
#include "mnf-save-problem.h"

/* One thing runs at a time: a write, a rename, or a look at the file. Whatever
 * happens meanwhile is noted, and mnf_autosaver_proceed() finds what is to be
 * done next. */

#define SLOW_MILLISECONDS 200  /* a write that takes longer needs a safety net */
#define CALM_MILLISECONDS 5000 /* before the name follows the content */
#define LONGEST_RETRY_SECONDS 60

/* Timers */

void
mnf_autosaver_stop_timer (MnfAutosaver *self, MnfAutosaverTimer timer)
{
  guint id = self->timers[timer];

  self->timers[timer] = 0;
  if (id != 0)
    self->clock->remove_timeout (self->clock->data, id);
}

void
mnf_autosaver_start_timer (MnfAutosaver *self,
                           MnfAutosaverTimer timer,
                           guint milliseconds,
                           GSourceOnceFunc func)
{
  mnf_autosaver_stop_timer (self, timer);
  self->timers[timer] =
    self->clock->add_timeout (self->clock->data, milliseconds, func, self);
}

/* State */

static void
show_state (MnfAutosaver *self, MnfAutosaveState state)
{
  if (self->state == state)
    return;
  self->state = state;
  g_object_notify (G_OBJECT (self), "state");
}

static char *
create_error_message (MnfAutosaver *self)
{
  const char *copy_error = NULL;

  if (self->error == NULL)
    return NULL;
  if (self->state == MNF_AUTOSAVE_CONFLICT)
    return g_strdup (_ ("Another program changed this letter’s file. Nothing is saved "
                        "until you have chosen which changes to keep."));

  if (self->entry == NULL)
    copy_error = self->error->message;
  else
    copy_error = mnf_session_entry_get_copy_error (self->entry);
  return mnf_save_problem_describe (self->error, self->file, copy_error);
}

void
mnf_autosaver_update_error_message (MnfAutosaver *self)
{
  g_autofree char *message = create_error_message (self);

  if (g_strcmp0 (message, self->error_message) == 0)
    return;
  g_free (self->error_message);
  self->error_message = g_steal_pointer (&message);
  g_object_notify (G_OBJECT (self), "error-message");
}

void
mnf_autosaver_set_state (MnfAutosaver *self, MnfAutosaveState state, const GError *error)
{
  g_autoptr (GError) copy = error != NULL ? g_error_copy (error) : NULL;

  g_object_freeze_notify (G_OBJECT (self));
  g_clear_error (&self->error);
  self->error = g_steal_pointer (&copy);
  show_state (self, state);
  mnf_autosaver_update_error_message (self);
  g_object_thaw_notify (G_OBJECT (self));
}

gboolean
mnf_autosaver_needs_writing (MnfAutosaver *self)
{
  return !mnf_document_get_read_only (self->document) &&
         (self->must_write || mnf_document_get_modified (self->document));
}

void
mnf_autosaver_keep_copy (MnfAutosaver *self)
{
  if (self->entry != NULL)
    mnf_session_entry_set_copy (self->entry,
                                mnf_document_get_manifestation (self->document),
                                self->known);
}

static void
drop_copy (MnfAutosaver *self)
{
  if (self->entry != NULL)
    mnf_session_entry_set_copy (self->entry, NULL, NULL);
}

void
mnf_autosaver_keep_version (MnfAutosaver *self, MnfManifestation *letter, GDateTime *time)
{
  g_autofree char *key = mnf_letter_id_dup_key (letter, self->file);
  g_autoptr (GDateTime) now = self->clock->get_date (self->clock->data);

  if (self->versions != NULL && key != NULL)
    mnf_versions_add_async (self->versions, key, letter, time != NULL ? time : now, NULL,
                            NULL, NULL);
}

void
mnf_autosaver_set_known (MnfAutosaver *self, MnfManifestation *known)
{
  if (known != NULL)
    mnf_manifestation_ref (known);
  g_clear_pointer (&self->known, mnf_manifestation_unref);
  self->known = known;
}

static void
set_other (MnfAutosaver *self, MnfManifestation *other)
{
  if (other != NULL)
    mnf_manifestation_ref (other);
  g_clear_pointer (&self->other, mnf_manifestation_unref);
  self->other = other;
}

/* The file */

static void
file_touched_cb (MnfAutosaver *self)
{
  self->check_now = TRUE;
  mnf_autosaver_proceed (self);
}

static void file_moved_cb (MnfAutosaver *self, GFile *target);

void
mnf_autosaver_drop_watch (MnfAutosaver *self)
{
  if (self->watch != NULL)
    g_signal_handlers_disconnect_by_data (self->watch, self);
  g_clear_object (&self->watch);
}

void
mnf_autosaver_set_file (MnfAutosaver *self, GFile *file)
{
  gboolean same = self->file != NULL && g_file_equal (self->file, file);

  if (same && self->watch != NULL)
    return;

  mnf_autosaver_drop_watch (self);
  g_set_object (&self->file, file);
  self->watch = mnf_file_watch_new (file, self->clock);
  g_signal_connect_swapped (self->watch, "touched", G_CALLBACK (file_touched_cb), self);
  g_signal_connect_swapped (self->watch, "moved", G_CALLBACK (file_moved_cb), self);
  if (!same && self->entry != NULL)
    mnf_session_entry_set_file (self->entry, file);
}

/* Somebody gave the file another name: that is where the letter is from now on,
 * and under that name. */
static void
file_moved_cb (MnfAutosaver *self, GFile *target)
{
  self->named_by_content = FALSE;
  self->must_write = TRUE;
  self->write_now = TRUE;
  mnf_autosaver_set_file (self, target);
  mnf_autosaver_proceed (self);
}

/* Flushing */

/* Without edits that wait, a problem is none of theirs. */
static void
finish_flushes (MnfAutosaver *self, const GError *error)
{
  GTask *task;

  while ((task = g_queue_pop_head (&self->flushes)) != NULL)
    {
      if (error != NULL && mnf_autosaver_needs_writing (self))
        g_task_return_error (task, g_error_copy (error));
      else
        g_task_return_boolean (task, TRUE);
      g_object_unref (task);
    }
}

/* What became of a run */

void
mnf_autosaver_enter_conflict (MnfAutosaver *self,
                              MnfManifestation *other,
                              const GError *error)
{
  gboolean news = self->state != MNF_AUTOSAVE_CONFLICT;

  set_other (self, other);
  mnf_autosaver_stop_timer (self, TIMER_RETRY);
  mnf_autosaver_stop_timer (self, TIMER_CALM);
  if (mnf_autosaver_needs_writing (self))
    mnf_autosaver_keep_copy (self);
  mnf_autosaver_set_state (self, MNF_AUTOSAVE_CONFLICT, error);
  finish_flushes (self, error);
  if (news)
    g_signal_emit_by_name (self, "external-change");
}

void
mnf_autosaver_leave_conflict (MnfAutosaver *self)
{
  set_other (self, NULL);
  mnf_autosaver_set_state (self, MNF_AUTOSAVE_PENDING, NULL);
}

static void
set_gone (MnfAutosaver *self, gboolean gone)
{
  if (self->gone == gone)
    return;
  self->gone = gone;
  if (gone)
    mnf_autosaver_keep_copy (self);
  g_object_notify (G_OBJECT (self), "gone");
}

static void
retry_cb (gpointer data)
{
  MnfAutosaver *self = data;

  self->timers[TIMER_RETRY] = 0;
  self->write_now = TRUE;
  mnf_autosaver_proceed (self);
}

static void
write_failed (MnfAutosaver *self, const GError *error)
{
  self->retry_seconds = CLAMP (self->retry_seconds * 2, 1, LONGEST_RETRY_SECONDS);
  mnf_autosaver_start_timer (self, TIMER_RETRY, self->retry_seconds * 1000, retry_cb);
  mnf_autosaver_keep_copy (self);
  mnf_autosaver_set_state (self, MNF_AUTOSAVE_FAILED, error);
  finish_flushes (self, error);
}

static void
write_succeeded (MnfAutosaver *self, MnfSaveRun *run)
{
  if (!self->first_version_kept && self->known != NULL)
    mnf_autosaver_keep_version (self, self->known, run->time_before);
  self->first_version_kept = TRUE;

  if (run->beside == NULL && self->file == NULL)
    self->named_by_content = TRUE;
  mnf_autosaver_set_file (self, run->file);
  mnf_autosaver_set_known (self, run->written);
  mnf_autosaver_keep_version (self, run->written, NULL);
  drop_copy (self);
  g_clear_object (&self->beside);
  self->known_unreadable = FALSE;
  self->must_write = FALSE;
  set_gone (self, FALSE);
  self->retry_seconds = 0;

  g_object_freeze_notify (G_OBJECT (self));
  g_clear_pointer (&self->saved_at, g_date_time_unref);
  self->saved_at = self->clock->get_date (self->clock->data);
  g_object_notify (G_OBJECT (self), "saved-at");
  set_other (self, NULL);
  mnf_autosaver_set_state (self,
                           mnf_autosaver_needs_writing (self) ? MNF_AUTOSAVE_PENDING
                                                              : MNF_AUTOSAVE_IDLE,
                           NULL);
  g_object_thaw_notify (G_OBJECT (self));
}

/* Running. Each run has what it needs, so that it does not matter what changes
 * here while it is under way. */

static MnfSaveRun *
create_run (MnfAutosaver *self)
{
  MnfSaveRun *run = mnf_save_run_new (self->document);

  g_set_object (&run->entry, self->entry);
  g_set_object (&run->file, self->file);
  g_set_object (&run->folder, self->folder);
  g_set_object (&run->beside, self->beside);
  if (self->known != NULL)
    run->known = mnf_manifestation_ref (self->known);
  run->known_unreadable = self->known_unreadable;
  run->query_time = !self->first_version_kept;
  return run;
}

/* Ends the run with its @error, NULL for none. */
static void
write_ended (MnfAutosaver *self, MnfSaveRun *run, const GError *error)
{
  if (error == NULL)
    write_succeeded (self, run);
  else if (g_error_matches (error, MNF_MODEL_ERROR, MNF_MODEL_ERROR_CONFLICT))
    mnf_autosaver_enter_conflict (self, run->other, error);
  else
    write_failed (self, error);
}

static void
written_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (MnfAutosaver) self = data;
  g_autoptr (MnfSaveRun) run = g_steal_pointer (&self->run);
  g_autoptr (GError) error = NULL;

  mnf_save_run_finish (run, result, &error);
  mnf_autosaver_stop_timer (self, TIMER_SLOW);
  write_ended (self, run, error);
  mnf_autosaver_proceed (self);
}

static void
slow_cb (gpointer data)
{
  MnfAutosaver *self = data;

  self->timers[TIMER_SLOW] = 0;
  mnf_autosaver_keep_copy (self);
}

static void
begin_run (MnfAutosaver *self, MnfSaveRun *run, GAsyncReadyCallback callback)
{
  mnf_autosaver_stop_timer (self, TIMER_DUE);
  mnf_autosaver_stop_timer (self, TIMER_RETRY);
  mnf_autosaver_stop_timer (self, TIMER_CALM);
  self->write_now = FALSE;
  self->first_edit = 0;
  self->state_before = self->state;
  mnf_autosaver_start_timer (self, TIMER_SLOW, SLOW_MILLISECONDS, slow_cb);
  show_state (self, MNF_AUTOSAVE_SAVING);

  self->run = run;
  mnf_save_run_write_async (run, callback, g_object_ref (self));
}

/* A recovery copy never stays behind the file, or the next start would take the
 * older for the newer; and a letter without a file has nothing but the copy. */
static void
begin_write (MnfAutosaver *self)
{
  if (self->entry != NULL &&
      (self->file == NULL || mnf_session_entry_get_has_copy (self->entry)))
    mnf_autosaver_keep_copy (self);
  begin_run (self, create_run (self), written_cb);
}

/* Looking */

/* Whether what was looked for is still what is to be there: meanwhile somebody
 * may have chosen. */
static gboolean
is_out_of_date (MnfAutosaver *self, MnfSaveRun *run)
{
  return self->file == NULL || !g_file_equal (run->file, self->file) ||
         run->known != self->known || run->known_unreadable != self->known_unreadable;
}

/* What cannot be read for another reason will say so when it is written. */
static gboolean
is_no_longer_there (const GError *error)
{
  return g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND) ||
         g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY);
}

static void
checked_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (MnfAutosaver) self = data;
  g_autoptr (MnfSaveRun) run = g_steal_pointer (&self->run);
  g_autoptr (GError) error = NULL;

  mnf_save_run_finish (run, result, &error);
  if (is_out_of_date (self, run))
    self->check_now = TRUE;
  else if (error == NULL)
    {
      set_gone (self, FALSE);
      if (self->state == MNF_AUTOSAVE_CONFLICT)
        mnf_autosaver_leave_conflict (self);
      if (!mnf_autosaver_needs_writing (self))
        drop_copy (self);
    }
  else if (g_error_matches (error, MNF_MODEL_ERROR, MNF_MODEL_ERROR_CONFLICT))
    mnf_autosaver_enter_conflict (self, run->other, error);
  else if (is_no_longer_there (error))
    set_gone (self, TRUE);
  mnf_autosaver_proceed (self);
}

static void
begin_check (MnfAutosaver *self)
{
  self->check_now = FALSE;
  self->run = create_run (self);
  mnf_save_run_check_async (self->run, checked_cb, g_object_ref (self));
}

/* Naming */

static void
renamed_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (MnfAutosaver) self = data;
  g_autoptr (MnfSaveRun) run = g_steal_pointer (&self->run);
  g_autoptr (GError) error = NULL;
  gboolean renamed;

  mnf_save_run_finish (run, result, &error);
  mnf_autosaver_stop_timer (self, TIMER_SLOW);
  renamed = !g_file_equal (run->file, self->file);
  mnf_autosaver_set_file (self, run->file);

  if (error == NULL || renamed)
    {
      /* Also if only the name could be written: the document must know it. */
      self->must_write = TRUE;
      write_ended (self, run, error);
    }
  else
    {
      /* A name that stays as it is, is no problem; a change on disk is. */
      self->check_now = TRUE;
      if (self->entry != NULL)
        mnf_session_entry_set_file (self->entry, run->file);
    }
  mnf_autosaver_proceed (self);
}

static gboolean
name_is_due (MnfAutosaver *self)
{
  return self->named_by_content && self->file != NULL && !self->name_settled &&
         !self->gone && !mnf_document_get_read_only (self->document);
}

/* Does nothing if the name fits. The file is not watched meanwhile: that it gets
 * another name is no news. */
static void
begin_rename (MnfAutosaver *self)
{
  MnfSaveRun *run;

  self->name_settled = TRUE;
  if (mnf_letter_files_is_named_after (self->file,
                                       mnf_document_get_manifestation (self->document)))
    {
      mnf_autosaver_proceed (self);
      return;
    }

  mnf_autosaver_drop_watch (self);
  run = create_run (self);
  run->rename = TRUE;
  begin_run (self, run, renamed_cb);
}

static void
calm_cb (gpointer data)
{
  MnfAutosaver *self = data;

  self->timers[TIMER_CALM] = 0;
  if (self->state == MNF_AUTOSAVE_IDLE && self->run == NULL && name_is_due (self))
    begin_rename (self);
}

/* Saving under a name that somebody chose */

static void
saved_as_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (MnfAutosaver) self = data;
  g_autoptr (MnfSaveRun) run = g_steal_pointer (&self->run);
  g_autoptr (GTask) task = g_steal_pointer (&self->save_as);
  GError *error = NULL;

  mnf_autosaver_stop_timer (self, TIMER_SLOW);
  if (mnf_save_run_finish (run, result, &error))
    {
      self->first_version_kept = TRUE;
      self->named_by_content = FALSE;
      mnf_autosaver_set_file (self, run->file);
      write_succeeded (self, run);
      g_task_return_boolean (task, TRUE);
    }
  else
    {
      /* All is as it was before. */
      self->write_now = TRUE;
      show_state (self, self->state_before);
      g_task_return_error (task, error);
    }
  mnf_autosaver_proceed (self);
}

static void
begin_save_as (MnfAutosaver *self)
{
  MnfSaveRun *run = create_run (self);

  g_set_object (&run->file, g_task_get_task_data (self->save_as));
  run->overwrite = TRUE;
  begin_run (self, run, saved_as_cb);
}

/* What is to be done next */

static void
rest (MnfAutosaver *self)
{
  self->write_now = FALSE;
  if (!self->gone)
    drop_copy (self);
  mnf_autosaver_set_state (self, MNF_AUTOSAVE_IDLE, NULL);
  if (name_is_due (self) && self->timers[TIMER_CALM] == 0)
    mnf_autosaver_start_timer (self, TIMER_CALM, CALM_MILLISECONDS, calm_cb);
}

void
mnf_autosaver_proceed (MnfAutosaver *self)
{
  gboolean flushing = !g_queue_is_empty (&self->flushes);

  if (self->run != NULL || self->closed)
    return;

  if (self->save_as != NULL)
    begin_save_as (self);
  else if (self->check_now && self->file != NULL)
    begin_check (self);
  else if (self->state == MNF_AUTOSAVE_CONFLICT)
    finish_flushes (self, self->error);
  else if (mnf_autosaver_needs_writing (self))
    {
      if (flushing || self->write_now)
        begin_write (self);
      else if (self->state != MNF_AUTOSAVE_FAILED)
        {
          show_state (self, MNF_AUTOSAVE_PENDING);
          mnf_autosaver_wait_for_rest (self);
        }
    }
  else if (flushing && name_is_due (self))
    begin_rename (self);
  else
    {
      rest (self);
      finish_flushes (self, NULL);
    }
}
