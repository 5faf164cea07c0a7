/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-choice-row.h"

#include "mnf-accessible-name.h"
#include "mnf-form-row.h"

struct _MnfChoiceRow
{
  AdwComboRow parent_instance;
};

enum
{
  PROP_POINTER = 1,
};

static void form_row_init (MnfFormRowInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MnfChoiceRow,
                               mnf_choice_row,
                               ADW_TYPE_COMBO_ROW,
                               G_IMPLEMENT_INTERFACE (MNF_TYPE_FORM_ROW, form_row_init))

static void
set_field (MnfFormRow *row, const MnfField *field)
{
  const char *label = mnf_field_get_label (field);
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  for (const MnfFieldChoice *choice = field->choices; choice->value != NULL; choice++)
    gtk_string_list_append (labels, mnf_field_choice_get_label (choice));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), label);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (labels));
  mnf_accessible_name_set_lists (GTK_WIDGET (row), label);
}

static void
show_value (MnfFormRow *row, MnfManifestation *manifestation, const char *address)
{
  const char *value = mnf_manifestation_get_text (manifestation, address);
  const MnfFieldChoice *choices = mnf_form_row_get_field (row)->choices;
  guint i = 0;

  while (choices[i].value != NULL && !g_str_equal (choices[i].value, value))
    i++;

  adw_combo_row_set_selected (ADW_COMBO_ROW (row),
                              choices[i].value != NULL ? i : GTK_INVALID_LIST_POSITION);
}

static void
form_row_init (MnfFormRowInterface *iface)
{
  iface->set_field = set_field;
  iface->show_value = show_value;
}

static void
selected_cb (MnfChoiceRow *self)
{
  const MnfField *field = mnf_form_row_get_field (MNF_FORM_ROW (self));
  guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self));

  if (field != NULL && selected != GTK_INVALID_LIST_POSITION)
    mnf_form_row_edit_text (MNF_FORM_ROW (self), field->choices[selected].value);
}

/* The choice that the row shows is an item of a list: the row takes the focus in
 * its stead, and a screen reader would find a second, nameless control. */
static void
make_unfocusable (GtkWidget *widget)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (!GTK_IS_POPOVER (child))
      {
        gtk_widget_set_focusable (child, FALSE);
        make_unfocusable (child);
      }
}

static void
mnf_choice_row_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (mnf_choice_row_parent_class)->map (widget);

  make_unfocusable (widget);
}

static void
mnf_choice_row_class_init (MnfChoiceRowClass *klass)
{
  GTK_WIDGET_CLASS (klass)->map = mnf_choice_row_map;
  mnf_form_row_install (G_OBJECT_CLASS (klass), PROP_POINTER);
}

static void
mnf_choice_row_init (MnfChoiceRow *self)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  g_signal_connect (self, "notify::selected", G_CALLBACK (selected_cb), NULL);
}
