/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <unistd.h>

#include "export/mnf-exporter.h"
#include "mnf-cli.h"

/* The exporter for the file to be written; standard output gets PDF. NULL
 * after having said why. */
static const MnfExporter *
choose_exporter (const char *output)
{
  const MnfExporter *exporter;

  if (g_str_equal (output, "-"))
    {
      if (!isatty (STDOUT_FILENO))
        return mnf_exporter_find ("pdf");

      mnf_cli_complain (_ ("A PDF is nothing for a terminal; give a file with --output"));
      return NULL;
    }

  exporter = mnf_exporter_find_for_name (output);
  if (exporter == NULL)
    mnf_cli_complain (_ ("%s: The name does not end in a known format, such as “.pdf”"),
                      output);
  return exporter;
}

int
mnf_cli_export (int argc, char **argv)
{
  g_autofree char *output = NULL;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output,
      N_ ("The file to write; “-” is standard output"), N_ ("FILE") },
    { NULL },
  };
  g_autoptr (MnfManifestation) manifestation = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  const MnfExporter *exporter;
  int status = mnf_cli_parse (&argc, &argv, entries, 1, _ ("LETTER"),
                              _ ("Writes a letter as PDF or plain text. “-” as LETTER is "
                                 "standard input."));

  if (status != MNF_CLI_DONE)
    return status;
  if (output == NULL)
    {
      mnf_cli_complain (_ ("Give the file to write with --output"));
      return MNF_CLI_USAGE;
    }
  exporter = choose_exporter (output);
  if (exporter == NULL)
    return MNF_CLI_USAGE;

  manifestation = mnf_cli_read (argv[1]);
  if (manifestation == NULL)
    return MNF_CLI_INPUT_REFUSED;

  bytes = mnf_export_to_bytes (exporter, manifestation, NULL, &error);
  if (bytes == NULL)
    {
      mnf_cli_complain ("%s: %s", output, error->message);
      return MNF_CLI_OUTPUT_FAILED;
    }
  return mnf_cli_write (output, bytes) ? MNF_CLI_DONE : MNF_CLI_OUTPUT_FAILED;
}
