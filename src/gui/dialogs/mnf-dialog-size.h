/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Makes a dialog that shows pages as large as its parent allows, so that there is
 * room to read, and its edges tell it from the window below. */
void mnf_dialog_size_from_parent (GtkWindow *dialog);

G_END_DECLS
