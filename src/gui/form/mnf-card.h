/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/mnf-document.h"

G_BEGIN_DECLS

/* One element of an array of the letter: a paragraph, a signatory, … Between a
 * handle to drag it by and a menu lie the rows of its members, as the file
 * card-KIND.ui declares them.
 *
 * Properties for that file: "stacked" (boolean): the rows lie below a headline
 * that folds them away; "summary" and "detail" (names of members, with spaces
 * between): what the headline quotes; "expanded" (boolean). Widgets are added as
 * children.
 *
 * A card edits the document by itself: it moves, removes and adds elements.
 * The list it lies in follows the document. */

#define MNF_TYPE_CARD (mnf_card_get_type ())
G_DECLARE_FINAL_TYPE (MnfCard, mnf_card, MNF, CARD, GtkBox)

/* Transfer full. */
MnfCard *mnf_card_new (const char *kind);

/* As given to mnf_card_new(); borrowed. */
const char *mnf_card_get_kind (MnfCard *self);

/* Where in the letter a card's element is. */
typedef struct
{
  const char *list; /* pointer of the array */
  guint index;
  guint length;     /* of the array */
  const char *name; /* for people: "Paragraph 3" */
  const char *mark; /* what stands before it in the letter, "A."; or NULL */
} MnfCardPlace;

/* Ties the card to the element at @place and shows its values, unless it did
 * so before. */
void mnf_card_bind (MnfCard *self, MnfDocument *document, const MnfCardPlace *place);

void mnf_card_refresh (MnfCard *self);

/* The pointer of the element, and its place in the array; borrowed. */
const char *mnf_card_get_address (MnfCard *self);
guint mnf_card_get_index (MnfCard *self);

/* Moves the element to @index, as the array is numbered then, if it has such a
 * place: an edit. */
void mnf_card_move (MnfCard *self, guint index);

/* Unfolds the card and focuses the row of @pointer, or the first one. */
void mnf_card_focus (MnfCard *self, const char *pointer, guint offset);

G_END_DECLS
