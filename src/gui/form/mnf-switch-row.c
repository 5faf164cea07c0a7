/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-switch-row.h"

#include "mnf-form-row.h"

struct _MnfSwitchRow
{
  AdwActionRow parent_instance;

  GtkSwitch *control;
};

enum
{
  PROP_POINTER = 1,
};

static void form_row_init (MnfFormRowInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MnfSwitchRow,
                               mnf_switch_row,
                               ADW_TYPE_ACTION_ROW,
                               G_IMPLEMENT_INTERFACE (MNF_TYPE_FORM_ROW, form_row_init))

static void
set_field (MnfFormRow *row, const MnfField *field)
{
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), mnf_field_get_label (field));
}

static void
show_value (MnfFormRow *row, MnfManifestation *manifestation, const char *address)
{
  gtk_switch_set_active (MNF_SWITCH_ROW (row)->control,
                         mnf_manifestation_get_boolean (manifestation, address));
}

static void
form_row_init (MnfFormRowInterface *iface)
{
  iface->set_field = set_field;
  iface->show_value = show_value;
}

static void
active_cb (MnfSwitchRow *self)
{
  gboolean active = gtk_switch_get_active (self->control);

  mnf_form_row_edit_value (MNF_FORM_ROW (self),
                           json_node_init_boolean (json_node_alloc (), active));
}

static void
mnf_switch_row_class_init (MnfSwitchRowClass *klass)
{
  mnf_form_row_install (G_OBJECT_CLASS (klass), PROP_POINTER);
}

/* The switch alone takes the focus: the row would be a second stop. */
static void
mnf_switch_row_init (MnfSwitchRow *self)
{
  self->control = GTK_SWITCH (gtk_switch_new ());
  gtk_widget_set_valign (GTK_WIDGET (self->control), GTK_ALIGN_CENTER);
  g_signal_connect_swapped (self->control, "notify::active", G_CALLBACK (active_cb),
                            self);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), GTK_WIDGET (self->control));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self),
                                         GTK_WIDGET (self->control));
}
