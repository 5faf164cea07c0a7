/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The cards of the letter's arrays: adding, deleting, reordering. */

#include "form-fixture.h"

#include "gui/form/mnf-card-list.h"
#include "gui/form/mnf-card.h"

static guint
count (FormFixture *self, const char *list)
{
  return mnf_manifestation_get_length (mnf_document_get_manifestation (self->document),
                                       list);
}

/* The buttons below the cards, in the order of the kinds. */
static GtkWidget *
get_adder (FormFixture *self, const char *list, guint index)
{
  GtkWidget *row = form_fixture_find_row (self, list);
  GtkFlowBox *adders = GTK_FLOW_BOX (gtk_widget_get_last_child (row));

  return gtk_flow_box_child_get_child (
    gtk_flow_box_get_child_at_index (adders, (int) index));
}

static void
click (GtkWidget *button)
{
  g_signal_emit_by_name (button, "clicked");
}

/* Each list begins and ends as it should, and its cards show its elements. */
static void
assert_in_step (FormFixture *self, const char *list)
{
  GtkWidget *box = gtk_widget_get_first_child (form_fixture_find_row (self, list));
  GtkWidget *card = gtk_widget_get_first_child (box);

  for (guint i = 0; i < count (self, list); i++)
    {
      g_autofree char *address = g_strdup_printf ("%s/%u", list, i);

      g_assert_cmpstr (mnf_card_get_address (MNF_CARD (card)), ==, address);
      g_assert_cmpuint (mnf_card_get_index (MNF_CARD (card)), ==, i);
      card = gtk_widget_get_next_sibling (card);
    }

  g_assert_null (card);
}

static void
test_add (FormFixture *self, gconstpointer data)
{
  static const struct
  {
    const char *list;
    guint adder;
    const char *focus; /* the member below the new element, or "" */
  } cases[] = {
    { "/body", 0, "/text" },    { "/body", 1, "/text" },   { "/body", 2, "/label" },
    { "/body/4/items", 0, "" }, { "/signatories", 0, "" }, { "/copies", 0, "/name" },
    { "/annexes", 0, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint before = count (self, cases[i].list);
      g_autofree char *element = g_strdup_printf ("%s/%u", cases[i].list, before);

      click (get_adder (self, cases[i].list, cases[i].adder));
      g_assert_cmpuint (count (self, cases[i].list), ==, before + 1);
      g_assert_true (
        g_str_has_prefix (mnf_form_get_focused_pointer (self->form), element));
      assert_in_step (self, cases[i].list);

      mnf_document_undo (self->document);
      g_assert_cmpuint (count (self, cases[i].list), ==, before);
      assert_in_step (self, cases[i].list);
    }

  g_assert_false (mnf_document_get_modified (self->document));
}

/* Into the middle, by the menu or Ctrl+Enter. */
static void
test_add_below (FormFixture *self, gconstpointer data)
{
  GtkWidget *card = form_fixture_find_card (self, "/body/1");

  gtk_widget_activate_action (card, "card.add", "s", "heading");
  g_assert_cmpstr (form_fixture_get_text (self, "/body/2/type"), ==, "heading");
  g_assert_cmpstr (mnf_form_get_focused_pointer (self->form), ==, "/body/2/text");
  assert_in_step (self, "/body");
}

/* The first list of a new letter. */
static void
test_add_to_empty (FormFixture *self, gconstpointer data)
{
  click (get_adder (self, "/body", 2));
  g_assert_cmpstr (form_fixture_get_text (self, "/body/0/type"), ==, "list");
  g_assert_cmpuint (count (self, "/body/0/items"), ==, 1);
  assert_in_step (self, "/body");
  assert_in_step (self, "/body/0/items");

  mnf_document_undo (self->document);
  g_assert_cmpuint (count (self, "/body"), ==, 0);
}

static void
test_delete (FormFixture *self, gconstpointer data)
{
  static const struct
  {
    const char *element;
    const char *focus; /* where it goes then */
  } cases[] = { { "/body/0", "/body/0/text" },
                { "/body/4/items/7", "/body/4/items/6" },
                { "/signatories/1", "/signatories/0" },
                { "/copies/0", "/copies" },
                { "/annexes/0", "/annexes" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *card = form_fixture_find_card (self, cases[i].element);
      g_autofree char *list = g_path_get_dirname (cases[i].element);
      guint before = count (self, list);

      mnf_form_focus (self->form, cases[i].element, 0);
      gtk_widget_activate_action (card, "card.delete", NULL);
      g_assert_cmpuint (count (self, list), ==, before - 1);
      assert_in_step (self, list);
      g_assert_cmpstr (mnf_form_get_focused_pointer (self->form), ==, cases[i].focus);

      mnf_document_undo (self->document);
      g_assert_cmpuint (count (self, list), ==, before);
      assert_in_step (self, list);
    }

  g_assert_false (mnf_document_get_modified (self->document));
}

/* The card goes with its element, and the focus with the card. */
static void
test_move (FormFixture *self, gconstpointer data)
{
  GtkWidget *card = form_fixture_find_card (self, "/body/2");
  g_autofree char *text = g_strdup (form_fixture_get_text (self, "/body/2/text"));
  GtkWidget *focus;

  mnf_form_focus (self->form, "/body/2/text", 4);
  focus = gtk_root_get_focus (GTK_ROOT (self->window));

  gtk_widget_activate_action (card, "card.move-up", NULL);
  g_assert_cmpstr (form_fixture_get_text (self, "/body/1/text"), ==, text);
  g_assert_true (form_fixture_find_card (self, "/body/1") == card);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (self->window)) == focus);
  g_assert_cmpstr (mnf_form_get_focused_pointer (self->form), ==, "/body/1/text");
  assert_in_step (self, "/body");

  mnf_document_undo (self->document);
  g_assert_true (form_fixture_find_card (self, "/body/2") == card);
  g_assert_cmpstr (mnf_form_get_focused_pointer (self->form), ==, "/body/2/text");
  assert_in_step (self, "/body");
}

/* A list moves with its items: the addresses of these change too. */
static void
test_move_list (FormFixture *self, gconstpointer data)
{
  GtkWidget *card = form_fixture_find_card (self, "/body/4");

  gtk_widget_activate_action (card, "card.move-up", NULL);
  assert_in_step (self, "/body");
  assert_in_step (self, "/body/3/items");
  mnf_document_set_text (self->document, "/body/3/items/1", "Que sí");
  g_assert_cmpuint (count (self, "/body/3/items"), ==, 8);
  assert_in_step (self, "/body/3/items");
}

/* At the ends of a list there is nowhere to go. */
static void
test_move_ends (FormFixture *self, gconstpointer data)
{
  GtkWidget *first = form_fixture_find_card (self, "/signatories/0");
  GtkWidget *last = form_fixture_find_card (self, "/signatories/1");

  gtk_widget_activate_action (first, "card.move-up", NULL);
  gtk_widget_activate_action (last, "card.move-down", NULL);
  g_assert_false (mnf_document_get_modified (self->document));
  gtk_widget_activate_action (first, "card.move-down", NULL);
  g_assert_true (form_fixture_find_card (self, "/signatories/1") == first);
  assert_in_step (self, "/signatories");
}

static GtkEventController *
find_drop_target (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        return controller;
    }

  g_assert_not_reached ();
}

/* Drops @card into the list at @list, @y pixels below its top. */
static gboolean
drop (FormFixture *self, gpointer card, const char *list, double y)
{
  GtkWidget *box = gtk_widget_get_first_child (form_fixture_find_row (self, list));
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean taken;

  g_value_init (&value, MNF_TYPE_CARD);
  g_value_set_object (&value, card);
  g_signal_emit_by_name (find_drop_target (box), "drop", &value, 10.0, y, &taken);
  return taken;
}

static void
test_drop (FormFixture *self, gconstpointer data)
{
  MnfCard *card = form_fixture_find_card (self, "/body/2");

  g_assert_true (drop (self, card, "/body", 0));
  g_assert_cmpuint (mnf_card_get_index (card), ==, 0);
  assert_in_step (self, "/body");

  form_fixture_settle (self);
  g_assert_true (drop (self, card, "/body", 1e6));
  g_assert_cmpuint (mnf_card_get_index (card), ==, 4);
  assert_in_step (self, "/body");

  mnf_document_undo (self->document);
  mnf_document_undo (self->document);
  g_assert_cmpuint (mnf_card_get_index (card), ==, 2);
  g_assert_false (drop (self, card, "/signatories", 0));
  g_assert_false (mnf_document_get_modified (self->document));
}

/* An element that becomes another kind gets another card. */
static void
test_kind (FormFixture *self, gconstpointer data)
{
  mnf_document_set_text (self->document, "/body/0/type", "heading");
  g_assert_cmpstr (mnf_card_get_kind (form_fixture_find_card (self, "/body/0")), ==,
                   "heading");
  assert_in_step (self, "/body");
}

/* Many elements at once, some kept, some gone, some new. */
static void
test_rearranged (FormFixture *self, gconstpointer data)
{
  MnfManifestation *before = mnf_document_get_manifestation (self->document);
  g_autoptr (JsonNode) body = json_from_string (
    "[{\"type\": \"heading\", \"text\": \"H\"}, {\"type\": \"list\", \"items\": []}]",
    NULL);
  JsonArray *array = json_node_get_array (body);
  g_autoptr (MnfManifestation) after = NULL;

  json_array_add_element (array,
                          json_node_ref (mnf_manifestation_get (before, "/body/2")));
  json_array_add_element (array,
                          json_node_ref (mnf_manifestation_get (before, "/body/0")));
  after = mnf_manifestation_with (before, "/body", body, NULL);
  mnf_document_edit (self->document, after, "Test");
  assert_in_step (self, "/body");
  g_assert_cmpstr (mnf_card_get_kind (form_fixture_find_card (self, "/body/1")), ==,
                   "list");

  mnf_document_undo (self->document);
  assert_in_step (self, "/body");
}

/* Names that tell the cards apart, numbered by kind. */
static void
test_names (FormFixture *self, gconstpointer data)
{
  static const struct
  {
    const char *card, *name;
  } cases[] = { { "/body/2", "Paragraph 3" },
                { "/body/3", "Heading 1" },
                { "/body/4", "List 1" },
                { "/body/4/items/1", "List item 2" },
                { "/signatories/1", "Signatory 2" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    gtk_test_accessible_assert_property (form_fixture_find_card (self, cases[i].card),
                                         GTK_ACCESSIBLE_PROPERTY_LABEL, cases[i].name);
}

/* A long letter gets its last cards when there is nothing else to do, or when
 * they are asked for. */
static void
test_long (FormFixture *self, gconstpointer data)
{
  assert_in_step (self, "/body");
  mnf_form_focus (self->form, "/body/399/text", 0);
  g_assert_cmpstr (mnf_form_get_focused_pointer (self->form), ==, "/body/399/text");
}

static void
test_long_at_once (FormFixture *self, gconstpointer data)
{
  g_autoptr (MnfForm) form =
    g_object_ref_sink (g_object_new (MNF_TYPE_FORM, "document", self->document, NULL));
  GtkWidget *list = form_fixture_find_child (form, MNF_TYPE_CARD_LIST);
  GtkWidget *box = gtk_widget_get_first_child (list);
  guint n = 0;

  for (GtkWidget *card = gtk_widget_get_first_child (box); card != NULL;
       card = gtk_widget_get_next_sibling (card))
    n++;
  g_assert_cmpuint (n, <, 50);
}

static char *
make_long_letter (void)
{
  GString *text =
    g_string_new ("{\"format\": \"manifiesta\", \"version\": 1, \"body\": [");

  for (int i = 0; i < 400; i++)
    g_string_append_printf (text, "%s{\"type\": \"paragraph\", \"text\": \"P %d\"}",
                            i > 0 ? "," : "", i);
  g_string_append (text, "]}");
  return g_string_free (text, FALSE);
}

int
main (int argc, char **argv)
{
  g_autofree char *long_letter = make_long_letter ();

  form_fixture_init (&argc, &argv);

  form_fixture_add ("/form/cards/add", test_add);
  form_fixture_add ("/form/cards/add-below", test_add_below);
  g_test_add ("/form/cards/add-to-empty", FormFixture,
              "{\"format\": \"manifiesta\", \"version\": 1}", form_fixture_set_up,
              test_add_to_empty, form_fixture_tear_down);
  form_fixture_add ("/form/cards/delete", test_delete);
  form_fixture_add ("/form/cards/move", test_move);
  form_fixture_add ("/form/cards/move-list", test_move_list);
  form_fixture_add ("/form/cards/move-ends", test_move_ends);
  form_fixture_add ("/form/cards/drop", test_drop);
  form_fixture_add ("/form/cards/kind", test_kind);
  form_fixture_add ("/form/cards/rearranged", test_rearranged);
  form_fixture_add ("/form/cards/names", test_names);
  g_test_add ("/form/cards/long", FormFixture, long_letter, form_fixture_set_up,
              test_long, form_fixture_tear_down);
  g_test_add ("/form/cards/long-at-once", FormFixture, long_letter, form_fixture_set_up,
              test_long_at_once, form_fixture_tear_down);
  return g_test_run ();
}
