/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mnf-odt.h"

G_BEGIN_DECLS

/* The styles of an OpenDocument text: one for each kind of block, with the office
 * programs' own names where they have one. */

/* The name by which a paragraph of this kind knows its style. */
const char *mnf_odt_style_get_name (MnfBlockKind kind);

/* The level of a heading from 1; 0 for what is none. */
guint mnf_odt_style_get_outline (MnfBlockKind kind);

/* The space above, in points. There is none below: two that meet would count as the
 * larger to one program, as both to another. */
double mnf_odt_style_get_above (const MnfOdt *odt, MnfBlockKind kind);

#define MNF_ODT_HEADER_STYLE "Header"

/* What a paragraph has that is there only because programs want one. */
#define MNF_ODT_TINY_STYLE "Tiny"

/* The fonts that a part uses. */
void mnf_odt_put_fonts (MnfTextSink *sink, const MnfOdt *odt);

/* The part with all of them, and with the pages; data: an MnfOdt. */
void mnf_odt_write_styles (MnfTextSink *sink, gpointer data);

G_END_DECLS
