/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-typesetter.h"

#include "mnf-furniture.h"
#include "mnf-galley.h"
#include "mnf-pages-private.h"

struct _MnfTypesetter
{
  GObject parent_instance;

  MnfFonts *fonts;
  MnfParagraphCache *cache;
  char *image_data; /* of the last letter's image, */
  MnfImage *image;  /* which may be NULL all the same: broken */
};

G_DEFINE_FINAL_TYPE (MnfTypesetter, mnf_typesetter, G_TYPE_OBJECT)

static void
mnf_typesetter_finalize (GObject *object)
{
  MnfTypesetter *self = MNF_TYPESETTER (object);

  g_clear_pointer (&self->cache, mnf_paragraph_cache_free);
  g_clear_pointer (&self->image, mnf_image_unref);
  g_free (self->image_data);
  g_clear_object (&self->fonts);

  G_OBJECT_CLASS (mnf_typesetter_parent_class)->finalize (object);
}

static void
mnf_typesetter_class_init (MnfTypesetterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mnf_typesetter_finalize;
}

static void
mnf_typesetter_init (MnfTypesetter *self)
{
}

MnfTypesetter *
mnf_typesetter_new (MnfFonts *fonts)
{
  PangoContext *context;
  MnfTypesetter *self;

  g_return_val_if_fail (MNF_IS_FONTS (fonts), NULL);

  self = g_object_new (MNF_TYPE_TYPESETTER, NULL);
  context = mnf_fonts_create_context (fonts);
  self->fonts = g_object_ref (fonts);
  self->cache = mnf_paragraph_cache_new (context);
  g_object_unref (context);

  return self;
}

static MnfImage *
decode_image (const char *data, const char *media_type)
{
  gsize length;
  guchar *decoded = g_base64_decode (data, &length);
  g_autoptr (GBytes) bytes = g_bytes_new_take (decoded, length);

  return mnf_image_new (bytes, media_type);
}

static MnfImage *
get_image (MnfTypesetter *self, MnfLetter *letter)
{
  const char *media_type, *alternative;
  const char *data = mnf_letter_get_image (letter, &media_type, &alternative);

  if (g_strcmp0 (data, self->image_data) == 0)
    return self->image;

  g_clear_pointer (&self->image, mnf_image_unref);
  g_free (self->image_data);
  self->image_data = g_strdup (data);
  if (data != NULL)
    self->image = decode_image (data, media_type);

  return self->image;
}

/* Moves the galley's boxes to their places on the pages. */
static MnfPages *
make_up (const MnfSetting *setting,
         const MnfGalley *galley,
         const MnfFurniture *furniture,
         const MnfPlacement *placements,
         guint n_pages)
{
  GArray *pieces =
    g_array_sized_new (FALSE, FALSE, sizeof (MnfPiece), galley->pieces->len);
  GArray *page_ends = g_array_new (FALSE, FALSE, sizeof (guint));
  guint box = 0, next = 0;

  for (guint page = 0; page < n_pages; page++)
    {
      double top = page == 0 ? furniture->first_top : furniture->later_top;

      mnf_furniture_add_head (furniture, page, pieces);
      for (; box < galley->boxes->len && placements[box].page == page; box++)
        for (; next < g_array_index (galley->piece_ends, guint, box); next++)
          {
            MnfPiece piece = g_array_index (galley->pieces, MnfPiece, next);

            piece.x += setting->style->margin_left;
            piece.y += top + placements[box].y;
            g_array_append_val (pieces, piece);
          }
      mnf_furniture_add_foot (furniture, page, n_pages, pieces);
      g_array_append_val (page_ends, pieces->len);
    }

  return mnf_pages_new (setting->letter, setting->image, pieces, page_ends);
}

MnfPages *
mnf_typesetter_lay_out (MnfTypesetter *self, MnfLetter *letter)
{
  g_autoptr (MnfGalley) galley = NULL;
  g_autofree MnfPlacement *placements = NULL;
  MnfSetting setting;
  MnfFurniture furniture;
  MnfPages *pages;
  guint n_pages;

  g_return_val_if_fail (MNF_IS_TYPESETTER (self), NULL);
  g_return_val_if_fail (letter != NULL, NULL);

  mnf_setting_init (&setting, letter, self->cache,
                    mnf_fonts_resolve (self->fonts, mnf_letter_get_style (letter)->font),
                    get_image (self, letter));
  galley = mnf_galley_new (&setting);
  mnf_furniture_init (&furniture, &setting);
  placements = g_new (MnfPlacement, galley->boxes->len);
  n_pages = mnf_paginate ((const MnfBox *) galley->boxes->data, galley->boxes->len,
                          furniture.bottom - furniture.first_top,
                          furniture.bottom - furniture.later_top, placements);
  pages = make_up (&setting, galley, &furniture, placements, n_pages);
  mnf_paragraph_cache_end_round (self->cache);

  return pages;
}

MnfPages *
mnf_lay_out (MnfLetter *letter)
{
  g_autoptr (MnfFonts) fonts = mnf_fonts_new ();
  g_autoptr (MnfTypesetter) typesetter = mnf_typesetter_new (fonts);

  return mnf_typesetter_lay_out (typesetter, letter);
}
