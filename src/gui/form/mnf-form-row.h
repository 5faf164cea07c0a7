/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/mnf-document.h"
#include "model/mnf-field.h"

G_BEGIN_DECLS

/* A part of the form that edits one member of the letter: a row for a text, a
 * number, a choice, …, or the list of cards for an array.
 *
 * Property "pointer" (string), set in the .ui file: the member's pointer,
 * absolute ("/place") or, inside a card, below the card's element ("name"; ""
 * is the element itself). Everything else, the label, the limits and the
 * choices, a row takes from the field table.
 *
 * The letter is the only state: a row shows the present value whenever the
 * document changes, and writes what the user does straight into the document. */

#define MNF_TYPE_FORM_ROW (mnf_form_row_get_type ())
G_DECLARE_INTERFACE (MnfFormRow, mnf_form_row, MNF, FORM_ROW, GtkWidget)

struct _MnfFormRowInterface
{
  GTypeInterface parent_iface;

  /* Takes label, limits and choices from the table; called once, before any
   * value is shown. */
  void (*set_field) (MnfFormRow *self, const MnfField *field);

  /* Shows the member at @address. Must leave the widget alone if it shows that
   * already: it may be the one that is being typed in. Edits of the widget
   * made in here are not written back. */
  void (*show_value) (MnfFormRow *self,
                      MnfManifestation *manifestation,
                      const char *address);

  /* Focuses the control of @pointer, which is the row's member or lies below
   * it, and puts the caret at byte @offset. NULL: a plain grab of the focus. */
  void (*focus) (MnfFormRow *self, const char *pointer, guint offset);
};

/* For class_init: the property "pointer" as number @property_id, and accessors
 * for it. A class with more properties sets accessors of its own afterwards,
 * which leave this one to the two functions below. */
void mnf_form_row_install (GObjectClass *klass, guint property_id);
void mnf_form_row_set_property (GObject *object,
                                guint id,
                                const GValue *value,
                                GParamSpec *spec);
void
mnf_form_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *spec);

/* Ties the row to the member that its pointer means below @base (the address
 * of a card's element; "" outside of cards), and shows it. */
void mnf_form_row_bind (MnfFormRow *self, MnfDocument *document, const char *base);

/* Shows the present value. */
void mnf_form_row_refresh (MnfFormRow *self);

void mnf_form_row_focus (MnfFormRow *self, const char *pointer, guint offset);

/* NULL until the row is bound; borrowed. */
MnfDocument *mnf_form_row_get_document (MnfFormRow *self);
const char *mnf_form_row_get_address (MnfFormRow *self);
const MnfField *mnf_form_row_get_field (MnfFormRow *self);

/* Whether what changes in the widget is not the user's doing: the row is being
 * made, or it shows a value. */
gboolean mnf_form_row_is_showing (MnfFormRow *self);

/* What the user did, written into the document as an edit of the row's
 * member. @value is consumed. */
void mnf_form_row_edit_text (MnfFormRow *self, const char *text);
void mnf_form_row_edit_value (MnfFormRow *self, JsonNode *value);

/* The rows below @root that are not inside another row, in reading order;
 * borrowed elements. Transfer full. */
GPtrArray *mnf_form_row_collect (GtkWidget *root);

G_END_DECLS
