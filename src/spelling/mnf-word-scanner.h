/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Goes through the words of a text that a dictionary can judge. What it passes
 * over: single letters, words with digits, addresses of the net, short words in
 * capitals (INEGI, XIV) and such with capitals within (CompraNet), and what is
 * joined to the U+FFFC that stands for something that is no text. */
typedef struct
{
  const char *text;  /* borrowed */
  const char *chunk; /* what no space interrupts: the one being taken apart … */
  const char *chunk_end;
  const char *at; /* … from here on */
} MnfWordScanner;

/* @text is UTF-8 and must outlive the scanner, which needs no end. */
void mnf_word_scanner_init (MnfWordScanner *self, const char *text);

/* The next word's bytes in the text; FALSE when there are no more. */
gboolean mnf_word_scanner_next (MnfWordScanner *self, guint *start, guint *end);

G_END_DECLS
