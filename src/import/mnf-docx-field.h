/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The fields around a place in a Word document: each has an instruction, which is
 * no text, and then its result, which is, unless it is the number of a page. */
typedef struct
{
  GPtrArray *open; /* Field: the outer first */
  guint n_hidden;  /* how many of these show no words */
} MnfDocxFields;

void mnf_docx_fields_init (MnfDocxFields *self);
void mnf_docx_fields_clear (MnfDocxFields *self);

/* "begin", "separate" or "end". */
void mnf_docx_fields_mark (MnfDocxFields *self, const char *type);
void mnf_docx_fields_add_instruction (MnfDocxFields *self, const char *text);

/* Whether words at this place are seen on the page. */
gboolean mnf_docx_fields_show (MnfDocxFields *self);

/* Whether @instruction makes the number of a page, or of all pages. */
gboolean mnf_docx_field_is_page_number (const char *instruction);

G_END_DECLS
