/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "model/mnf-document.h"

G_BEGIN_DECLS

/* The live pages of a letter: paper on a desk, redrawn on each change of the
 * document, and a line below with zoom, pages and words. Properties:
 * "document", "focused-pointer" (string, writable: its words are tinted and
 * scrolled into view), "zoom" (double, 1.0 = 96 dpi), "fit-width" (boolean),
 * and read-only, notified: "n-pages", "current-page" (from 1), "n-words"
 * (uint), "missing-font" (string: the letter's family if it is not installed,
 * else NULL), "font-families" (GStrv: those that a letter can be set in).
 * Signal "place-activated" (string pointer, uint offset): a word was clicked.
 * Actions: "preview.zoom-in", "preview.zoom-out", "preview.zoom-fit". */

#define MNF_TYPE_PREVIEW (mnf_preview_get_type ())
G_DECLARE_FINAL_TYPE (MnfPreview, mnf_preview, MNF, PREVIEW, GtkWidget)

const char *mnf_preview_get_missing_font (MnfPreview *self);

/* The family that stands in for the missing one. Borrowed. */
const char *mnf_preview_get_substitute_font (MnfPreview *self);

G_END_DECLS
