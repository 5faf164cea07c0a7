/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <stdio.h>

#include "layout-support.h"

/* System settings as they should not be: families replaced, sizes doubled, all
 * hinted, and no directory with fonts. */
static const char nasty_configuration[] =
  "<?xml version='1.0'?><!DOCTYPE fontconfig SYSTEM 'fonts.dtd'><fontconfig>"
  "<match target='pattern'><edit name='family' mode='assign' binding='strong'>"
  "<string>DejaVu Sans Mono</string></edit>"
  "<edit name='size' mode='assign'><double>31</double></edit>"
  "<edit name='pixelsize' mode='assign'><double>31</double></edit></match>"
  "<match target='font'><edit name='hinting' mode='assign'><bool>true</bool></edit>"
  "<edit name='hintstyle' mode='assign'><const>hintfull</const></edit>"
  "<edit name='embolden' mode='assign'><bool>true</bool></edit></match></fontconfig>";

static void
test_families (void)
{
  g_autoptr (MnfFonts) fonts = mnf_fonts_new ();
  const char *const *families = mnf_fonts_get_families (fonts);

  g_assert_cmpstr (families[0], ==, MNF_FONTS_DEFAULT_FAMILY);
  for (guint i = 0; families[i] != NULL; i++)
    g_assert_cmpstr (mnf_fonts_resolve (fonts, families[i]), ==, families[i]);
}

static void
test_resolve (void)
{
  g_autoptr (MnfFonts) fonts = mnf_fonts_new ();

  g_assert_cmpstr (mnf_fonts_resolve (fonts, ""), ==, MNF_FONTS_DEFAULT_FAMILY);
  g_assert_cmpstr (mnf_fonts_resolve (fonts, "No Such Family"), ==,
                   MNF_FONTS_DEFAULT_FAMILY);
  g_assert_cmpstr (mnf_fonts_resolve (fonts, "tex gyre pagella"), ==, "TeX Gyre Pagella");
  g_assert_cmpstr (mnf_fonts_resolve (fonts, "Book Antiqua"), ==, "TeX Gyre Pagella");
  g_assert_cmpstr (mnf_fonts_resolve (fonts, "Times New Roman"), ==, "TeX Gyre Termes");
}

static void
print_sample (void)
{
  g_autoptr (MnfManifestation) sample = layout_load_sample ();
  g_autoptr (MnfPages) pages = layout_set (sample);
  g_autofree char *dump = layout_dump (pages);

  fputs (dump, stdout);
}

/* Fontconfig reads the system's settings once in a process: so in another. */
static void
test_hostile_settings (void)
{
  g_autoptr (MnfManifestation) sample = NULL;
  g_autoptr (MnfPages) pages = NULL;
  g_autofree char *expected = NULL, *folder = NULL, *path = NULL;

  if (g_test_subprocess ())
    {
      print_sample ();
      return;
    }

  sample = layout_load_sample ();
  pages = layout_set (sample);
  expected = layout_dump (pages);
  folder = g_dir_make_tmp ("manifiesta-XXXXXX", NULL);
  path = g_build_filename (folder, "fonts.conf", NULL);
  g_assert_true (g_file_set_contents (path, nasty_configuration, -1, NULL));
  g_setenv ("FONTCONFIG_FILE", path, TRUE);
  g_test_trap_subprocess (NULL, 0, 0);
  g_unsetenv ("FONTCONFIG_FILE");

  g_test_trap_assert_passed ();
  g_test_trap_assert_stdout (expected);
  g_remove (path);
  g_rmdir (folder);
}

/* A letter that names no installed family is set in the program's own. */
static void
test_missing_family (void)
{
  g_autoptr (MnfManifestation) missing =
    layout_parse ("'body': [ { 'text': 'Uno' } ], 'style': { 'font': 'No Such Family' }");
  g_autoptr (MnfManifestation) own = layout_parse ("'body': [ { 'text': 'Uno' } ]");
  g_autoptr (MnfPages) set_missing = layout_set (missing);
  g_autoptr (MnfPages) set_own = layout_set (own);

  g_assert_true (mnf_pages_page_equal (set_missing, set_own, 0));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/fonts/families", test_families);
  g_test_add_func ("/fonts/resolve", test_resolve);
  g_test_add_func ("/fonts/missing-family", test_missing_family);
  g_test_add_func ("/fonts/hostile-settings", test_hostile_settings);

  return g_test_run ();
}
