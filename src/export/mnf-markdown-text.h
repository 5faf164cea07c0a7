/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "compose/mnf-letter.h"
#include "mnf-text-sink.h"

G_BEGIN_DECLS

/* A paragraph of Markdown: whatever somebody typed, a reader of CommonMark finds
 * these words, with this emphasis, and nothing else. */
typedef struct _MnfMarkdownText MnfMarkdownText;

MnfMarkdownText *mnf_markdown_text_new (void);
void mnf_markdown_text_free (MnfMarkdownText *self);

/* Adds a label, and a space. */
void mnf_markdown_text_add_label (MnfMarkdownText *self,
                                  const char *label,
                                  MnfRunFlags emphasis);

/* Adds the words of @block, with @emphasis besides their own. */
void mnf_markdown_text_add_block (MnfMarkdownText *self,
                                  const MnfBlock *block,
                                  MnfRunFlags emphasis);

/* Ends the line: what is added next begins another one. */
void mnf_markdown_text_break_line (MnfMarkdownText *self);

/* Writes the paragraph and ends its last line. @indent stands before each line but
 * the first. */
void
mnf_markdown_text_write (MnfMarkdownText *self, MnfTextSink *sink, const char *indent);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MnfMarkdownText, mnf_markdown_text_free)

G_END_DECLS
