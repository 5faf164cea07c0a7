/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A line across the window about something that lasts, with buttons for what can
 * be done about it (newer libraries have AdwBanner, with one button). */

#define MNF_TYPE_BANNER (mnf_banner_get_type ())
G_DECLARE_FINAL_TYPE (MnfBanner, mnf_banner, MNF, BANNER, GtkWidget)

typedef struct
{
  const char *label;  /* translated, with mnemonic */
  const char *action; /* its detailed name, or NULL for none */
} MnfBannerButton;

/* Shows @title and @buttons (ended by a NULL label; NULL for none), which are
 * read at once; hides the banner if @title is NULL. */
void mnf_banner_show (MnfBanner *self, const char *title, const MnfBannerButton *buttons);

/* In a narrow window the buttons stand below the words. */
void mnf_banner_set_narrow (MnfBanner *self, gboolean narrow);

/* NULL if the banner is hidden. */
const char *mnf_banner_get_title (MnfBanner *self);

G_END_DECLS
