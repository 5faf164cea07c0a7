/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Keys and pastes that make other elements of a text. */

#include "form-fixture.h"

#define ITEMS "/body/4/items"

static guint
count (FormFixture *self, const char *list)
{
  return mnf_manifestation_get_length (mnf_document_get_manifestation (self->document),
                                       list);
}

static GtkWidget *
get_view (FormFixture *self, const char *pointer)
{
  return form_fixture_find_child (form_fixture_find_row (self, pointer),
                                  GTK_TYPE_TEXT_VIEW);
}

/* Returns whether the key was taken from the text view. */
static gboolean
press (FormFixture *self, const char *pointer, guint key, GdkModifierType state)
{
  return form_fixture_press (get_view (self, pointer), key, state);
}

static int
get_caret (FormFixture *self, const char *pointer)
{
  int caret;

  g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (get_view (self, pointer))),
                "cursor-position", &caret, NULL);
  return caret;
}

static void
assert_focus (FormFixture *self, const char *pointer, int caret)
{
  g_assert_cmpstr (mnf_form_get_focused_pointer (self->form), ==, pointer);
  g_assert_cmpint (get_caret (self, pointer), ==, caret);
}

static void
set_item (FormFixture *self, const char *text)
{
  mnf_document_set_text (self->document, ITEMS "/1", text);
  mnf_document_end_step (self->document);
}

static void
test_split_and_join (FormFixture *self, gconstpointer data)
{
  guint before = count (self, ITEMS);

  set_item (self, "más {place} y dos");
  mnf_form_focus (self->form, ITEMS "/1", 12);
  g_assert_true (press (self, ITEMS "/1", GDK_KEY_Return, 0));
  g_assert_cmpuint (count (self, ITEMS), ==, before + 1);
  g_assert_cmpstr (form_fixture_get_text (self, ITEMS "/1"), ==, "más {place} ");
  g_assert_cmpstr (form_fixture_get_text (self, ITEMS "/2"), ==, "y dos");
  assert_focus (self, ITEMS "/2", 0);

  g_assert_true (press (self, ITEMS "/2", GDK_KEY_BackSpace, 0));
  g_assert_cmpuint (count (self, ITEMS), ==, before);
  g_assert_cmpstr (form_fixture_get_text (self, ITEMS "/1"), ==, "más {place} y dos");
  assert_focus (self, ITEMS "/1", 12); /* the chip is seven characters */

  mnf_document_undo (self->document);
  g_assert_cmpuint (count (self, ITEMS), ==, before + 1);
  mnf_document_undo (self->document);
  g_assert_cmpuint (count (self, ITEMS), ==, before);
  g_assert_cmpstr (form_fixture_get_text (self, ITEMS "/1"), ==, "más {place} y dos");
}

/* The keys are the text view's everywhere else. */
static void
test_other_keys (FormFixture *self, gconstpointer data)
{
  mnf_form_focus (self->form, ITEMS "/1", 3);
  g_assert_false (press (self, ITEMS "/1", GDK_KEY_Return, GDK_SHIFT_MASK));
  g_assert_false (press (self, ITEMS "/1", GDK_KEY_BackSpace, 0));
  g_assert_false (press (self, ITEMS "/1", GDK_KEY_a, 0));
  mnf_form_focus (self->form, "/body/0/text", 0);
  g_assert_false (press (self, "/body/0/text", GDK_KEY_Return, 0));
  g_assert_false (press (self, "/body/0/text", GDK_KEY_BackSpace, 0));
  g_assert_false (mnf_document_get_modified (self->document));

  /* Nothing to join with. */
  mnf_form_focus (self->form, ITEMS "/0", 0);
  g_assert_true (press (self, ITEMS "/0", GDK_KEY_BackSpace, 0));
  g_assert_false (mnf_document_get_modified (self->document));
}

/* Enter ends what an input method composes. */
static void
test_composing (FormFixture *self, gconstpointer data)
{
  GtkWidget *view = get_view (self, ITEMS "/1");

  mnf_form_focus (self->form, ITEMS "/1", 3);
  g_signal_emit_by_name (view, "preedit-changed", "ka");
  g_assert_false (press (self, ITEMS "/1", GDK_KEY_Return, 0));
  g_signal_emit_by_name (view, "preedit-changed", "");
  g_assert_true (press (self, ITEMS "/1", GDK_KEY_Return, 0));
}

static void
paste (FormFixture *self, const char *pointer, const char *text)
{
  GtkWidget *view = get_view (self, pointer);
  MnfManifestation *before = mnf_document_get_manifestation (self->document);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (view), text);
  g_signal_emit_by_name (view, "paste-clipboard");
  while (mnf_document_get_manifestation (self->document) == before)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_paste_paragraphs (FormFixture *self, gconstpointer data)
{
  guint before = count (self, "/body");
  g_autofree char *text = g_strdup (form_fixture_get_text (self, "/body/0/text"));

  mnf_form_focus (self->form, "/body/0/text", 6);
  paste (self, "/body/0/text", "uno\n\nA. dos\nB. tres\n\ncuatro");
  g_assert_cmpuint (count (self, "/body"), ==, before + 2);
  g_assert_cmpstr (form_fixture_get_text (self, "/body/0/text"), ==, "Quien uno");
  g_assert_cmpstr (form_fixture_get_text (self, "/body/1/items/1"), ==, "tres");
  g_assert_true (
    g_str_has_prefix (form_fixture_get_text (self, "/body/2/text"), "cuatrosuscribe"));
  assert_focus (self, "/body/2/text", 6);

  mnf_document_undo (self->document);
  g_assert_cmpuint (count (self, "/body"), ==, before);
  g_assert_cmpstr (form_fixture_get_text (self, "/body/0/text"), ==, text);
  g_assert_false (mnf_document_get_can_undo (self->document));
}

static void
test_paste_items (FormFixture *self, gconstpointer data)
{
  guint before = count (self, ITEMS);

  set_item (self, "ab");
  mnf_form_focus (self->form, ITEMS "/1", 1);
  paste (self, ITEMS "/1", "1. uno\n2. dos\n3. tres");
  g_assert_cmpuint (count (self, ITEMS), ==, before + 2);
  g_assert_cmpstr (form_fixture_get_text (self, ITEMS "/1"), ==, "auno");
  g_assert_cmpstr (form_fixture_get_text (self, ITEMS "/3"), ==, "tresb");
  assert_focus (self, ITEMS "/3", 4);
}

/* Elsewhere lines are lines, and one paragraph is words. */
static void
test_paste_words (FormFixture *self, gconstpointer data)
{
  guint before = count (self, "/body");

  mnf_form_focus (self->form, "/subject", 0);
  paste (self, "/subject", "uno\ndos ");
  g_assert_true (
    g_str_has_prefix (form_fixture_get_text (self, "/subject"), "uno\ndos "));

  mnf_form_focus (self->form, "/body/0/text", 0);
  paste (self, "/body/0/text", "{place} ");
  g_assert_true (
    g_str_has_prefix (form_fixture_get_text (self, "/body/0/text"), "{place} Quien"));
  g_assert_cmpuint (count (self, "/body"), ==, before);
}

int
main (int argc, char **argv)
{
  form_fixture_init (&argc, &argv);

  form_fixture_add ("/form/structure/split-and-join", test_split_and_join);
  form_fixture_add ("/form/structure/other-keys", test_other_keys);
  form_fixture_add ("/form/structure/composing", test_composing);
  form_fixture_add ("/form/structure/paste-paragraphs", test_paste_paragraphs);
  form_fixture_add ("/form/structure/paste-items", test_paste_items);
  form_fixture_add ("/form/structure/paste-words", test_paste_words);
  return g_test_run ();
}
