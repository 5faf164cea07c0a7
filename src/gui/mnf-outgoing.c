/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-outgoing.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "compose/mnf-file-name.h"
#include "export/mnf-exporter.h"
#include "model/mnf-file.h"

/* The folder of them all; each file is in one of its own there, so that its name
 * is free. */
static char *
get_folder (void)
{
  return g_build_filename (g_get_user_cache_dir (), "manifiesta", "outgoing", NULL);
}

/* Deletes the folder and the files in it. */
static void
delete_own_folder (const char *folder)
{
  g_autoptr (GDir) files = g_dir_open (folder, 0, NULL);
  const char *name;

  while (files != NULL && (name = g_dir_read_name (files)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}

/* Deletes what is old. */
static void
tidy (void)
{
  g_autofree char *folder = get_folder ();
  g_autoptr (GDir) own_folders = g_dir_open (folder, 0, NULL);
  gint64 yesterday = (g_get_real_time () - G_TIME_SPAN_DAY) / G_TIME_SPAN_SECOND;
  const char *name;

  while (own_folders != NULL && (name = g_dir_read_name (own_folders)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      GStatBuf status;

      if (g_stat (path, &status) == 0 && status.st_mtime < yesterday)
        delete_own_folder (path);
    }
}

static char *
make_own_folder (GError **error)
{
  g_autofree char *folder = get_folder ();
  g_autofree char *own = g_build_filename (folder, "XXXXXX", NULL);

  if (g_mkdir_with_parents (folder, 0700) == 0 && g_mkdtemp (own) != NULL)
    return g_steal_pointer (&own);

  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno),
               _ ("The folder “%s” cannot be written: %s"), folder, g_strerror (errno));
  return NULL;
}

GFile *
mnf_outgoing_write_pdf (MnfManifestation *letter, GError **error)
{
  const MnfExporter *pdf = mnf_exporter_find ("pdf");
  g_autofree char *name = mnf_file_name_suggest (letter, pdf->extension);
  g_autofree char *folder = make_own_folder (error);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GFile) file = NULL;

  tidy ();
  if (folder == NULL)
    return NULL;

  file = g_file_new_build_filename (folder, name, NULL);
  bytes = mnf_export_to_bytes (pdf, letter, NULL, NULL, error);
  if (bytes == NULL || !mnf_file_replace (file, bytes, NULL, NULL, error))
    return NULL;

  return g_steal_pointer (&file);
}
