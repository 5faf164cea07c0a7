/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-card-drop.h"

#include "mnf-card.h"

typedef struct
{
  GtkWidget *box;    /* borrowed: it owns the controller that owns this */
  GtkWidget *marked; /* weak: the card at whose edge the line is, or NULL */
} CardDrop;

static void
unmark (CardDrop *self)
{
  if (self->marked != NULL)
    {
      gtk_widget_remove_css_class (self->marked, "drop-before");
      gtk_widget_remove_css_class (self->marked, "drop-after");
    }
  g_clear_weak_pointer (&self->marked);
}

static void
card_drop_free (gpointer data)
{
  CardDrop *self = data;

  g_clear_weak_pointer (&self->marked);
  g_free (self);
}

/* The card before which one would go that is dropped at @y; NULL: the end. */
static GtkWidget *
find_next (CardDrop *self, double y)
{
  GtkWidget *card = gtk_widget_get_first_child (self->box);
  graphene_rect_t bounds;

  while (card != NULL && gtk_widget_compute_bounds (card, self->box, &bounds) &&
         y >= bounds.origin.y + bounds.size.height / 2)
    card = gtk_widget_get_next_sibling (card);

  return card;
}

/* The card being dragged, if it is one of this box. */
static MnfCard *
get_own_card (CardDrop *self, const GValue *value)
{
  GtkWidget *card = value != NULL && G_VALUE_HOLDS (value, MNF_TYPE_CARD)
                      ? g_value_get_object (value)
                      : NULL;

  return card != NULL && gtk_widget_get_parent (card) == self->box ? MNF_CARD (card)
                                                                   : NULL;
}

static GdkDragAction
motion_cb (CardDrop *self, double x, double y, GtkDropTarget *target)
{
  GtkWidget *next = find_next (self, y);
  GtkWidget *at = next != NULL ? next : gtk_widget_get_last_child (self->box);

  if (get_own_card (self, gtk_drop_target_get_value (target)) == NULL)
    return 0;

  unmark (self);
  g_set_weak_pointer (&self->marked, at);
  gtk_widget_add_css_class (at, next != NULL ? "drop-before" : "drop-after");
  return GDK_ACTION_MOVE;
}

static gboolean
drop_cb (CardDrop *self, const GValue *value, double x, double y)
{
  MnfCard *card = get_own_card (self, value);
  GtkWidget *next = find_next (self, y);
  guint from, to;

  unmark (self);
  if (card == NULL)
    return FALSE;

  from = mnf_card_get_index (card);
  to = next != NULL
         ? mnf_card_get_index (MNF_CARD (next))
         : mnf_card_get_index (MNF_CARD (gtk_widget_get_last_child (self->box))) + 1;
  mnf_card_move (card, to > from ? to - 1 : to);
  return TRUE;
}

void
mnf_card_drop_attach (GtkBox *box)
{
  GtkDropTarget *target = gtk_drop_target_new (MNF_TYPE_CARD, GDK_ACTION_MOVE);
  CardDrop *self = g_new0 (CardDrop, 1);

  self->box = GTK_WIDGET (box);
  gtk_drop_target_set_preload (target, TRUE);
  g_signal_connect_swapped (target, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (target, "leave", G_CALLBACK (unmark), self);
  g_signal_connect_swapped (target, "drop", G_CALLBACK (drop_cb), self);
  g_object_set_data_full (G_OBJECT (target), "card-drop", self, card_drop_free);
  gtk_widget_add_controller (GTK_WIDGET (box), GTK_EVENT_CONTROLLER (target));
}
