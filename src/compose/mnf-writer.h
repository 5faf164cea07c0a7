/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mnf-composer.h"
#include "mnf-field-expander.h"
#include "mnf-letter-private.h"

G_BEGIN_DECLS

/* Writes the blocks of a letter one after another. A block's words are put
 * together from members and from words of the program's own; a block without
 * words is not written, for an empty part is not on the page. */

typedef struct
{
  MnfManifestation *manifestation; /* borrowed */
  MnfComposeFlags flags;
  MnfFieldExpander expander;
  MnfTextBuilder builder; /* the block in hand */
  MnfLetter *letter;      /* whose blocks are written; borrowed */
} MnfWriter;

void mnf_writer_init (MnfWriter *self,
                      MnfManifestation *manifestation,
                      MnfComposeFlags flags,
                      MnfLetter *letter);
void mnf_writer_clear (MnfWriter *self);

/* A pointer of the program's own making, interned: at most 63 bytes long. */
const char *mnf_writer_pointer (const char *format, ...) G_GNUC_PRINTF (1, 2);

const char *mnf_writer_get_text (MnfWriter *self, const char *pointer);
gboolean mnf_writer_is_blank (MnfWriter *self, const char *pointer);

/* Whether the block in hand has words. */
gboolean mnf_writer_has_words (MnfWriter *self);

void mnf_writer_append_own (MnfWriter *self, const char *text);

/* Appends words of the program's own if the block has words already. */
void mnf_writer_append_separator (MnfWriter *self, const char *separator);

/* Appends a hint, after @separator as above, if hints are wanted and a letter
 * cannot do without the member at @pointer. */
void mnf_writer_append_placeholder (MnfWriter *self,
                                    const char *pointer,
                                    const char *separator);

/* Appends the words of the member at @pointer, after @separator as above; its
 * placeholder if it has none. */
void
mnf_writer_append_member (MnfWriter *self, const char *pointer, const char *separator);

/* Writes the block in hand even if it has no words. Takes @label. */
void mnf_writer_take_block (MnfWriter *self,
                            MnfBlockKind kind,
                            const char *pointer,
                            char *label);

/* Writes the block in hand if it has words. TRUE if it has. */
gboolean mnf_writer_finish (MnfWriter *self,
                            MnfBlockKind kind,
                            const char *pointer,
                            const char *label);

/* Writes a block that is one member. */
void mnf_writer_add_member (MnfWriter *self,
                            MnfBlockKind kind,
                            const char *pointer,
                            const char *label);

/* The words of one member as they are on the page, on one line and with plain
 * spaces, and no block. Transfer full. */
char *mnf_writer_dup_line (MnfWriter *self, const char *pointer);

G_END_DECLS
