/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "compose/mnf-letter.h"
#include "mnf-text-sink.h"

G_BEGIN_DECLS

/* Words within a paragraph of a Word document. */

/* A run of @length bytes; '\n' is a line break. @flags: bold and italic, beyond
 * what the paragraph's style says. @letter_spacing in points. */
void mnf_docx_put_run (MnfTextSink *sink,
                       const char *text,
                       gsize length,
                       MnfRunFlags flags,
                       double letter_spacing);

/* The block's words with their emphasis; the first line bold if its kind has
 * it so. No label. */
void mnf_docx_put_words (MnfTextSink *sink, const MnfBlock *block, double letter_spacing);

G_END_DECLS
