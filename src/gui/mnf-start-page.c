/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-start-page.h"

#include <adwaita.h>

#include "mnf-profile-row.h"
#include "mnf-template-card.h"

struct _MnfStartPage
{
  GtkWidget parent_instance;

  GtkWidget *status_page;
  GtkFlowBox *templates;
};

G_DEFINE_FINAL_TYPE (MnfStartPage, mnf_start_page, GTK_TYPE_WIDGET)

static void
add_cards (MnfStartPage *self)
{
  g_autoptr (MnfFonts) fonts = mnf_fonts_new ();
  g_autoptr (MnfTypesetter) typesetter = mnf_typesetter_new (fonts);
  gsize n_templates;
  const MnfTemplate *templates = mnf_templates_get_all (&n_templates);

  for (gsize i = 0; i < n_templates; i++)
    {
      gtk_flow_box_append (self->templates,
                           mnf_template_card_new (&templates[i], typesetter));
      /* The card takes the focus, not the place that it has. */
      gtk_widget_set_focusable (gtk_widget_get_last_child (GTK_WIDGET (self->templates)),
                                FALSE);
    }
}

/* Most windows are given a letter before anybody sees this page. */
static void
mnf_start_page_map (GtkWidget *widget)
{
  MnfStartPage *self = MNF_START_PAGE (widget);

  if (gtk_widget_get_first_child (GTK_WIDGET (self->templates)) == NULL)
    add_cards (self);
  GTK_WIDGET_CLASS (mnf_start_page_parent_class)->map (widget);
}

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
  widget_class->map = mnf_start_page_map;

  g_type_ensure (MNF_TYPE_PROFILE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, MNF_RESOURCE_PREFIX
                                               "/ui/mnf-start-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MnfStartPage, status_page);
  gtk_widget_class_bind_template_child (widget_class, MnfStartPage, templates);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
mnf_start_page_init (MnfStartPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
