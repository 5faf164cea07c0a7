/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Fields as chips and emphasis as such, in the rows of several lines. */

#include "form-fixture.h"

#include "gui/form/mnf-markup-buffer.h"

#define NBSP "\302\240"
#define MUNICIPALITY NBSP "Municipality" NBSP
#define PLACE NBSP "Place" NBSP

static GtkTextView *
get_view (FormFixture *self, const char *pointer)
{
  return form_fixture_find_child (form_fixture_find_row (self, pointer),
                                  GTK_TYPE_TEXT_VIEW);
}

static GtkTextBuffer *
get_buffer (FormFixture *self, const char *pointer)
{
  return gtk_text_view_get_buffer (get_view (self, pointer));
}

static char *
dup_shown (GtkTextBuffer *buffer)
{
  char *text;

  g_object_get (buffer, "text", &text, NULL);
  return text;
}

static void
assert_shown (GtkTextBuffer *buffer, const char *wanted)
{
  g_autofree char *shown = dup_shown (buffer);

  g_assert_cmpstr (shown, ==, wanted);
}

static int
get_caret (GtkTextBuffer *buffer)
{
  int caret;

  g_object_get (buffer, "cursor-position", &caret, NULL);
  return caret;
}

static void
set_subject (FormFixture *self, const char *text)
{
  mnf_document_set_text (self->document, "/subject", text);
  mnf_document_end_step (self->document);
}

static const char *
get_subject (FormFixture *self)
{
  return form_fixture_get_text (self, "/subject");
}

static void
move (GtkTextView *view, GtkMovementStep step, int count, gboolean extend)
{
  g_signal_emit_by_name (view, "move-cursor", step, count, extend);
}

static void
test_shown (FormFixture *self, gconstpointer data)
{
  static const struct
  {
    const char *stored, *shown;
  } cases[] = {
    { "de {municipality}.", "de " MUNICIPALITY "." },
    { "{municipality}{place}", MUNICIPALITY PLACE },
    { "{signatory.name}", NBSP "Signatory:" NBSP "Name" NBSP },
    { "{addressee:el|la|los|las}", NBSP "los" NBSP },
    { "Regidor{signatory:|a}", "Regidor" NBSP "a" NBSP },
    { "Regidor{signatory:|a|x|y}{x}", "Regidor" NBSP "a" NBSP "{x}" },
    { "{nothing} {nobody:el|la} {status}", "{nothing} {nobody:el|la} {status}" },
    { "{{place} {} {", "{{place} {} {" },
    { "**{place}** y *más*", "**" PLACE "** y *más*" },
  };
  GtkTextBuffer *buffer = get_buffer (self, "/subject");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      set_subject (self, cases[i].stored);
      assert_shown (buffer, cases[i].shown);
    }
}

/* The chosen form follows the person, wherever it is changed. */
static void
test_agreement (FormFixture *self, gconstpointer data)
{
  GtkTextBuffer *buffer = get_buffer (self, "/subject");

  set_subject (self, "{signatory:el|la} que");
  assert_shown (buffer, NBSP "la" NBSP " que");
  mnf_document_set_text (self->document, "/signatories/0/gender", "masculine");
  assert_shown (buffer, NBSP "el" NBSP " que");
  g_assert_cmpstr (get_subject (self), ==, "{signatory:el|la} que");
}

/* Whatever a file holds comes back to the byte, and so does each place in it. */
static void
test_hostile (FormFixture *self, gconstpointer data)
{
  static const char *const parts[] = {
    "{place}",
    "{",
    "}",
    "*",
    "**",
    "***",
    "{{",
    "{x}",
    "\n",
    " ",
    "á",
    "a",
    "\u00a0",
    "\ufffc",
    "\t",
    "\u202e",
    "😀",
    "e\u0301",
    "{signatory:|a}",
  };
  MnfMarkupBuffer *buffer = MNF_MARKUP_BUFFER (get_buffer (self, "/subject"));
  g_autoptr (GRand) random = g_rand_new_with_seed (3);

  for (guint n = 0; n < 300; n++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char *source = NULL;

      for (int i = g_rand_int_range (random, 1, 12); i > 0; i--)
        g_string_append (text, parts[g_rand_int_range (random, 0, G_N_ELEMENTS (parts))]);
      set_subject (self, text->str);
      source = mnf_markup_buffer_dup_source (buffer, NULL, NULL);
      g_assert_cmpstr (source, ==, text->str);

      for (const char *p = text->str;; p = g_utf8_next_char (p))
        {
          GtkTextIter iter = mnf_markup_buffer_get_iter (buffer, p - text->str);
          GtkTextIter again =
            mnf_markup_buffer_get_iter (buffer,
                                        mnf_markup_buffer_get_byte (buffer, &iter));

          g_assert_cmpint (gtk_text_iter_get_offset (&iter), ==,
                           gtk_text_iter_get_offset (&again));
          if (*p == '\0')
            break;
        }
    }
}

/* More chips than a text view can bear are not made, and nothing is lost. */
static void
test_many (FormFixture *self, gconstpointer data)
{
  MnfMarkupBuffer *buffer = MNF_MARKUP_BUFFER (get_buffer (self, "/body/0/text"));
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *source = NULL;

  for (guint i = 0; i < 5000; i++)
    g_string_append (text, "**{place}** ");
  mnf_document_set_text (self->document, "/body/0/text", text->str);
  source = mnf_markup_buffer_dup_source (buffer, NULL, NULL);
  g_assert_cmpstr (source, ==, text->str);
  g_assert_cmpint (gtk_text_tag_table_get_size (
                     gtk_text_buffer_get_tag_table (GTK_TEXT_BUFFER (buffer))),
                   <, 400);
}

static void
test_focus_offset (FormFixture *self, gconstpointer data)
{
  static const struct
  {
    guint byte;
    int caret;
  } cases[] = { { 0, 0 }, { 4, 3 }, { 5, 10 }, { 11, 10 }, { 12, 11 }, { 99, 14 } };
  GtkTextBuffer *buffer = get_buffer (self, "/subject");

  set_subject (self, "ún {place} fin");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      mnf_form_focus (self->form, "/subject", cases[i].byte);
      g_assert_cmpint (get_caret (buffer), ==, cases[i].caret);
    }
}

/* By character, by word and to a place within it. */
static void
test_caret_leaps (FormFixture *self, gconstpointer data)
{
  GtkTextView *view = get_view (self, "/subject");
  GtkTextBuffer *buffer = get_buffer (self, "/subject");
  GtkTextIter iter;

  set_subject (self, "a{signatory.name}b");
  mnf_form_focus (self->form, "/subject", 1);
  move (view, GTK_MOVEMENT_VISUAL_POSITIONS, 1, FALSE);
  g_assert_cmpint (get_caret (buffer), ==, 18);
  move (view, GTK_MOVEMENT_VISUAL_POSITIONS, -1, FALSE);
  g_assert_cmpint (get_caret (buffer), ==, 1);
  move (view, GTK_MOVEMENT_WORDS, 1, FALSE);
  g_assert_cmpint (get_caret (buffer), ==, 18);
  g_assert_false (gtk_text_buffer_get_has_selection (buffer));

  gtk_text_buffer_get_iter_at_offset (buffer, &iter, 5);
  gtk_text_buffer_place_cursor (buffer, &iter);
  g_assert_cmpint (get_caret (buffer), ==, 1);
  g_assert_false (gtk_text_buffer_get_has_selection (buffer));
}

static void
test_selection (FormFixture *self, gconstpointer data)
{
  GtkTextView *view = get_view (self, "/subject");
  GtkTextBuffer *buffer = get_buffer (self, "/subject");
  GtkTextIter start, end;

  set_subject (self, "a{place}b");
  mnf_form_focus (self->form, "/subject", 1);
  move (view, GTK_MOVEMENT_VISUAL_POSITIONS, 1, TRUE);
  gtk_text_buffer_get_selection_bounds (buffer, &start, &end);
  g_assert_cmpint (gtk_text_iter_get_offset (&start), ==, 1);
  g_assert_cmpint (gtk_text_iter_get_offset (&end), ==, 8);

  /* Dragged from within the chip to the start. */
  gtk_text_buffer_get_iter_at_offset (buffer, &start, 0);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, 4);
  gtk_text_buffer_select_range (buffer, &start, &end);
  gtk_text_buffer_get_selection_bounds (buffer, &start, &end);
  g_assert_cmpint (gtk_text_iter_get_offset (&start), ==, 0);
  g_assert_cmpint (gtk_text_iter_get_offset (&end), ==, 8);
}

static void
test_deletion (FormFixture *self, gconstpointer data)
{
  GtkTextView *view = get_view (self, "/subject");
  GtkTextBuffer *buffer = get_buffer (self, "/subject");

  set_subject (self, "a {place}{municipality} b");
  mnf_form_focus (self->form, "/subject", 9);
  g_signal_emit_by_name (view, "backspace");
  g_assert_cmpstr (get_subject (self), ==, "a {municipality} b");
  g_assert_cmpint (get_caret (buffer), ==, 2);
  g_signal_emit_by_name (view, "delete-from-cursor", GTK_DELETE_CHARS, 1);
  g_assert_cmpstr (get_subject (self), ==, "a  b");

  mnf_document_undo (self->document);
  mnf_document_undo (self->document);
  g_assert_cmpstr (get_subject (self), ==, "a {place}{municipality} b");
  assert_shown (buffer, "a " PLACE MUNICIPALITY " b");
}

/* Typed beside and between chips, the caret stays behind what was typed. */
static void
test_typing (FormFixture *self, gconstpointer data)
{
  GtkTextBuffer *buffer = get_buffer (self, "/subject");
  GtkTextIter iter;

  set_subject (self, "{place}{place}");
  mnf_form_focus (self->form, "/subject", 7);
  gtk_text_buffer_insert_at_cursor (buffer, "P", -1);
  g_assert_cmpstr (get_subject (self), ==, "{place}P{place}");
  g_assert_cmpint (get_caret (buffer), ==, 8);

  gtk_text_buffer_get_iter_at_offset (buffer, &iter, 3);
  gtk_text_buffer_insert (buffer, &iter, "x", -1);
  g_assert_cmpstr (get_subject (self), ==, "{place}xP{place}");
  g_assert_cmpint (gtk_text_iter_get_offset (&iter), ==, 8);
}

/* The brace that makes a field of what was typed. */
static void
test_completion (FormFixture *self, gconstpointer data)
{
  GtkTextBuffer *buffer = get_buffer (self, "/subject");

  set_subject (self, "en {place.");
  assert_shown (buffer, "en {place.");
  mnf_form_focus (self->form, "/subject", 9);
  gtk_text_buffer_insert_at_cursor (buffer, "}", -1);
  assert_shown (buffer, "en " PLACE ".");
  g_assert_cmpint (get_caret (buffer), ==, 10);
}

static void
read_cb (GObject *clipboard, GAsyncResult *result, gpointer text)
{
  *(char **) text =
    gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);
}

static void
test_copying (FormFixture *self, gconstpointer data)
{
  GtkTextView *view = get_view (self, "/subject");
  g_autofree char *copied = NULL;

  set_subject (self, "a {place} b");
  mnf_form_focus (self->form, "/subject", 2);
  move (view, GTK_MOVEMENT_VISUAL_POSITIONS, 1, TRUE);
  move (view, GTK_MOVEMENT_VISUAL_POSITIONS, 1, TRUE);
  g_signal_emit_by_name (view, "cut-clipboard");
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (view)), NULL,
                                 read_cb, &copied);
  while (copied == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (copied, ==, "{place} ");
  g_assert_cmpstr (get_subject (self), ==, "a b");
}

/* What is stored counts, not what is shown. */
static void
test_limit (FormFixture *self, gconstpointer data)
{
  GtkTextBuffer *buffer = get_buffer (self, "/subject");
  g_autofree char *filling = g_strnfill (1990, 'x');
  g_autofree char *text = g_strconcat (filling, "{place}", NULL);

  set_subject (self, text);
  mnf_form_focus (self->form, "/subject", G_MAXUINT);
  gtk_text_buffer_insert_at_cursor (buffer, "12345", -1);
  g_assert_cmpuint (strlen (get_subject (self)), ==, 2000);
  g_assert_true (g_str_has_suffix (get_subject (self), "{place}123"));
}

static gboolean
is_emphasised (GtkTextBuffer *buffer, int offset, const char *property, int value)
{
  g_autoptr (GSList) tags = NULL;
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (buffer, &iter, offset);
  tags = gtk_text_iter_get_tags (&iter);
  for (GSList *tag = tags; tag != NULL; tag = tag->next)
    {
      int present;

      g_object_get (tag->data, property, &present, NULL);
      if (present == value)
        return TRUE;
    }

  return FALSE;
}

static void
test_emphasis (FormFixture *self, gconstpointer data)
{
  GtkTextBuffer *buffer = get_buffer (self, "/subject");

  set_subject (self, "**uno {place}** *tres*");
  g_assert_true (is_emphasised (buffer, 2, "weight", PANGO_WEIGHT_BOLD));
  g_assert_true (is_emphasised (buffer, 8, "weight", PANGO_WEIGHT_BOLD));
  g_assert_false (is_emphasised (buffer, 0, "weight", PANGO_WEIGHT_BOLD));
  g_assert_true (is_emphasised (buffer, 17, "style", PANGO_STYLE_ITALIC));
  g_assert_false (is_emphasised (buffer, 17, "weight", PANGO_WEIGHT_BOLD));
}

/* Not by colour: underlined. */
static void
test_unknown (FormFixture *self, gconstpointer data)
{
  GtkTextBuffer *buffer = get_buffer (self, "/subject");

  set_subject (self, "a {nothing}");
  g_assert_true (is_emphasised (buffer, 3, "underline", PANGO_UNDERLINE_ERROR));
  g_assert_false (is_emphasised (buffer, 0, "underline", PANGO_UNDERLINE_ERROR));
}

/* Typing a brace into the focused text, as a key does. */
static GtkEditable *
type_brace (FormFixture *self, const char *text, guint offset)
{
  set_subject (self, text);
  mnf_form_focus (self->form, "/subject", offset);
  gtk_text_buffer_insert_interactive_at_cursor (get_buffer (self, "/subject"), "{", -1,
                                                TRUE);
  form_fixture_settle (self);
  return form_fixture_find_child (form_fixture_find_row (self, "/subject"),
                                  GTK_TYPE_SEARCH_ENTRY);
}

static void
test_menu (FormFixture *self, gconstpointer data)
{
  GtkEditable *search = type_brace (self, "en  hoy", 3);

  g_assert_cmpstr (get_subject (self), ==, "en { hoy");
  gtk_editable_set_text (search, "luga");
  gtk_editable_set_text (search, "munic");
  g_signal_emit_by_name (search, "activate");
  form_fixture_settle (self);
  g_assert_cmpstr (get_subject (self), ==, "en {municipality} hoy");
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (get_view (self, "/subject"))));
  g_assert_cmpint (get_caret (get_buffer (self, "/subject")), ==, 17);
}

/* A field that is typed to its end needs no choosing. */
static void
test_menu_typed (FormFixture *self, gconstpointer data)
{
  GtkEditable *search = type_brace (self, "", 0);

  gtk_editable_set_text (search, "signatory:el|la}");
  form_fixture_settle (self);
  g_assert_cmpstr (get_subject (self), ==, "{signatory:el|la}");
}

/* The brace and what was typed behind it stay. */
static void
test_menu_dismissed (FormFixture *self, gconstpointer data)
{
  GtkEditable *search = type_brace (self, "a", 1);

  gtk_editable_set_text (search, "x y");
  g_signal_emit_by_name (search, "stop-search");
  form_fixture_settle (self);
  g_assert_cmpstr (get_subject (self), ==, "a{x y");

  search = type_brace (self, "a", 1);
  gtk_editable_set_text (search, "{");
  form_fixture_settle (self);
  g_assert_cmpstr (get_subject (self), ==, "a{{");
}

static void
find_inserter (GtkWidget *widget, gpointer found)
{
  if (gtk_widget_has_css_class (widget, "inserter"))
    *(GtkWidget **) found = widget;
}

static void
test_menu_button (FormFixture *self, gconstpointer data)
{
  GtkWidget *row = form_fixture_find_row (self, "/subject");
  GtkWidget *inserter = NULL;
  GtkEditable *search;

  set_subject (self, "de ");
  mnf_form_focus (self->form, "/subject", 3);
  form_fixture_walk (GTK_WIDGET (self->form), find_inserter, &inserter);
  g_assert_true (gtk_widget_is_sensitive (inserter));
  gtk_test_accessible_assert_property (inserter, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Insert Field");

  g_signal_emit_by_name (inserter, "clicked");
  form_fixture_settle (self);
  search = form_fixture_find_child (row, GTK_TYPE_SEARCH_ENTRY);
  gtk_editable_set_text (search, "place");
  g_signal_emit_by_name (search, "activate");
  form_fixture_settle (self);
  g_assert_cmpstr (get_subject (self), ==, "de {place}");

  mnf_form_focus (self->form, "/place", 0);
  g_assert_false (gtk_widget_is_sensitive (inserter));
}

/* The first button of the tools; the text keeps the focus. */
static void
test_bold_button (FormFixture *self, gconstpointer data)
{
  GtkWidget *inserter = NULL;
  GtkWidget *bold;

  form_fixture_walk (GTK_WIDGET (self->form), find_inserter, &inserter);
  bold = gtk_widget_get_first_child (gtk_widget_get_parent (inserter));
  gtk_test_accessible_assert_property (bold, GTK_ACCESSIBLE_PROPERTY_LABEL, "Bold");

  set_subject (self, "uno dos");
  mnf_form_focus (self->form, "/subject", 5);
  g_signal_emit_by_name (bold, "clicked");
  g_assert_cmpstr (get_subject (self), ==, "uno **dos**");
  g_assert_cmpstr (mnf_form_get_focused_pointer (self->form), ==, "/subject");
  g_signal_emit_by_name (bold, "clicked");
  g_assert_cmpstr (get_subject (self), ==, "uno dos");
}

/* The letter may take away the text that the menu is of. */
static void
test_menu_loses_text (FormFixture *self, gconstpointer data)
{
  g_autofree char *next = g_strdup (form_fixture_get_text (self, "/body/1/text"));
  GtkEditable *search;

  mnf_form_focus (self->form, "/body/0/text", 0);
  form_fixture_settle (self);
  gtk_text_buffer_insert_interactive_at_cursor (get_buffer (self, "/body/0/text"), "{",
                                                -1, TRUE);
  form_fixture_settle (self);
  search = form_fixture_find_child (form_fixture_find_row (self, "/body/0/text"),
                                    GTK_TYPE_SEARCH_ENTRY);
  gtk_editable_set_text (search, "x");
  mnf_document_remove (self->document, "/body", 0);
  form_fixture_settle (self);
  g_assert_cmpstr (form_fixture_get_text (self, "/body/0/text"), ==, next);
}

/* A focus that moves away closes it. */
static void
test_menu_loses_focus (FormFixture *self, gconstpointer data)
{
  GtkEditable *search = type_brace (self, "a", 1);

  gtk_editable_set_text (search, "x");
  mnf_form_focus (self->form, "/body/3/text", 0);
  form_fixture_settle (self);
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (search)));
  g_assert_cmpstr (mnf_form_get_focused_pointer (self->form), ==, "/body/3/text");
  g_assert_cmpstr (get_subject (self), ==, "a{");
}

int
main (int argc, char **argv)
{
  form_fixture_init (&argc, &argv);

  form_fixture_add ("/form/chips/shown", test_shown);
  form_fixture_add ("/form/chips/agreement", test_agreement);
  form_fixture_add ("/form/chips/hostile", test_hostile);
  form_fixture_add ("/form/chips/many", test_many);
  form_fixture_add ("/form/chips/focus-offset", test_focus_offset);
  form_fixture_add ("/form/chips/caret-leaps", test_caret_leaps);
  form_fixture_add ("/form/chips/selection", test_selection);
  form_fixture_add ("/form/chips/deletion", test_deletion);
  form_fixture_add ("/form/chips/typing", test_typing);
  form_fixture_add ("/form/chips/completion", test_completion);
  form_fixture_add ("/form/chips/copying", test_copying);
  form_fixture_add ("/form/chips/limit", test_limit);
  form_fixture_add ("/form/chips/emphasis", test_emphasis);
  form_fixture_add ("/form/chips/unknown", test_unknown);
  form_fixture_add ("/form/chips/menu", test_menu);
  form_fixture_add ("/form/chips/menu-typed", test_menu_typed);
  form_fixture_add ("/form/chips/menu-dismissed", test_menu_dismissed);
  form_fixture_add ("/form/chips/menu-button", test_menu_button);
  form_fixture_add ("/form/chips/bold-button", test_bold_button);
  form_fixture_add ("/form/chips/menu-loses-text", test_menu_loses_text);
  form_fixture_add ("/form/chips/menu-loses-focus", test_menu_loses_focus);
  return g_test_run ();
}
