/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A text view without a scrolled window, exactly as high as its wrapped text,
 * for a MnfMarkupBuffer: it draws the chips, and copies what is stored.
 *
 * GtkTextView asks for the height of the layout that it happens to have: before
 * its first allocation that of text one character wide, which is wrong, jumps
 * when it is set right, and takes long for the hundreds of texts of a form. */

#define MNF_TYPE_TEXT_AREA (mnf_text_area_get_type ())
G_DECLARE_FINAL_TYPE (MnfTextArea, mnf_text_area, MNF, TEXT_AREA, GtkTextView)

G_END_DECLS
