/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "compose/mnf-letter.h"
#include "mnf-text-sink.h"

G_BEGIN_DECLS

/* Words within a paragraph of an OpenDocument text. */

/* The styles of emphasised words, for the part that uses any. */
void mnf_odt_put_text_styles (MnfTextSink *sink);

/* @length bytes with the look of @flags, bold and italic, beyond what the
 * paragraph's style says. */
void
mnf_odt_put_words (MnfTextSink *sink, const char *text, gsize length, MnfRunFlags flags);

/* The block's words with their emphasis; the first line bold if its kind has it so.
 * No label. */
void mnf_odt_put_block_words (MnfTextSink *sink, const MnfBlock *block);

G_END_DECLS
