/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-municipality-row.h"

#include <glib/gi18n-lib.h>

#include "catalog/mnf-municipality.h"
#include "mnf-editable.h"
#include "mnf-form-row.h"

struct _MnfMunicipalityRow
{
  AdwEntryRow parent_instance;

  GtkMenuButton *button;
  GtkEditable *search;
  GtkListBox *list; /* of a row for each municipality, made when it is opened */

  GPtrArray *municipalities;
};

enum
{
  PROP_POINTER = 1,
};

static void form_row_init (MnfFormRowInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MnfMunicipalityRow,
                               mnf_municipality_row,
                               ADW_TYPE_ENTRY_ROW,
                               G_IMPLEMENT_INTERFACE (MNF_TYPE_FORM_ROW, form_row_init))

/* The row */

static void
set_field (MnfFormRow *row, const MnfField *field)
{
  mnf_editable_set_up (ADW_ENTRY_ROW (row), field->max_length);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), mnf_field_get_label (field));
}

static void
form_row_init (MnfFormRowInterface *iface)
{
  mnf_editable_implement (iface);
  iface->set_field = set_field;
}

static void
changed_cb (MnfMunicipalityRow *self)
{
  MnfFormRow *row = MNF_FORM_ROW (self);
  MnfDocument *document = mnf_form_row_get_document (row);
  g_autoptr (MnfManifestation) edited = NULL;

  if (mnf_form_row_is_showing (row))
    return;

  edited = mnf_municipality_issue_by_name (gtk_editable_get_text (GTK_EDITABLE (self)),
                                           self->municipalities,
                                           mnf_document_get_manifestation (document));
  mnf_document_edit_text (document, mnf_form_row_get_address (row), edited);
}

/* Choosing */

static void
choose (MnfMunicipalityRow *self, const MnfMunicipality *municipality)
{
  MnfDocument *document = mnf_form_row_get_document (MNF_FORM_ROW (self));
  g_autoptr (MnfManifestation) edited =
    mnf_municipality_issue (municipality, self->municipalities,
                            mnf_document_get_manifestation (document));

  mnf_document_edit (document, edited, _ ("Choice of Municipality"));
  gtk_menu_button_popdown (self->button);
  mnf_editable_focus (ADW_ENTRY_ROW (self), G_MAXUINT);
}

static const MnfMunicipality *
get_municipality (GtkListBoxRow *item)
{
  return g_object_get_data (G_OBJECT (item), "municipality");
}

static void
row_activated_cb (MnfMunicipalityRow *self, GtkListBoxRow *item)
{
  choose (self, get_municipality (item));
}

/* How well it matches what is searched for: 0 is not at all. */
static guint
get_match (GtkListBoxRow *item)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (item), "match"));
}

static gboolean
filter (GtkListBoxRow *item, gpointer data)
{
  return get_match (item) > 0;
}

static int
compare (GtkListBoxRow *a, GtkListBoxRow *b, gpointer data)
{
  if (get_match (a) != get_match (b))
    return get_match (a) > get_match (b) ? -1 : 1;

  return g_utf8_collate (get_municipality (a)->name, get_municipality (b)->name);
}

static void
search (MnfMunicipalityRow *self)
{
  const char *query = gtk_editable_get_text (self->search);
  GtkListBoxRow *item;

  for (int i = 0; (item = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    {
      guint match = mnf_municipality_match (get_municipality (item), query);

      g_object_set_data (G_OBJECT (item), "match", GUINT_TO_POINTER (match));
    }

  gtk_list_box_invalidate_sort (self->list);
  gtk_list_box_invalidate_filter (self->list);
}

static void
search_changed_cb (MnfMunicipalityRow *self)
{
  search (self);
}

/* Enter in the search takes the likeliest municipality. It may come before
 * the search has heard of the last letter. */
static void
search_activated_cb (MnfMunicipalityRow *self)
{
  GtkListBoxRow *item;

  search (self);
  item = gtk_list_box_get_row_at_index (self->list, 0);
  if (get_match (item) > 0)
    choose (self, get_municipality (item));
}

static GtkWidget *
create_item (const MnfMunicipality *municipality)
{
  GtkWidget *item = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (item), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (item), municipality->name);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (item), TRUE);
  if (!g_str_equal (municipality->seat, municipality->name))
    adw_action_row_set_subtitle (ADW_ACTION_ROW (item), municipality->seat);
  g_object_set_data (G_OBJECT (item), "municipality", (gpointer) municipality);
  return item;
}

/* What is typed already is what is searched for, unless it is found. */
static const char *
get_first_query (MnfMunicipalityRow *self)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self));

  return mnf_municipalities_find (self->municipalities, typed) == NULL ? typed : "";
}

static void
shown_cb (MnfMunicipalityRow *self)
{
  if (gtk_list_box_get_row_at_index (self->list, 0) == NULL)
    for (guint i = 0; i < self->municipalities->len; i++)
      gtk_list_box_append (self->list, create_item (self->municipalities->pdata[i]));

  gtk_editable_set_text (self->search, get_first_query (self));
  search (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static gboolean
open_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  gtk_menu_button_popup (MNF_MUNICIPALITY_ROW (widget)->button);
  return GDK_EVENT_STOP;
}

/* Down goes on from what is typed to the list of what it may mean. */
static gboolean
complete_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  MnfMunicipalityRow *self = MNF_MUNICIPALITY_ROW (widget);
  GtkListBoxRow *first;

  if (*get_first_query (self) == '\0')
    return GDK_EVENT_PROPAGATE;

  gtk_menu_button_popup (self->button);
  first = gtk_list_box_get_row_at_index (self->list, 0);
  if (get_match (first) > 0)
    gtk_widget_grab_focus (GTK_WIDGET (first));
  return GDK_EVENT_STOP;
}

/* The object */

static void
mnf_municipality_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), MNF_TYPE_MUNICIPALITY_ROW);

  G_OBJECT_CLASS (mnf_municipality_row_parent_class)->dispose (object);
}

static void
mnf_municipality_row_finalize (GObject *object)
{
  g_ptr_array_unref (MNF_MUNICIPALITY_ROW (object)->municipalities);

  G_OBJECT_CLASS (mnf_municipality_row_parent_class)->finalize (object);
}

static void
mnf_municipality_row_class_init (MnfMunicipalityRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  mnf_form_row_install (object_class, PROP_POINTER);
  object_class->dispose = mnf_municipality_row_dispose;
  object_class->finalize = mnf_municipality_row_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, MNF_RESOURCE_PREFIX
                                               "/ui/form/mnf-municipality-row.ui");
  gtk_widget_class_bind_template_child (widget_class, MnfMunicipalityRow, button);
  gtk_widget_class_bind_template_child (widget_class, MnfMunicipalityRow, search);
  gtk_widget_class_bind_template_child (widget_class, MnfMunicipalityRow, list);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, shown_cb);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_space, GDK_CONTROL_MASK, open_cb,
                                NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Down, 0, complete_cb, NULL);
}

static void
mnf_municipality_row_init (MnfMunicipalityRow *self)
{
  self->municipalities = mnf_municipalities_load ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_filter_func (self->list, filter, NULL, NULL);
  gtk_list_box_set_sort_func (self->list, compare, NULL, NULL);
}
