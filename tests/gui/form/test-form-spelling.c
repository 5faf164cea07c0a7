/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Misspelled words: underlined in the form, and mended from its context menu. */

#include "form-fixture.h"

#define SUBJECT "Manifestacion de la {municipality}, de la **intencjón**"

static GtkTextView *
get_view (FormFixture *self, const char *pointer)
{
  return form_fixture_find_child (form_fixture_find_row (self, pointer),
                                  GTK_TYPE_TEXT_VIEW);
}

static GtkTextBuffer *
get_buffer (FormFixture *self)
{
  return gtk_text_view_get_buffer (get_view (self, "/subject"));
}

static void
set_dictionary (FormFixture *self)
{
  g_autoptr (MnfDictionary) dictionary = mnf_dictionary_open ("es-MX");

  mnf_proofreader_set_dictionary (mnf_form_get_proofreader (self->form), dictionary);
  form_fixture_settle (self);
}

static void
set_up (FormFixture *self)
{
  mnf_document_set_text (self->document, "/subject", SUBJECT);
  mnf_document_end_step (self->document);
  set_dictionary (self);
}

static gboolean
is_underlined (const GtkTextIter *iter)
{
  g_autoptr (GSList) tags = gtk_text_iter_get_tags (iter);
  gboolean underlined = FALSE;

  for (GSList *tag = tags; tag != NULL; tag = tag->next)
    {
      PangoUnderline underline;

      g_object_get (tag->data, "underline", &underline, NULL);
      underlined = underlined || underline == PANGO_UNDERLINE_ERROR;
    }

  return underlined;
}

/* The underlined words. */
static void
assert_underlined (FormFixture *self, const char *wanted)
{
  g_autoptr (GString) words = g_string_new (NULL);
  gboolean before = FALSE;
  GtkTextIter iter;

  form_fixture_settle (self);
  gtk_text_buffer_get_start_iter (get_buffer (self), &iter);
  do
    {
      gboolean underlined = is_underlined (&iter);

      if (underlined && !before && words->len > 0)
        g_string_append_c (words, '|');
      if (underlined)
        g_string_append_unichar (words, gtk_text_iter_get_char (&iter));
      before = underlined;
    }
  while (gtk_text_iter_forward_char (&iter));

  g_assert_cmpstr (words->str, ==, wanted);
}

static void
place_caret (FormFixture *self, int offset)
{
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (get_buffer (self), &iter, offset);
  gtk_text_buffer_place_cursor (get_buffer (self), &iter);
}

static void
type (FormFixture *self, const char *text)
{
  gtk_widget_grab_focus (GTK_WIDGET (get_view (self, "/subject")));
  gtk_text_buffer_insert_interactive_at_cursor (get_buffer (self), text, -1, TRUE);
}

/* What the section @section of the context menu offers at @position. */
static char *
dup_offer (GtkTextView *view, int section, int position)
{
  GMenuModel *menu = gtk_text_view_get_extra_menu (view);
  g_autoptr (GMenuModel) items =
    g_menu_model_get_item_link (menu, section, G_MENU_LINK_SECTION);
  char *label = NULL;

  g_menu_model_get_item_attribute (items, position, G_MENU_ATTRIBUTE_LABEL, "s", &label);
  return label;
}

static void
test_underlined (FormFixture *self, gconstpointer data)
{
  set_up (self);
  assert_underlined (self, "Manifestacion|intencjón");

  mnf_proofreader_set_dictionary (mnf_form_get_proofreader (self->form), NULL);
  assert_underlined (self, "");
}

/* A word is left in peace until the caret has left it. */
static void
test_typing (FormFixture *self, gconstpointer data)
{
  mnf_document_set_text (self->document, "/subject", "");
  set_dictionary (self);
  type (self, "Mani");
  assert_underlined (self, "");
  type (self, "festacion");
  assert_underlined (self, "");
  type (self, " de");
  assert_underlined (self, "Manifestacion");
  type (self, "z");
  assert_underlined (self, "Manifestacion");
  place_caret (self, 2);
  assert_underlined (self, "Manifestacion|dez");
}

/* Names that the letter is given later are names in its texts. */
static void
test_names (FormFixture *self, gconstpointer data)
{
  mnf_document_set_text (self->document, "/subject", "a Xochiquetzaltli");
  set_dictionary (self);
  assert_underlined (self, "Xochiquetzaltli");
  mnf_document_set_text (self->document, "/addressee/name", "Ana Xochiquetzaltli");
  assert_underlined (self, "");
}

static void
test_replace (FormFixture *self, gconstpointer data)
{
  GtkTextView *view = get_view (self, "/subject");
  g_autofree char *offer = NULL;

  set_up (self);
  place_caret (self, 3);
  form_fixture_press (view, GDK_KEY_Menu, 0);
  offer = dup_offer (view, 0, 0);
  g_assert_cmpstr (offer, ==, "Manifestación");
  gtk_widget_activate_action (GTK_WIDGET (view), "spelling.replace", "s", offer);
  g_assert_cmpstr (form_fixture_get_text (self, "/subject"), ==,
                   "Manifestación de la {municipality}, de la **intencjón**");
  assert_underlined (self, "intencjón");

  /* One step. */
  mnf_document_undo (self->document);
  g_assert_cmpstr (form_fixture_get_text (self, "/subject"), ==, SUBJECT);
}

static void
test_learn (FormFixture *self, gconstpointer data)
{
  GtkTextView *view = get_view (self, "/subject");
  g_autofree char *offer = NULL;

  set_up (self);
  place_caret (self, 3);
  form_fixture_press (view, GDK_KEY_Menu, 0);
  offer = dup_offer (view, 1, 0);
  g_assert_cmpstr (offer, ==, "Add “Manifestacion” to Dictionary");
  gtk_widget_activate_action (GTK_WIDGET (view), "spelling.learn", NULL);
  assert_underlined (self, "intencjón");
}

/* The menu of any other word is the usual one. */
static void
test_usual_menu (FormFixture *self, gconstpointer data)
{
  GtkTextView *view = get_view (self, "/subject");

  set_up (self);
  place_caret (self, 3);
  form_fixture_press (view, GDK_KEY_Menu, 0);
  place_caret (self, 15);
  form_fixture_press (view, GDK_KEY_Menu, 0);
  g_assert_null (gtk_text_view_get_extra_menu (view));
}

int
main (int argc, char **argv)
{
  form_fixture_init (&argc, &argv);

  form_fixture_add ("/form/spelling/underlined", test_underlined);
  form_fixture_add ("/form/spelling/typing", test_typing);
  form_fixture_add ("/form/spelling/names", test_names);
  form_fixture_add ("/form/spelling/replace", test_replace);
  form_fixture_add ("/form/spelling/usual-menu", test_usual_menu);
  form_fixture_add ("/form/spelling/learn", test_learn);

  return g_test_run ();
}
