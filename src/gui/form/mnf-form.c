/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-form.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mnf-accessible-name.h"
#include "mnf-agreement-row.h"
#include "mnf-card-list.h"
#include "mnf-card.h"
#include "mnf-choice-row.h"
#include "mnf-date-row.h"
#include "mnf-edge-scroll.h"
#include "mnf-emphasis.h"
#include "mnf-entry-row.h"
#include "mnf-form-resources.h"
#include "mnf-form-row.h"
#include "mnf-image-row.h"
#include "mnf-markup-buffer.h"
#include "mnf-municipality-row.h"
#include "mnf-number-row.h"
#include "mnf-reveal.h"
#include "mnf-switch-row.h"
#include "mnf-text-area.h"
#include "mnf-text-row.h"
#include "mnf-toggle-row.h"
#include "mnf-word.h"
#include "model/mnf-pointer.h"

struct _MnfForm
{
  AdwBin parent_instance;

  GtkScrolledWindow *scrolled;
  GtkWidget *content; /* of all rows */
  GtkWidget *tools;   /* for the text that has the focus */
  AdwExpanderRow *letterhead;
  MnfEntryRow *font;

  GPtrArray *rows; /* of MnfFormRow, borrowed: those outside of cards */
  MnfDocument *document;
  MnfProofreader *proofreader;
  GtkRoot *root; /* whose focus is followed; NULL while there is none */
  char *focused_pointer;
};

enum
{
  PROP_DOCUMENT = 1,
  PROP_FOCUSED_POINTER,
  PROP_FONT_FAMILIES,
};

G_DEFINE_FINAL_TYPE (MnfForm, mnf_form, ADW_TYPE_BIN)

/* The focus */

/* The member that the control @widget edits: of a row its own, of a card's
 * headline or menu the card's element. Borrowed; NULL outside of the form. */
static const char *
find_pointer (MnfForm *self, GtkWidget *widget)
{
  for (; widget != NULL && widget != GTK_WIDGET (self);
       widget = gtk_widget_get_parent (widget))
    {
      if (MNF_IS_CARD (widget))
        return mnf_card_get_address (MNF_CARD (widget));
      if (MNF_IS_FORM_ROW (widget))
        return mnf_form_row_get_address (MNF_FORM_ROW (widget));
    }

  return NULL;
}

static gboolean
is_inside (MnfForm *self, GtkWidget *widget)
{
  return widget != NULL && gtk_widget_is_ancestor (widget, GTK_WIDGET (self));
}

static void
update_focused_pointer (MnfForm *self)
{
  GtkWidget *focus = self->root != NULL ? gtk_root_get_focus (self->root) : NULL;
  const char *pointer = is_inside (self, focus) ? find_pointer (self, focus) : NULL;

  if (g_strcmp0 (self->focused_pointer, pointer) == 0)
    return;

  g_free (self->focused_pointer);
  self->focused_pointer = g_strdup (pointer);
  g_object_notify (G_OBJECT (self), "focused-pointer");
}

/* The tools below the form are for the text that has the focus, which keeps it
 * when one of them is clicked. */
static GtkWidget *
get_focused_text (MnfForm *self)
{
  GtkWidget *focus = self->root != NULL ? gtk_root_get_focus (self->root) : NULL;

  return is_inside (self, focus) ? gtk_widget_get_ancestor (focus, MNF_TYPE_TEXT_ROW)
                                 : NULL;
}

static void
emphasize (MnfForm *self, MnfEmphasis emphasis)
{
  GtkWidget *text = get_focused_text (self);

  if (text != NULL)
    gtk_widget_activate_action (text, "text.emphasize", "i", emphasis);
}

static void
bold_cb (MnfForm *self)
{
  emphasize (self, MNF_EMPHASIS_BOLD);
}

static void
italic_cb (MnfForm *self)
{
  emphasize (self, MNF_EMPHASIS_ITALIC);
}

static void
insert_field_cb (MnfForm *self)
{
  GtkWidget *text = get_focused_text (self);

  if (text != NULL)
    gtk_widget_activate_action (text, "text.insert-field", NULL);
}

/* What is typed after the focus has moved is another step for undo. */
static void
focus_moved_cb (MnfForm *self)
{
  GtkWidget *focus = gtk_root_get_focus (self->root);

  if (self->document != NULL)
    mnf_document_end_step (self->document);
  if (is_inside (self, focus))
    mnf_reveal (focus);
  gtk_widget_set_sensitive (self->tools, get_focused_text (self) != NULL);
  update_focused_pointer (self);
}

static void
mnf_form_root (GtkWidget *widget)
{
  MnfForm *self = MNF_FORM (widget);

  GTK_WIDGET_CLASS (mnf_form_parent_class)->root (widget);

  self->root = gtk_widget_get_root (widget);
  g_signal_connect_object (self->root, "notify::focus-widget",
                           G_CALLBACK (focus_moved_cb), self, G_CONNECT_SWAPPED);
}

static void
mnf_form_unroot (GtkWidget *widget)
{
  MnfForm *self = MNF_FORM (widget);

  g_signal_handlers_disconnect_by_func (self->root, focus_moved_cb, self);
  self->root = NULL;
  update_focused_pointer (self);

  GTK_WIDGET_CLASS (mnf_form_parent_class)->unroot (widget);
}

/* Opens the group of rows that @widget is folded away in, if it is. */
static void
unfold_around (GtkWidget *widget)
{
  GtkWidget *group = gtk_widget_get_ancestor (widget, ADW_TYPE_EXPANDER_ROW);

  if (group != NULL)
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (group), TRUE);
}

void
mnf_form_focus (MnfForm *self, const char *pointer, guint offset)
{
  MnfFormRow *nearest = NULL;
  gsize depth = 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const char *address = mnf_form_row_get_address (self->rows->pdata[i]);

      if (address != NULL && mnf_pointer_is_within (pointer, address) &&
          strlen (address) > depth)
        {
          nearest = self->rows->pdata[i];
          depth = strlen (address);
        }
      /* No row of its own: the first one inside it will do. */
      if (address != NULL && nearest == NULL && mnf_pointer_is_within (address, pointer))
        nearest = self->rows->pdata[i];
    }

  if (nearest == NULL)
    return;

  unfold_around (GTK_WIDGET (nearest));
  mnf_form_row_focus (nearest, pointer, offset);
}

void
mnf_form_select_word (MnfForm *self)
{
  GtkWidget *focus = self->root != NULL ? gtk_root_get_focus (self->root) : NULL;

  if (focus != NULL && is_inside (self, focus))
    mnf_word_select (focus);
}

const char *
mnf_form_get_focused_pointer (MnfForm *self)
{
  return self->focused_pointer;
}

/* The document */

static gboolean
has_letterhead (MnfManifestation *manifestation)
{
  static const char *const members[] = {
    "/issuer/organization",   "/issuer/unit",     "/letterhead/legend",
    "/letterhead/reference",  "/letterhead/file", "/letterhead/footer",
    "/letterhead/image/data",
  };

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    if (*mnf_manifestation_get_text (manifestation, members[i]) != '\0')
      return TRUE;

  return FALSE;
}

/* What is folded away in one line, or what could be. */
static void
update_letterhead (MnfForm *self)
{
  MnfManifestation *manifestation = mnf_document_get_manifestation (self->document);
  const char *organization =
    mnf_manifestation_get_text (manifestation, "/issuer/organization");

  adw_expander_row_set_subtitle (
    self->letterhead, *organization != '\0'
                        ? organization
                        : _ ("Image, organization, legend, letter number, footer"));
}

/* Every row is asked: one that shows its value already does nothing, which
 * costs less than finding out which are touched. */
static void
refresh (MnfForm *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    mnf_form_row_refresh (self->rows->pdata[i]);

  update_letterhead (self);
  mnf_proofreader_set_letter (self->proofreader,
                              mnf_document_get_manifestation (self->document));
  update_focused_pointer (self); /* its card may have moved */
}

/* A text that becomes insensitive is not told that the focus has left it: a caret
 * would blink on in it. */
static void
update_sensitivity (MnfForm *self)
{
  gboolean editable = mnf_document_get_editable (self->document);

  if (!editable && self->root != NULL &&
      is_inside (self, gtk_root_get_focus (self->root)))
    gtk_root_set_focus (self->root, NULL);
  gtk_widget_set_sensitive (self->content, editable);
}

static void
set_document (MnfForm *self, MnfDocument *document)
{
  if (self->document == document)
    return;

  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (self->document, self);
  g_set_object (&self->document, document);
  gtk_widget_set_visible (self->content, document != NULL);
  if (document == NULL)
    return;

  g_signal_connect_object (document, "changed", G_CALLBACK (refresh), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::locked", G_CALLBACK (update_sensitivity),
                           self, G_CONNECT_SWAPPED);
  update_sensitivity (self);
  for (guint i = 0; i < self->rows->len; i++)
    mnf_form_row_bind (self->rows->pdata[i], document, "");

  mnf_proofreader_set_letter (self->proofreader,
                              mnf_document_get_manifestation (document));
  update_letterhead (self);
  adw_expander_row_set_expanded (self->letterhead,
                                 has_letterhead (
                                   mnf_document_get_manifestation (document)));
}

MnfProofreader *
mnf_form_get_proofreader (MnfForm *self)
{
  return self->proofreader;
}

/* The object */

static void
mnf_form_set_property (GObject *object, guint id, const GValue *value, GParamSpec *spec)
{
  MnfForm *self = MNF_FORM (object);

  switch (id)
    {
    case PROP_DOCUMENT:
      set_document (self, g_value_get_object (value));
      break;
    case PROP_FONT_FAMILIES:
      mnf_entry_row_set_suggestions (self->font, g_value_get_boxed (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
    }
}

static void
mnf_form_get_property (GObject *object, guint id, GValue *value, GParamSpec *spec)
{
  MnfForm *self = MNF_FORM (object);

  switch (id)
    {
    case PROP_DOCUMENT:
      g_value_set_object (value, self->document);
      break;
    case PROP_FOCUSED_POINTER:
      g_value_set_string (value, self->focused_pointer);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
    }
}

static void
mnf_form_dispose (GObject *object)
{
  MnfForm *self = MNF_FORM (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (self->document, self);
  g_clear_object (&self->document);
  g_clear_object (&self->proofreader);

  G_OBJECT_CLASS (mnf_form_parent_class)->dispose (object);
}

static void
mnf_form_finalize (GObject *object)
{
  g_free (MNF_FORM (object)->focused_pointer);

  G_OBJECT_CLASS (mnf_form_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *klass)
{
  g_object_class_install_property (klass, PROP_DOCUMENT,
                                   g_param_spec_object ("document", NULL, NULL,
                                                        MNF_TYPE_DOCUMENT,
                                                        G_PARAM_READWRITE |
                                                          G_PARAM_STATIC_STRINGS));
  g_object_class_install_property (klass, PROP_FOCUSED_POINTER,
                                   g_param_spec_string ("focused-pointer", NULL, NULL,
                                                        NULL,
                                                        G_PARAM_READABLE |
                                                          G_PARAM_STATIC_STRINGS |
                                                          G_PARAM_EXPLICIT_NOTIFY));
  g_object_class_install_property (klass, PROP_FONT_FAMILIES,
                                   g_param_spec_boxed ("font-families", NULL, NULL,
                                                       G_TYPE_STRV,
                                                       G_PARAM_WRITABLE |
                                                         G_PARAM_STATIC_STRINGS));
}

/* What the .ui files name must be known before they are read. */
static void
ensure_row_types (void)
{
  g_type_ensure (MNF_TYPE_AGREEMENT_ROW);
  g_type_ensure (MNF_TYPE_CARD);
  g_type_ensure (MNF_TYPE_CARD_LIST);
  g_type_ensure (MNF_TYPE_CHOICE_ROW);
  g_type_ensure (MNF_TYPE_DATE_ROW);
  g_type_ensure (MNF_TYPE_ENTRY_ROW);
  g_type_ensure (MNF_TYPE_IMAGE_ROW);
  g_type_ensure (MNF_TYPE_MARKUP_BUFFER);
  g_type_ensure (MNF_TYPE_MUNICIPALITY_ROW);
  g_type_ensure (MNF_TYPE_NUMBER_ROW);
  g_type_ensure (MNF_TYPE_SWITCH_ROW);
  g_type_ensure (MNF_TYPE_TEXT_AREA);
  g_type_ensure (MNF_TYPE_TEXT_ROW);
  g_type_ensure (MNF_TYPE_TOGGLE_ROW);
}

static void
load_style (void)
{
  GtkCssProvider *provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, MNF_RESOURCE_PREFIX "/ui/form/form.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  g_object_unref (provider);
}

static void
mnf_form_class_init (MnfFormClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = mnf_form_set_property;
  object_class->get_property = mnf_form_get_property;
  object_class->dispose = mnf_form_dispose;
  object_class->finalize = mnf_form_finalize;
  widget_class->root = mnf_form_root;
  widget_class->unroot = mnf_form_unroot;
  install_properties (object_class);

  g_resources_register (mnf_form_get_resource ());
  ensure_row_types ();
  load_style ();

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_FORM);
  gtk_widget_class_set_template_from_resource (widget_class, MNF_RESOURCE_PREFIX
                                               "/ui/form/mnf-form.ui");
  gtk_widget_class_bind_template_child (widget_class, MnfForm, content);
  gtk_widget_class_bind_template_child (widget_class, MnfForm, font);
  gtk_widget_class_bind_template_child (widget_class, MnfForm, letterhead);
  gtk_widget_class_bind_template_child (widget_class, MnfForm, scrolled);
  gtk_widget_class_bind_template_child (widget_class, MnfForm, tools);
  gtk_widget_class_bind_template_callback (widget_class, bold_cb);
  gtk_widget_class_bind_template_callback (widget_class, italic_cb);
  gtk_widget_class_bind_template_callback (widget_class, insert_field_cb);
}

static void
name_letterhead (MnfForm *self)
{
  GtkWidget *list = gtk_widget_get_parent (GTK_WIDGET (self->letterhead));
  const char *title =
    adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self->letterhead));

  mnf_accessible_name_set_lists (list, title);
  mnf_accessible_name_set (self->letterhead, title);
}

static void
mnf_form_init (MnfForm *self)
{
  self->proofreader = mnf_proofreader_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  mnf_edge_scroll_attach (self->scrolled);
  name_letterhead (self);
  self->rows = mnf_form_row_collect (GTK_WIDGET (self));
}
