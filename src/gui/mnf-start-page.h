/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What a window shows before it has a letter: the templates to begin from,
 * and a way to open a letter. */

#define MNF_TYPE_START_PAGE (mnf_start_page_get_type ())
G_DECLARE_FINAL_TYPE (MnfStartPage, mnf_start_page, MNF, START_PAGE, GtkWidget)

G_END_DECLS
