/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-profile-store.h"

#include <string.h>

#include "mnf-fold.h"
#include "mnf-profile.h"
#include "model/mnf-file.h"
#include "model/mnf-json-scanner.h"

#define ENDING ".json"
#define MAX_STEM 60 /* bytes of a file's name without number and ending */

GFile *
mnf_profiles_get_folder (void)
{
  return g_file_new_build_filename (g_get_user_config_dir (), "manifiesta", "profiles",
                                    NULL);
}

/* Listing */

static void
entry_free (gpointer data)
{
  MnfProfileEntry *self = data;

  g_object_unref (self->file);
  g_clear_pointer (&self->profile, mnf_manifestation_unref);
  g_clear_error (&self->error);
  g_free (self);
}

static MnfManifestation *
read_profile (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GBytes) bytes = mnf_file_read (file, MNF_JSON_MAX_BYTES, cancellable, error);

  return bytes != NULL ? mnf_profile_new_from_bytes (bytes, error) : NULL;
}

static MnfProfileEntry *
entry_new (GFile *file, GCancellable *cancellable)
{
  MnfProfileEntry *self = g_new0 (MnfProfileEntry, 1);

  self->file = g_object_ref (file);
  self->profile = read_profile (file, cancellable, &self->error);
  return self;
}

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const MnfProfileEntry *first = *(const MnfProfileEntry *const *) a;
  const MnfProfileEntry *second = *(const MnfProfileEntry *const *) b;
  g_autofree char *first_path = g_file_get_path (first->file);
  g_autofree char *second_path = g_file_get_path (second->file);
  int order = 0;

  if ((first->profile == NULL) != (second->profile == NULL))
    return first->profile == NULL ? 1 : -1;
  if (first->profile != NULL)
    order = g_utf8_collate (mnf_profile_get_name (first->profile),
                            mnf_profile_get_name (second->profile));

  return order != 0 ? order : g_strcmp0 (first_path, second_path);
}

static gboolean
is_profile (GFileInfo *info)
{
  const char *name = g_file_info_get_name (info);

  return g_file_info_get_file_type (info) == G_FILE_TYPE_REGULAR && *name != '.' &&
         g_str_has_suffix (name, ENDING);
}

static gboolean
add_entries (GPtrArray *entries,
             GFileEnumerator *enumerator,
             GCancellable *cancellable,
             GError **error)
{
  GFileInfo *info;
  GFile *file;

  while (g_file_enumerator_iterate (enumerator, &info, &file, cancellable, error))
    {
      if (info == NULL)
        return TRUE;
      if (is_profile (info))
        g_ptr_array_add (entries, entry_new (file, cancellable));
    }

  return FALSE;
}

GPtrArray *
mnf_profiles_list (GFile *folder, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (entry_free);
  g_autoptr (GError) local_error = NULL;
  g_autoptr (GFileEnumerator) enumerator =
    g_file_enumerate_children (folder,
                               G_FILE_ATTRIBUTE_STANDARD_NAME
                               "," G_FILE_ATTRIBUTE_STANDARD_TYPE,
                               G_FILE_QUERY_INFO_NONE, cancellable, &local_error);

  if (g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return g_steal_pointer (&entries);
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  if (!add_entries (entries, enumerator, cancellable, error))
    return NULL;

  g_ptr_array_sort (entries, compare_entries);
  return g_steal_pointer (&entries);
}

static void
list_in_thread (GTask *task, gpointer source, gpointer folder, GCancellable *cancellable)
{
  GError *error = NULL;
  GPtrArray *entries = mnf_profiles_list (folder, cancellable, &error);

  if (entries != NULL)
    g_task_return_pointer (task, entries, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

void
mnf_profiles_list_async (GFile *folder,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, mnf_profiles_list_async);
  g_task_set_task_data (task, g_object_ref (folder), g_object_unref);
  g_task_run_in_thread (task, list_in_thread);
}

GPtrArray *
mnf_profiles_list_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* Writing */

/* The file of the profile that is called @name; NULL if there is none. */
static GFile *
find_file (GPtrArray *entries, const char *name)
{
  g_autofree char *folded = g_utf8_casefold (name, -1);

  for (guint i = 0; i < entries->len; i++)
    {
      const MnfProfileEntry *entry = entries->pdata[i];
      g_autofree char *other = NULL;

      if (entry->profile == NULL)
        continue;
      other = g_utf8_casefold (mnf_profile_get_name (entry->profile), -1);
      if (g_str_equal (folded, other))
        return entry->file;
    }

  return NULL;
}

/* Small letters, digits and hyphens: safe wherever the folder may lie. */
static char *
dup_stem (const char *name)
{
  g_autofree char *folded = mnf_fold (name);
  g_autoptr (GString) stem = g_string_new (NULL);

  for (const char *p = folded; *p != '\0' && stem->len < MAX_STEM; p++)
    {
      if (g_ascii_isalnum (*p))
        g_string_append_c (stem, *p);
      else if (stem->len > 0 && stem->str[stem->len - 1] != '-')
        g_string_append_c (stem, '-');
    }

  if (stem->len > 0 && stem->str[stem->len - 1] == '-')
    g_string_truncate (stem, stem->len - 1);
  return g_strdup (stem->len > 0 ? stem->str : "profile");
}

/* A file for a profile called @name that is not there yet. */
static GFile *
choose_file (GFile *folder, const char *name)
{
  g_autofree char *stem = dup_stem (name);
  g_autofree char *file_name = g_strconcat (stem, ENDING, NULL);
  GFile *file = g_file_get_child (folder, file_name);

  for (guint i = 2; g_file_query_exists (file, NULL); i++)
    {
      g_autofree char *numbered = g_strdup_printf ("%s-%u" ENDING, stem, i);

      g_object_unref (file);
      file = g_file_get_child (folder, numbered);
    }

  return file;
}

static gboolean
make_folder (GFile *folder, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) local_error = NULL;

  if (g_file_make_directory_with_parents (folder, cancellable, &local_error) ||
      g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_EXISTS))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

gboolean
mnf_profile_export (MnfManifestation *profile,
                    GFile *file,
                    GCancellable *cancellable,
                    GError **error)
{
  g_autoptr (GBytes) bytes = mnf_manifestation_to_bytes (profile);

  return mnf_file_replace (file, bytes, NULL, cancellable, error);
}

GFile *
mnf_profile_save (GFile *folder,
                  MnfManifestation *profile,
                  GCancellable *cancellable,
                  GError **error)
{
  g_autoptr (GPtrArray) entries = mnf_profiles_list (folder, cancellable, error);
  const char *name = mnf_profile_get_name (profile);
  g_autoptr (GFile) file = NULL;

  if (entries == NULL || !make_folder (folder, cancellable, error))
    return NULL;

  g_set_object (&file, find_file (entries, name));
  if (file == NULL)
    file = choose_file (folder, name);
  if (!mnf_profile_export (profile, file, cancellable, error))
    return NULL;

  return g_steal_pointer (&file);
}

/* Importing */

/* @name with @number behind it, shortened so that it is still a name. */
static char *
dup_numbered_name (const char *name, guint number)
{
  g_autofree char *suffix = g_strdup_printf (" (%u)", number);
  g_autofree char *head =
    g_utf8_substring (name, 0,
                      MIN (g_utf8_strlen (name, -1),
                           MNF_PROFILE_MAX_NAME - (glong) strlen (suffix)));

  return g_strconcat (head, suffix, NULL);
}

/* @profile under a name that none of @entries has. Transfer full. */
static MnfManifestation *
rename_if_taken (MnfManifestation *profile, GPtrArray *entries)
{
  const char *name = mnf_profile_get_name (profile);
  g_autofree char *free_name = g_strdup (name);

  if (find_file (entries, name) == NULL)
    return mnf_manifestation_ref (profile);

  for (guint i = 2; find_file (entries, free_name) != NULL; i++)
    {
      g_free (free_name);
      free_name = dup_numbered_name (name, i);
    }

  return mnf_manifestation_with_text (profile, MNF_PROFILE_NAME, free_name, NULL);
}

MnfManifestation *
mnf_profile_import (GFile *folder, GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (MnfManifestation) read = read_profile (file, cancellable, error);
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (MnfManifestation) profile = NULL;
  g_autoptr (GFile) saved = NULL;

  if (read == NULL)
    return NULL;
  entries = mnf_profiles_list (folder, cancellable, error);
  if (entries == NULL)
    return NULL;

  profile = rename_if_taken (read, entries);
  saved = mnf_profile_save (folder, profile, cancellable, error);
  return saved != NULL ? g_steal_pointer (&profile) : NULL;
}
