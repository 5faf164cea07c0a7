/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-office-page.h"

#include <string.h>

#include "layout/mnf-galley.h"

/* Other programs' lines are not to a hair as long as those on the pages: the
 * subject, which is as wide as its longest line, gets some room to the left. */
#define SUBJECT_SLACK 0.02 /* of its width */

static void
read_words (MnfOfficePage *self, const MnfPiece *piece)
{
  MnfOfficeBlock *block = &self->blocks[piece->block];

  block->left = piece->x;
  block->right = MAX (self->setting.measure - piece->x - piece->width, 0.0);
  block->letter_spacing = mnf_paragraph_get_spec (piece->paragraph)->letter_spacing;
}

static void
read_pieces (MnfOfficePage *self, const MnfGalley *galley)
{
  for (guint i = 0; i < galley->pieces->len; i++)
    {
      const MnfPiece *piece = &g_array_index (galley->pieces, MnfPiece, i);

      if (piece->kind == MNF_PIECE_WORDS && piece->line == 0)
        read_words (self, piece);
      else if (piece->kind == MNF_PIECE_LABEL)
        self->blocks[piece->block].label = piece->x;
    }
}

static void
widen_subject (MnfOfficePage *self)
{
  for (gsize i = 0; i < self->setting.n_blocks; i++)
    if (self->setting.blocks[i].kind == MNF_BLOCK_SUBJECT)
      {
        MnfOfficeBlock *block = &self->blocks[i];
        double slack = SUBJECT_SLACK * (self->setting.measure - block->left);

        block->left -= slack;
        block->label -= slack;
      }
}

/* A block is kept with the next where no page may begin between them. */
static void
read_keeps (MnfOfficePage *self, const MnfGalley *galley)
{
  for (guint i = 1; i < galley->roles->len; i++)
    {
      guint above = g_array_index (galley->roles, MnfBoxRole, i - 1).block;
      guint block = g_array_index (galley->roles, MnfBoxRole, i).block;
      MnfBreak break_before = g_array_index (galley->boxes, MnfBox, i).break_before;

      if (above != block)
        self->blocks[above].keep_with_next = break_before != MNF_BREAK_ALLOWED;
    }
}

static guint
count_pages (const MnfOfficePage *self, const MnfGalley *galley)
{
  g_autofree MnfPlacement *placements = g_new (MnfPlacement, galley->boxes->len);
  const MnfFurniture *furniture = &self->furniture;

  return mnf_paginate ((const MnfBox *) galley->boxes->data, galley->boxes->len,
                       furniture->bottom - furniture->first_top,
                       furniture->bottom - furniture->later_top, placements);
}

MnfOfficePage *
mnf_office_page_new (MnfLetter *letter, const MnfPicture *picture)
{
  MnfOfficePage *self = g_new0 (MnfOfficePage, 1);
  PangoContext *context;
  g_autoptr (MnfGalley) galley = NULL;

  self->fonts = mnf_fonts_new ();
  context = mnf_fonts_create_context (self->fonts);
  self->cache = mnf_paragraph_cache_new (context);
  g_object_unref (context);
  mnf_setting_init (&self->setting, letter, self->cache,
                    mnf_fonts_resolve (self->fonts, mnf_letter_get_style (letter)->font),
                    picture != NULL ? picture->image : NULL);
  mnf_furniture_init (&self->furniture, &self->setting);

  galley = mnf_galley_new (&self->setting);
  self->blocks = g_new0 (MnfOfficeBlock, self->setting.n_blocks);
  read_pieces (self, galley);
  widen_subject (self);
  read_keeps (self, galley);
  self->n_pages = count_pages (self, galley);

  return self;
}

void
mnf_office_page_free (MnfOfficePage *self)
{
  g_free (self->blocks);
  mnf_paragraph_cache_free (self->cache);
  g_object_unref (self->fonts);
  g_free (self);
}

const MnfBlock *
mnf_office_page_get_footer (const MnfOfficePage *self)
{
  for (gsize i = 0; i < self->setting.n_blocks; i++)
    if (self->setting.blocks[i].kind == MNF_BLOCK_FOOTER)
      return &self->setting.blocks[i];

  return NULL;
}

gboolean
mnf_number_stretch_next (MnfNumberStretch *self)
{
  static const char digits[] = "0123456789";

  self->text += self->length;
  self->is_number = g_ascii_isdigit (*self->text);
  self->length =
    self->is_number ? strspn (self->text, digits) : strcspn (self->text, digits);
  self->n_numbers += self->is_number;

  return self->length > 0;
}
