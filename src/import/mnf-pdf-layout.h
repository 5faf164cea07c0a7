/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mnf-import-paragraph.h"
#include "mnf-import-words.h"
#include "mnf-pdf-words.h"

G_BEGIN_DECLS

/* A line of words on a page. Lengths in points; y grows downwards. */
typedef struct
{
  GPtrArray *words; /* MnfPdfWord, borrowed from the page: from left to right */
  double x1, y1, x2, y2;
  double size;                 /* of the largest font */
  double left, right;          /* where the lines around it begin and end at most */
  gboolean begins_block;       /* whether it does not go on with the line before */
  MnfImportParagraphKind kind; /* MNF_IMPORT_BODY, until it is known better */
} MnfPdfLine;

/* The lines of the page as people read them: from top to bottom, but signatures and
 * the like that stand side by side one after the other. Adds MnfPdfLine to @lines,
 * which are freed with mnf_pdf_line_free(). */
void mnf_pdf_layout_read (const MnfPdfPage *page, GPtrArray *lines);

void mnf_pdf_line_free (MnfPdfLine *self);

/* Adds the line's words, a tab where the space between them is wide and not behind a
 * list item's mark. */
void mnf_pdf_line_append (const MnfPdfLine *self, MnfImportWords *words);

/* Whether the line begins with the mark of a list item: "A.", "b)", "•". */
gboolean mnf_pdf_line_has_mark (const MnfPdfLine *self);

/* The line as plain text. Transfer full. */
char *mnf_pdf_line_dup_text (const MnfPdfLine *self);

G_END_DECLS
