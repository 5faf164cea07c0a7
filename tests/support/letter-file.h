/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>
#include <glib/gstdio.h>

/* The place for one letter's file in a folder of its own: a test's fixture, or
 * the first part of one. The file itself is not there at first. */
typedef struct
{
  char *folder;
  char *path;
  GFile *file;
} LetterFile;

static inline void
letter_file_set_up (LetterFile *self, gconstpointer data)
{
  self->folder = g_dir_make_tmp ("manifiesta-XXXXXX", NULL);
  self->path = g_build_filename (self->folder, "letter.manifiesta.json", NULL);
  self->file = g_file_new_for_path (self->path);
}

/* Removes all that is in the folder; returns how many files that were. */
static inline guint
letter_file_empty_folder (LetterFile *self)
{
  g_autoptr (GDir) folder = g_dir_open (self->folder, 0, NULL);
  const char *name;
  guint n_files = 0;

  for (; (name = g_dir_read_name (folder)) != NULL; n_files++)
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
    }

  return n_files;
}

static inline void
letter_file_tear_down (LetterFile *self, gconstpointer data)
{
  letter_file_empty_folder (self);
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  g_object_unref (self->file);
  g_free (self->path);
  g_free (self->folder);
}
