/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define _GNU_SOURCE /* renameat2() */

#include "config.h"

#include "mnf-letter-files.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>

#include "compose/mnf-file-name.h"
#include "model/mnf-file.h"
#include "model/mnf-json-scanner.h"

#define MAX_TRIES 1000

/* Names */

/* @name without the extension of a letter's file. */
static char *
dup_stem (const char *name)
{
  static const char *const extensions[] = { "." MNF_LETTER_EXTENSION, ".json" };

  for (gsize i = 0; i < G_N_ELEMENTS (extensions); i++)
    if (g_str_has_suffix (name, extensions[i]))
      return g_strndup (name, strlen (name) - strlen (extensions[i]));

  return g_strdup (name);
}

static char *
dup_stem_for (MnfManifestation *letter)
{
  g_autofree char *name = mnf_file_name_suggest (letter, MNF_LETTER_EXTENSION);

  return dup_stem (name);
}

/* Where in @stem a number such as " (2)" begins, or its end. */
static char *
find_number (char *stem)
{
  char *number = strrchr (stem, '(');
  gsize n_digits;

  if (number == NULL || number - stem < 2 || number[-1] != ' ')
    return stem + strlen (stem);
  n_digits = strspn (number + 1, "0123456789");
  if (n_digits == 0 || strcmp (number + 1 + n_digits, ")") != 0)
    return stem + strlen (stem);
  return number - 1;
}

static GFile *
get_numbered (GFile *folder, const char *stem, guint number)
{
  g_autofree char *name =
    number == 1 ? g_strdup_printf ("%s." MNF_LETTER_EXTENSION, stem)
                : g_strdup_printf ("%s (%u)." MNF_LETTER_EXTENSION, stem, number);

  return g_file_get_child (folder, name);
}

gboolean
mnf_letter_files_is_named_after (GFile *file, MnfManifestation *letter)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *stem = dup_stem (name);
  g_autofree char *fitting = dup_stem_for (letter);

  if (!g_str_has_suffix (name, "." MNF_LETTER_EXTENSION))
    return FALSE;
  if (g_str_equal (stem, fitting))
    return TRUE;
  *find_number (stem) = '\0';
  return g_str_equal (stem, fitting);
}

/* Moving */

/* Moves a file to a name that is not taken, without a moment between looking
 * and moving. Only file systems that cannot do this leave such a moment. */
static gboolean
move_to_free_name (GFile *from, GFile *to, GCancellable *cancellable, GError **error)
{
  const char *from_path = g_file_peek_path (from);
  const char *to_path = g_file_peek_path (to);

  if (from_path != NULL && to_path != NULL)
    {
      int code;

      if (renameat2 (AT_FDCWD, from_path, AT_FDCWD, to_path, RENAME_NOREPLACE) == 0)
        return TRUE;
      code = errno;
      if (code != EINVAL && code != ENOSYS)
        {
          g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (code),
                               g_strerror (code));
          return FALSE;
        }
    }

  return g_file_move (from, to, G_FILE_COPY_NOFOLLOW_SYMLINKS, cancellable, NULL, NULL,
                      error);
}

/* Moves @file to the first name of @folder that is free: “stem”, “stem (2)”, …
 * @shown is what @func is told of where the letter was. */
static GFile *
move_to_stem (GFile *file,
              GFile *shown,
              GFile *folder,
              const char *stem,
              MnfLetterFilesFunc func,
              gpointer user_data,
              GCancellable *cancellable,
              GError **error)
{
  for (guint number = 1; number <= MAX_TRIES; number++)
    {
      g_autoptr (GFile) target = get_numbered (folder, stem, number);
      g_autoptr (GError) local_error = NULL;

      if (number < MAX_TRIES && g_file_query_exists (target, cancellable))
        continue;
      if (func != NULL)
        func (shown, target, user_data);
      if (move_to_free_name (file, target, cancellable, &local_error))
        return g_steal_pointer (&target);
      if (number == MAX_TRIES ||
          !g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_EXISTS))
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return NULL;
        }
    }
  g_assert_not_reached ();
}

/* Creating */

static gboolean
ensure_folder (GFile *folder, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) local_error = NULL;

  if (g_file_make_directory_with_parents (folder, cancellable, &local_error) ||
      g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_EXISTS))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

/* The file is written under a hidden name first, so that its real name shows a
 * whole letter from the first moment. */
static GFile *
create_with_stem (GFile *folder,
                  const char *stem,
                  MnfManifestation *letter,
                  MnfLetterFilesFunc func,
                  gpointer user_data,
                  GCancellable *cancellable,
                  GError **error)
{
  g_autofree char *uuid = g_uuid_string_random ();
  g_autofree char *hidden_name = g_strdup_printf (".%s.tmp", uuid);
  g_autoptr (GFile) hidden = g_file_get_child (folder, hidden_name);
  g_autoptr (GBytes) bytes = mnf_manifestation_to_bytes (letter);
  GFile *file;

  if (!mnf_file_replace (hidden, bytes, NULL, cancellable, error))
    return NULL;

  file = move_to_stem (hidden, NULL, folder, stem, func, user_data, cancellable, error);
  if (file == NULL)
    g_file_delete (hidden, NULL, NULL);
  return file;
}

GFile *
mnf_letter_files_create (GFile *folder,
                         MnfManifestation *letter,
                         MnfLetterFilesFunc func,
                         gpointer user_data,
                         GCancellable *cancellable,
                         GError **error)
{
  g_autofree char *stem = dup_stem_for (letter);

  if (!ensure_folder (folder, cancellable, error))
    return NULL;
  return create_with_stem (folder, stem, letter, func, user_data, cancellable, error);
}

GFile *
mnf_letter_files_create_beside (GFile *file,
                                MnfManifestation *letter,
                                MnfLetterFilesFunc func,
                                gpointer user_data,
                                GCancellable *cancellable,
                                GError **error)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *stem = dup_stem (name);

  *find_number (stem) = '\0';
  return create_with_stem (folder, stem, letter, func, user_data, cancellable, error);
}

/* Renaming and reading */

GFile *
mnf_letter_files_rename (GFile *file,
                         MnfManifestation *letter,
                         MnfLetterFilesFunc func,
                         gpointer user_data,
                         GCancellable *cancellable,
                         GError **error)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *stem = dup_stem_for (letter);

  return move_to_stem (file, file, folder, stem, func, user_data, cancellable, error);
}

MnfManifestation *
mnf_letter_files_read (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GBytes) bytes = mnf_file_read (file, MNF_JSON_MAX_BYTES, cancellable, error);

  return bytes != NULL ? mnf_manifestation_new_from_bytes (bytes, error) : NULL;
}
