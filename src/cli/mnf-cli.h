/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "model/mnf-manifestation.h"

G_BEGIN_DECLS

/* What the subcommands of manifiesta-cli share. Each is a function of this
 * type: @argv[0] is the subcommand's name; it returns the exit status. */
typedef int (*MnfCliCommand) (int argc, char **argv);

int mnf_cli_export (int argc, char **argv);
int mnf_cli_import (int argc, char **argv);
int mnf_cli_show (int argc, char **argv);

/* The exit statuses; part of what scripts rely on. */
enum
{
  MNF_CLI_DONE = 0,
  MNF_CLI_USAGE = 2,         /* the command line is wrong */
  MNF_CLI_INPUT_REFUSED = 3, /* the input cannot be read or is not a letter */
  MNF_CLI_OUTPUT_FAILED = 4, /* the output could not be written */
};

/* Parses the options in @entries (may be NULL) and what is left in @argv. On
 * success leaves exactly @n_arguments arguments in argv[1…] and returns
 * MNF_CLI_DONE; otherwise it has said what is wrong and returns the status to
 * exit with. @parameters and @summary are shown by --help. */
int mnf_cli_parse (int *argc,
                   char ***argv,
                   const GOptionEntry *entries,
                   int n_arguments,
                   const char *parameters,
                   const char *summary);

/* Reads the file at @path ("-": standard input) of at most @limit bytes. NULL after
 * having said why. */
GBytes *mnf_cli_read_bytes (const char *path, gsize limit);

/* Reads the letter at @path ("-": standard input). NULL after having said why. */
MnfManifestation *mnf_cli_read (const char *path);

/* Writes @bytes to @path, atomically, or to standard output ("-"). FALSE after
 * having said why. */
gboolean mnf_cli_write (const char *path, GBytes *bytes);

/* One line on standard error, after the program's name. */
void mnf_cli_complain (const char *format, ...) G_GNUC_PRINTF (1, 2);

G_END_DECLS
