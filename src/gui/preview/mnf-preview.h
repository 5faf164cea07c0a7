/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mnf-mark.h"
#include "model/mnf-document.h"

G_BEGIN_DECLS

/* The live pages of a letter: paper on a desk, redrawn on each change of the
 * document, and a line below with zoom, pages and words. Properties:
 * "document", "focused-pointer" (string, writable: its words are tinted and
 * scrolled into view), "zoom" (double, 1.0 = 96 dpi), "fit-width" (boolean),
 * and read-only, notified: "n-pages", "current-page" (from 1), "n-words"
 * (uint), "missing-font" (string: the letter's family if it is not installed,
 * else NULL), "font-families" (GStrv: those that a letter can be set in).
 * Signal "letter-changed": another letter is shown, or will be as soon as somebody
 * looks; its marks are gone. Signal "place-activated" (string pointer, uint offset,
 * boolean word): a word was clicked; twice, to have all of it, if @word. Actions:
 * "preview.zoom-in", "preview.zoom-out", "preview.zoom-fit".
 */

#define MNF_TYPE_PREVIEW (mnf_preview_get_type ())
G_DECLARE_FINAL_TYPE (MnfPreview, mnf_preview, MNF, PREVIEW, GtkWidget)

/* The letter as it is shown; NULL before there is a document. Borrowed. */
MnfLetter *mnf_preview_get_letter (MnfPreview *self);

/* Marks the words of @ranges (of MnfBlockRange, by block, of the letter that is
 * shown; NULL for none) instead of those that have been marked in this style.
 * Marks go with their letter: when it changes, they are dropped. Not for
 * MNF_MARK_FOCUS, which follows "focused-pointer". */
void mnf_preview_set_marks (MnfPreview *self, MnfMarkStyle style, GArray *ranges);

/* Scrolls to the words of @range, of the letter that is shown. */
void mnf_preview_reveal (MnfPreview *self, const MnfBlockRange *range);

const char *mnf_preview_get_missing_font (MnfPreview *self);

/* The family that stands in for the missing one. Borrowed. */
const char *mnf_preview_get_substitute_font (MnfPreview *self);

G_END_DECLS
