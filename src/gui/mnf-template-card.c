/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-template-card.h"

#include "compose/mnf-composer.h"
#include "gui/preview/mnf-paper.h"
#include "mnf-new-letter.h"

#define SCALE 0.27         /* of the picture, in pixels a point */
#define MAX_WIDTH_CHARS 28 /* of the words below it */

static GtkWidget *
create_picture (const MnfTemplate *template, MnfTypesetter *typesetter)
{
  g_autoptr (MnfManifestation) manifestation = mnf_new_letter (template->id);
  g_autoptr (MnfLetter) letter = mnf_compose (manifestation, MNF_COMPOSE_PLACEHOLDERS);
  g_autoptr (MnfPages) pages = mnf_typesetter_lay_out (typesetter, letter);
  GtkWidget *paper = mnf_paper_new ();

  mnf_paper_set_page (MNF_PAPER (paper), pages, 0);
  mnf_paper_set_scale (MNF_PAPER (paper), SCALE);
  gtk_widget_set_halign (paper, GTK_ALIGN_CENTER);
  gtk_widget_set_can_target (paper, FALSE);
  return paper;
}

static GtkWidget *
create_label (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_label_set_max_width_chars (GTK_LABEL (label), MAX_WIDTH_CHARS);
  gtk_widget_add_css_class (label, style);
  return label;
}

GtkWidget *
mnf_template_card_new (const MnfTemplate *template, MnfTypesetter *typesetter)
{
  GtkWidget *card = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  gtk_box_append (GTK_BOX (box), create_picture (template, typesetter));
  gtk_box_append (GTK_BOX (box), create_label (template->name, "heading"));
  gtk_box_append (GTK_BOX (box), create_label (template->description, "caption"));

  gtk_button_set_child (GTK_BUTTON (card), box);
  gtk_widget_add_css_class (card, "flat");
  gtk_widget_add_css_class (card, "template-card");
  gtk_accessible_update_property (GTK_ACCESSIBLE (card), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  template->name, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (card), "app.new-from-template");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (card), "s", template->id);
  return card;
}
