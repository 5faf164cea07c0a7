/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-banner.h"

struct _MnfBanner
{
  GtkWidget parent_instance;

  GtkRevealer *revealer;
  GtkOrientable *box;
  GtkLabel *label;
  GtkBox *buttons;
};

G_DEFINE_FINAL_TYPE (MnfBanner, mnf_banner, GTK_TYPE_WIDGET)

/* A screen reader sees what has slid away as long as it is visible. */
static void
update_visible (MnfBanner *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->box),
                          gtk_revealer_get_reveal_child (self->revealer) ||
                            gtk_revealer_get_child_revealed (self->revealer));
}

static void
mnf_banner_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), MNF_TYPE_BANNER);

  G_OBJECT_CLASS (mnf_banner_parent_class)->dispose (object);
}

static void
mnf_banner_class_init (MnfBannerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mnf_banner_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               MNF_RESOURCE_PREFIX "/ui/mnf-banner.ui");
  gtk_widget_class_bind_template_child (widget_class, MnfBanner, revealer);
  gtk_widget_class_bind_template_child (widget_class, MnfBanner, box);
  gtk_widget_class_bind_template_child (widget_class, MnfBanner, label);
  gtk_widget_class_bind_template_child (widget_class, MnfBanner, buttons);
  gtk_widget_class_bind_template_callback (widget_class, update_visible);
  gtk_widget_class_set_css_name (widget_class, "banner");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
mnf_banner_init (MnfBanner *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GtkWidget *
create_button (const MnfBannerButton *description)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (description->label);

  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (button), description->action);
  return button;
}

static void
set_buttons (MnfBanner *self, const MnfBannerButton *buttons)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->buttons))) != NULL)
    gtk_box_remove (self->buttons, child);
  for (; buttons != NULL && buttons->label != NULL; buttons++)
    gtk_box_append (self->buttons, create_button (buttons));
  gtk_widget_set_visible (GTK_WIDGET (self->buttons),
                          gtk_widget_get_first_child (GTK_WIDGET (self->buttons)) !=
                            NULL);
}

void
mnf_banner_show (MnfBanner *self, const char *title, const MnfBannerButton *buttons)
{
  g_return_if_fail (MNF_IS_BANNER (self));

  /* A button that has the focus keeps it while nothing changes. */
  if (g_strcmp0 (title, mnf_banner_get_title (self)) == 0)
    return;

  /* The old words stay while they slide away. */
  if (title != NULL)
    {
      gtk_label_set_text (self->label, title);
      set_buttons (self, buttons);
    }
  gtk_revealer_set_reveal_child (self->revealer, title != NULL);
  update_visible (self);
}

void
mnf_banner_set_narrow (MnfBanner *self, gboolean narrow)
{
  g_return_if_fail (MNF_IS_BANNER (self));

  gtk_orientable_set_orientation (self->box, narrow ? GTK_ORIENTATION_VERTICAL
                                                    : GTK_ORIENTATION_HORIZONTAL);
}

const char *
mnf_banner_get_title (MnfBanner *self)
{
  g_return_val_if_fail (MNF_IS_BANNER (self), NULL);

  return gtk_revealer_get_reveal_child (self->revealer) ? gtk_label_get_text (self->label)
                                                        : NULL;
}
