/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/mnf-manifestation.h"

G_BEGIN_DECLS

/* Reads the letter back that a PDF of ours was made from: also if the file was
 * renamed, written anew by another program, or changed by appending, as signing
 * does. The file may be anybody's: memory and time are bounded. */

#define MNF_PDF_SOURCE_ERROR (mnf_pdf_source_error_quark ())
GQuark mnf_pdf_source_error_quark (void);

typedef enum
{
  MNF_PDF_SOURCE_ERROR_TYPE,    /* no PDF file */
  MNF_PDF_SOURCE_ERROR_NONE,    /* a PDF file without a letter */
  MNF_PDF_SOURCE_ERROR_LOCKED,  /* a PDF file that is protected with a password */
  MNF_PDF_SOURCE_ERROR_DAMAGED, /* the PDF file or the letter in it */
} MnfPdfSourceError;

/* Larger files are not read: mnf_file_read() with this limit. */
#define MNF_PDF_SOURCE_MOST_BYTES (64 * 1024 * 1024)

/* The letter in the PDF file @bytes. Sets @pages_match (may be NULL) to whether
 * pages and letter are still those that were exported together: FALSE if
 * another program changed either of them. Any thread; takes milliseconds, with
 * hostile files at most some seconds. Errors: MNF_PDF_SOURCE_ERROR, with a
 * message that can be shown. Transfer full. */
MnfManifestation *
mnf_pdf_source_read (GBytes *bytes, gboolean *pages_match, GError **error);

/* The same, but a PDF file without a letter is no error: NULL. */
MnfManifestation *
mnf_pdf_source_find (GBytes *bytes, gboolean *pages_match, GError **error);

G_END_DECLS
