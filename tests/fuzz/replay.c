/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Gives a fuzz target every file of a folder, so that what was found once is
 * tested for ever, with any compiler. */

#include "fuzz-target.h"

static void
replay (const char *path)
{
  g_autofree char *data = NULL;
  g_autoptr (GError) error = NULL;
  gsize size;

  g_print ("# %s\n", path);
  g_file_get_contents (path, &data, &size, &error);
  g_assert_no_error (error);
  LLVMFuzzerTestOneInput ((const guint8 *) data, size);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) folder = NULL;
  const char *name;
  guint n_files = 0;

  g_assert_cmpint (argc, ==, 2);
  folder = g_dir_open (argv[1], 0, &error);
  g_assert_no_error (error);

  for (; (name = g_dir_read_name (folder)) != NULL; n_files++)
    {
      g_autofree char *path = g_build_filename (argv[1], name, NULL);

      replay (path);
    }

  g_assert_cmpuint (n_files, >, 0);
  return 0;
}
