/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "layout-support.h"

/* The sample's pages, line for line. After a change that is wanted, run this
 * test with MNF_UPDATE_GOLDEN=1 and read what changed. */
static void
test_sample (void)
{
  g_autoptr (MnfManifestation) sample = layout_load_sample ();
  g_autoptr (MnfPages) pages = layout_set (sample);
  g_autofree char *dump = layout_dump (pages);
  g_autofree char *path =
    g_build_filename (g_getenv ("MNF_SOURCE_ROOT"), "tests", "golden",
                      "cuautitlan-izcalli-2022.pages.txt", NULL);
  g_autofree char *golden = NULL;
  g_autoptr (GError) error = NULL;

  if (g_getenv ("MNF_UPDATE_GOLDEN") != NULL)
    g_file_set_contents (path, dump, -1, &error);
  g_assert_no_error (error);
  g_file_get_contents (path, &golden, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (dump, ==, golden);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/layout/sample", test_sample);

  return g_test_run ();
}
