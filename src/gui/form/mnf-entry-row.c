/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-entry-row.h"

#include <glib/gi18n-lib.h>

#include "mnf-accessible-name.h"
#include "mnf-editable.h"
#include "mnf-form-row.h"

struct _MnfEntryRow
{
  AdwEntryRow parent_instance;

  char **suggestions;     /* NULL for none */
  GtkMenuButton *chooser; /* of them; NULL for none */
};

enum
{
  PROP_POINTER = 1,
  PROP_SUGGESTIONS,
};

static void form_row_init (MnfFormRowInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MnfEntryRow,
                               mnf_entry_row,
                               ADW_TYPE_ENTRY_ROW,
                               G_IMPLEMENT_INTERFACE (MNF_TYPE_FORM_ROW, form_row_init))

/* The row */

/* The title says it when the text is as long as it may be. */
static void
update_title (MnfEntryRow *self)
{
  const MnfField *field = mnf_form_row_get_field (MNF_FORM_ROW (self));
  const char *label = mnf_field_get_label (field);
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self));
  g_autofree char *title = NULL;

  if (field->max_length > 0 && g_utf8_strlen (text, -1) >= field->max_length)
    /* Translators: %s is a field’s label, such as “Place”. */
    title =
      g_strdup_printf (_ ("%s: full, at most %u characters"), label, field->max_length);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self),
                                 title != NULL ? title : label);
}

/* A tooltip is no name in GTK 4.8. */
static void
name_chooser (MnfEntryRow *self)
{
  const MnfField *field = mnf_form_row_get_field (MNF_FORM_ROW (self));
  g_autofree char *name = NULL;

  if (self->chooser == NULL || field == NULL)
    return;

  /* Translators: %s is a field’s label, such as “Honorific”. */
  name = g_strdup_printf (_ ("Suggestions for %s"), mnf_field_get_label (field));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->chooser), name);
  mnf_accessible_name_set (self->chooser, name);
}

static void
set_field (MnfFormRow *row, const MnfField *field)
{
  mnf_editable_set_up (ADW_ENTRY_ROW (row), field->max_length);
  update_title (MNF_ENTRY_ROW (row));
  name_chooser (MNF_ENTRY_ROW (row));
}

static void
form_row_init (MnfFormRowInterface *iface)
{
  mnf_editable_implement (iface);
  iface->set_field = set_field;
}

static void
changed_cb (MnfEntryRow *self)
{
  if (mnf_form_row_get_field (MNF_FORM_ROW (self)) == NULL)
    return;

  update_title (self);
  mnf_form_row_edit_text (MNF_FORM_ROW (self),
                          gtk_editable_get_text (GTK_EDITABLE (self)));
}

/* Suggestions */

static void
suggest (GtkWidget *widget, const char *action, GVariant *parameter)
{
  MnfFormRow *row = MNF_FORM_ROW (widget);
  const char *text = g_variant_get_string (parameter, NULL);

  mnf_document_end_step (mnf_form_row_get_document (row));
  mnf_form_row_edit_text (row, text);
  mnf_editable_focus (ADW_ENTRY_ROW (row), G_MAXUINT);
}

/* Made when it is opened: a popover is dear and seldom used. */
static void
create_menu_cb (GtkMenuButton *button, gpointer data)
{
  MnfEntryRow *self = data;
  g_autoptr (GMenu) menu = g_menu_new ();

  for (char **suggestion = self->suggestions; *suggestion != NULL; suggestion++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (*suggestion, NULL);

      g_menu_item_set_action_and_target (item, "row.suggest", "s", *suggestion);
      g_menu_append_item (menu, item);
    }

  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

static void
add_chooser (MnfEntryRow *self)
{
  GtkWidget *button = gtk_menu_button_new ();

  self->chooser = GTK_MENU_BUTTON (button);
  gtk_menu_button_set_icon_name (self->chooser, "pan-down-symbolic");
  gtk_menu_button_set_create_popup_func (self->chooser, create_menu_cb, self, NULL);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (self), button);
  name_chooser (self);
}

void
mnf_entry_row_set_suggestions (MnfEntryRow *self, const char *const *suggestions)
{
  g_strfreev (self->suggestions);
  self->suggestions = g_strdupv ((char **) suggestions);

  if (self->chooser == NULL)
    add_chooser (self);
  gtk_menu_button_set_menu_model (self->chooser, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->chooser), suggestions != NULL);
}

/* The object */

static void
mnf_entry_row_set_property (GObject *object,
                            guint id,
                            const GValue *value,
                            GParamSpec *spec)
{
  if (id == PROP_SUGGESTIONS)
    mnf_entry_row_set_suggestions (MNF_ENTRY_ROW (object), g_value_get_boxed (value));
  else
    mnf_form_row_set_property (object, id, value, spec);
}

static void
mnf_entry_row_finalize (GObject *object)
{
  g_strfreev (MNF_ENTRY_ROW (object)->suggestions);

  G_OBJECT_CLASS (mnf_entry_row_parent_class)->finalize (object);
}

static void
mnf_entry_row_class_init (MnfEntryRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  mnf_form_row_install (object_class, PROP_POINTER);
  object_class->set_property = mnf_entry_row_set_property;
  object_class->finalize = mnf_entry_row_finalize;

  g_object_class_install_property (object_class, PROP_SUGGESTIONS,
                                   g_param_spec_boxed ("suggestions", NULL, NULL,
                                                       G_TYPE_STRV,
                                                       G_PARAM_WRITABLE |
                                                         G_PARAM_STATIC_STRINGS));

  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "row.suggest", "s", suggest);
}

static void
mnf_entry_row_init (MnfEntryRow *self)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  g_signal_connect (self, "changed", G_CALLBACK (changed_cb), NULL);
}
