/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* A composed letter: what stands on the page, as a list of blocks that carry
 * meaning and no geometry. Layout and every text export read these blocks. */

typedef enum
{
  MNF_BLOCK_LETTERHEAD, /* organisation, unit; may carry the image */
  MNF_BLOCK_LEGEND,     /* the year's legend, quoted */
  MNF_BLOCK_REFERENCE,  /* "Oficio núm. …", "Expediente …": one block each */
  MNF_BLOCK_DATELINE,
  MNF_BLOCK_SUBJECT,   /* label "ASUNTO:" */
  MNF_BLOCK_ADDRESSEE, /* lines: honorific + name, post, institution */
  MNF_BLOCK_SALUTATION,
  MNF_BLOCK_PARAGRAPH,
  MNF_BLOCK_HEADING,
  MNF_BLOCK_LIST_ITEM, /* label "A." */
  MNF_BLOCK_CLOSING,
  MNF_BLOCK_MOTTO,
  MNF_BLOCK_SIGNATURE, /* lines: name, post lines, institution */
  MNF_BLOCK_COPY,      /* label "C.c.p." on the first */
  MNF_BLOCK_ANNEX,     /* label "Anexos:" on the first */
  MNF_BLOCK_INITIALS,
  MNF_BLOCK_FOOTER, /* at the foot of every page */
} MnfBlockKind;

typedef enum
{
  MNF_RUN_BOLD = 1 << 0,
  MNF_RUN_ITALIC = 1 << 1,
  MNF_RUN_NAME = 1 << 2,          /* a proper name: never hyphenated */
  MNF_RUN_UNKNOWN_FIELD = 1 << 3, /* a {field} that means nothing or whose member
                                   * is empty: shown as typed */
  MNF_RUN_PLACEHOLDER = 1 << 4,   /* a faint hint for an empty part; screen only */
} MnfRunFlags;

/* A stretch of a block's text with one look and one origin. */
typedef struct
{
  guint start, end; /* bytes of the block's text */
  MnfRunFlags flags;
  const char *pointer;            /* the text member it was written in; interned; NULL
                                   * for words of the program's own (“ASUNTO:” has none) */
  guint source_start, source_end; /* bytes of that member: as long as start…end where
                                   * the text stands for itself, else the whole {field},
                                   * date, … that the run replaces */
  const char
    *value_pointer; /* where the words come from if that is another member:
                     * "/issuer/name" for a {municipality}; interned; else NULL */
} MnfRun;

/* Whether the run's words stand for themselves: byte n of the run is byte
 * source_start + n of its member. A no-break space that the composer set is a
 * run of its own within such text, for it is a byte longer than the space. */
gboolean mnf_run_is_verbatim (const MnfRun *run);

/* The byte of the run's member that is behind @offset, a byte of the block's
 * text within the run (or its end): where to put the caret after a click. */
guint mnf_run_get_source_offset (const MnfRun *run, guint offset);

typedef struct
{
  MnfBlockKind kind;
  char *text;   /* UTF-8; '\n' is a forced line break; no-break spaces set */
  MnfRun *runs; /* in order, without gaps, covering the whole text */
  guint n_runs;
  char *label;         /* "A.", "ASUNTO:", "C.c.p."; "" where there is none */
  const char *pointer; /* the member or element that the block shows; interned */
} MnfBlock;

/* Whether two blocks are items of the same list. */
gboolean mnf_block_is_same_list (const MnfBlock *a, const MnfBlock *b);

/* Whether @block goes on with what @previous, the one before it, is part of: in a
 * text there is no empty line between them. */
gboolean mnf_block_continues (const MnfBlock *previous, const MnfBlock *block);

typedef struct
{
  const char *pointer; /* the member to edit there; interned */
  guint offset;        /* bytes into its text */
} MnfPlace;

/* Where to edit the character at @byte of the block's text, with the caret at
 * @caret, one of its two sides. The pointer is NULL where nothing can be edited. */
MnfPlace mnf_block_get_place (const MnfBlock *block, guint byte, guint caret);

/* A stretch of a block's words. */
typedef struct
{
  guint block;      /* its index in the letter */
  guint start, end; /* bytes of its text */
} MnfBlockRange;

typedef enum
{
  MNF_PAGE_NUMBERS_NONE,
  MNF_PAGE_NUMBERS_N,
  MNF_PAGE_NUMBERS_N_OF_M
} MnfPageNumbers;

/* The letter's look with all defaults resolved. Lengths in points. */
typedef struct
{
  double page_width, page_height;
  double margin_top, margin_right, margin_bottom, margin_left;
  const char *font; /* family; "" for the program's own choice; interned */
  double font_size;
  double line_height; /* distance of baselines as a multiple of the font's own */
  gboolean justify, hyphenate;
  MnfPageNumbers page_numbers;
} MnfStyle;

#define MNF_TYPE_LETTER (mnf_letter_get_type ())
typedef struct _MnfLetter MnfLetter;
GType mnf_letter_get_type (void);

MnfLetter *mnf_letter_ref (MnfLetter *self);
void mnf_letter_unref (MnfLetter *self);

const MnfBlock *mnf_letter_get_blocks (MnfLetter *self, gsize *n_blocks);
const MnfStyle *mnf_letter_get_style (MnfLetter *self);

/* For metadata: the subject on one line (or the title), the organisation, the
 * language as BCP 47 ("es-MX"). Borrowed, never NULL. */
const char *mnf_letter_get_title (MnfLetter *self);
const char *mnf_letter_get_author (MnfLetter *self);
const char *mnf_letter_get_language (MnfLetter *self);

/* The letterhead's picture as it is stored: a file in Base64, with its media
 * type and alternative text; NULL where there is none. Borrowed. */
const char *
mnf_letter_get_image (MnfLetter *self, const char **media_type, const char **alternative);

/* Small lines repeated at the head of later pages; "" for none. Borrowed. */
const char *mnf_letter_get_running_head (MnfLetter *self);

/* "1 de 2" in the letter's language; "" if the style wants none. Transfer full. */
char *mnf_letter_dup_page_number (MnfLetter *self, guint page, guint n_pages);

/* Words on the page, placeholders and labels not counted. */
guint mnf_letter_count_words (MnfLetter *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MnfLetter, mnf_letter_unref)

G_END_DECLS
