/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-choice-row.h"

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
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  for (const MnfFieldChoice *choice = field->choices; choice->value != NULL; choice++)
    gtk_string_list_append (labels, mnf_field_choice_get_label (choice));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), mnf_field_get_label (field));
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (labels));
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

static void
mnf_choice_row_class_init (MnfChoiceRowClass *klass)
{
  mnf_form_row_install (G_OBJECT_CLASS (klass), PROP_POINTER);
}

static void
mnf_choice_row_init (MnfChoiceRow *self)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  g_signal_connect (self, "notify::selected", G_CALLBACK (selected_cb), NULL);
}
