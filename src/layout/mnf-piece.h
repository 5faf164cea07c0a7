/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mnf-paragraph.h"

G_BEGIN_DECLS

typedef enum
{
  MNF_PIECE_WORDS, /* a line of a block's words, or of the page's furniture */
  MNF_PIECE_LABEL, /* a line of a block's label */
  MNF_PIECE_RULE,
  MNF_PIECE_IMAGE,
} MnfPieceKind;

#define MNF_PIECE_NO_BLOCK G_MAXUINT

/* The smallest thing with a place of its own. */
typedef struct
{
  MnfPieceKind kind;
  guint block;             /* of the letter, or MNF_PIECE_NO_BLOCK */
  MnfParagraph *paragraph; /* of words and labels, else NULL */
  guint line;
  double x, y; /* top left corner, in points */
  double width, height;
} MnfPiece;

G_END_DECLS
