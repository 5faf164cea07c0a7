/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-entry-row.h"

#include <glib/gi18n-lib.h>

#include "catalog/mnf-suggestion.h"
#include "mnf-chooser.h"
#include "mnf-editable.h"
#include "mnf-form-row.h"

struct _MnfEntryRow
{
  AdwEntryRow parent_instance;

  char **suggestions; /* NULL for what the catalogue has */
  GtkWidget *chooser; /* NULL where there is nothing to suggest */
};

enum
{
  PROP_POINTER = 1,
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

/* Most rows have nothing to suggest and do without. */
static void
update_chooser (MnfEntryRow *self)
{
  MnfFormRow *row = MNF_FORM_ROW (self);
  gboolean needed =
    self->suggestions != NULL || mnf_suggestions_exist (mnf_form_row_get_address (row));

  if (self->chooser == NULL && needed)
    {
      self->chooser = mnf_chooser_new (row);
      adw_entry_row_add_suffix (ADW_ENTRY_ROW (self), self->chooser);
    }

  if (self->chooser != NULL)
    {
      mnf_chooser_set_texts (MNF_CHOOSER (self->chooser),
                             (const char *const *) self->suggestions);
      gtk_widget_set_visible (self->chooser, needed);
    }
}

static void
set_field (MnfFormRow *row, const MnfField *field)
{
  mnf_editable_set_up (ADW_ENTRY_ROW (row), field->max_length);
  update_title (MNF_ENTRY_ROW (row));
  update_chooser (MNF_ENTRY_ROW (row));
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

void
mnf_entry_row_set_suggestions (MnfEntryRow *self, const char *const *suggestions)
{
  g_strfreev (self->suggestions);
  self->suggestions = g_strdupv ((char **) suggestions);

  if (mnf_form_row_get_field (MNF_FORM_ROW (self)) != NULL)
    update_chooser (self);
}

/* The object */

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
  object_class->finalize = mnf_entry_row_finalize;
}

static void
mnf_entry_row_init (MnfEntryRow *self)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  g_signal_connect (self, "changed", G_CALLBACK (changed_cb), NULL);
}
