/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A MnfFormRow for a text of several lines, which grows with it. It looks like
 * an entry row: the title lies in the row while it is empty, above the text
 * otherwise. Its {fields} show as chips, its emphasis as such. Ctrl+B and Ctrl+I
 * emphasise the selected words.
 *
 * Property "bare" (boolean): no title above the text, for a card that is
 * nothing but its text. */

#define MNF_TYPE_TEXT_ROW (mnf_text_row_get_type ())
G_DECLARE_FINAL_TYPE (MnfTextRow, mnf_text_row, MNF, TEXT_ROW, AdwPreferencesRow)

/* Names the row other than the field table does: "Paragraph 3". */
void mnf_text_row_set_name (MnfTextRow *self, const char *name);

/* The selection as bytes of the stored text; both the caret's if there is none. */
void mnf_text_row_get_selection (MnfTextRow *self, gsize *start, gsize *end);

G_END_DECLS
