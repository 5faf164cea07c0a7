/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The button that stands for a folded card: what is in it, in two lines. */

#define MNF_TYPE_HEADLINE (mnf_headline_get_type ())
G_DECLARE_FINAL_TYPE (MnfHeadline, mnf_headline, MNF, HEADLINE, GtkButton)

MnfHeadline *mnf_headline_new (void);

/* An empty @subtitle takes no room. @name is what a screen reader calls it. */
void mnf_headline_set_words (MnfHeadline *self,
                             const char *name,
                             const char *title,
                             const char *subtitle);
void mnf_headline_set_expanded (MnfHeadline *self, gboolean expanded);

G_END_DECLS
