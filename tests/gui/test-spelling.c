/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The dictionary that a window's form is checked by. */

#include "config.h"

#include "gui/form/mnf-form.h"
#include "window-fixture.h"

static gboolean
has_dictionary (gpointer proofreader)
{
  return mnf_proofreader_get_dictionary (proofreader) != NULL;
}

static gboolean
has_no_dictionary (gpointer proofreader)
{
  return !has_dictionary (proofreader);
}

/* It goes by the letter's language, and by the settings, at once. */
static void
test_spelling (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GSettings) settings = g_settings_new (MNF_APP_ID);
  MnfDocument *document = open_file (fixture);
  GtkWidget *form = mnf_test_find (GTK_WIDGET (fixture->window), MNF_TYPE_FORM, NULL);
  MnfProofreader *proofreader = mnf_form_get_proofreader (MNF_FORM (form));

  mnf_test_wait (has_dictionary, proofreader);
  mnf_document_set_text (document, "/language", "xx-XX");
  mnf_test_wait (has_no_dictionary, proofreader);
  mnf_document_undo (document);
  mnf_test_wait (has_dictionary, proofreader);

  g_settings_set_boolean (settings, "check-spelling", FALSE);
  mnf_test_wait (has_no_dictionary, proofreader);
  g_settings_reset (settings, "check-spelling");
  mnf_test_wait (has_dictionary, proofreader);
}

static void
add_tests (MnfApplication *application)
{
  g_test_add ("/spelling/dictionary", Fixture, application, set_up, test_spelling,
              tear_down);
}

int
main (int argc, char **argv)
{
  return run_window_tests (&argc, &argv, add_tests);
}
