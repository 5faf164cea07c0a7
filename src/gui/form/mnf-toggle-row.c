/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-toggle-row.h"

#include "mnf-accessible-name.h"
#include "mnf-form-row.h"

struct _MnfToggleRow
{
  AdwActionRow parent_instance;

  GtkBox *box; /* of the toggle buttons, in the order of the choices */
};

enum
{
  PROP_POINTER = 1,
};

static void form_row_init (MnfFormRowInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MnfToggleRow,
                               mnf_toggle_row,
                               ADW_TYPE_ACTION_ROW,
                               G_IMPLEMENT_INTERFACE (MNF_TYPE_FORM_ROW, form_row_init))

static void
toggled_cb (MnfToggleRow *self, GtkToggleButton *button)
{
  const MnfFieldChoice *choice = mnf_form_row_get_field (MNF_FORM_ROW (self))->choices;

  if (!gtk_toggle_button_get_active (button))
    return;

  for (GtkWidget *child = gtk_widget_get_prev_sibling (GTK_WIDGET (button));
       child != NULL; child = gtk_widget_get_prev_sibling (child))
    choice++;
  mnf_form_row_edit_text (MNF_FORM_ROW (self), choice->value);
}

static void
add_button (MnfToggleRow *self, const char *label)
{
  GtkWidget *first = gtk_widget_get_first_child (GTK_WIDGET (self->box));
  GtkWidget *button = gtk_toggle_button_new_with_label (label);
  GtkWidget *words = gtk_button_get_child (GTK_BUTTON (button));

  /* Large text in a narrow pane: the row's title comes first. */
  gtk_label_set_ellipsize (GTK_LABEL (words), PANGO_ELLIPSIZE_END);
  gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), (GtkToggleButton *) first);
  g_signal_connect_swapped (button, "toggled", G_CALLBACK (toggled_cb), self);
  gtk_box_append (self->box, button);
}

static void
set_field (MnfFormRow *row, const MnfField *field)
{
  MnfToggleRow *self = MNF_TOGGLE_ROW (row);
  const char *label = mnf_field_get_label (field);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), label);
  mnf_accessible_name_set (self->box, label);
  for (const MnfFieldChoice *choice = field->choices; choice->value != NULL; choice++)
    add_button (self, mnf_field_choice_get_label (choice));
}

static void
show_value (MnfFormRow *row, MnfManifestation *manifestation, const char *address)
{
  MnfToggleRow *self = MNF_TOGGLE_ROW (row);
  const char *value = mnf_manifestation_get_text (manifestation, address);
  const MnfFieldChoice *choice = mnf_form_row_get_field (row)->choices;

  for (GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (self->box));
       button != NULL; button = gtk_widget_get_next_sibling (button), choice++)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button),
                                  g_str_equal (choice->value, value));
}

static void
form_row_init (MnfFormRowInterface *iface)
{
  iface->set_field = set_field;
  iface->show_value = show_value;
}

static void
mnf_toggle_row_class_init (MnfToggleRowClass *klass)
{
  mnf_form_row_install (G_OBJECT_CLASS (klass), PROP_POINTER);
}

static void
mnf_toggle_row_init (MnfToggleRow *self)
{
  self->box = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP,
                            "homogeneous", TRUE, "valign", GTK_ALIGN_CENTER, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->box), "linked");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), GTK_WIDGET (self->box));
}
