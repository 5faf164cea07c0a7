/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-number-row.h"

#include <math.h>

#include "mnf-form-row.h"

struct _MnfNumberRow
{
  AdwActionRow parent_instance;

  GtkSpinButton *control;
};

enum
{
  PROP_POINTER = 1,
};

static void form_row_init (MnfFormRowInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MnfNumberRow,
                               mnf_number_row,
                               ADW_TYPE_ACTION_ROW,
                               G_IMPLEMENT_INTERFACE (MNF_TYPE_FORM_ROW, form_row_init))

/* How many values there are between one whole number and the next. */
static int
get_parts (const MnfField *field)
{
  switch (field->kind)
    {
    case MNF_FIELD_HALVES:
      return 2;
    case MNF_FIELD_RATIO:
      return 20;
    default:
      return 1;
    }
}

static int
get_digits (int parts)
{
  return parts == 1 ? 0 : parts < 10 ? 1 : 2;
}

/* The row */

static void
set_field (MnfFormRow *row, const MnfField *field)
{
  MnfNumberRow *self = MNF_NUMBER_ROW (row);
  int parts = get_parts (field);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), mnf_field_get_label (field));
  gtk_spin_button_set_range (self->control, field->minimum, field->maximum);
  gtk_spin_button_set_increments (self->control, 1.0 / parts, 5.0 / parts);
  gtk_spin_button_set_digits (self->control, get_digits (parts));
}

static void
show_value (MnfFormRow *row, MnfManifestation *manifestation, const char *address)
{
  double value = mnf_manifestation_get_number (manifestation, address);

  gtk_spin_button_set_value (MNF_NUMBER_ROW (row)->control, value);
}

static void
form_row_init (MnfFormRowInterface *iface)
{
  iface->set_field = set_field;
  iface->show_value = show_value;
}

static void
value_changed_cb (MnfNumberRow *self)
{
  const MnfField *field = mnf_form_row_get_field (MNF_FORM_ROW (self));
  double value = gtk_spin_button_get_value (self->control);
  JsonNode *node = json_node_alloc ();

  if (field->kind == MNF_FIELD_INTEGER)
    json_node_init_int (node, lround (value));
  else
    json_node_init_double (node, round (value * get_parts (field)) / get_parts (field));

  mnf_form_row_edit_value (MNF_FORM_ROW (self), node);
}

/* The object */

/* Turning the wheel scrolls the form; it must not change a margin that happens
 * to pass under the pointer. */
static void
ignore_wheel (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_SCROLL (controller))
        gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_NONE);
    }
}

static void
mnf_number_row_class_init (MnfNumberRowClass *klass)
{
  mnf_form_row_install (G_OBJECT_CLASS (klass), PROP_POINTER);
}

static void
mnf_number_row_init (MnfNumberRow *self)
{
  self->control = GTK_SPIN_BUTTON (gtk_spin_button_new_with_range (0, 1, 1));
  gtk_spin_button_set_numeric (self->control, TRUE);
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->control), FALSE);
  gtk_widget_set_valign (GTK_WIDGET (self->control), GTK_ALIGN_CENTER);
  ignore_wheel (GTK_WIDGET (self->control));
  g_signal_connect_swapped (self->control, "value-changed", G_CALLBACK (value_changed_cb),
                            self);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), GTK_WIDGET (self->control));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self),
                                         GTK_WIDGET (self->control));
}
