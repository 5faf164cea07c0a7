/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-chooser.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "catalog/mnf-suggestion.h"
#include "mnf-accessible-name.h"

struct _MnfChooser
{
  AdwBin parent_instance;

  GtkMenuButton *button;
  GtkListBox *list; /* in the button's popover; NULL before it is opened */

  MnfFormRow *row; /* borrowed: it is around this */
  char **texts;    /* NULL for what the catalogue suggests */
};

G_DEFINE_FINAL_TYPE (MnfChooser, mnf_chooser, ADW_TYPE_BIN)

#define LIST_WIDTH 270
#define MAX_LIST_HEIGHT 280

/* Choosing */

static void
row_activated_cb (MnfChooser *self, GtkListBoxRow *item)
{
  const char *text = g_object_get_data (G_OBJECT (item), "text");
  MnfDocument *document = mnf_form_row_get_document (self->row);

  gtk_menu_button_popdown (self->button);
  mnf_document_end_step (document);
  mnf_form_row_edit_text (self->row, text);
  mnf_document_end_step (document);
  mnf_form_row_focus (self->row, mnf_form_row_get_address (self->row), strlen (text));
}

/* The list */

static void
append (MnfChooser *self, const char *text, const char *note)
{
  GtkWidget *item = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (item), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (item), text);
  if (note != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (item), note);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (item), TRUE);
  g_object_set_data_full (G_OBJECT (item), "text", g_strdup (text), g_free);
  gtk_list_box_append (self->list, item);
}

static void
append_suggestions (MnfChooser *self)
{
  MnfDocument *document = mnf_form_row_get_document (self->row);
  g_autoptr (GPtrArray) suggestions =
    mnf_suggestions_find (mnf_document_get_manifestation (document),
                          mnf_form_row_get_address (self->row));

  for (guint i = 0; i < suggestions->len; i++)
    {
      const MnfSuggestion *suggestion = suggestions->pdata[i];

      append (self, suggestion->text, suggestion->note);
    }
}

static void
fill (MnfChooser *self)
{
  GtkListBoxRow *item;

  while ((item = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (item));

  if (self->texts == NULL)
    append_suggestions (self);
  else
    for (char **text = self->texts; *text != NULL; text++)
      append (self, *text, NULL);
}

/* From the button or the row, the arrows go on from the list's first item. */
static void
shown_cb (MnfChooser *self)
{
  GtkListBoxRow *first = gtk_list_box_get_row_at_index (self->list, 0);

  if (first != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (first));
}

static GtkWidget *
create_placeholder (void)
{
  GtkWidget *label = gtk_label_new (_ ("There is nothing to suggest"));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_set_margin_top (label, 24);
  gtk_widget_set_margin_bottom (label, 24);
  return label;
}

static GtkWidget *
create_popover (MnfChooser *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkScrolledWindow *window = GTK_SCROLLED_WINDOW (scrolled);
  GtkWidget *list = gtk_list_box_new ();

  self->list = GTK_LIST_BOX (list);
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_list_box_set_placeholder (self->list, create_placeholder ());
  gtk_widget_add_css_class (list, "boxed-list");
  g_signal_connect_swapped (list, "row-activated", G_CALLBACK (row_activated_cb), self);

  gtk_scrolled_window_set_policy (window, GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (window, TRUE);
  gtk_scrolled_window_set_max_content_height (window, MAX_LIST_HEIGHT);
  gtk_widget_set_size_request (scrolled, LIST_WIDTH, -1);
  gtk_widget_set_focusable (scrolled, FALSE);
  gtk_scrolled_window_set_child (window, list);

  gtk_popover_set_child (GTK_POPOVER (popover), scrolled);
  g_signal_connect_swapped (popover, "show", G_CALLBACK (shown_cb), self);
  return popover;
}

/* Made when it is opened: it is dear and seldom used. */
static void
create_popover_cb (GtkMenuButton *button, gpointer data)
{
  MnfChooser *self = data;

  if (self->list == NULL)
    {
      gtk_menu_button_set_popover (button, create_popover (self));
      mnf_accessible_name_set (self->list,
                               gtk_widget_get_tooltip_text (GTK_WIDGET (button)));
    }

  fill (self);
}

/* The row */

static gboolean
open_cb (GtkWidget *row, GVariant *arguments, gpointer data)
{
  gtk_menu_button_popup (MNF_CHOOSER (data)->button);
  return GDK_EVENT_STOP;
}

static void
add_shortcut (MnfChooser *self)
{
  GtkEventController *shortcuts = gtk_shortcut_controller_new ();
  GtkShortcut *shortcut =
    gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_space, GDK_CONTROL_MASK),
                      gtk_callback_action_new (open_cb, self, NULL));

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (shortcuts), shortcut);
  gtk_widget_add_controller (GTK_WIDGET (self->row), shortcuts);
}

/* A tooltip is no name in GTK 4.8. */
static void
set_name (MnfChooser *self)
{
  const MnfField *field = mnf_form_row_get_field (self->row);
  /* Translators: %s is a field’s label, such as “Honorific”. */
  g_autofree char *name =
    g_strdup_printf (_ ("Suggestions for %s"), mnf_field_get_label (field));

  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), name);
  mnf_accessible_name_set (self->button, name);
}

GtkWidget *
mnf_chooser_new (MnfFormRow *row)
{
  MnfChooser *self = g_object_new (MNF_TYPE_CHOOSER, NULL);

  self->row = row;
  set_name (self);
  add_shortcut (self);
  return GTK_WIDGET (self);
}

void
mnf_chooser_set_texts (MnfChooser *self, const char *const *texts)
{
  g_strfreev (self->texts);
  self->texts = g_strdupv ((char **) texts);
}

/* The object */

static void
mnf_chooser_finalize (GObject *object)
{
  g_strfreev (MNF_CHOOSER (object)->texts);

  G_OBJECT_CLASS (mnf_chooser_parent_class)->finalize (object);
}

static void
mnf_chooser_class_init (MnfChooserClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mnf_chooser_finalize;
}

static void
mnf_chooser_init (MnfChooser *self)
{
  GtkWidget *button = gtk_menu_button_new ();

  self->button = GTK_MENU_BUTTON (button);
  gtk_menu_button_set_icon_name (self->button, "pan-down-symbolic");
  gtk_menu_button_set_create_popup_func (self->button, create_popover_cb, self, NULL);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  adw_bin_set_child (ADW_BIN (self), button);
}
