/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a file of another program says of one of its paragraphs. What a paragraph
 * is to the letter, nobody knows yet. */
typedef enum
{
  MNF_IMPORT_BODY,
  MNF_IMPORT_HEADING,
  MNF_IMPORT_LIST_ITEM,
  MNF_IMPORT_PAGE_HEADER, /* at the head of every page; before all others */
  MNF_IMPORT_PAGE_FOOTER, /* at the foot of every page; after all others */
} MnfImportParagraphKind;

/* A paragraph of a file, as its reader found it: the paragraphs of all formats,
 * in reading order, are what the letter is recognised in. */
typedef struct
{
  MnfImportParagraphKind kind;
  char *text;  /* not empty; in the markup of stored text (compose/mnf-inline.h): "\n"
                * for a forced line break, "**" and "*", "{{" for a brace */
  char *label; /* "A." of a list item whose number the file keeps apart from its words;
                * "" where there is none */
} MnfImportParagraph;

/* Takes @text and @label (NULL for none). Transfer full. */
MnfImportParagraph *
mnf_import_paragraph_new (MnfImportParagraphKind kind, char *text, char *label);
void mnf_import_paragraph_free (MnfImportParagraph *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MnfImportParagraph, mnf_import_paragraph_free)

G_END_DECLS
