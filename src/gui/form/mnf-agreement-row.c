/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-agreement-row.h"

#include <glib/gi18n-lib.h>

#include "catalog/mnf-people.h"
#include "compose/mnf-field-expander.h"
#include "mnf-accessible-name.h"
#include "mnf-form-row.h"
#include "model/mnf-pointer.h"

struct _MnfAgreementRow
{
  AdwActionRow parent_instance;

  GtkWidget *button;
};

enum
{
  PROP_POINTER = 1,
};

static void form_row_init (MnfFormRowInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MnfAgreementRow,
                               mnf_agreement_row,
                               ADW_TYPE_ACTION_ROW,
                               G_IMPLEMENT_INTERFACE (MNF_TYPE_FORM_ROW, form_row_init))

/* The letter as it would be, or NULL; @address is that of the gender. */
static MnfManifestation *
agree (MnfManifestation *manifestation, const char *address)
{
  g_autofree char *person = mnf_pointer_dup_parent (address);

  return mnf_person_agree (manifestation, person);
}

/* What the changed texts would be, one after the other. */
static char *
dup_changes (MnfManifestation *manifestation, MnfManifestation *agreed)
{
  g_auto (GStrv) changed = mnf_manifestation_diff (manifestation, agreed);
  g_autoptr (GString) words = g_string_new (NULL);

  for (char **pointer = changed; *pointer != NULL; pointer++)
    {
      g_autofree char *text = mnf_field_dup_words (agreed, *pointer);

      if (words->len > 0)
        g_string_append (words, ", ");
      g_string_append (words, text);
    }

  return g_strdup (words->str);
}

static void
show_value (MnfFormRow *row, MnfManifestation *manifestation, const char *address)
{
  MnfAgreementRow *self = MNF_AGREEMENT_ROW (row);
  g_autoptr (MnfManifestation) agreed = agree (manifestation, address);
  g_autofree char *changes = NULL;
  g_autofree char *name = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self), agreed != NULL);
  if (agreed == NULL)
    return;

  changes = dup_changes (manifestation, agreed);
  /* Translators: %s is what honorific and post would be: “Mtra., Directora”. */
  name = g_strdup_printf (_ ("Change to %s"), changes);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), changes);
  mnf_accessible_name_set (self->button, name);
}

static void
set_field (MnfFormRow *row, const MnfField *field)
{
}

static void
form_row_init (MnfFormRowInterface *iface)
{
  iface->set_field = set_field;
  iface->show_value = show_value;
}

static void
clicked_cb (MnfAgreementRow *self)
{
  MnfFormRow *row = MNF_FORM_ROW (self);
  MnfDocument *document = mnf_form_row_get_document (row);
  g_autoptr (MnfManifestation) agreed =
    agree (mnf_document_get_manifestation (document), mnf_form_row_get_address (row));

  /* The button goes: the focus must not get lost with it. */
  gtk_widget_child_focus (gtk_widget_get_parent (GTK_WIDGET (self)), GTK_DIR_TAB_FORWARD);
  mnf_document_edit (document, agreed, _ ("Change of Honorific and Post"));
}

static void
mnf_agreement_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), MNF_TYPE_AGREEMENT_ROW);

  G_OBJECT_CLASS (mnf_agreement_row_parent_class)->dispose (object);
}

static void
mnf_agreement_row_class_init (MnfAgreementRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  mnf_form_row_install (G_OBJECT_CLASS (klass), PROP_POINTER);
  G_OBJECT_CLASS (klass)->dispose = mnf_agreement_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, MNF_RESOURCE_PREFIX
                                               "/ui/form/mnf-agreement-row.ui");
  gtk_widget_class_bind_template_child (widget_class, MnfAgreementRow, button);
  gtk_widget_class_bind_template_callback (widget_class, clicked_cb);
}

static void
mnf_agreement_row_init (MnfAgreementRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
