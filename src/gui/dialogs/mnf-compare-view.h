/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/mnf-manifestation.h"

G_BEGIN_DECLS

/* The pages of two letters, with the words that differ marked: side by side or,
 * where it is narrow, one of them at a time. Or the pages of one letter.
 *
 * Property "symmetric" (boolean): whether neither letter has come from the
 * other. Else the second is what has become of the first, and the words that
 * only the first has are struck out. */

#define MNF_TYPE_COMPARE_VIEW (mnf_compare_view_get_type ())
G_DECLARE_FINAL_TYPE (MnfCompareView, mnf_compare_view, MNF, COMPARE_VIEW, GtkWidget)

/* What the two letters are called. */
void
mnf_compare_view_set_titles (MnfCompareView *self, const char *first, const char *second);

/* Shows the two letters or, where @second is NULL, the first one alone. */
void mnf_compare_view_set_letters (MnfCompareView *self,
                                   MnfManifestation *first,
                                   MnfManifestation *second);

G_END_DECLS
