/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What goes to the printer, as a file. */

#include "config.h"

#include <glib/gstdio.h>

#include "catalog/mnf-template.h"
#include "gui/dialogs/mnf-print.h"

typedef struct
{
  int pages;
  double width, height; /* of the paper, in points */
} Printed;

static void
draw_page_cb (GtkPrintOperation *operation,
              GtkPrintContext *context,
              int page,
              Printed *printed)
{
  printed->pages++;
  printed->width = gtk_print_context_get_width (context);
  printed->height = gtk_print_context_get_height (context);
}

static Printed
print (MnfManifestation *letter)
{
  g_autoptr (GtkPrintOperation) operation = mnf_print_operation_new (letter);
  g_autofree char *folder = g_dir_make_tmp ("manifiesta-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "printed.pdf", NULL);
  g_autofree char *bytes = NULL;
  g_autoptr (GError) error = NULL;
  Printed printed = { 0 };

  gtk_print_operation_set_export_filename (operation, path);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_page_cb), &printed);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &bytes, NULL, NULL));
  g_assert_true (g_str_has_prefix (bytes, "%PDF"));
  g_remove (path);
  g_rmdir (folder);
  return printed;
}

static void
test_sample (void)
{
  g_autoptr (GBytes) bytes = mnf_sample_get_bytes ();
  g_autoptr (MnfManifestation) sample = mnf_manifestation_new_from_bytes (bytes, NULL);
  Printed printed = print (sample);

  g_assert_cmpint (printed.pages, ==, 2);
  g_assert_cmpfloat_with_epsilon (printed.width, 612, 1);
  g_assert_cmpfloat_with_epsilon (printed.height, 792, 1);
}

static void
test_paper (void)
{
  g_autoptr (GBytes) bytes = mnf_sample_get_bytes ();
  g_autoptr (MnfManifestation) sample = mnf_manifestation_new_from_bytes (bytes, NULL);
  g_autoptr (MnfManifestation) letter =
    mnf_manifestation_with_text (sample, "/style/paper", "oficio", NULL);
  Printed printed = print (letter);

  g_assert_cmpfloat_with_epsilon (printed.width, 216 / 25.4 * 72, 1);
  g_assert_cmpfloat_with_epsilon (printed.height, 340 / 25.4 * 72, 1);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/print/sample", test_sample);
  g_test_add_func ("/print/paper", test_paper);
  return g_test_run ();
}
