/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mnf-docx.h"

G_BEGIN_DECLS

/* The styles of a Word document: one for each kind of block, with Word's own
 * names where it has one, so that its navigation knows what is what. */

/* The id by which a paragraph of this kind names its style. */
const char *mnf_docx_style_get_id (MnfBlockKind kind);

/* Whether the style itself keeps its paragraphs with the next. */
gboolean mnf_docx_style_keeps_with_next (MnfBlockKind kind);

/* The space above and below that the style gives, in points. Of two that meet
 * Word uses the larger, and none between two of the same style if that is
 * contextual. */
double mnf_docx_style_get_above (const MnfDocx *docx, MnfBlockKind kind);
double mnf_docx_style_get_below (const MnfDocx *docx, MnfBlockKind kind);
gboolean mnf_docx_style_is_contextual (MnfBlockKind kind);

/* Besides, the room above that a signature has for the ink. */
double mnf_docx_style_get_ink_room (const MnfDocx *docx, MnfBlockKind kind);

#define MNF_DOCX_HEADER_STYLE "Header"

/* What a paragraph has that is there only because the format wants one. */
#define MNF_DOCX_TINY_STYLE "Tiny"

/* The part with all of them; data: an MnfDocx. */
void mnf_docx_write_styles (MnfTextSink *sink, gpointer data);

/* The part that says what may stand in for the font. */
void mnf_docx_write_fonts (MnfTextSink *sink, gpointer data);

G_END_DECLS
