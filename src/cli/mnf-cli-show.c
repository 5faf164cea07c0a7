/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "export/mnf-exporter.h"
#include "mnf-cli.h"

int
mnf_cli_show (int argc, char **argv)
{
  g_autoptr (MnfManifestation) manifestation = NULL;
  g_autoptr (GBytes) text = NULL;
  int status = mnf_cli_parse (&argc, &argv, NULL, 1, _ ("LETTER"),
                              _ ("Prints the words of a letter in reading order. “-” as "
                                 "LETTER is standard input."));

  if (status != MNF_CLI_DONE)
    return status;

  manifestation = mnf_cli_read (argv[1]);
  if (manifestation == NULL)
    return MNF_CLI_INPUT_REFUSED;

  text =
    mnf_export_to_bytes (mnf_exporter_find ("text"), manifestation, NULL, NULL, NULL);
  return mnf_cli_write ("-", text) ? MNF_CLI_DONE : MNF_CLI_OUTPUT_FAILED;
}
