/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the form offers from the catalogue: honorifics and posts in the person's
 * gender, and the legend of the letter's year. */

#include "config.h"

#include <string.h>

#include "form-fixture.h"
#include "gui/form/mnf-agreement-row.h"
#include "gui/form/mnf-chooser.h"

#define PERSON "/signatories/0"

/* The list that the chooser of the row at @pointer opens. */
static GtkListBox *
open_chooser (FormFixture *self, const char *pointer)
{
  gpointer row = form_fixture_find_row (self, pointer);
  gpointer chooser = form_fixture_find_child (row, MNF_TYPE_CHOOSER);
  GtkMenuButton *button = form_fixture_find_child (chooser, GTK_TYPE_MENU_BUTTON);

  /* A popover out of every screen is none. */
  mnf_form_focus (self->form, pointer, 0);
  form_fixture_settle (self);
  gtk_menu_button_popup (button);
  form_fixture_settle (self);
  return form_fixture_find_child (gtk_menu_button_get_popover (button),
                                  GTK_TYPE_LIST_BOX);
}

static GtkListBoxRow *
find_offer (GtkListBox *list, const char *text)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)) != NULL; i++)
    if (g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), text) == 0)
      return row;
  return NULL;
}

static void
set_gender (FormFixture *self, const char *gender)
{
  mnf_document_set_text (self->document, PERSON "/gender", gender);
  mnf_document_end_step (self->document);
  form_fixture_settle (self);
}

static MnfAgreementRow *
find_agreement (FormFixture *self)
{
  gpointer card = form_fixture_find_card (self, PERSON);

  return form_fixture_find_child (card, MNF_TYPE_AGREEMENT_ROW);
}

/* Tells whether a label says “Titular de Cuautitlán Izcalli”. */
static void
find_label (GtkWidget *widget, gpointer shown)
{
  if (GTK_IS_LABEL (widget) && strcmp (gtk_label_get_text (GTK_LABEL (widget)),
                                       "Titular de Cuautitlán Izcalli") == 0)
    *(gboolean *) shown = TRUE;
}

static void
test_honorifics (FormFixture *self, gconstpointer data)
{
  GtkListBox *list;

  mnf_document_set_text (self->document, PERSON "/honorific", "");
  set_gender (self, "feminine");
  list = open_chooser (self, PERSON "/honorific");
  g_assert_null (find_offer (list, "Mtro."));
  g_signal_emit_by_name (list, "row-activated", find_offer (list, "Dra."));
  g_assert_cmpstr (form_fixture_get_text (self, PERSON "/honorific"), ==, "Dra.");

  mnf_document_undo (self->document);
  g_assert_cmpstr (form_fixture_get_text (self, PERSON "/honorific"), ==, "");
}

static void
test_posts (FormFixture *self, gconstpointer data)
{
  GtkListBox *list;

  mnf_document_set_text (self->document, PERSON "/post", "");
  set_gender (self, "masculine");
  list = open_chooser (self, PERSON "/post");
  g_assert_null (find_offer (list, "Presidenta Municipal"));
  g_signal_emit_by_name (list, "row-activated",
                         find_offer (list, "Presidente Municipal"));
  g_assert_cmpstr (form_fixture_get_text (self, PERSON "/post"), ==,
                   "Presidente Municipal");
}

/* What a closed card says is what the letter says. */
static void
test_headline (FormFixture *self, gconstpointer data)
{
  gpointer card = form_fixture_find_card (self, PERSON);
  gboolean shown = FALSE;

  mnf_document_set_text (self->document, PERSON "/post", "Titular de\n{municipality}");
  form_fixture_walk (card, find_label, &shown);
  g_assert_true (shown);
}

/* Nothing is changed before somebody says so; then all in one step. */
static void
test_agreement (FormFixture *self, gconstpointer data)
{
  g_autofree char *before = NULL;

  mnf_document_set_text (self->document, PERSON "/honorific", "Mtra.");
  mnf_document_set_text (self->document, PERSON "/post", "Presidenta Municipal");
  set_gender (self, "feminine");
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (find_agreement (self))));

  set_gender (self, "masculine");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (find_agreement (self))));
  before = g_strdup (form_fixture_get_text (self, PERSON "/honorific"));
  g_assert_cmpstr (before, ==, "Mtra.");

  g_signal_emit_by_name (form_fixture_find_child (find_agreement (self), GTK_TYPE_BUTTON),
                         "clicked");
  g_assert_cmpstr (form_fixture_get_text (self, PERSON "/honorific"), ==, "Mtro.");
  g_assert_cmpstr (form_fixture_get_text (self, PERSON "/post"), ==,
                   "Presidente Municipal");
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (find_agreement (self))));

  mnf_document_undo (self->document);
  g_assert_cmpstr (form_fixture_get_text (self, PERSON "/honorific"), ==, "Mtra.");
  g_assert_cmpstr (form_fixture_get_text (self, PERSON "/post"), ==,
                   "Presidenta Municipal");
}

/* The letter is of 2022. */
static void
test_legend (FormFixture *self, gconstpointer data)
{
  GtkListBox *list = open_chooser (self, "/letterhead/legend");
  GtkListBoxRow *first = gtk_list_box_get_row_at_index (list, 0);

  g_assert_nonnull (first);
  g_signal_emit_by_name (list, "row-activated", first);
  g_assert_nonnull (strstr (form_fixture_get_text (self, "/letterhead/legend"), "2022"));
}

int
main (int argc, char **argv)
{
  form_fixture_init (&argc, &argv);
  form_fixture_add ("/form/offices/honorifics", test_honorifics);
  form_fixture_add ("/form/offices/posts", test_posts);
  form_fixture_add ("/form/offices/headline", test_headline);
  form_fixture_add ("/form/offices/agreement", test_agreement);
  form_fixture_add ("/form/offices/legend", test_legend);
  return g_test_run ();
}
