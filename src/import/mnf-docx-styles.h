/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "compose/mnf-letter.h"
#include "mnf-xml-reader.h"

G_BEGIN_DECLS

/* What properties of words say of their emphasis. */
typedef struct
{
  MnfRunFlags said, on; /* which emphases they speak of, which of these there are */
  gboolean is_hidden;
  char *style; /* the style of the words; NULL for none */
} MnfDocxWordProperties;

void mnf_docx_word_properties_clear (MnfDocxWordProperties *self);
/* Reads w:rPr, which @xml is at. */
void mnf_docx_word_properties_read (MnfDocxWordProperties *self, MnfXmlReader *xml);

#define MNF_DOCX_UNSAID (-1)

/* What properties of a paragraph say of it, or MNF_DOCX_UNSAID. */
typedef struct
{
  int outline_level; /* from 0; 9 is that of plain paragraphs */
  int list_id;       /* 0 for none */
  int list_level;    /* from 0 */
  char *style;       /* NULL for the usual one */
} MnfDocxParagraphProperties;

void mnf_docx_paragraph_properties_init (MnfDocxParagraphProperties *self);
void mnf_docx_paragraph_properties_clear (MnfDocxParagraphProperties *self);
/* Reads the element that @xml is at, if it is one of those in w:pPr that matter. */
void mnf_docx_paragraph_properties_read_one (MnfDocxParagraphProperties *self,
                                             MnfXmlReader *xml);

/* The styles of a Word document. */
typedef struct _MnfDocxStyles MnfDocxStyles;

MnfDocxStyles *mnf_docx_styles_new (void);
void mnf_docx_styles_free (MnfDocxStyles *self);

/* Reads the whole part that @xml is at the beginning of. */
void mnf_docx_styles_read (MnfDocxStyles *self, MnfXmlReader *xml);

/* Fills in what the paragraph's style says and the paragraph itself does not. */
void mnf_docx_styles_complete (MnfDocxStyles *self,
                               MnfDocxParagraphProperties *properties);

/* The emphasis that the style @id gives; none for NULL. */
MnfRunFlags mnf_docx_styles_get_emphasis (MnfDocxStyles *self, const char *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MnfDocxStyles, mnf_docx_styles_free)

G_END_DECLS
