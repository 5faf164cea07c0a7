/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mnf-text-row.h"

G_BEGIN_DECLS

/* Underlines in @view, the text of @row, what the form's proofreader takes for
 * misspelled, but not the word that is being typed; the context menu of such a
 * word offers others for it, and to learn it. */
void mnf_text_spelling_attach (MnfTextRow *row, GtkTextView *view);

G_END_DECLS
