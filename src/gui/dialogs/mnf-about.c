/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-about.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define WEBSITE "https://github.com/manifiesta/manifiesta"

static char *
get_debug_info (void)
{
  return g_strdup_printf ("Manifiesta " MNF_VERSION "\n"
                          "GTK %u.%u.%u\n"
                          "libadwaita %u.%u.%u\n"
                          "GLib %u.%u.%u\n"
                          "Pango %s\n",
                          gtk_get_major_version (), gtk_get_minor_version (),
                          gtk_get_micro_version (), adw_get_major_version (),
                          adw_get_minor_version (), adw_get_micro_version (),
                          glib_major_version, glib_minor_version, glib_micro_version,
                          pango_version_string ());
}

void
mnf_about_show (GtkWindow *parent)
{
  g_autofree char *debug_info = get_debug_info ();

  adw_show_about_window (
    parent, "application-name", "Manifiesta", "application-icon", MNF_APP_ID, "version",
    MNF_VERSION, "developer-name", _ ("The Manifiesta developers"), "comments",
    _ ("Formal letters of public offices, with the exact page beside the form."),
    "website", WEBSITE, "issue-url", WEBSITE "/issues", "license-type",
    GTK_LICENSE_GPL_3_0, "copyright", "© 2026 The Manifiesta developers",
    /* Translators: your names, one a line, with or without e-mail address */
    "translator-credits", _ ("translator-credits"), "debug-info", debug_info,
    "debug-info-filename", "manifiesta.txt", NULL);
}
