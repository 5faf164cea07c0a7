/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-card.h"

#include <glib/gi18n-lib.h>

#include "mnf-accessible-name.h"
#include "mnf-card-menu.h"
#include "mnf-element.h"
#include "mnf-form-row.h"
#include "mnf-headline.h"
#include "mnf-reveal.h"
#include "mnf-text-row.h"
#include "model/mnf-pointer.h"

struct _MnfCard
{
  GtkBox parent_instance;

  GtkBox *bar; /* handle, mark, rows, menu */
  GtkImage *handle;
  MnfHeadline *headline; /* of a stacked card; NULL for a plain one */
  GtkLabel *mark;        /* "A." */
  GtkBox *beside;        /* the rows' place in a plain card, */
  GtkBox *below;         /* and in a stacked one */
  GtkMenuButton *menu_button;

  char *kind;
  gboolean stacked, expanded;
  char **summary, **detail; /* members that the headline quotes, or NULL */

  GPtrArray *rows; /* of MnfFormRow, borrowed; NULL until bound */
  MnfDocument *document;
  char *list;    /* pointer of the array */
  char *address; /* pointer of the element */
  char *name;    /* "Paragraph 3" */
  guint index, length;
};

enum
{
  PROP_STACKED = 1,
  PROP_EXPANDED,
  PROP_SUMMARY,
  PROP_DETAIL,
};

static void buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MnfCard,
                               mnf_card,
                               GTK_TYPE_BOX,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, buildable_init))

static GtkBuildableIface *parent_buildable;

MnfCard *
mnf_card_new (const char *kind)
{
  g_autofree char *path =
    g_strdup_printf (MNF_RESOURCE_PREFIX "/ui/form/card-%s.ui", kind);
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (path);
  MnfCard *self = MNF_CARD (gtk_builder_get_object (builder, "card"));

  self->kind = g_strdup (kind);
  return g_object_ref (self);
}

const char *
mnf_card_get_kind (MnfCard *self)
{
  return self->kind;
}

const char *
mnf_card_get_address (MnfCard *self)
{
  return self->address;
}

guint
mnf_card_get_index (MnfCard *self)
{
  return self->index;
}

static void
add_child (GtkBuildable *buildable, GtkBuilder *builder, GObject *child, const char *type)
{
  MnfCard *self = MNF_CARD (buildable);

  /* Before the slots are there it is the template that adds children. */
  if (self->below == NULL)
    parent_buildable->add_child (buildable, builder, child, type);
  else
    gtk_box_append (self->stacked ? self->below : self->beside, GTK_WIDGET (child));
}

static void
buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = add_child;
}

/* The headline */

static void
update_headline (MnfCard *self)
{
  MnfManifestation *manifestation = mnf_document_get_manifestation (self->document);
  g_autofree char *summary = NULL;
  g_autofree char *detail = NULL;

  if (!self->stacked)
    return;

  summary = mnf_element_dup_excerpt (manifestation, self->address, self->summary);
  detail = mnf_element_dup_excerpt (manifestation, self->address, self->detail);
  mnf_headline_set_words (self->headline, self->name,
                          *summary != '\0' ? summary : self->name, detail);
}

static void
set_expanded (MnfCard *self, gboolean expanded)
{
  if (!self->stacked)
    return;

  self->expanded = expanded;
  gtk_widget_set_visible (GTK_WIDGET (self->below), expanded);
  mnf_headline_set_expanded (self->headline, expanded);
  if (expanded)
    gtk_widget_add_css_class (GTK_WIDGET (self), "expanded");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "expanded");
}

static void
headline_clicked_cb (MnfCard *self)
{
  set_expanded (self, !self->expanded);
  mnf_reveal (GTK_WIDGET (self));
}

/* Most cards are plain: they do without a headline. */
static void
stack (MnfCard *self)
{
  self->stacked = TRUE;
  self->headline = mnf_headline_new ();
  g_signal_connect_swapped (self->headline, "clicked", G_CALLBACK (headline_clicked_cb),
                            self);
  gtk_box_insert_child_after (self->bar, GTK_WIDGET (self->headline),
                              GTK_WIDGET (self->handle));
  gtk_widget_set_visible (GTK_WIDGET (self->beside), FALSE);
}

/* Binding */

static void
set_name (MnfCard *self, const char *name)
{
  g_autofree char *menu_name = NULL;

  g_free (self->name);
  self->name = g_strdup (name);

  /* Translators: %s is a part of the letter with its number: “Paragraph 3”. */
  menu_name = g_strdup_printf (_ ("Actions for %s"), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
  mnf_accessible_name_set (self->menu_button, menu_name);

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->below));
       child != NULL; child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_LIST_BOX (child))
      mnf_accessible_name_set (child, name);

  /* A card of one text has no room for a label: the text bears its name. */
  if (!self->stacked)
    for (guint i = 0; i < self->rows->len; i++)
      if (MNF_IS_TEXT_ROW (self->rows->pdata[i]))
        mnf_text_row_set_name (self->rows->pdata[i], name);
}

static void
set_mark (MnfCard *self, const char *mark)
{
  gtk_label_set_text (self->mark, mark != NULL ? mark : "");
  gtk_widget_set_visible (GTK_WIDGET (self->mark), mark != NULL);
}

static void
set_address (MnfCard *self, const MnfCardPlace *place)
{
  g_free (self->list);
  self->list = g_strdup (place->list);
  self->index = place->index;
  g_free (self->address);
  self->address = mnf_pointer_append_index (place->list, place->index);

  for (guint i = 0; i < self->rows->len; i++)
    mnf_form_row_bind (self->rows->pdata[i], self->document, self->address);
}

void
mnf_card_bind (MnfCard *self, MnfDocument *document, const MnfCardPlace *place)
{
  if (self->rows == NULL)
    self->rows = mnf_form_row_collect (GTK_WIDGET (self));

  if (g_set_object (&self->document, document) || self->index != place->index ||
      g_strcmp0 (self->list, place->list) != 0)
    set_address (self, place);

  set_mark (self, place->mark);
  if (g_strcmp0 (self->name, place->name) != 0)
    {
      set_name (self, place->name);
      update_headline (self);
    }

  self->length = place->length;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "card.move-up", self->index > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "card.move-down",
                                 self->index + 1 < self->length);
}

void
mnf_card_refresh (MnfCard *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    mnf_form_row_refresh (self->rows->pdata[i]);
  update_headline (self);
}

void
mnf_card_focus (MnfCard *self, const char *pointer, guint offset)
{
  guint i = 0;

  set_expanded (self, TRUE);
  while (
    i < self->rows->len &&
    !mnf_pointer_is_within (pointer, mnf_form_row_get_address (self->rows->pdata[i])))
    i++;

  mnf_form_row_focus (self->rows->pdata[i < self->rows->len ? i : 0], pointer, offset);
}

/* Actions */

void
mnf_card_move (MnfCard *self, guint index)
{
  if (index == self->index || index >= self->length)
    return;

  mnf_document_move (self->document, self->list, self->index, index);
  mnf_reveal (GTK_WIDGET (self));
}

static void
move_up (GtkWidget *widget, const char *action, GVariant *parameter)
{
  mnf_card_move (MNF_CARD (widget), MNF_CARD (widget)->index - 1);
}

static void
move_down (GtkWidget *widget, const char *action, GVariant *parameter)
{
  mnf_card_move (MNF_CARD (widget), MNF_CARD (widget)->index + 1);
}

/* Not bound to the actions: at the end of a list these would be disabled, and
 * the key would go on to the card around the list and move that. */
static gboolean
move_by_key (GtkWidget *widget, GVariant *step, gpointer data)
{
  mnf_card_move (MNF_CARD (widget),
                 MNF_CARD (widget)->index + g_variant_get_int32 (step));
  return GDK_EVENT_STOP;
}

static void
delete_card (GtkWidget *widget, const char *action, GVariant *parameter)
{
  MnfCard *self = MNF_CARD (widget);

  mnf_document_remove (self->document, self->list, self->index);
}

static void
add_below (MnfCard *self, const char *kind)
{
  g_autoptr (JsonNode) element = mnf_element_new (self->list, kind);
  GtkWidget *added;

  mnf_document_insert (self->document, self->list, self->index + 1, element);
  added = gtk_widget_get_next_sibling (GTK_WIDGET (self));
  if (added != NULL)
    mnf_card_focus (MNF_CARD (added), mnf_card_get_address (MNF_CARD (added)), 0);
}

static void
add (GtkWidget *widget, const char *action, GVariant *kind)
{
  add_below (MNF_CARD (widget), g_variant_get_string (kind, NULL));
}

static void
add_another (GtkWidget *widget, const char *action, GVariant *parameter)
{
  add_below (MNF_CARD (widget), MNF_CARD (widget)->kind);
}

/* Made when it is opened: letters have hundreds of cards. */
static void
create_menu_cb (GtkMenuButton *button, gpointer data)
{
  MnfCard *self = data;
  g_autoptr (GMenuModel) menu = mnf_card_menu_new (self->list, self->kind);

  gtk_menu_button_set_menu_model (button, menu);
}

/* Dragging */

static GdkContentProvider *
drag_prepare_cb (MnfCard *self, double x, double y, GtkDragSource *source)
{
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (GTK_WIDGET (self));

  gtk_drag_source_set_icon (source, picture, x, y);
  return gdk_content_provider_new_typed (MNF_TYPE_CARD, self);
}

static void
drag_begin_cb (MnfCard *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "dragged");
}

static void
drag_end_cb (MnfCard *self)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self), "dragged");
}

/* The object */

static void
mnf_card_set_property (GObject *object, guint id, const GValue *value, GParamSpec *spec)
{
  MnfCard *self = MNF_CARD (object);

  switch (id)
    {
    case PROP_STACKED:
      if (g_value_get_boolean (value))
        stack (self);
      break;
    case PROP_EXPANDED:
      set_expanded (self, g_value_get_boolean (value));
      break;
    case PROP_SUMMARY:
      g_strfreev (self->summary);
      self->summary = g_strsplit (g_value_get_string (value), " ", -1);
      break;
    case PROP_DETAIL:
      g_strfreev (self->detail);
      self->detail = g_strsplit (g_value_get_string (value), " ", -1);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
    }
}

static gboolean
mnf_card_grab_focus (GtkWidget *widget)
{
  MnfCard *self = MNF_CARD (widget);

  if (self->stacked)
    return gtk_widget_grab_focus (GTK_WIDGET (self->headline));

  mnf_form_row_focus (self->rows->pdata[0], NULL, 0);
  return TRUE;
}

static void
mnf_card_dispose (GObject *object)
{
  MnfCard *self = MNF_CARD (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (mnf_card_parent_class)->dispose (object);
}

static void
mnf_card_finalize (GObject *object)
{
  MnfCard *self = MNF_CARD (object);

  g_free (self->kind);
  g_strfreev (self->summary);
  g_strfreev (self->detail);
  g_free (self->list);
  g_free (self->address);
  g_free (self->name);

  G_OBJECT_CLASS (mnf_card_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *klass)
{
  const GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS;

  g_object_class_install_property (klass, PROP_STACKED,
                                   g_param_spec_boolean ("stacked", NULL, NULL, FALSE,
                                                         flags));
  g_object_class_install_property (klass, PROP_EXPANDED,
                                   g_param_spec_boolean ("expanded", NULL, NULL, FALSE,
                                                         flags));
  g_object_class_install_property (klass, PROP_SUMMARY,
                                   g_param_spec_string ("summary", NULL, NULL, NULL,
                                                        flags));
  g_object_class_install_property (klass, PROP_DETAIL,
                                   g_param_spec_string ("detail", NULL, NULL, NULL,
                                                        flags));
}

static void
install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "card.move-up", NULL, move_up);
  gtk_widget_class_install_action (klass, "card.move-down", NULL, move_down);
  gtk_widget_class_install_action (klass, "card.delete", NULL, delete_card);
  gtk_widget_class_install_action (klass, "card.add", "s", add);
  gtk_widget_class_install_action (klass, "card.add-another", NULL, add_another);

  gtk_widget_class_add_binding (klass, GDK_KEY_Up, GDK_ALT_MASK, move_by_key, "i", -1);
  gtk_widget_class_add_binding (klass, GDK_KEY_Down, GDK_ALT_MASK, move_by_key, "i", 1);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Return, GDK_CONTROL_MASK,
                                       "card.add-another", NULL);
}

static void
mnf_card_class_init (MnfCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = mnf_card_set_property;
  object_class->dispose = mnf_card_dispose;
  object_class->finalize = mnf_card_finalize;
  widget_class->grab_focus = mnf_card_grab_focus;
  install_properties (object_class);
  install_actions (widget_class);

  gtk_widget_class_set_css_name (widget_class, "row");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);

  gtk_widget_class_set_template_from_resource (widget_class, MNF_RESOURCE_PREFIX
                                               "/ui/form/mnf-card.ui");
  gtk_widget_class_bind_template_child (widget_class, MnfCard, bar);
  gtk_widget_class_bind_template_child (widget_class, MnfCard, handle);
  gtk_widget_class_bind_template_child (widget_class, MnfCard, beside);
  gtk_widget_class_bind_template_child (widget_class, MnfCard, below);
  gtk_widget_class_bind_template_child (widget_class, MnfCard, mark);
  gtk_widget_class_bind_template_child (widget_class, MnfCard, menu_button);
  gtk_widget_class_bind_template_callback (widget_class, drag_begin_cb);
  gtk_widget_class_bind_template_callback (widget_class, drag_end_cb);
  gtk_widget_class_bind_template_callback (widget_class, drag_prepare_cb);
}

static void
mnf_card_init (MnfCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->menu_button, create_menu_cb, self, NULL);
}
