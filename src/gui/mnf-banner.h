/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* One line across the window about something that lasts (newer libraries have
 * AdwBanner instead). Hidden while it
 * has no title. */

#define MNF_TYPE_BANNER (mnf_banner_get_type ())
G_DECLARE_FINAL_TYPE (MnfBanner, mnf_banner, MNF, BANNER, GtkWidget)

void mnf_banner_set_title (MnfBanner *self, const char *title);
const char *mnf_banner_get_title (MnfBanner *self);

G_END_DECLS
