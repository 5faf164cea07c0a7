/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mnf-pdf-value.h"

G_BEGIN_DECLS

/* A PDF file that anybody may have made. libqpdf inflates what it meets as far
 * as it goes; this reader finds objects and decodes streams too, but within a
 * budget of memory and time, and repairs nothing. Not for several threads at
 * once. */
typedef struct _MnfPdfFile MnfPdfFile;

#define MNF_PDF_FILE_ERROR (mnf_pdf_file_error_quark ())
GQuark mnf_pdf_file_error_quark (void);

typedef enum
{
  MNF_PDF_FILE_ERROR_TYPE,    /* no PDF file at all */
  MNF_PDF_FILE_ERROR_LOCKED,  /* encrypted */
  MNF_PDF_FILE_ERROR_DAMAGED, /* not as the standard has it */
} MnfPdfFileError;

/* Finds the objects of the file's last state: also of one that was changed by
 * appending, as signing does. Errors: MNF_PDF_FILE_ERROR. */
MnfPdfFile *mnf_pdf_file_new (GBytes *bytes, GError **error);
void mnf_pdf_file_free (MnfPdfFile *self);

/* The catalogue; NULL if there is none. Values handed out are borrowed and live
 * as long as the file. */
const MnfPdfValue *mnf_pdf_file_get_root (MnfPdfFile *self);

/* What @value (may be NULL) refers to; a value that is no reference stands for
 * itself. NULL if it refers to nothing, or beyond the budget. */
const MnfPdfValue *mnf_pdf_file_follow (MnfPdfFile *self, const MnfPdfValue *value);

/* The same for a member of @dictionary (may be NULL). */
const MnfPdfValue *
mnf_pdf_file_get (MnfPdfFile *self, const MnfPdfValue *dictionary, const char *name);

/* The decoded stream of @value (may be NULL). NULL if it has none, if it is
 * packed in another way than deflated, or beyond the budget. Transfer full. */
GBytes *mnf_pdf_file_read_stream (MnfPdfFile *self, const MnfPdfValue *value);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MnfPdfFile, mnf_pdf_file_free)

G_END_DECLS
