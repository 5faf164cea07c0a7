/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a letter costs in each format.
 *
 *   meson compile -C _build bench-export
 *   _build/tests/bench/bench-export LETTER
 *
 * For every format: bytes, and milliseconds of CPU, the first time and as the
 * median of 30 more. Then, where LibreOffice is installed, what it takes to make
 * a PDF of the letter's own ODT, beside our PDF of the same run. */

#include <glib/gstdio.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>

#include "export/mnf-exporter.h"
#include "model/mnf-file.h"

#define N_EXPORTS 30

static double
get_own_cpu (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);
  return (double) time.tv_sec * 1e3 + (double) time.tv_nsec / 1e6;
}

static double
get_children_cpu (void)
{
  struct rusage usage;

  getrusage (RUSAGE_CHILDREN, &usage);
  return (double) (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1e3 +
         (double) (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e3;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  double first = *(const double *) a, second = *(const double *) b;

  return (first > second) - (first < second);
}

/* Returns the bytes; @time gets the milliseconds. */
static GBytes *
export_once (const MnfExporter *exporter, MnfManifestation *letter, double *time)
{
  g_autoptr (GError) error = NULL;
  double start = get_own_cpu ();
  GBytes *bytes = mnf_export_to_bytes (exporter, letter, NULL, NULL, &error);

  *time = get_own_cpu () - start;
  if (bytes == NULL)
    g_error ("%s: %s", exporter->id, error->message);
  return bytes;
}

/* Returns the median. */
static double
measure (const MnfExporter *exporter, MnfManifestation *letter)
{
  double first, times[N_EXPORTS];
  g_autoptr (GBytes) bytes = export_once (exporter, letter, &first);

  for (guint i = 0; i < N_EXPORTS; i++)
    g_bytes_unref (export_once (exporter, letter, &times[i]));
  qsort (times, N_EXPORTS, sizeof *times, compare);
  printf ("%-10s %8zu bytes   %7.2f ms first   %7.2f ms\n", exporter->id,
          g_bytes_get_size (bytes), first, times[N_EXPORTS / 2]);

  return times[N_EXPORTS / 2];
}

static void
convert (const char *folder, const char *odt, double own_time)
{
  g_autofree char *profile = g_strdup_printf ("-env:UserInstallation=file://%s", folder);
  const char *arguments[] = { "soffice",      "--headless", profile,
                              "--convert-to", "pdf",        "--outdir",
                              folder,         odt,          NULL };
  double start, time;

  /* The first time it makes its profile. */
  for (guint i = 0; i < 2; i++)
    {
      start = get_children_cpu ();
      if (!g_spawn_sync (NULL, (char **) arguments, NULL,
                         G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL |
                           G_SPAWN_STDERR_TO_DEV_NULL,
                         NULL, NULL, NULL, NULL, NULL, NULL))
        {
          printf ("LibreOffice is not installed; nothing to compare with.\n");
          return;
        }
      time = get_children_cpu () - start;
    }
  printf ("LibreOffice, ODT to PDF: %.0f ms, %.0f times as much as our PDF\n", time,
          time / own_time);
}

static void
delete_folder (const char *folder)
{
  const char *arguments[] = { "rm", "-rf", folder, NULL };

  g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL,
                NULL, NULL, NULL);
}

static void
compare_with_libreoffice (MnfManifestation *letter, double pdf_time)
{
  g_autofree char *folder = g_dir_make_tmp ("bench-export-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "letter.odt", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  double time;
  g_autoptr (GBytes) bytes = export_once (mnf_exporter_find ("odt"), letter, &time);

  if (mnf_file_replace (file, bytes, NULL, NULL, NULL))
    convert (folder, path, pdf_time);
  delete_folder (folder);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (argc > 1 ? argv[1] : "");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (MnfManifestation) letter = NULL;
  gsize n_exporters;
  const MnfExporter *const *exporters = mnf_exporters_get_all (&n_exporters);
  double pdf_time = 0;

  setlocale (LC_ALL, "");
  bytes = mnf_file_read (file, G_MAXINT, NULL, &error);
  letter = bytes != NULL ? mnf_manifestation_new_from_bytes (bytes, &error) : NULL;
  if (letter == NULL)
    {
      fprintf (stderr, "bench-export LETTER: %s\n", error->message);
      return EXIT_FAILURE;
    }

  for (gsize i = 0; i < n_exporters; i++)
    {
      double time = measure (exporters[i], letter);

      if (exporters[i] == mnf_exporter_find ("pdf"))
        pdf_time = time;
    }
  compare_with_libreoffice (letter, pdf_time);
  return EXIT_SUCCESS;
}
