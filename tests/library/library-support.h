/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "library/mnf-autosaver.h"
#include "library/mnf-session.h"

/* A clock that moves when it is told to. */
typedef struct
{
  MnfClock clock;
  gint64 now; /* microseconds */
  GArray *timers;
  guint last_id;
} TestClock;

void test_clock_init (TestClock *self);
void test_clock_clear (TestClock *self);

/* Lets time pass; calls what falls due on the way, in its order. */
void test_clock_advance (TestClock *self, guint milliseconds);

/* A user's folders, empty. */
typedef struct
{
  char *root;
  char *state;    /* of the session */
  char *versions; /* of the versions */
  char *letters;  /* of the letters; not made yet */
  GFile *folder;  /* the same */
  TestClock clock;
  MnfSession *session;
} Home;

void home_set_up (Home *self, gconstpointer data);
void home_tear_down (Home *self, gconstpointer data);

/* The process dies and another one starts. */
void home_restart (Home *self);

/* The path of @name among the letters. Transfer full. */
char *home_get_path (Home *self, const char *name);

/* How many files are in the folder @path. */
guint count_files (const char *path);

/* Runs the main loop until @condition is so. */
#define wait_until(condition)                                                            \
  while (!(condition))                                                                   \
  g_main_context_iteration (NULL, TRUE)

/* A letter about @subject, with an identifier. Transfer full. */
MnfManifestation *create_letter (const char *subject);

/* Reads the letter at @path and compares its subject. */
void assert_subject_in_file (const char *path, const char *subject);

/* Changes the letter at @path as another program would. */
void write_letter (const char *path, MnfManifestation *letter);

/* Waits for an asynchronous call: pass the two, then call the finish function on
 * what wait_for_result() returns. Transfer full. */
void take_result_cb (GObject *source, GAsyncResult *result, gpointer place);
GAsyncResult *wait_for_result (GAsyncResult **place);
