/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mnf-form-row.h"

G_BEGIN_DECLS

/* What the rows with an AdwEntryRow for a base share. */

/* One line of plain text without an undo of its own (the document has one),
 * of at most @max_length characters; 0 is no limit. */
void mnf_editable_set_up (AdwEntryRow *row, guint max_length);

/* Shows @text by the smallest change. If the row has the focus the caret goes
 * to the end of what changed. */
void mnf_editable_show_text (AdwEntryRow *row, const char *text);

/* Focuses the row with the caret at byte @offset. */
void mnf_editable_focus (AdwEntryRow *row, guint offset);

/* Implements for a row that it shows the member's text and takes the focus in
 * these ways; set_field is left to the row. */
void mnf_editable_implement (MnfFormRowInterface *iface);

G_END_DECLS
