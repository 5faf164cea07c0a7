/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether everybody reaches everything: each member of the format has a row,
 * each control has a name, the keyboard comes everywhere, a pointer leads to
 * its row. */

#include "form-fixture.h"

#include "gui/form/mnf-card.h"
#include "model/mnf-pointer.h"

/* Members that nobody types into a form, and why. */
static const char *const elsewhere[] = {
  "/format",        /* says what the file is */
  "/version",       /* the same */
  "/template-name", /* set when a letter is saved as a template */
  "/template-description",
  "/ask",
  "/id", /* made by the program */
  "/template",
  "/status",                /* has consequences: set by an action of its own */
  "/history",               /* written with the status */
  "/issuer/municipality",   /* set with the name, when it is chosen from the list */
  "/body/*/type",           /* chosen by the button that adds the element */
  "/letterhead/image/type", /* comes with the image */
  "/letterhead/image/data",
  "/style/hyphenate", /* has no effect until words are divided */
  "/dismissed",       /* written by the list of checks */
  NULL,
};

static gboolean
is_elsewhere (const char *pattern)
{
  for (const char *const *p = elsewhere; *p != NULL; p++)
    if (mnf_pointer_is_within (pattern, *p))
      return TRUE;

  return FALSE;
}

static void
collect_address (GtkWidget *widget, gpointer addresses)
{
  if (MNF_IS_FORM_ROW (widget))
    g_ptr_array_add (addresses,
                     (gpointer) mnf_form_row_get_address (MNF_FORM_ROW (widget)));
}

static gboolean
has_match (GPtrArray *addresses, const char *pattern)
{
  for (guint i = 0; i < addresses->len; i++)
    if (mnf_pointer_matches (pattern, addresses->pdata[i]))
      return TRUE;

  return FALSE;
}

static void
test_every_member (FormFixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) addresses = g_ptr_array_new ();
  gsize n_fields;
  const MnfField *fields = mnf_field_get_all (&n_fields);

  form_fixture_walk (GTK_WIDGET (self->form), collect_address, addresses);
  for (gsize i = 0; i < n_fields; i++)
    if (fields[i].kind != MNF_FIELD_OBJECT && !is_elsewhere (fields[i].pattern) &&
        !has_match (addresses, fields[i].pattern))
      {
        g_test_message ("No row for %s", fields[i].pattern);
        g_test_fail ();
      }
}

/* Names */

static gboolean
has_words (GtkWidget *widget)
{
  return GTK_IS_BUTTON (widget) && gtk_button_get_label (GTK_BUTTON (widget)) != NULL;
}

/* The focus sits deep inside of entries, spin and menu buttons: their name is
 * that of a widget around them, up to the row. A popover is no such widget, but
 * for the list of a combo row, which is libadwaita's own. */
static gboolean
has_name (GtkWidget *widget)
{
  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    {
      GtkAccessible *accessible = GTK_ACCESSIBLE (widget);

      if (gtk_test_accessible_has_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL) ||
          gtk_test_accessible_has_relation (accessible,
                                            GTK_ACCESSIBLE_RELATION_LABELLED_BY) ||
          has_words (widget))
        return TRUE;
      if (MNF_IS_FORM_ROW (widget) || MNF_IS_CARD (widget) ||
          (GTK_IS_POPOVER (widget) &&
           gtk_widget_get_ancestor (widget, ADW_TYPE_COMBO_ROW) == NULL))
        return FALSE;
    }

  return FALSE;
}

static void
check_name (GtkWidget *widget, gpointer data)
{
  if (!gtk_widget_get_focusable (widget) || !gtk_widget_get_can_focus (widget) ||
      has_name (widget))
    return;

  g_test_message ("%s in %s has no name", G_OBJECT_TYPE_NAME (widget),
                  G_OBJECT_TYPE_NAME (gtk_widget_get_parent (widget)));
  g_test_fail ();
}

static void
expand_card (GtkWidget *widget, gpointer data)
{
  if (MNF_IS_CARD (widget))
    g_object_set (widget, "expanded", TRUE, NULL);
  if (ADW_IS_EXPANDER_ROW (widget))
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (widget), TRUE);
}

static void
test_names (FormFixture *self, gconstpointer data)
{
  form_fixture_walk (GTK_WIDGET (self->form), check_name, NULL);
}

/* The keyboard */

static gboolean
is_at_or_within (GHashTable *visited, GtkWidget *row)
{
  GHashTableIter iter;
  gpointer widget;

  g_hash_table_iter_init (&iter, visited);
  while (g_hash_table_iter_next (&iter, &widget, NULL))
    if (widget == row || gtk_widget_is_ancestor (widget, row))
      return TRUE;

  return FALSE;
}

static void
check_visited (GtkWidget *widget, gpointer visited)
{
  if (!MNF_IS_FORM_ROW (widget) || !gtk_widget_get_visible (widget) ||
      is_at_or_within (visited, widget))
    return;

  g_test_message ("Tab does not come to %s",
                  mnf_form_row_get_address (MNF_FORM_ROW (widget)));
  g_test_fail ();
}

static double
get_top (FormFixture *self, GtkWidget *widget)
{
  graphene_point_t point;

  g_assert_true (gtk_widget_compute_point (widget, GTK_WIDGET (self->form),
                                           &GRAPHENE_POINT_INIT (0, 0), &point));
  return point.y;
}

/* Tab comes to every row, downwards, and round again. */
static void
test_tab (FormFixture *self, gconstpointer data)
{
  g_autoptr (GHashTable) visited = g_hash_table_new (NULL, NULL);
  GtkWidget *window = GTK_WIDGET (self->window);
  GtkWidget *focus;
  double top = 0;

  form_fixture_walk (GTK_WIDGET (self->form), expand_card, NULL);
  gtk_window_set_default_size (self->window, 430, 9000);
  form_fixture_settle (self);

  gtk_root_set_focus (GTK_ROOT (window), NULL);
  while (gtk_widget_child_focus (window, GTK_DIR_TAB_FORWARD) &&
         (focus = gtk_root_get_focus (GTK_ROOT (window))) != NULL &&
         g_hash_table_add (visited, focus))
    {
      /* A little up at most: beside a text, to the middle of a button. */
      g_assert_cmpfloat (get_top (self, focus), >, top - 40);
      top = get_top (self, focus);
    }

  form_fixture_walk (GTK_WIDGET (self->form), check_visited, visited);
}

/* Pointers */

static int
get_caret (GtkWidget *focus)
{
  int caret;

  if (GTK_IS_EDITABLE (focus))
    return gtk_editable_get_position (GTK_EDITABLE (focus));
  g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (focus)), "cursor-position",
                &caret, NULL);
  return caret;
}

static void
test_focus (FormFixture *self, gconstpointer data)
{
  static const struct
  {
    const char *pointer;
    guint offset;
    int caret;
    const char *focused; /* NULL: the pointer itself */
  } cases[] = {
    { "/place", 29, 28, NULL }, /* behind “México”'s two-byte “é” */
    { "/place", 9999, 30, NULL },
    { "/date", 2, 2, NULL },
    { "/subject", 11, 11, NULL },
    { "/letterhead/legend", 0, 0, NULL },  /* folded away */
    { "/body/4/items/7", 5, 5, NULL },     /* a list in a list */
    { "/signatories/1/post", 3, 3, NULL }, /* a folded card */
    { "/body/1", 0, 0, "/body/1/text" },   /* an element */
    { "/body/1/unknown", 0, 0, "/body/1/text" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *focused =
        cases[i].focused != NULL ? cases[i].focused : cases[i].pointer;
      GtkWidget *focus;

      mnf_form_focus (self->form, cases[i].pointer, cases[i].offset);
      g_assert_cmpstr (mnf_form_get_focused_pointer (self->form), ==, focused);
      focus = gtk_root_get_focus (GTK_ROOT (self->window));
      g_assert_cmpint (get_caret (focus), ==, cases[i].caret);
    }
}

/* What is focused is in sight, once it is laid out. */
static void
test_reveal (FormFixture *self, gconstpointer data)
{
  static const char *const pointers[] = { "/signatories/1/institution", "/place",
                                          "/body/4/items/3", "/style/justify" };

  for (guint i = 0; i < G_N_ELEMENTS (pointers); i++)
    {
      GtkWidget *focus;
      double top;

      mnf_form_focus (self->form, pointers[i], 0);
      form_fixture_settle (self);
      focus = gtk_root_get_focus (GTK_ROOT (self->window));
      top = get_top (self, focus);
      g_assert_cmpfloat (top, >=, 0);
      g_assert_cmpfloat (top, <, gtk_widget_get_height (GTK_WIDGET (self->form)));
    }
}

static void
count_cb (MnfForm *form, GParamSpec *spec, guint *n)
{
  (*n)++;
}

static void
test_focused_pointer (FormFixture *self, gconstpointer data)
{
  guint n = 0;

  mnf_form_focus (self->form, "/place", 0);
  g_signal_connect (self->form, "notify::focused-pointer", G_CALLBACK (count_cb), &n);
  mnf_form_focus (self->form, "/place", 3);
  g_assert_cmpuint (n, ==, 0);
  mnf_form_focus (self->form, "/motto", 0);
  g_assert_cmpuint (n, ==, 1);
  gtk_root_set_focus (GTK_ROOT (self->window), NULL);
  g_assert_cmpuint (n, ==, 2);
  g_assert_null (mnf_form_get_focused_pointer (self->form));
}

/* A narrow telephone. */
static void
test_width (FormFixture *self, gconstpointer data)
{
  int minimum;

  form_fixture_walk (GTK_WIDGET (self->form), expand_card, NULL);
  gtk_widget_measure (GTK_WIDGET (self->form), GTK_ORIENTATION_HORIZONTAL, -1, &minimum,
                      NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
}

/* The document may be taken away, and another one given. */
static void
test_other_document (FormFixture *self, gconstpointer data)
{
  g_autoptr (MnfManifestation) empty = mnf_manifestation_new ();
  g_autoptr (MnfDocument) other = mnf_document_new (empty);
  GtkEditable *place = form_fixture_find_row (self, "/place");

  g_object_set (self->form, "document", other, NULL);
  g_assert_cmpstr (gtk_editable_get_text (place), ==, "");
  gtk_editable_set_text (place, "Toluca");
  g_assert_cmpstr (mnf_manifestation_get_text (mnf_document_get_manifestation (other),
                                               "/place"),
                   ==, "Toluca");
  g_assert_false (mnf_document_get_modified (self->document));

  g_object_set (self->form, "document", NULL, NULL);
  g_object_set (self->form, "document", self->document, NULL);
  g_assert_cmpstr (gtk_editable_get_text (place), ==, "Huixquilucan, Estado de México");
}

int
main (int argc, char **argv)
{
  form_fixture_init (&argc, &argv);

  form_fixture_add ("/form/reach/every-member", test_every_member);
  form_fixture_add ("/form/reach/names", test_names);
  form_fixture_add ("/form/reach/tab", test_tab);
  form_fixture_add ("/form/reach/focus", test_focus);
  form_fixture_add ("/form/reach/reveal", test_reveal);
  form_fixture_add ("/form/reach/focused-pointer", test_focused_pointer);
  form_fixture_add ("/form/reach/width", test_width);
  form_fixture_add ("/form/reach/other-document", test_other_document);
  return g_test_run ();
}
