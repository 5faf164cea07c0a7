/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Selects the word at the caret of @text, a GtkEditable or a GtkTextView; of two
 * that meet there, the one behind it. Does nothing where there is no word, or in
 * any other widget. */
void mnf_word_select (GtkWidget *text);

G_END_DECLS
