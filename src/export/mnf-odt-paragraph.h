/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mnf-odt.h"

G_BEGIN_DECLS

/* What a paragraph of an OpenDocument text has beyond the style of its kind: where
 * it stands, the space to the one before, what it is kept with. */

/* The style of the letter's block: that of its kind, or one of its own. Transfer
 * full. */
char *mnf_odt_paragraph_dup_style (const MnfOdt *odt, gsize block);

/* Those that the first @n_blocks have of their own. */
void mnf_odt_put_paragraph_styles (MnfTextSink *sink, const MnfOdt *odt, gsize n_blocks);

G_END_DECLS
