/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-form-row.h"

/* What every row has, whatever widget it is: kept beside the instance, since
 * the rows' parent classes are libadwaita's and have nothing else in common. */
typedef struct
{
  char *pointer;         /* as declared */
  MnfDocument *document; /* NULL until bound */
  char *address;         /* the absolute pointer */
  const MnfField *field;
  gboolean showing; /* the widget is being changed by us, not by the user */
} RowState;

G_DEFINE_INTERFACE (MnfFormRow, mnf_form_row, GTK_TYPE_WIDGET)
static G_DEFINE_QUARK (mnf - form - row - state, row_state)

  static void mnf_form_row_default_init (MnfFormRowInterface *iface)
{
  g_object_interface_install_property (iface,
                                       g_param_spec_string ("pointer", NULL, NULL, "",
                                                            G_PARAM_READWRITE |
                                                              G_PARAM_STATIC_STRINGS));
}

static void
row_state_free (gpointer data)
{
  RowState *state = data;

  g_free (state->pointer);
  g_free (state->address);
  g_clear_object (&state->document);
  g_free (state);
}

static RowState *
get_state (gpointer self)
{
  RowState *state = g_object_get_qdata (self, row_state_quark ());

  if (state == NULL)
    {
      state = g_new0 (RowState, 1);
      g_object_set_qdata_full (self, row_state_quark (), state, row_state_free);
    }

  return state;
}

void
mnf_form_row_set_property (GObject *object,
                           guint id,
                           const GValue *value,
                           GParamSpec *spec)
{
  RowState *state = get_state (object);

  g_free (state->pointer);
  state->pointer = g_value_dup_string (value);
}

void
mnf_form_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *spec)
{
  g_value_set_string (value, get_state (object)->pointer);
}

void
mnf_form_row_install (GObjectClass *klass, guint property_id)
{
  klass->set_property = mnf_form_row_set_property;
  klass->get_property = mnf_form_row_get_property;
  g_object_class_override_property (klass, property_id, "pointer");
}

/* "" and "name" lie below @base, "/place" below the root. */
static char *
resolve (const char *base, const char *pointer)
{
  if (pointer == NULL || *pointer == '\0')
    return g_strdup (base);
  if (*pointer == '/')
    return g_strdup (pointer);
  return g_strconcat (base, "/", pointer, NULL);
}

void
mnf_form_row_bind (MnfFormRow *self, MnfDocument *document, const char *base)
{
  RowState *state = get_state (self);

  g_set_object (&state->document, document);
  g_free (state->address);
  state->address = resolve (base, state->pointer);

  if (state->field == NULL)
    {
      state->field = mnf_field_find (state->address);
      g_return_if_fail (state->field != NULL);
      state->showing = TRUE;
      MNF_FORM_ROW_GET_IFACE (self)->set_field (self, state->field);
      state->showing = FALSE;
    }

  mnf_form_row_refresh (self);
}

void
mnf_form_row_refresh (MnfFormRow *self)
{
  RowState *state = get_state (self);
  gboolean was_showing = state->showing;

  if (state->document == NULL)
    return;

  state->showing = TRUE;
  MNF_FORM_ROW_GET_IFACE (self)
    ->show_value (self, mnf_document_get_manifestation (state->document), state->address);
  state->showing = was_showing;
}

void
mnf_form_row_focus (MnfFormRow *self, const char *pointer, guint offset)
{
  MnfFormRowInterface *iface = MNF_FORM_ROW_GET_IFACE (self);

  if (iface->focus != NULL)
    iface->focus (self, pointer, offset);
  else
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

MnfDocument *
mnf_form_row_get_document (MnfFormRow *self)
{
  return get_state (self)->document;
}

const char *
mnf_form_row_get_address (MnfFormRow *self)
{
  return get_state (self)->address;
}

const MnfField *
mnf_form_row_get_field (MnfFormRow *self)
{
  return get_state (self)->field;
}

gboolean
mnf_form_row_is_showing (MnfFormRow *self)
{
  RowState *state = get_state (self);

  return state->document == NULL || state->showing;
}

void
mnf_form_row_edit_text (MnfFormRow *self, const char *text)
{
  RowState *state = get_state (self);

  if (!mnf_form_row_is_showing (self))
    mnf_document_set_text (state->document, state->address, text);
}

void
mnf_form_row_edit_value (MnfFormRow *self, JsonNode *value)
{
  RowState *state = get_state (self);

  if (!mnf_form_row_is_showing (self))
    mnf_document_set (state->document, state->address, value);
  json_node_unref (value);
}

static void
collect_below (GtkWidget *widget, GPtrArray *rows)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (MNF_IS_FORM_ROW (child))
        g_ptr_array_add (rows, child);
      else
        collect_below (child, rows);
    }
}

GPtrArray *
mnf_form_row_collect (GtkWidget *root)
{
  GPtrArray *rows = g_ptr_array_new ();

  collect_below (root, rows);
  return rows;
}
