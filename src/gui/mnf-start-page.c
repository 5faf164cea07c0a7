/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-start-page.h"

#include <adwaita.h>

#include "catalog/mnf-template.h"

struct _MnfStartPage
{
  GtkWidget parent_instance;

  GtkWidget *status_page;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (MnfStartPage, mnf_start_page, GTK_TYPE_WIDGET)

static void
mnf_start_page_dispose (GObject *object)
{
  MnfStartPage *self = MNF_START_PAGE (object);

  g_clear_pointer (&self->status_page, gtk_widget_unparent);

  G_OBJECT_CLASS (mnf_start_page_parent_class)->dispose (object);
}

static void
mnf_start_page_class_init (MnfStartPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mnf_start_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, MNF_RESOURCE_PREFIX
                                               "/ui/mnf-start-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MnfStartPage, status_page);
  gtk_widget_class_bind_template_child (widget_class, MnfStartPage, list);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static GtkWidget *
create_row (const MnfTemplate *template)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), template->name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), template->description);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "app.new-from-template");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", template->id);
  return row;
}

static void
mnf_start_page_init (MnfStartPage *self)
{
  gsize n_templates;
  const MnfTemplate *templates = mnf_templates_get_all (&n_templates);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (gsize i = 0; i < n_templates; i++)
    gtk_list_box_append (self->list, create_row (&templates[i]));
}
