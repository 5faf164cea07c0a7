/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The values that PDF files are made of (ISO 32000-1, 7.3), and their parser. */

typedef enum
{
  MNF_PDF_NUMBER, /* fractions are cut off: nothing here needs them */
  MNF_PDF_STRING,
  MNF_PDF_NAME, /* without its slash */
  MNF_PDF_WORD, /* true, false, null, obj, stream, … */
  MNF_PDF_ARRAY,
  MNF_PDF_DICTIONARY,
  MNF_PDF_REFERENCE, /* to the object of that number */
} MnfPdfType;

typedef struct _MnfPdfValue MnfPdfValue;

struct _MnfPdfValue
{
  MnfPdfType type;
  gint64 number;       /* of numbers and references */
  GString *text;       /* of strings, names, words */
  GPtrArray *items;    /* of arrays: MnfPdfValue */
  GHashTable *members; /* of dictionaries: by name, MnfPdfValue */
  gsize stream;        /* of dictionaries: where the stream behind it begins in
                        * the file; 0 if there is none */
};

void mnf_pdf_value_free (MnfPdfValue *self);

/* The member of that name; NULL where @self (may be NULL) is no dictionary or
 * has none. Borrowed. */
const MnfPdfValue *mnf_pdf_value_get (const MnfPdfValue *self, const char *name);

/* Whether @self (may be NULL) is that name or word. */
gboolean mnf_pdf_value_is (const MnfPdfValue *self, MnfPdfType type, const char *text);

/* Parses the value that begins at @position of @data, and moves @position
 * behind it. NULL if there is none, or one that is nested deeper than 32, or
 * that has more parts than @parts_left, which counts down. Transfer full. */
MnfPdfValue *
mnf_pdf_value_parse (const char *data, gsize length, gsize *position, guint *parts_left);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MnfPdfValue, mnf_pdf_value_free)

G_END_DECLS
