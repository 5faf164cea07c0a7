/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <stdio.h>

#include "export/mnf-pdf-source.h"
#include "model/mnf-file.h"

/* Reads each of the PDF files that are named and says one line about it:
 * "same" or "differs" (do pages and letter belong together?) and the letter's
 * digest, or "error", its code, and the message. */

static void
read_file (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes =
    mnf_file_read (file, MNF_PDF_SOURCE_MOST_BYTES, NULL, &error);
  g_autoptr (MnfManifestation) letter = NULL;
  gboolean same = FALSE;

  g_assert_no_error (error);
  letter = mnf_pdf_source_read (bytes, &same, &error);
  if (letter != NULL)
    {
      g_autoptr (GBytes) source = mnf_manifestation_to_bytes (letter);
      g_autofree char *digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, source);

      printf ("%s %s\n", same ? "same" : "differs", digest);
    }
  else
    {
      g_assert_cmpuint (error->domain, ==, MNF_PDF_SOURCE_ERROR);
      printf ("error %d %s\n", error->code, error->message);
    }
}

int
main (int argc, char **argv)
{
  for (int i = 1; i < argc; i++)
    read_file (argv[i]);

  return 0;
}
