/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "mnf-markup.h"

G_BEGIN_DECLS

/* A text buffer that shows markup. Its text is what people read, so that
 * screen readers read that too; the stretch of a chip knows what is stored for
 * it, and everything else is stored as it is shown: the stored text comes back
 * to the byte, whatever is in it.
 *
 * A chip is one piece. Caret and selection leap over it, and nothing is
 * inserted into it nor deleted of it but the whole. Edits that are not part of
 * a user action are one by themselves. */

#define MNF_TYPE_MARKUP_BUFFER (mnf_markup_buffer_get_type ())
G_DECLARE_FINAL_TYPE (MnfMarkupBuffer,
                      mnf_markup_buffer,
                      MNF,
                      MARKUP_BUFFER,
                      GtkTextBuffer)

/* Shows @markup by the smallest change. The caret goes to the end of what is
 * new in the stored text; if nothing is, it stays where it is. */
void mnf_markup_buffer_show (MnfMarkupBuffer *self, const MnfMarkup *markup);

/* What is stored from @start to @end; NULL stands for the buffer's bounds.
 * Transfer full. */
char *mnf_markup_buffer_dup_source (MnfMarkupBuffer *self,
                                    const GtkTextIter *start,
                                    const GtkTextIter *end);

/* Places by bytes of the stored text. A byte within a chip is its end. */
gsize mnf_markup_buffer_get_byte (MnfMarkupBuffer *self, const GtkTextIter *iter);
GtkTextIter mnf_markup_buffer_get_iter (MnfMarkupBuffer *self, gsize byte);

/* Moves @iter to the start of the next chip that ends behind it, and @end to
 * that chip's end; FALSE if there is none. */
gboolean
mnf_markup_buffer_find_chip (MnfMarkupBuffer *self, GtkTextIter *iter, GtkTextIter *end);

G_END_DECLS
