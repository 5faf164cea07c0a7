/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* manifiesta-cli: letters without a window. One file for each subcommand. */

#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "mnf-cli.h"

static const struct
{
  const char *name;
  MnfCliCommand run;
  const char *summary;
} commands[] = {
  { "export", mnf_cli_export,
    N_ ("Write a letter as PDF, office document, web page or plain text") },
  { "import", mnf_cli_import, N_ ("Make a letter of a file of another program") },
  { "show", mnf_cli_show, N_ ("Print the words of a letter") },
};

static void
print_help (void)
{
  /* Translators: the names of the commands and options stay as they are. */
  g_print (_ ("Usage:\n  %s COMMAND [OPTION…] [LETTER]\n\nCommands:\n"),
           g_get_prgname ());
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    g_print ("  %-10s %s\n", commands[i].name, _ (commands[i].summary));
  g_print (_ ("\n“%s COMMAND --help” tells more, “--version” the version.\n"
              "Exit status: 0 done, 2 wrong use, 3 input refused, 4 output failed.\n"),
           g_get_prgname ());
}

static void
set_up_locale (void)
{
  const char *folder = g_getenv ("MNF_LOCALEDIR");

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, folder != NULL ? folder : MNF_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

int
main (int argc, char **argv)
{
  const char *name = argc > 1 ? argv[1] : "";

  set_up_locale ();
  g_set_prgname ("manifiesta-cli");

  if (g_str_equal (name, "--help") || g_str_equal (name, "-h"))
    {
      print_help ();
      return MNF_CLI_DONE;
    }
  if (g_str_equal (name, "--version"))
    {
      g_print ("manifiesta-cli %s\n", MNF_VERSION);
      return MNF_CLI_DONE;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (name, commands[i].name))
      {
        g_autofree char *full_name = g_strdup_printf ("%s %s", g_get_prgname (), name);

        g_set_prgname (full_name); /* so that help and messages speak of it */
        return commands[i].run (argc - 1, argv + 1);
      }

  if (*name == '\0')
    mnf_cli_complain (_ ("Give a command; “--help” lists them"));
  else
    mnf_cli_complain (_ ("There is no command “%s”; “--help” lists them"), name);
  return MNF_CLI_USAGE;
}
