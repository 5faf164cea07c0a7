/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "compose/mnf-composer.h"
#include "mnf-cli.h"

int
mnf_cli_show (int argc, char **argv)
{
  g_autoptr (MnfManifestation) manifestation = NULL;
  g_autoptr (MnfLetter) letter = NULL;
  g_autoptr (GBytes) bytes = NULL;
  char *text;
  int status = mnf_cli_parse (&argc, &argv, NULL, 1, _ ("LETTER"),
                              _ ("Prints the words of a letter in reading order. “-” as "
                                 "LETTER is standard input."));

  if (status != MNF_CLI_DONE)
    return status;

  manifestation = mnf_cli_read (argv[1]);
  if (manifestation == NULL)
    return MNF_CLI_INPUT_REFUSED;

  letter = mnf_compose (manifestation, MNF_COMPOSE_DEFAULT);
  text = mnf_letter_to_plain_text (letter);
  bytes = g_bytes_new_take (text, strlen (text));
  return mnf_cli_write ("-", bytes) ? MNF_CLI_DONE : MNF_CLI_OUTPUT_FAILED;
}
