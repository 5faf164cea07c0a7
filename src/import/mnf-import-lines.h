/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "compose/mnf-letter.h"
#include "mnf-import-paragraph.h"

G_BEGIN_DECLS

/* A line of a file, and what it was recognised as: the lines are what the parts of
 * a letter are found in, one recogniser after the other. */
typedef struct
{
  MnfImportParagraphKind kind; /* of its paragraph, of which it … */
  gboolean begins;             /* … is the first line */
  gboolean after_rule;         /* below a line without words, such as "_______" */
  guint indent;                /* columns */
  char *label;                 /* that the file keeps apart; "" if there is none */
  char *text;                  /* as it is to be read; no white space at its ends */
  guint8 *emphasis;            /* MnfRunFlags of each byte of it */

  MnfBlockKind part;      /* MNF_BLOCK_PARAGRAPH if it is nothing else */
  gboolean begins_part;   /* the first line of its part */
  gsize label_length;     /* bytes of the text that the letter writes by itself */
  const char *list_style; /* of a list's item; NULL where the list goes on */
} MnfImportLine;

typedef struct
{
  GPtrArray *lines; /* MnfImportLine */
  guint wrapped_at; /* columns after which lines were broken for the file's sake
                     * alone; 0 if all breaks are meant */
} MnfImportLines;

/* The lines of @paragraphs (MnfImportParagraph) that have words. @wrapped says
 * whether the file breaks its lines as a plain text does. */
void
mnf_import_lines_init (MnfImportLines *self, GPtrArray *paragraphs, gboolean wrapped);
void mnf_import_lines_clear (MnfImportLines *self);

MnfImportLine *mnf_import_lines_get (const MnfImportLines *self, guint index);

/* The paragraph of a first line begins with the next one. */
void mnf_import_lines_remove (MnfImportLines *self, guint index);

/* The line behind the last one of the part, or paragraph, that @first begins. */
guint mnf_import_lines_find_part_end (const MnfImportLines *self, guint first);
guint mnf_import_lines_find_paragraph_end (const MnfImportLines *self, guint first);

/* Whether the lines from @first to before @end say so much together that they are
 * of a body: a long text, or a sentence of many words. */
gboolean mnf_import_lines_is_prose (const MnfImportLines *self, guint first, guint end);

/* Says what the lines from @first to before @end are, together. */
void mnf_import_lines_set_part (MnfImportLines *self,
                                guint first,
                                guint end,
                                MnfBlockKind part);

/* Whether the break before the line at @index (from 1) is there only because its
 * first word would not have fitted into the line above. */
gboolean mnf_import_lines_is_wrapped (const MnfImportLines *self, guint index);

/* Ends @self at byte @end of its text, and gives what begins at byte @start as a
 * line of its own, of the same paragraph. Transfer full. */
MnfImportLine *mnf_import_line_cut (MnfImportLine *self, gsize end, gsize start);

typedef enum
{
  MNF_IMPORT_JOIN_UNWRAP = 1 << 0,   /* breaks for the file's sake become spaces, and
                                      * those between paragraphs */
  MNF_IMPORT_JOIN_EMPHASIS = 1 << 1, /* keep bold and italic */
  MNF_IMPORT_JOIN_ONE_LINE = 1 << 2, /* all breaks become spaces */
} MnfImportJoin;

/* The words from @first to before @end as stored text (compose/mnf-inline.h), without
 * labels that the letter writes by itself. Transfer full. */
char *mnf_import_lines_join (const MnfImportLines *self,
                             guint first,
                             guint end,
                             MnfImportJoin join);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MnfImportLines, mnf_import_lines_clear)

G_END_DECLS
