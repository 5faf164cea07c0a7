/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The program that kill.py kills: it edits one letter without end, as a window
 * would, and lets the autosaver do its work.
 *
 * edit-loop STATE-FOLDER VERSIONS-FOLDER LETTERS-FOLDER SEED
 *
 * Each edit has a number. It says on standard output, a line each:
 *   restored N    what was brought back at the start; 0 for a new letter
 *   tick          another hundredth of a second of its own time has gone by
 *   edit N        it will make this edit now
 *   state NAME    the autosaver's state has changed
 *   conflict      somebody else changed the file, which nobody did
 * SIGTERM makes it close the letter properly. */

#include <glib-unix.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "library/mnf-autosaver.h"
#include "library/mnf-session.h"

#define TICK_MILLISECONDS 10
#define PADDING_BYTES 200000 /* so that a write takes its time */

typedef struct
{
  GMainLoop *loop;
  GRand *random;
  MnfDocument *document;
  MnfSessionEntry *entry;
  MnfAutosaver *saver;
  gint64 number; /* of the last edit */
  int pause;     /* ticks without edits */
  gboolean ending;
} Loop;

/* In one piece, or not at all. */
static void say (const char *format, ...) G_GNUC_PRINTF (1, 2);

static void
say (const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  if (write (STDOUT_FILENO, text, strlen (text)) != (gssize) strlen (text))
    exit (EXIT_FAILURE);
}

static MnfManifestation *
create_letter (void)
{
  g_autofree char *padding = g_strnfill (PADDING_BYTES, 'x');
  g_autofree char *id = g_uuid_string_random ();
  g_autoptr (MnfManifestation) empty = mnf_manifestation_new ();
  g_autoptr (MnfManifestation) named =
    mnf_manifestation_with_text (empty, "/id", id, NULL);

  return mnf_manifestation_with_text (named, "/padding", padding, NULL);
}

/* The edit. The subject, which gives the file its name, changes now and then. */
static void
edit (Loop *self)
{
  g_autofree char *closing = g_strdup_printf ("%" G_GINT64_FORMAT, ++self->number);
  g_autofree char *subject =
    g_strdup_printf ("Letter %" G_GINT64_FORMAT, self->number / 50);

  say ("edit %s\n", closing);
  mnf_document_set_text (self->document, "/subject", subject);
  mnf_document_set_text (self->document, "/closing", closing);
}

static gboolean
tick_cb (gpointer data)
{
  Loop *self = data;

  if (self->ending)
    return G_SOURCE_REMOVE;

  say ("tick\n");
  if (self->pause > 0)
    self->pause--;
  else if (g_rand_double (self->random) < 0.5)
    edit (self);
  else if (g_rand_double (self->random) < 0.02)
    self->pause = g_rand_int_range (self->random, 10, 60);

  /* Names follow at once when somebody wants it saved now. */
  if (g_rand_double (self->random) < 0.01)
    mnf_autosaver_flush_async (self->saver, NULL, NULL);
  return G_SOURCE_CONTINUE;
}

static void
flushed_cb (GObject *saver, GAsyncResult *result, gpointer data)
{
  Loop *self = data;

  if (mnf_autosaver_flush_finish (self->saver, result, NULL))
    mnf_session_entry_close (self->entry);
  g_main_loop_quit (self->loop);
}

static gboolean
end_cb (gpointer data)
{
  Loop *self = data;

  self->ending = TRUE;
  mnf_autosaver_flush_async (self->saver, flushed_cb, self);
  return G_SOURCE_REMOVE;
}

static void
conflict_cb (MnfAutosaver *saver)
{
  say ("conflict\n");
}

static void
state_cb (MnfAutosaver *saver)
{
  g_autoptr (GEnumClass) states = g_type_class_ref (MNF_TYPE_AUTOSAVE_STATE);

  say ("state %s\n",
       g_enum_get_value (states, mnf_autosaver_get_state (saver))->value_nick);
}

static void
restored_cb (GObject *entry, GAsyncResult *result, gpointer place)
{
  g_autoptr (GError) error = NULL;

  *(MnfDocument **) place =
    mnf_session_entry_restore_finish (MNF_SESSION_ENTRY (entry), result, &error);
  if (error != NULL)
    g_error ("Could not restore: %s", error->message);
}

/* Brings back what the last process left, or makes a letter. */
static void
open_letter (Loop *self, MnfSession *session)
{
  GPtrArray *left = mnf_session_get_left (session);

  g_assert_cmpuint (left->len, <=, 1);
  if (left->len == 0)
    {
      g_autoptr (MnfManifestation) letter = create_letter ();

      self->entry = mnf_session_open (session, NULL);
      self->document = mnf_document_new (letter);
      return;
    }

  self->entry = g_object_ref (left->pdata[0]);
  mnf_session_entry_restore_async (self->entry, NULL, restored_cb, &self->document);
  while (self->document == NULL)
    g_main_context_iteration (NULL, TRUE);
  self->number =
    g_ascii_strtoll (mnf_manifestation_get_text (mnf_document_get_manifestation (
                                                   self->document),
                                                 "/closing"),
                     NULL, 10);
}

int
main (int argc, char **argv)
{
  Loop self = { .loop = g_main_loop_new (NULL, FALSE) };
  g_autoptr (MnfSession) session = NULL;
  g_autoptr (MnfVersions) versions = NULL;
  g_autoptr (GFile) folder = NULL;

  g_assert_cmpint (argc, ==, 5);
  session = mnf_session_new (argv[1], NULL);
  g_assert_nonnull (session);
  versions = mnf_versions_new (argv[2]);
  folder = g_file_new_for_path (argv[3]);
  self.random = g_rand_new_with_seed ((guint32) atoi (argv[4]));

  open_letter (&self, session);
  say ("restored %" G_GINT64_FORMAT "\n", self.number);
  self.saver =
    mnf_autosaver_new (self.document, folder, self.entry, versions, &mnf_clock_system);
  g_signal_connect (self.saver, "external-change", G_CALLBACK (conflict_cb), NULL);
  g_signal_connect (self.saver, "notify::state", G_CALLBACK (state_cb), NULL);
  if (mnf_session_entry_get_outdated (self.entry))
    say ("conflict\n");

  g_timeout_add (TICK_MILLISECONDS, tick_cb, &self);
  g_unix_signal_add (SIGTERM, end_cb, &self);
  g_main_loop_run (self.loop);

  g_object_unref (self.saver);
  g_object_unref (self.document);
  g_object_unref (self.entry);
  g_rand_free (self.random);
  g_main_loop_unref (self.loop);
  return EXIT_SUCCESS;
}
