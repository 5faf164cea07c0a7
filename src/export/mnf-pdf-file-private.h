/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mnf-pdf-file.h"

G_BEGIN_DECLS

/* What the reader of objects and the reader of tables share. */

#define MNF_PDF_MOST_ENTRIES 500000 /* objects that the tables may name */
#define MNF_PDF_MOST_SECTIONS 100   /* tables, one for each time the file was changed */

typedef struct
{
  gsize place;  /* in the file; 0 for one that was deleted */
  guint stream; /* the number of the stream that holds the object, or 0 */
} MnfPdfEntry;

struct _MnfPdfFile
{
  GBytes *bytes; /* from the header on */
  const char *data;
  gsize length;

  GHashTable *entries; /* by number, MnfPdfEntry */
  GHashTable *objects; /* by number, MnfPdfValue, or NULL where there is none and
                        * while it is being loaded */
  MnfPdfValue *trailer;

  guint64 work_left; /* bytes to parse and to inflate */
  guint parts_left;  /* values in memory */
};

/* Fills the entries and the trailer; FALSE if the file is damaged. */
gboolean mnf_pdf_file_read_tables (MnfPdfFile *self);

/* Parse at @position and move it; NULL or FALSE if something else stands there,
 * or beyond the budget. A word that is not there moves nothing. */
MnfPdfValue *mnf_pdf_file_parse (MnfPdfFile *self, gsize *position);
gboolean mnf_pdf_file_parse_number (MnfPdfFile *self, gsize *position, gint64 *number);
gboolean mnf_pdf_file_parse_word (MnfPdfFile *self, gsize *position, const char *word);

/* The object "12 0 obj …" at @place; its number must be @number unless that is
 * 0. Transfer full. */
MnfPdfValue *mnf_pdf_file_parse_object (MnfPdfFile *self, gsize place, gint64 number);

/* A member that is a number, or @missing. */
gint64 mnf_pdf_file_get_number (MnfPdfFile *self,
                                const MnfPdfValue *dictionary,
                                const char *name,
                                gint64 missing);

G_END_DECLS
