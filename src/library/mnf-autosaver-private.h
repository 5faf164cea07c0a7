/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mnf-autosaver.h"
#include "mnf-file-watch.h"
#include "mnf-save-run.h"

G_BEGIN_DECLS

typedef enum
{
  TIMER_DUE,   /* edits are to be written */
  TIMER_SLOW,  /* the write under way takes long */
  TIMER_RETRY, /* the next try after a failure */
  TIMER_CALM,  /* the letter has rested */
  N_TIMERS,
} MnfAutosaverTimer;

struct _MnfAutosaver
{
  GObject parent_instance;

  MnfDocument *document;
  MnfSessionEntry *entry;
  MnfVersions *versions;
  const MnfClock *clock;
  MnfFileWatch *watch;

  GFile *folder; /* for a letter without a file */
  GFile *beside; /* where a new file goes instead; else NULL */
  GFile *file;   /* where the letter is to be; NULL until it has a place */
  gboolean named_by_content;
  gboolean name_settled; /* nothing has changed since the name was looked at */

  MnfManifestation *known; /* what we know the file to hold, or NULL */
  MnfManifestation *other; /* what somebody else put there */
  gboolean known_unreadable;
  gboolean first_version_kept;

  MnfAutosaveState state;
  MnfAutosaveState state_before; /* the save that is under way */
  GDateTime *saved_at;
  GError *error;
  char *error_message;

  guint timers[N_TIMERS];
  gint64 first_edit; /* that is not on its way to disk; 0 for none */
  guint retry_seconds;

  MnfSaveRun *run;     /* what is running, or NULL */
  gboolean write_now;  /* edits are overdue */
  gboolean must_write; /* even if the document has no edits */
  gboolean check_now;  /* something has happened to the file */
  gboolean gone;
  gboolean closed;

  GQueue flushes; /* of GTask */
  GTask *save_as; /* its task data is the file; NULL for none */
};

/* Finds what is to be done next and begins it. Whatever happens is noted in the
 * fields above first. */
void mnf_autosaver_proceed (MnfAutosaver *self);

/* Whether there is something that the file has not got and may have. */
gboolean mnf_autosaver_needs_writing (MnfAutosaver *self);

/* The letter is at @file from now on; it is watched. */
void mnf_autosaver_set_file (MnfAutosaver *self, GFile *file);
void mnf_autosaver_drop_watch (MnfAutosaver *self);

/* @known (or NULL) is what the file holds. */
void mnf_autosaver_set_known (MnfAutosaver *self, MnfManifestation *known);

/* Writes the present value to the recovery copy. */
void mnf_autosaver_keep_copy (MnfAutosaver *self);

/* @time: when it was saved; NULL is now. */
void mnf_autosaver_keep_version (MnfAutosaver *self,
                                 MnfManifestation *letter,
                                 GDateTime *time);

void mnf_autosaver_enter_conflict (MnfAutosaver *self,
                                   MnfManifestation *other,
                                   const GError *error);
void mnf_autosaver_leave_conflict (MnfAutosaver *self);

/* Sets state and error (copied; NULL for none) together. */
void
mnf_autosaver_set_state (MnfAutosaver *self, MnfAutosaveState state, const GError *error);
void mnf_autosaver_update_error_message (MnfAutosaver *self);

void mnf_autosaver_start_timer (MnfAutosaver *self,
                                MnfAutosaverTimer timer,
                                guint milliseconds,
                                GSourceOnceFunc func);
void mnf_autosaver_stop_timer (MnfAutosaver *self, MnfAutosaverTimer timer);

/* Starts the timer after which edits are written, counting from now and from
 * the first of them. */
void mnf_autosaver_wait_for_rest (MnfAutosaver *self);

G_END_DECLS
