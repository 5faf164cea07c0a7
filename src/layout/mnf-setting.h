/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mnf-image.h"
#include "mnf-paragraph-cache.h"

G_BEGIN_DECLS

/* The look of one kind of block. Sizes are multiples of the letter's own, and
 * spaces multiples of the pitch of the body, so that all follow its style. */
typedef struct
{
  double size;
  gboolean bold;      /* all of it */
  gboolean lead_bold; /* its first forced line */
  gboolean label_bold;
  MnfAlignment alignment; /* justified words are so only if the style says it */
  double above, below;    /* the larger of two that meet is used */
  double between;         /* two blocks of this kind */
} MnfBlockShape;

const MnfBlockShape *mnf_block_shape_get (MnfBlockKind kind);

/* The size of what stands at the head or foot of a page. */
#define MNF_FURNITURE_SIZE 0.8

/* What setting one letter needs: its blocks and style, the type area that the
 * style leaves, and the look of each kind of block. Borrows everything; lives
 * for the time of one layout. Lengths in points. */
typedef struct
{
  MnfLetter *letter;
  const MnfBlock *blocks;
  gsize n_blocks;
  const MnfStyle *style;
  MnfParagraphCache *cache;
  const char *family;
  MnfImage *image; /* NULL where there is none */
  double measure;  /* the width of the type area */
  double pitch;    /* from one baseline of the body to the next */
} MnfSetting;

void mnf_setting_init (MnfSetting *self,
                       MnfLetter *letter,
                       MnfParagraphCache *cache,
                       const char *family,
                       MnfImage *image);

/* How blocks of @kind are aligned in this letter's style. */
MnfAlignment mnf_setting_get_alignment (const MnfSetting *self, MnfBlockKind kind);

/* The block's words in lines of @width points, and its label on one line.
 * Borrowed from the cache. */
MnfParagraph *
mnf_setting_set_block (const MnfSetting *self, const MnfBlock *block, double width);
MnfParagraph *mnf_setting_set_label (const MnfSetting *self, const MnfBlock *block);

/* The program's own words at the head or foot of a page. */
MnfParagraph *mnf_setting_set_furniture (const MnfSetting *self,
                                         const char *text,
                                         MnfAlignment alignment);

/* The space between two blocks that follow each other. */
double
mnf_setting_get_space (const MnfSetting *self, MnfBlockKind above, MnfBlockKind below);

G_END_DECLS
