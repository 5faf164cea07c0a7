/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-headline.h"

#include "mnf-accessible-name.h"

struct _MnfHeadline
{
  GtkButton parent_instance;

  GtkLabel *title;
  GtkLabel *subtitle;
};

G_DEFINE_FINAL_TYPE (MnfHeadline, mnf_headline, GTK_TYPE_BUTTON)

MnfHeadline *
mnf_headline_new (void)
{
  return g_object_new (MNF_TYPE_HEADLINE, NULL);
}

void
mnf_headline_set_words (MnfHeadline *self,
                        const char *name,
                        const char *title,
                        const char *subtitle)
{
  g_autofree char *full_name =
    g_str_equal (name, title) ? g_strdup (name) : g_strdup_printf ("%s: %s", name, title);

  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->subtitle, subtitle);
  gtk_widget_set_visible (GTK_WIDGET (self->subtitle), *subtitle != '\0');
  mnf_accessible_name_set (self, full_name);
}

void
mnf_headline_set_expanded (MnfHeadline *self, gboolean expanded)
{
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED,
                               expanded, -1);
}

static void
mnf_headline_class_init (MnfHeadlineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, MNF_RESOURCE_PREFIX
                                               "/ui/form/mnf-headline.ui");
  gtk_widget_class_bind_template_child (widget_class, MnfHeadline, title);
  gtk_widget_class_bind_template_child (widget_class, MnfHeadline, subtitle);
}

static void
mnf_headline_init (MnfHeadline *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
