/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mnf-text-row.h"

G_BEGIN_DECLS

/* The keys of @view, the text of @row, that make other elements of the letter
 * out of its text, and pasting that does: Enter splits a list's item, Backspace
 * at its start joins it with the one before, and several paragraphs that are
 * pasted into an item or a paragraph are several elements. Shift+Enter is a
 * forced line. Each is one step of undo. */
void mnf_text_structure_attach (MnfTextRow *row, GtkTextView *view);

G_END_DECLS
