/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "mnf-application.h"

int
main (int argc, char **argv)
{
  const char *locale_folder = g_getenv ("MNF_LOCALEDIR"); /* of a build tree */
  g_autoptr (MnfApplication) application = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, locale_folder != NULL ? locale_folder : MNF_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_set_application_name ("Manifiesta");

  application = mnf_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
