/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mnf-image.h"
#include "mnf-pages.h"

G_BEGIN_DECLS

struct _MnfPages
{
  gatomicrefcount ref_count;

  MnfLetter *letter;
  MnfImage *image;      /* NULL where there is none */
  GArray *pieces;       /* of MnfPiece with a reference each, placed on their pages,
                         * in reading order */
  GArray *page_ends;    /* of guint: for each page, the end of its pieces */
  GArray **page_blocks; /* for each page, of MnfPageBlock; NULL until asked for */
};

/* Takes the arrays; the pieces' paragraphs are referenced here. */
MnfPages *
mnf_pages_new (MnfLetter *letter, MnfImage *image, GArray *pieces, GArray *page_ends);

G_END_DECLS
