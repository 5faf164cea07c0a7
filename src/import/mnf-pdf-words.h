/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "compose/mnf-letter.h"

G_BEGIN_DECLS

/* The words on the pages of a PDF file, and where they stand.
 *
 * A page's content is a program that may run for ever, and no PDF library can be
 * told to stop. So another process reads it, manifiesta-pdf-words, with limits on
 * its time and memory; whatever happens to it, this one goes on. */

/* Lengths in points; y grows downwards. */
typedef struct
{
  double x1, y1, x2, y2;
  double size; /* of the font; 0 if unknown */
  MnfRunFlags emphasis;
  char *text; /* UTF-8, not empty, without white space */
} MnfPdfWord;

typedef struct
{
  double width, height;
  GPtrArray *words; /* MnfPdfWord: in no useful order */
} MnfPdfPage;

/* A GPtrArray of MnfPdfPage; transfer full. Any thread; blocks for a few seconds
 * at most. Errors: MNF_IMPORT_ERROR; those of GSubprocess. */
GPtrArray *mnf_pdf_words_read (GBytes *bytes, GCancellable *cancellable, GError **error);

/* What manifiesta-pdf-words ends with. */
typedef enum
{
  MNF_PDF_WORDS_DONE,
  MNF_PDF_WORDS_BROKEN,
  MNF_PDF_WORDS_ENCRYPTED,
  MNF_PDF_WORDS_TOO_LARGE,
} MnfPdfWordsStatus;

#define MNF_PDF_WORDS_PROGRAM "manifiesta-pdf-words"

G_END_DECLS
