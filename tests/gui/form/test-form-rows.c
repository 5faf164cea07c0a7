/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Each kind of row edits the letter, and follows it when an edit is undone. */

#include "form-fixture.h"

static GtkTextBuffer *
get_buffer (FormFixture *self, const char *pointer)
{
  GtkTextView *view =
    form_fixture_find_child (form_fixture_find_row (self, pointer), GTK_TYPE_TEXT_VIEW);

  return gtk_text_view_get_buffer (view);
}

static char *
dup_text (GtkTextBuffer *buffer)
{
  char *text;

  g_object_get (buffer, "text", &text, NULL);
  return text;
}

static int
get_caret (GtkTextBuffer *buffer)
{
  int caret;

  g_object_get (buffer, "cursor-position", &caret, NULL);
  return caret;
}

static void
test_entry (FormFixture *self, gconstpointer data)
{
  GtkEditable *row = form_fixture_find_row (self, "/place");
  int end = 11;

  g_assert_cmpstr (gtk_editable_get_text (row), ==, "Huixquilucan, Estado de México");
  mnf_form_focus (self->form, "/place", 0);
  gtk_editable_delete_text (row, 0, end + 1);
  gtk_editable_insert_text (row, "Toluca", -1, &(int){ 0 });
  g_assert_cmpstr (form_fixture_get_text (self, "/place"), ==,
                   "Toluca, Estado de México");

  mnf_document_undo (self->document);
  mnf_document_undo (self->document);
  g_assert_cmpstr (gtk_editable_get_text (row), ==, "Huixquilucan, Estado de México");
  g_assert_cmpint (gtk_editable_get_position (row), ==, 12);
}

/* Pasting more than one line, and more than there is room for. */
static void
test_entry_limits (FormFixture *self, gconstpointer data)
{
  GtkEditable *row = form_fixture_find_row (self, "/initials");
  GtkEditable *delegate = gtk_editable_get_delegate (row);
  g_autofree char *line = g_strnfill (300, 'x');

  gtk_editable_insert_text (delegate, "KLFG\njmv\n", -1, &(int){ 0 });
  g_assert_cmpstr (form_fixture_get_text (self, "/initials"), ==, "KLFG jmv");

  gtk_editable_insert_text (delegate, line, -1, &(int){ 0 });
  g_assert_cmpuint (strlen (form_fixture_get_text (self, "/initials")), ==, 100);
  g_assert_nonnull (
    strstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), "100"));
}

/* Choosing fills what belongs together, as one step; typing keeps the key true. */
static void
test_municipality (FormFixture *self, gconstpointer data)
{
  GtkWidget *row = form_fixture_find_row (self, "/issuer/name");
  GtkMenuButton *button = form_fixture_find_child (row, GTK_TYPE_MENU_BUTTON);
  GtkEditable *search;

  gtk_menu_button_popup (button);
  form_fixture_settle (self);
  search =
    form_fixture_find_child (gtk_menu_button_get_popover (button), GTK_TYPE_SEARCH_ENTRY);
  gtk_editable_set_text (search, "naucalpan");
  g_signal_emit_by_name (search, "activate");
  g_assert_cmpstr (form_fixture_get_text (self, "/issuer/name"), ==,
                   "Naucalpan de Juárez");
  g_assert_cmpstr (form_fixture_get_text (self, "/issuer/municipality"), ==, "15057");
  g_assert_cmpstr (form_fixture_get_text (self, "/issuer/organization"), ==,
                   "Ayuntamiento de Naucalpan de Juárez");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "Naucalpan de Juárez");

  mnf_document_undo (self->document);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "Cuautitlán Izcalli");
  g_assert_cmpstr (form_fixture_get_text (self, "/issuer/municipality"), ==, "15121");
  g_assert_false (mnf_document_get_can_undo (self->document));

  gtk_editable_set_text (GTK_EDITABLE (row), "Tolca");
  g_assert_cmpstr (form_fixture_get_text (self, "/issuer/municipality"), ==, "");
  gtk_editable_set_text (GTK_EDITABLE (row), "Toluca");
  g_assert_cmpstr (form_fixture_get_text (self, "/issuer/municipality"), ==, "15106");
}

/* Enter takes the name that was typed, not the first that has it inside. */
static void
test_municipality_best (FormFixture *self, gconstpointer data)
{
  GtkWidget *row = form_fixture_find_row (self, "/issuer/name");
  GtkMenuButton *button = form_fixture_find_child (row, GTK_TYPE_MENU_BUTTON);
  GtkEditable *search;

  gtk_menu_button_popup (button);
  form_fixture_settle (self);
  search =
    form_fixture_find_child (gtk_menu_button_get_popover (button), GTK_TYPE_SEARCH_ENTRY);
  gtk_editable_set_text (search, "nowhere");
  g_signal_emit_by_name (search, "activate");
  g_assert_cmpstr (form_fixture_get_text (self, "/issuer/name"), ==,
                   "Cuautitlán Izcalli");

  gtk_editable_set_text (search, "morelos");
  g_signal_emit_by_name (search, "activate");
  g_assert_cmpstr (form_fixture_get_text (self, "/issuer/name"), ==, "Morelos");
}

/* What has the focus selects “Estado”, in whatever kind of text. */
static void
test_select_word (FormFixture *self, gconstpointer data)
{
  g_autofree char *selected = NULL;
  GtkTextBuffer *buffer = get_buffer (self, "/body/0/text");
  GtkTextIter start, end;
  int first, last;

  mnf_form_focus (self->form, "/place", strlen ("Huixquilucan, Esta"));
  mnf_form_select_word (self->form);
  gtk_editable_get_selection_bounds (form_fixture_find_row (self, "/place"), &first,
                                     &last);
  g_assert_cmpint (first, ==, strlen ("Huixquilucan, "));
  g_assert_cmpint (last, ==, strlen ("Huixquilucan, Estado"));

  mnf_form_focus (self->form, "/body/0/text", strlen ("Quien susc"));
  mnf_form_select_word (self->form);
  g_assert_true (gtk_text_buffer_get_selection_bounds (buffer, &start, &end));
  selected = gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
  g_assert_cmpstr (selected, ==, "suscribe");
}

static void
test_text (FormFixture *self, gconstpointer data)
{
  GtkTextBuffer *buffer = get_buffer (self, "/body/0/text");
  g_autofree char *before = dup_text (buffer);
  g_autofree char *after = NULL;
  int caret;

  mnf_form_focus (self->form, "/body/0/text", 5);
  gtk_text_buffer_insert_at_cursor (buffer, "es", -1);
  g_assert_true (
    g_str_has_prefix (form_fixture_get_text (self, "/body/0/text"), "Quienes suscribe"));
  caret = get_caret (buffer);
  g_assert_cmpint (caret, ==, 7);

  mnf_document_undo (self->document);
  after = dup_text (buffer);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpint (get_caret (buffer), ==, 5);
}

/* A change elsewhere, or of the same text by somebody else, leaves the caret at
 * its word. */
static void
test_text_caret (FormFixture *self, gconstpointer data)
{
  GtkTextBuffer *buffer = get_buffer (self, "/subject");

  mnf_form_focus (self->form, "/subject", 20);
  mnf_document_set_text (self->document, "/place", "Metepec");
  g_assert_cmpint (get_caret (buffer), ==, 19); /* “ó” is two bytes */
}

/* A replacement, as of a paste over a selection, is one step. */
static void
test_text_replacement (FormFixture *self, gconstpointer data)
{
  GtkTextBuffer *buffer = get_buffer (self, "/subject");
  g_autofree char *before = g_strdup (form_fixture_get_text (self, "/subject"));
  GtkTextIter start, end;

  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_delete (buffer, &start, &end);
  gtk_text_buffer_insert (buffer, &start, "Uno\r\ndos\rtres", -1);
  gtk_text_buffer_end_user_action (buffer);
  g_assert_cmpstr (form_fixture_get_text (self, "/subject"), ==, "Uno\ndos\ntres");

  mnf_document_undo (self->document);
  g_assert_cmpstr (form_fixture_get_text (self, "/subject"), ==, before);
}

static void
test_text_limit (FormFixture *self, gconstpointer data)
{
  GtkTextBuffer *buffer = get_buffer (self, "/subject");
  AdwPreferencesRow *row = form_fixture_find_row (self, "/subject");
  g_autofree char *much = g_strnfill (3000, 'x');

  gtk_text_buffer_set_text (buffer, much, -1);
  g_assert_cmpint (gtk_text_buffer_get_char_count (buffer), ==, 2000);
  g_assert_cmpuint (strlen (form_fixture_get_text (self, "/subject")), ==, 2000);
  g_assert_nonnull (strstr (adw_preferences_row_get_title (row), "2000"));
}

/* As high as its lines, from the first frame on. */
static void
test_text_height (FormFixture *self, gconstpointer data)
{
  GtkTextBuffer *buffer = get_buffer (self, "/subject");
  GtkWidget *view = form_fixture_find_child (form_fixture_find_row (self, "/subject"),
                                             GTK_TYPE_TEXT_VIEW);
  int one, three;

  gtk_text_buffer_set_text (buffer, "a", -1);
  form_fixture_settle (self);
  one = gtk_widget_get_height (view);
  gtk_text_buffer_set_text (buffer, "a\nb\n", -1);
  form_fixture_settle (self);
  three = gtk_widget_get_height (view);
  g_assert_cmpint (three, >=, 3 * one - 2);
  g_assert_cmpint (three, <=, 3 * one + 2);
}

static gboolean
is_marked (gpointer row)
{
  return gtk_widget_has_css_class (row, "error");
}

static void
test_date_typed (FormFixture *self, gconstpointer data)
{
  GtkEditable *row = form_fixture_find_row (self, "/date");
  AdwPreferencesRow *titled = ADW_PREFERENCES_ROW (row);

  g_assert_cmpstr (gtk_editable_get_text (row), ==, "24 de mayo de 2022");
  g_assert_cmpstr (adw_preferences_row_get_title (titled), ==, "Date");

  mnf_form_focus (self->form, "/date", 0);
  gtk_editable_set_text (row, "3/9/2025");
  g_assert_cmpstr (form_fixture_get_text (self, "/date"), ==, "2025-09-03");
  g_assert_cmpstr (gtk_editable_get_text (row), ==, "3/9/2025");
  g_assert_cmpstr (adw_preferences_row_get_title (titled), ==,
                   "Date: 3 de septiembre de 2025");

  mnf_form_focus (self->form, "/place", 0);
  g_assert_cmpstr (gtk_editable_get_text (row), ==, "3 de septiembre de 2025");
  g_assert_cmpstr (adw_preferences_row_get_title (titled), ==, "Date");
}

static void
test_date_invalid (FormFixture *self, gconstpointer data)
{
  GtkEditable *row = form_fixture_find_row (self, "/date");

  mnf_form_focus (self->form, "/date", 0);
  gtk_editable_set_text (row, "31/2/2022");
  g_assert_true (is_marked (row));
  gtk_test_accessible_assert_state (row, GTK_ACCESSIBLE_STATE_INVALID,
                                    GTK_ACCESSIBLE_INVALID_TRUE);
  g_assert_cmpstr (form_fixture_get_text (self, "/date"), ==, "2022-05-24");
  g_assert_nonnull (
    strstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), "not a day"));

  gtk_editable_set_text (row, "1 de mayo de 2022");
  g_assert_false (is_marked (row));
  g_assert_cmpstr (form_fixture_get_text (self, "/date"), ==, "2022-05-01");
}

/* An empty row may be on its way to another date: it counts when it is left. */
static void
test_date_empty (FormFixture *self, gconstpointer data)
{
  GtkEditable *row = form_fixture_find_row (self, "/date");

  mnf_form_focus (self->form, "/date", 0);
  gtk_editable_set_text (row, "");
  g_assert_false (is_marked (row));
  g_assert_cmpstr (form_fixture_get_text (self, "/date"), ==, "2022-05-24");

  mnf_form_focus (self->form, "/place", 0);
  g_assert_cmpstr (form_fixture_get_text (self, "/date"), ==, "");
  mnf_document_undo (self->document);
  g_assert_cmpstr (gtk_editable_get_text (row), ==, "24 de mayo de 2022");
}

static void
test_date_calendar (FormFixture *self, gconstpointer data)
{
  GtkEditable *row = form_fixture_find_row (self, "/date");
  GtkCalendar *calendar = form_fixture_find_child (row, GTK_TYPE_CALENDAR);
  g_autoptr (GDateTime) day = g_date_time_new_local (2022, 6, 7, 0, 0, 0);

  gtk_calendar_select_day (calendar, day);
  g_assert_cmpstr (form_fixture_get_text (self, "/date"), ==, "2022-06-07");
  g_assert_cmpstr (gtk_editable_get_text (row), ==, "7 de junio de 2022");

  mnf_document_undo (self->document);
  g_assert_cmpstr (gtk_editable_get_text (row), ==, "24 de mayo de 2022");
}

/* The day reads as the letter's language has it. */
static void
test_date_language (FormFixture *self, gconstpointer data)
{
  GtkEditable *row = form_fixture_find_row (self, "/date");

  mnf_document_set_text (self->document, "/language", "en-US");
  g_assert_cmpstr (gtk_editable_get_text (row), ==, "May 24, 2022");
}

static void
test_choice (FormFixture *self, gconstpointer data)
{
  AdwComboRow *row = form_fixture_find_row (self, "/style/paper");

  g_assert_cmpuint (adw_combo_row_get_selected (row), ==, 0);
  adw_combo_row_set_selected (row, 3);
  g_assert_cmpstr (form_fixture_get_text (self, "/style/paper"), ==, "a4");
  mnf_document_undo (self->document);
  g_assert_cmpuint (adw_combo_row_get_selected (row), ==, 0);
}

static void
test_toggle (FormFixture *self, gconstpointer data)
{
  GtkWidget *row = form_fixture_find_row (self, "/addressee/number");
  GtkWidget *singular = form_fixture_find_child (row, GTK_TYPE_TOGGLE_BUTTON);

  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (singular)));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (singular), TRUE);
  g_assert_cmpstr (form_fixture_get_text (self, "/addressee/number"), ==, "singular");
  mnf_document_undo (self->document);
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (singular)));
}

static void
test_switch (FormFixture *self, gconstpointer data)
{
  GtkSwitch *control =
    form_fixture_find_child (form_fixture_find_row (self, "/style/justify"),
                             GTK_TYPE_SWITCH);

  gtk_switch_set_active (control, FALSE);
  g_assert_false (
    mnf_manifestation_get_boolean (mnf_document_get_manifestation (self->document),
                                   "/style/justify"));
  mnf_document_undo (self->document);
  g_assert_true (gtk_switch_get_active (control));
}

static void
test_number (FormFixture *self, gconstpointer data)
{
  static const struct
  {
    const char *pointer;
    double value;
  } cases[] = { { "/style/margins-mm/left", 33 },
                { "/style/size-pt", 12.5 },
                { "/style/line-height", 1.35 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkSpinButton *control =
        form_fixture_find_child (form_fixture_find_row (self, cases[i].pointer),
                                 GTK_TYPE_SPIN_BUTTON);
      double before = gtk_spin_button_get_value (control);

      gtk_spin_button_set_value (control, cases[i].value);
      g_assert_cmpfloat_with_epsilon (
        mnf_manifestation_get_number (mnf_document_get_manifestation (self->document),
                                      cases[i].pointer),
        cases[i].value, 1e-9);
      mnf_document_undo (self->document);
      g_assert_cmpfloat_with_epsilon (gtk_spin_button_get_value (control), before, 1e-9);
    }

  g_assert_false (mnf_document_get_modified (self->document));
}

/* Looking at a letter is no edit of it. */
static void
test_unmodified (FormFixture *self, gconstpointer data)
{
  for (guint i = 0; i < 60; i++)
    gtk_widget_child_focus (GTK_WIDGET (self->window), GTK_DIR_TAB_FORWARD);

  g_assert_false (mnf_document_get_modified (self->document));
  g_assert_false (mnf_document_get_can_undo (self->document));
}

static void
test_read_only (FormFixture *self, gconstpointer data)
{
  g_assert_true (mnf_document_get_read_only (self->document));
  g_assert_false (gtk_widget_is_sensitive (form_fixture_find_row (self, "/place")));
  g_assert_false (gtk_widget_is_sensitive (form_fixture_find_row (self, "/body/0/text")));
}

int
main (int argc, char **argv)
{
  form_fixture_init (&argc, &argv);

  form_fixture_add ("/form/rows/entry", test_entry);
  form_fixture_add ("/form/rows/entry-limits", test_entry_limits);
  form_fixture_add ("/form/rows/municipality", test_municipality);
  form_fixture_add ("/form/rows/municipality-best", test_municipality_best);
  form_fixture_add ("/form/rows/select-word", test_select_word);
  form_fixture_add ("/form/rows/text", test_text);
  form_fixture_add ("/form/rows/text-caret", test_text_caret);
  form_fixture_add ("/form/rows/text-replacement", test_text_replacement);
  form_fixture_add ("/form/rows/text-limit", test_text_limit);
  form_fixture_add ("/form/rows/text-height", test_text_height);
  form_fixture_add ("/form/rows/date-typed", test_date_typed);
  form_fixture_add ("/form/rows/date-invalid", test_date_invalid);
  form_fixture_add ("/form/rows/date-empty", test_date_empty);
  form_fixture_add ("/form/rows/date-calendar", test_date_calendar);
  form_fixture_add ("/form/rows/date-language", test_date_language);
  form_fixture_add ("/form/rows/choice", test_choice);
  form_fixture_add ("/form/rows/toggle", test_toggle);
  form_fixture_add ("/form/rows/switch", test_switch);
  form_fixture_add ("/form/rows/number", test_number);
  form_fixture_add ("/form/rows/unmodified", test_unmodified);
  g_test_add ("/form/rows/read-only", FormFixture,
              "{\"format\": \"manifiesta\", \"version\": 2, "
              "\"body\": [{\"type\": \"paragraph\", \"text\": \"x\"}]}",
              form_fixture_set_up, test_read_only, form_fixture_tear_down);
  return g_test_run ();
}
