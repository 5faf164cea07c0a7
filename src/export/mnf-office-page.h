/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "layout/mnf-fonts.h"
#include "layout/mnf-furniture.h"
#include "mnf-picture.h"

G_BEGIN_DECLS

/* How the letter stands on its pages, for files whose pages another program
 * makes: what the layout knows, without its lines. Lengths in points. */

/* A block's place in the type area; of no meaning for footers. */
typedef struct
{
  double left, right;    /* from the sides of the type area to its words */
  double label;          /* from the left side to its label, if it has one */
  double letter_spacing; /* beyond the font's own */
  gboolean keep_with_next;
} MnfOfficeBlock;

typedef struct
{
  MnfSetting setting;
  MnfFurniture furniture;
  MnfOfficeBlock *blocks; /* as many as the letter has */
  guint n_pages;

  MnfFonts *fonts; /* what the above borrows from */
  MnfParagraphCache *cache;
} MnfOfficePage;

/* @letter and @picture, which may be NULL, must outlive it. Transfer full. */
MnfOfficePage *mnf_office_page_new (MnfLetter *letter, const MnfPicture *picture);
void mnf_office_page_free (MnfOfficePage *self);

/* What stands at the foot of every page; NULL if there is nothing. Borrowed. */
const MnfBlock *mnf_office_page_get_footer (const MnfOfficePage *self);

/* A stretch of a page number: of "1 de 2" the page's number, words, and how many
 * pages there are. Goes on to the next; FALSE if there is none. Begin with the whole:
 *
 *   for (MnfNumberStretch s = { number }; mnf_number_stretch_next (&s);) */
typedef struct
{
  const char *text; /* not ended by a NUL */
  gsize length;
  guint n_numbers; /* up to here */
  gboolean is_number;
} MnfNumberStretch;

gboolean mnf_number_stretch_next (MnfNumberStretch *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MnfOfficePage, mnf_office_page_free)

G_END_DECLS
