/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-card-list.h"

#include <glib/gi18n-lib.h>

#include "compose/mnf-list-label.h"
#include "mnf-accessible-name.h"
#include "mnf-card-drop.h"
#include "mnf-card.h"
#include "mnf-element.h"
#include "mnf-form-row.h"
#include "model/mnf-pointer.h"

struct _MnfCardList
{
  GtkBox parent_instance;

  GtkBox *box;        /* of the cards */
  GtkFlowBox *adders; /* of the buttons below */

  /* The cards and the elements that they show, in the letter's order. */
  GPtrArray *cards;
  GPtrArray *nodes;

  guint limit;  /* elements that may have cards by now */
  guint filler; /* source that raises the limit; 0 when all have theirs */
};

enum
{
  PROP_POINTER = 1,
};

/* A letter of a hundred pages has hundreds of elements, and a card costs a
 * millisecond or two. As many as fill the pane are made at once, the others a
 * few at a time when there is nothing else to do. */
#define FIRST_CARDS 20
#define MORE_CARDS 5

static void form_row_init (MnfFormRowInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MnfCardList,
                               mnf_card_list,
                               GTK_TYPE_BOX,
                               G_IMPLEMENT_INTERFACE (MNF_TYPE_FORM_ROW, form_row_init))

/* Following the document. Elements are shared between the values of a letter,
 * so that an element that has not changed is the very same node. */

/* The stretch of cards that a change reaches, and the elements that are there
 * now. */
typedef struct
{
  guint start;
  guint n_old, n_new;
} Stretch;

/* Those that may have a card. */
static GPtrArray *
dup_elements (MnfCardList *self, MnfManifestation *manifestation, const char *address)
{
  JsonNode *node = mnf_manifestation_get (manifestation, address);
  GPtrArray *elements = g_ptr_array_new_with_free_func ((GDestroyNotify) json_node_unref);
  JsonArray *array;

  if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node))
    return elements;

  array = json_node_get_array (node);
  for (guint i = 0; i < MIN (json_array_get_length (array), self->limit); i++)
    g_ptr_array_add (elements, json_node_ref (json_array_get_element (array, i)));

  return elements;
}

static Stretch
find_stretch (GPtrArray *before, GPtrArray *after)
{
  guint shorter = MIN (before->len, after->len);
  guint start = 0;
  guint tail = 0;

  while (start < shorter && before->pdata[start] == after->pdata[start])
    start++;
  while (tail < shorter - start &&
         before->pdata[before->len - 1 - tail] == after->pdata[after->len - 1 - tail])
    tail++;

  return (Stretch){ start, before->len - tail - start, after->len - tail - start };
}

/* Takes out of @spare the card that shows @node. */
static MnfCard *
take_same (MnfCardList *self, GPtrArray *spare, guint start, JsonNode *node)
{
  for (guint i = 0; i < spare->len; i++)
    if (spare->pdata[i] != NULL && self->nodes->pdata[start + i] == node)
      return g_steal_pointer (&spare->pdata[i]);

  return NULL;
}

/* Takes out of @spare a card that can show an element of @kind. */
static MnfCard *
take_similar (GPtrArray *spare, const char *kind)
{
  for (guint i = 0; i < spare->len; i++)
    if (spare->pdata[i] != NULL &&
        g_str_equal (mnf_card_get_kind (spare->pdata[i]), kind))
      return g_steal_pointer (&spare->pdata[i]);

  return NULL;
}

static MnfCard *
add_card (MnfCardList *self, const char *kind)
{
  g_autoptr (MnfCard) card = mnf_card_new (kind);

  gtk_box_append (self->box, GTK_WIDGET (card));
  return card;
}

/* Cards for the elements of @stretch: those that show them already, then those
 * of the same kind, then new ones. What is left in @spare is not needed. */
static GPtrArray *
match_cards (MnfCardList *self,
             const Stretch *stretch,
             GPtrArray *elements,
             GPtrArray *spare,
             MnfManifestation *manifestation,
             const char *address)
{
  GPtrArray *matched = g_ptr_array_new ();

  for (guint i = 0; i < stretch->n_new; i++)
    g_ptr_array_add (matched, take_same (self, spare, stretch->start,
                                         elements->pdata[stretch->start + i]));

  for (guint i = 0; i < stretch->n_new; i++)
    if (matched->pdata[i] == NULL)
      {
        g_autofree char *kind =
          mnf_element_dup_kind (manifestation, address, stretch->start + i);

        matched->pdata[i] = take_similar (spare, kind);
        if (matched->pdata[i] == NULL)
          matched->pdata[i] = add_card (self, kind);
      }

  return matched;
}

static gboolean
has_focus_within (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, widget);
}

/* Returns whether the focus was in one of them. */
static gboolean
remove_cards (MnfCardList *self, GPtrArray *spare)
{
  gboolean had_focus = FALSE;

  for (guint i = 0; i < spare->len; i++)
    if (spare->pdata[i] != NULL)
      {
        had_focus |= has_focus_within (spare->pdata[i]);
        gtk_box_remove (self->box, spare->pdata[i]);
      }

  return had_focus;
}

/* Puts the @cards, which lie in the box already, in order; those that are in
 * their place are not touched, least of all taken out: that costs the focus. */
static void
order_cards (MnfCardList *self)
{
  GtkWidget *before = NULL;

  for (guint i = 0; i < self->cards->len; i++)
    {
      GtkWidget *card = self->cards->pdata[i];

      if (gtk_widget_get_prev_sibling (card) != before)
        gtk_box_reorder_child_after (self->box, card, before);
      before = card;
    }
}

/* Tells a card its place. @count: how many of its kind there are up to it. */
static void
bind_card (MnfCardList *self,
           guint index,
           guint count,
           const char *numbering,
           guint length)
{
  MnfFormRow *row = MNF_FORM_ROW (self);
  const char *list = mnf_form_row_get_address (row);
  const char *kind = mnf_card_get_kind (self->cards->pdata[index]);
  /* Translators: a part of a letter and its number: “Paragraph 3”. */
  g_autofree char *name = g_strdup_printf (C_ ("part of a letter", "%s %u"),
                                           mnf_element_get_label (list, kind), count);
  g_autofree char *mark =
    numbering != NULL ? mnf_list_label_new (numbering, index + 1) : NULL;
  MnfCardPlace place = { list, index, length, name, mark };

  mnf_card_bind (self->cards->pdata[index], mnf_form_row_get_document (row), &place);
}

static void
bind_cards (MnfCardList *self, MnfManifestation *manifestation, const char *address)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);
  const char *numbering = mnf_element_get_numbering (manifestation, address);
  guint length = mnf_manifestation_get_length (manifestation, address);

  for (guint i = 0; i < self->cards->len; i++)
    {
      const char *kind = mnf_card_get_kind (self->cards->pdata[i]);
      guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, kind)) + 1;

      g_hash_table_insert (counts, (gpointer) kind, GUINT_TO_POINTER (count));
      bind_card (self, i, count, numbering, length);
    }
}

/* Where the focus goes when its card went: to the card that took its place,
 * else to the one before, else to the button that adds one. */
static void
focus_near (MnfCardList *self, guint index)
{
  if (self->cards->len > 0)
    gtk_widget_grab_focus (self->cards->pdata[MIN (index, self->cards->len - 1)]);
  else
    gtk_widget_child_focus (GTK_WIDGET (self->adders), GTK_DIR_TAB_FORWARD);
}

static GPtrArray *
copy_range (GPtrArray *array, guint start, guint length)
{
  GPtrArray *copy = g_ptr_array_sized_new (length);

  for (guint i = 0; i < length; i++)
    g_ptr_array_add (copy, array->pdata[start + i]);

  return copy;
}

/* Puts @replacement where the cards of @stretch were. */
static void
replace_cards (MnfCardList *self, const Stretch *stretch, GPtrArray *replacement)
{
  if (stretch->n_old > 0)
    g_ptr_array_remove_range (self->cards, stretch->start, stretch->n_old);
  for (guint i = 0; i < stretch->n_new; i++)
    g_ptr_array_insert (self->cards, stretch->start + i, replacement->pdata[i]);
}

static gboolean
fill_cb (gpointer data)
{
  MnfCardList *self = data;

  self->filler = 0;
  self->limit += MORE_CARDS;
  mnf_form_row_refresh (MNF_FORM_ROW (self));
  return G_SOURCE_REMOVE;
}

/* Makes the cards that are still to be made, now. */
static void
fill (MnfCardList *self)
{
  g_clear_handle_id (&self->filler, g_source_remove);
  self->limit = G_MAXUINT;
  mnf_form_row_refresh (MNF_FORM_ROW (self));
}

static void
show_value (MnfFormRow *row, MnfManifestation *manifestation, const char *address)
{
  MnfCardList *self = MNF_CARD_LIST (row);
  g_autoptr (GPtrArray) elements = dup_elements (self, manifestation, address);
  Stretch stretch = find_stretch (self->nodes, elements);
  g_autoptr (GPtrArray) spare = copy_range (self->cards, stretch.start, stretch.n_old);
  g_autoptr (GPtrArray) matched =
    match_cards (self, &stretch, elements, spare, manifestation, address);
  gboolean focus_lost = remove_cards (self, spare);

  replace_cards (self, &stretch, matched);
  g_ptr_array_unref (self->nodes);
  self->nodes = g_steal_pointer (&elements);

  order_cards (self);
  bind_cards (self, manifestation, address);
  for (guint i = 0; i < stretch.n_new; i++)
    mnf_card_refresh (matched->pdata[i]);

  if (self->cards->len < mnf_manifestation_get_length (manifestation, address) &&
      self->filler == 0)
    self->filler = g_idle_add (fill_cb, self);

  gtk_widget_set_visible (GTK_WIDGET (self->box), self->cards->len > 0);
  if (focus_lost)
    focus_near (self, stretch.start);
}

/* Adding */

static void
add_clicked_cb (GtkButton *button, MnfCardList *self)
{
  MnfFormRow *row = MNF_FORM_ROW (self);
  const char *list = mnf_form_row_get_address (row);
  g_autoptr (JsonNode) element =
    mnf_element_new (list, g_object_get_data (G_OBJECT (button), "kind"));
  MnfCard *card;

  fill (self);
  mnf_document_insert (mnf_form_row_get_document (row), list, self->cards->len, element);
  card = self->cards->pdata[self->cards->len - 1];
  mnf_card_focus (card, mnf_card_get_address (card), 0);
}

/* An AdwButtonContent would name the button once more. */
static GtkWidget *
new_adder_content (const char *label)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_widget_set_halign (content, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (content), gtk_image_new_from_icon_name ("list-add-symbolic"));
  gtk_box_append (GTK_BOX (content), gtk_label_new (label));
  return content;
}

static void
add_adder (MnfCardList *self, const char *kind, const char *label)
{
  GtkWidget *button = gtk_button_new ();
  /* Translators: %s is a part of a letter, such as “Paragraph”. */
  g_autofree char *name = g_strdup_printf (_ ("Add %s"), label);

  gtk_button_set_child (GTK_BUTTON (button), new_adder_content (label));
  gtk_widget_set_hexpand (button, TRUE);
  gtk_widget_set_tooltip_text (button, name);
  mnf_accessible_name_set (button, name);

  g_object_set_data_full (G_OBJECT (button), "kind", g_strdup (kind), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (add_clicked_cb), self);
  gtk_flow_box_append (self->adders, button);
  /* The button takes the focus, not the place that it has. */
  gtk_widget_set_focusable (gtk_widget_get_parent (button), FALSE);
}

static void
set_field (MnfFormRow *row, const MnfField *field)
{
  MnfCardList *self = MNF_CARD_LIST (row);
  const char *address = mnf_form_row_get_address (row);
  const MnfFieldChoice *kind = mnf_element_get_kinds (address);
  g_autofree char *only_kind = mnf_pointer_dup_last (address);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->box),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  mnf_field_get_label (field), -1);
  if (kind == NULL)
    add_adder (self, only_kind, mnf_element_get_label (address, only_kind));
  for (; kind != NULL && kind->value != NULL; kind++)
    add_adder (self, kind->value, mnf_field_choice_get_label (kind));
}

/* Focus */

static void
focus (MnfFormRow *row, const char *pointer, guint offset)
{
  MnfCardList *self = MNF_CARD_LIST (row);

  fill (self);
  for (guint i = 0; i < self->cards->len; i++)
    if (mnf_pointer_is_within (pointer, mnf_card_get_address (self->cards->pdata[i])))
      {
        mnf_card_focus (self->cards->pdata[i], pointer, offset);
        return;
      }

  gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

static void
form_row_init (MnfFormRowInterface *iface)
{
  iface->set_field = set_field;
  iface->show_value = show_value;
  iface->focus = focus;
}

/* The object */

static void
mnf_card_list_dispose (GObject *object)
{
  MnfCardList *self = MNF_CARD_LIST (object);

  g_clear_handle_id (&self->filler, g_source_remove);
  g_clear_pointer (&self->cards, g_ptr_array_unref);
  g_clear_pointer (&self->nodes, g_ptr_array_unref);

  G_OBJECT_CLASS (mnf_card_list_parent_class)->dispose (object);
}

static void
mnf_card_list_class_init (MnfCardListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mnf_card_list_dispose;
  mnf_form_row_install (object_class, PROP_POINTER);

  gtk_widget_class_set_css_name (widget_class, "card-list");
  gtk_widget_class_set_template_from_resource (widget_class, MNF_RESOURCE_PREFIX
                                               "/ui/form/mnf-card-list.ui");
  gtk_widget_class_bind_template_child (widget_class, MnfCardList, box);
  gtk_widget_class_bind_template_child (widget_class, MnfCardList, adders);
}

static void
mnf_card_list_init (MnfCardList *self)
{
  self->limit = FIRST_CARDS;
  self->cards = g_ptr_array_new ();
  self->nodes = g_ptr_array_new_with_free_func ((GDestroyNotify) json_node_unref);

  gtk_widget_init_template (GTK_WIDGET (self));
  mnf_card_drop_attach (self->box);
}
