/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The window in which people choose what new letters begin with, and where they
 * go. What is chosen holds at once. */

#define MNF_TYPE_PREFERENCES (mnf_preferences_get_type ())
G_DECLARE_FINAL_TYPE (MnfPreferences,
                      mnf_preferences,
                      MNF,
                      PREFERENCES,
                      AdwPreferencesWindow)

/* Shows the window; @folder is where new letters go if nothing is chosen. */
void mnf_preferences_show (GtkWindow *parent, GFile *folder);

G_END_DECLS
