/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "model/mnf-document.h"
#include "spelling/mnf-proofreader.h"

G_BEGIN_DECLS

/* The form of a letter: boxed lists of rows, grouped as the letter is read.
 * Properties: "document" (MnfDocument, or NULL for an empty pane),
 * "font-families" (GStrv, write-only: what to suggest for the letter's font),
 * "focused-pointer" (string, read-only: the member whose control has the focus,
 * or NULL; notified). A read-only or locked document can be
 * read but not edited. */

#define MNF_TYPE_FORM (mnf_form_get_type ())
G_DECLARE_FINAL_TYPE (MnfForm, mnf_form, MNF, FORM, AdwBin)

/* Scrolls to the control of @pointer (or of the nearest member above it),
 * focuses it and puts the caret at byte @offset of its text. */
void mnf_form_focus (MnfForm *self, const char *pointer, guint offset);

/* Selects the word at the caret, if a text has the focus. */
void mnf_form_select_word (MnfForm *self);

const char *mnf_form_get_focused_pointer (MnfForm *self);

/* What judges the words of the form's texts; has no dictionary until it is given
 * one. Borrowed. */
MnfProofreader *mnf_form_get_proofreader (MnfForm *self);

G_END_DECLS
