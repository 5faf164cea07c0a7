/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define _XOPEN_SOURCE 700 /* nftw() */

#include "library-support.h"

#include <ftw.h>
#include <glib/gstdio.h>
#include <stdio.h>

#include "library/mnf-letter-files.h"
#include "model/mnf-file.h"

/* The clock */

typedef struct
{
  guint id;
  gint64 due;
  GSourceOnceFunc func;
  gpointer user_data;
} TestTimer;

static gint64
get_time (gpointer data)
{
  return ((TestClock *) data)->now;
}

static GDateTime *
get_date (gpointer data)
{
  g_autoptr (GDateTime) start = g_date_time_new_utc (2022, 5, 24, 12, 0, 0);

  return g_date_time_add (start, ((TestClock *) data)->now);
}

static guint
add_timeout (gpointer data, guint milliseconds, GSourceOnceFunc func, gpointer user_data)
{
  TestClock *self = data;
  TestTimer timer = { ++self->last_id, self->now + (gint64) milliseconds * 1000, func,
                      user_data };

  g_array_append_val (self->timers, timer);
  return timer.id;
}

static void
remove_timeout (gpointer data, guint id)
{
  TestClock *self = data;

  for (guint i = 0; i < self->timers->len; i++)
    if (g_array_index (self->timers, TestTimer, i).id == id)
      {
        g_array_remove_index (self->timers, i);
        return;
      }
  g_assert_not_reached ();
}

void
test_clock_init (TestClock *self)
{
  self->clock.get_time = get_time;
  self->clock.get_date = get_date;
  self->clock.add_timeout = add_timeout;
  self->clock.remove_timeout = remove_timeout;
  self->clock.data = self;
  self->now = G_USEC_PER_SEC;
  self->timers = g_array_new (FALSE, FALSE, sizeof (TestTimer));
}

void
test_clock_clear (TestClock *self)
{
  g_assert_cmpuint (self->timers->len, ==, 0);
  g_array_unref (self->timers);
}

/* The timer that is due first, by @until, or NULL. */
static TestTimer *
find_next (TestClock *self, gint64 until)
{
  TestTimer *next = NULL;

  for (guint i = 0; i < self->timers->len; i++)
    {
      TestTimer *timer = &g_array_index (self->timers, TestTimer, i);

      if (timer->due <= until && (next == NULL || timer->due < next->due))
        next = timer;
    }
  return next;
}

void
test_clock_advance (TestClock *self, guint milliseconds)
{
  gint64 until = self->now + (gint64) milliseconds * 1000;
  TestTimer *next;

  while ((next = find_next (self, until)) != NULL)
    {
      TestTimer timer = *next;

      remove_timeout (self, timer.id);
      self->now = timer.due;
      timer.func (timer.user_data);
    }
  self->now = until;
}

/* The home */

void
home_set_up (Home *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->root = g_dir_make_tmp ("manifiesta-XXXXXX", NULL);
  self->state = g_build_filename (self->root, "state", NULL);
  self->versions = g_build_filename (self->root, "versions", NULL);
  self->letters = g_build_filename (self->root, "letters", NULL);
  self->folder = g_file_new_for_path (self->letters);
  test_clock_init (&self->clock);
  self->session = mnf_session_new (self->state, &error);
  g_assert_no_error (error);
}

static int
remove_one (const char *path, const struct stat *status, int kind, struct FTW *place)
{
  return remove (path);
}

void
home_tear_down (Home *self, gconstpointer data)
{
  g_object_unref (self->session);
  test_clock_clear (&self->clock);
  g_assert_cmpint (nftw (self->root, remove_one, 16, FTW_DEPTH | FTW_PHYS), ==, 0);
  g_object_unref (self->folder);
  g_free (self->letters);
  g_free (self->versions);
  g_free (self->state);
  g_free (self->root);
}

void
home_restart (Home *self)
{
  g_object_unref (self->session);
  self->session = mnf_session_new (self->state, NULL);
  g_assert_nonnull (self->session);
}

char *
home_get_path (Home *self, const char *name)
{
  return g_build_filename (self->letters, name, NULL);
}

guint
count_files (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  guint count = 0;

  while (folder != NULL && g_dir_read_name (folder) != NULL)
    count++;
  return count;
}

/* Letters */

MnfManifestation *
create_letter (const char *subject)
{
  g_autofree char *id = g_uuid_string_random ();
  g_autoptr (MnfManifestation) empty = mnf_manifestation_new ();
  g_autoptr (MnfManifestation) named =
    mnf_manifestation_with_text (empty, "/id", id, NULL);

  return mnf_manifestation_with_text (named, "/subject", subject, NULL);
}

void
assert_subject_in_file (const char *path, const char *subject)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (MnfManifestation) letter = mnf_letter_files_read (file, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (mnf_manifestation_get_text (letter, "/subject"), ==, subject);
}

void
write_letter (const char *path, MnfManifestation *letter)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autoptr (GBytes) bytes = mnf_manifestation_to_bytes (letter);
  g_autoptr (GError) error = NULL;

  g_file_make_directory_with_parents (folder, NULL, NULL);
  mnf_file_replace (file, bytes, NULL, NULL, &error);
  g_assert_no_error (error);
}

/* Waiting */

void
take_result_cb (GObject *source, GAsyncResult *result, gpointer place)
{
  *(GAsyncResult **) place = g_object_ref (result);
}

GAsyncResult *
wait_for_result (GAsyncResult **place)
{
  wait_until (*place != NULL);
  return g_steal_pointer (place);
}
