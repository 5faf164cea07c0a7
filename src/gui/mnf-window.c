/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-window-private.h"

#include <glib/gi18n.h>

#include "catalog/mnf-template.h"
#include "mnf-gui-resources.h"
#include "mnf-names.h"
#include "mnf-recent.h"
#include "mnf-start-page.h"

enum
{
  PROP_DOCUMENT = 1,
  PROP_PREVIEW_SHOWN,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (MnfWindow, mnf_window, ADW_TYPE_APPLICATION_WINDOW)

/* What is shown */

static gboolean
get_preview_shown (MnfWindow *self)
{
  return mnf_fold_bin_get_folded (self->fold_bin) ? self->preview_in_front
                                                  : self->preview_beside;
}

/* GTK 4.8 leaves the focus in the submenu that an item was chosen from, where no
 * key reaches it. */
static void
menu_closed_cb (MnfWindow *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->menu_button));
}

static void
set_menu (MnfWindow *self, GMenuModel *menu)
{
  if (gtk_menu_button_get_menu_model (self->menu_button) == menu)
    return;

  gtk_menu_button_set_menu_model (self->menu_button, menu);
  g_signal_connect_object (gtk_menu_button_get_popover (self->menu_button), "closed",
                           G_CALLBACK (menu_closed_cb), self, G_CONNECT_SWAPPED);
}

/* A wide window has form and preview side by side; a narrow one has one of
 * them, and in its menu what its header bar has no room for. */
static void
update_layout (MnfWindow *self)
{
  gboolean folded = mnf_fold_bin_get_folded (self->fold_bin);
  gboolean has_letter = self->document != NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->new_button), !folded);
  gtk_widget_set_visible (GTK_WIDGET (self->open_button), !folded);
  gtk_widget_set_visible (self->undo_box, has_letter);
  gtk_widget_set_visible (GTK_WIDGET (self->export_button), has_letter && !folded);
  set_menu (self, folded ? self->narrow_menu : self->main_menu);
  gtk_action_bar_set_revealed (self->narrow_bar, folded && has_letter);
  mnf_banner_set_narrow (self->banner, folded);

  gtk_widget_set_visible (self->start_page, !has_letter);
  gtk_widget_set_visible (GTK_WIDGET (self->panes), has_letter);
  gtk_widget_set_visible (GTK_WIDGET (self->form), !folded || !self->preview_in_front);
  gtk_widget_set_visible (GTK_WIDGET (self->preview), get_preview_shown (self));
  mnf_window_update_actions (self);
}

static void
set_preview_shown (MnfWindow *self, gboolean shown)
{
  if (get_preview_shown (self) == shown)
    return;

  if (mnf_fold_bin_get_folded (self->fold_bin))
    self->preview_in_front = shown;
  else
    {
      self->preview_beside = shown;
      g_settings_set_boolean (self->settings, "preview-shown", shown);
    }
  update_layout (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PREVIEW_SHOWN]);
}

static void
folded_changed_cb (MnfWindow *self)
{
  update_layout (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PREVIEW_SHOWN]);
}

static void
update_steps (MnfWindow *self)
{
  g_autofree char *undo_label = NULL;
  g_autofree char *redo_label = NULL;
  g_autofree char *undo_tooltip = NULL;
  g_autofree char *redo_tooltip = NULL;

  g_object_get (self->document, "undo-label", &undo_label, "redo-label", &redo_label,
                NULL);
  if (undo_label != NULL)
    /* Translators: %s is what will be undone: “Change of Place” */
    undo_tooltip = g_strdup_printf (_ ("Undo %s"), undo_label);
  if (redo_label != NULL)
    /* Translators: %s is what will be done again: “Change of Place” */
    redo_tooltip = g_strdup_printf (_ ("Redo %s"), redo_label);

  gtk_widget_set_tooltip_text (self->undo_button,
                               undo_tooltip != NULL ? undo_tooltip : _ ("Undo"));
  gtk_widget_set_tooltip_text (self->redo_button,
                               redo_tooltip != NULL ? redo_tooltip : _ ("Redo"));
}

static void
document_notify_cb (MnfWindow *self)
{
  mnf_window_update_title (self);
  update_steps (self);
  mnf_window_update_actions (self);
}

/* Opening */

static gboolean
dropped_cb (GtkDropTarget *target,
            const GValue *value,
            double x,
            double y,
            MnfWindow *self)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));
  g_autoptr (GPtrArray) files = g_ptr_array_new ();

  for (GSList *file = g_value_get_boxed (value); file != NULL; file = file->next)
    g_ptr_array_add (files, file->data);
  if (files->len > 0)
    g_application_open (G_APPLICATION (application), (GFile **) files->pdata,
                        (int) files->len, "");
  return files->len > 0;
}

static gboolean
mnf_window_close_request (GtkWindow *window)
{
  return mnf_window_begin_closing (MNF_WINDOW (window)) ||
         GTK_WINDOW_CLASS (mnf_window_parent_class)->close_request (window);
}

/* Form and preview */

static void
place_activated_cb (MnfWindow *self, const char *pointer, guint offset, gboolean word)
{
  if (mnf_fold_bin_get_folded (self->fold_bin))
    set_preview_shown (self, FALSE);
  mnf_form_focus (self->form, pointer, offset);
  if (word)
    mnf_form_select_word (self->form);
}

static void
focus_changed_cb (MnfWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->form)))
    g_set_weak_pointer (&self->last_focus_in_form, focus);
}

/* The object */

static void
mnf_window_get_property (GObject *object,
                         guint property,
                         GValue *value,
                         GParamSpec *pspec)
{
  MnfWindow *self = MNF_WINDOW (object);

  switch (property)
    {
    case PROP_DOCUMENT:
      g_value_set_object (value, self->document);
      break;
    case PROP_PREVIEW_SHOWN:
      g_value_set_boolean (value, get_preview_shown (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
mnf_window_set_property (GObject *object,
                         guint property,
                         const GValue *value,
                         GParamSpec *pspec)
{
  MnfWindow *self = MNF_WINDOW (object);

  switch (property)
    {
    case PROP_PREVIEW_SHOWN:
      set_preview_shown (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
mnf_window_dispose (GObject *object)
{
  MnfWindow *self = MNF_WINDOW (object);

  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (self->document, self);
  if (self->letter != NULL)
    g_signal_handlers_disconnect_by_data (self->letter, self);
  g_clear_object (&self->document);
  g_clear_object (&self->letter);
  g_clear_object (&self->letters);
  g_clear_object (&self->loading);
  g_clear_object (&self->pdf);
  g_clear_object (&self->settings);
  g_clear_weak_pointer (&self->last_focus_in_form);
  gtk_widget_dispose_template (GTK_WIDGET (self), MNF_TYPE_WINDOW);

  G_OBJECT_CLASS (mnf_window_parent_class)->dispose (object);
}

static void
mnf_window_finalize (GObject *object)
{
  MnfWindow *self = MNF_WINDOW (object);

  g_free (self->pdf_etag);
  g_free (self->spelling_language);

  G_OBJECT_CLASS (mnf_window_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (MNF_TYPE_BANNER);
  g_type_ensure (MNF_TYPE_FIND_BAR);
  g_type_ensure (MNF_TYPE_FOLD_BIN);
  g_type_ensure (MNF_TYPE_FORM);
  g_type_ensure (MNF_TYPE_PREVIEW);
  g_type_ensure (MNF_TYPE_START_PAGE);
  /* Named, or the linker leaves the resources of a static library out. */
  mnf_gui_get_resource ();

  gtk_widget_class_set_template_from_resource (widget_class,
                                               MNF_RESOURCE_PREFIX "/ui/mnf-window.ui");
  gtk_widget_class_bind_template_child (widget_class, MnfWindow, fold_bin);
  gtk_widget_class_bind_template_child (widget_class, MnfWindow, window_title);
  gtk_widget_class_bind_template_child (widget_class, MnfWindow, new_button);
  gtk_widget_class_bind_template_child (widget_class, MnfWindow, open_button);
  gtk_widget_class_bind_template_child (widget_class, MnfWindow, undo_box);
  gtk_widget_class_bind_template_child (widget_class, MnfWindow, undo_button);
  gtk_widget_class_bind_template_child (widget_class, MnfWindow, redo_button);
  gtk_widget_class_bind_template_child (widget_class, MnfWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, MnfWindow, export_button);
  gtk_widget_class_bind_template_child (widget_class, MnfWindow, banner);
  gtk_widget_class_bind_template_child (widget_class, MnfWindow, find_bar);
  gtk_widget_class_bind_template_child (widget_class, MnfWindow, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, MnfWindow, start_page);
  gtk_widget_class_bind_template_child (widget_class, MnfWindow, panes);
  gtk_widget_class_bind_template_child (widget_class, MnfWindow, form);
  gtk_widget_class_bind_template_child (widget_class, MnfWindow, preview);
  gtk_widget_class_bind_template_child (widget_class, MnfWindow, narrow_bar);
  gtk_widget_class_bind_template_child (widget_class, MnfWindow, form_toggle);
  gtk_widget_class_bind_template_child (widget_class, MnfWindow, preview_toggle);
  gtk_widget_class_bind_template_child (widget_class, MnfWindow, main_menu);
  gtk_widget_class_bind_template_child (widget_class, MnfWindow, narrow_menu);
  gtk_widget_class_bind_template_child (widget_class, MnfWindow, narrow_recent_menu);
  gtk_widget_class_bind_template_child (widget_class, MnfWindow, narrow_export_menu);
  gtk_widget_class_bind_template_child (widget_class, MnfWindow, status_menu);
  gtk_widget_class_bind_template_child (widget_class, MnfWindow, narrow_status_menu);
  gtk_widget_class_bind_template_callback (widget_class, folded_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, place_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, mnf_window_update_notice);
  gtk_widget_class_bind_template_callback (widget_class, mnf_window_find_closed_cb);
}

static void
mnf_window_class_init (MnfWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = mnf_window_get_property;
  object_class->set_property = mnf_window_set_property;
  object_class->dispose = mnf_window_dispose;
  object_class->finalize = mnf_window_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = mnf_window_close_request;

  properties[PROP_DOCUMENT] =
    g_param_spec_object ("document", NULL, NULL, MNF_TYPE_DOCUMENT,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS |
                           G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_PREVIEW_SHOWN] =
    g_param_spec_boolean ("preview-shown", NULL, NULL, TRUE,
                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS |
                            G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
init_settings (MnfWindow *self)
{
  /* A new window takes the size of the last one and does not follow it after. */
  const GSettingsBindFlags flags =
    G_SETTINGS_BIND_DEFAULT | G_SETTINGS_BIND_GET_NO_CHANGES;

  self->settings = g_settings_new (MNF_APP_ID);
  g_settings_bind (self->settings, "window-width", self, "default-width", flags);
  g_settings_bind (self->settings, "window-height", self, "default-height", flags);
  g_settings_bind (self->settings, "window-maximized", self, "maximized", flags);
  g_settings_bind (self->settings, "form-width", self->panes, "position", flags);
  self->preview_beside = g_settings_get_boolean (self->settings, "preview-shown");
}

static GMenuModel *
create_template_menu (void)
{
  GMenu *menu = g_menu_new ();
  gsize n_templates;
  const MnfTemplate *templates = mnf_templates_get_all (&n_templates);

  for (gsize i = 0; i < n_templates; i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (templates[i].name, NULL);

      g_menu_item_set_action_and_target (item, "app.new-from-template", "s",
                                         templates[i].id);
      g_menu_append_item (menu, item);
    }
  return G_MENU_MODEL (menu);
}

/* The arrow of a split button has a tooltip but, like all icons, no name. */
static void
name_arrow (AdwSplitButton *button)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (button));

  while (child != NULL && !GTK_IS_MENU_BUTTON (child))
    child = gtk_widget_get_next_sibling (child);
  if (child != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    adw_split_button_get_dropdown_tooltip (button), -1);
}

static void
init_menus (MnfWindow *self)
{
  g_autoptr (GMenuModel) templates = create_template_menu ();
  g_autoptr (GMenuModel) recent = mnf_recent_create_menu ();

  adw_split_button_set_menu_model (self->new_button, templates);
  adw_split_button_set_menu_model (self->open_button, recent);
  g_menu_append_section (self->narrow_recent_menu, NULL, recent);
  name_arrow (self->new_button);
  name_arrow (self->open_button);
  name_arrow (self->export_button);
}

static void
mnf_window_init (MnfWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  gtk_widget_init_template (GTK_WIDGET (self));
  mnf_window_install_actions (self);
  mnf_window_install_saving_actions (self);
  mnf_window_install_find (self);
  mnf_window_install_status (self);
  mnf_window_install_sharing (self);
  init_settings (self);
  mnf_window_install_spelling (self);
  init_menus (self);

  g_object_bind_property (self, "preview-shown", self->form_toggle, "active",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL |
                            G_BINDING_INVERT_BOOLEAN);
  g_object_bind_property (self, "preview-shown", self->preview_toggle, "active",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  g_signal_connect (target, "drop", G_CALLBACK (dropped_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
  g_signal_connect (self, "notify::focus-widget", G_CALLBACK (focus_changed_cb), NULL);
  update_layout (self);
}

MnfWindow *
mnf_window_new (GtkApplication *application, MnfLetters *letters)
{
  MnfWindow *self = g_object_new (MNF_TYPE_WINDOW, "application", application, NULL);

  self->letters = g_object_ref (letters);
  return self;
}

MnfDocument *
mnf_window_get_document (MnfWindow *self)
{
  g_return_val_if_fail (MNF_IS_WINDOW (self), NULL);

  return self->document;
}

MnfAutosaver *
mnf_window_get_letter (MnfWindow *self)
{
  g_return_val_if_fail (MNF_IS_WINDOW (self), NULL);

  return self->letter;
}

void
mnf_window_set_letter (MnfWindow *self, MnfAutosaver *letter)
{
  MnfDocument *document;

  g_return_if_fail (MNF_IS_WINDOW (self));
  g_return_if_fail (self->letter == NULL && letter != NULL);

  document = mnf_autosaver_get_document (letter);
  self->letter = g_object_ref (letter);
  self->document = g_object_ref (document);
  g_signal_connect_object (document, "notify", G_CALLBACK (document_notify_cb), self,
                           G_CONNECT_SWAPPED);
  g_object_set (self->form, "document", document, NULL);
  g_object_set (self->preview, "document", document, NULL);
  g_signal_connect_object (document, "changed", G_CALLBACK (mnf_window_update_spelling),
                           self, G_CONNECT_SWAPPED);
  mnf_window_update_spelling (self);
  document_notify_cb (self);
  mnf_window_watch_saving (self);
  update_layout (self);
  gtk_widget_child_focus (GTK_WIDGET (self->form), GTK_DIR_TAB_FORWARD);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DOCUMENT]);
}

GFile *
mnf_window_get_file (MnfWindow *self)
{
  g_return_val_if_fail (MNF_IS_WINDOW (self), NULL);

  if (self->loading != NULL)
    return self->loading;
  return self->document != NULL ? mnf_document_get_file (self->document) : NULL;
}

gboolean
mnf_window_is_empty (MnfWindow *self)
{
  g_return_val_if_fail (MNF_IS_WINDOW (self), FALSE);

  return self->document == NULL && !self->busy;
}
