/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <poppler.h>

#include "compose/mnf-composer.h"
#include "export/mnf-pdf-exporter.h"
#include "layout/mnf-typesetter.h"

/* What is on screen is the file: pages as the painter draws them, and as
 * poppler draws the exported PDF, grey level against grey level (0 to 255).
 * A PDF rounds places to some decimals, and cairo puts glyphs on whole pixels;
 * so one glyph in some hundreds, whose place is halfway between two pixels,
 * may stand one aside. That is all that is tolerated: pages that are moved by
 * a third of a pixel are far outside. */
#define NOTABLE_DIFFERENCE 48 /* between two pixels */
#define MOST_NOTABLE 0.0005   /* part of all pixels */
#define MOST_MEAN 0.1         /* difference of all pixels */

typedef struct
{
  double notable; /* part of all pixels */
  double mean;
} Difference;

static MnfManifestation *
load_sample (void)
{
  g_autofree char *path =
    g_build_filename (g_getenv ("MNF_SOURCE_ROOT"), "data", "samples",
                      "cuautitlan-izcalli-2022.manifiesta.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GBytes) bytes = g_file_load_bytes (file, NULL, NULL, NULL);

  g_assert_nonnull (bytes);

  return mnf_manifestation_new_from_bytes (bytes, NULL);
}

/* A sheet of white paper of @zoom pixels a point. */
static cairo_surface_t *
create_paper (double width, double height, double zoom, cairo_t **cr)
{
  cairo_surface_t *surface =
    cairo_image_surface_create (CAIRO_FORMAT_RGB24, width * zoom, height * zoom);

  *cr = cairo_create (surface);
  cairo_set_source_rgb (*cr, 1, 1, 1);
  cairo_paint (*cr);
  cairo_scale (*cr, zoom, zoom);

  return surface;
}

/* The green of each pixel will do for ink that is black. */
static Difference
compare (cairo_surface_t *a, cairo_surface_t *b)
{
  int width = cairo_image_surface_get_width (a),
      height = cairo_image_surface_get_height (a);
  guint64 sum = 0, notable = 0;
  Difference difference = { 0 };

  cairo_surface_flush (a);
  cairo_surface_flush (b);
  for (int y = 0; y < height; y++)
    {
      const guint32 *row_a = (const guint32 *) (cairo_image_surface_get_data (a) +
                                                y * cairo_image_surface_get_stride (a));
      const guint32 *row_b = (const guint32 *) (cairo_image_surface_get_data (b) +
                                                y * cairo_image_surface_get_stride (b));

      for (int x = 0; x < width; x++)
        {
          guint d = ABS ((int) (row_a[x] >> 8 & 255) - (int) (row_b[x] >> 8 & 255));

          sum += d;
          notable += d > NOTABLE_DIFFERENCE;
        }
    }
  difference.notable = (double) notable / width / height;
  difference.mean = (double) sum / width / height;

  return difference;
}

static Difference
compare_page (MnfPages *pages,
              PopplerDocument *document,
              guint page,
              double zoom,
              double shift)
{
  const MnfStyle *style = mnf_letter_get_style (mnf_pages_get_letter (pages));
  PopplerPage *poppler_page = poppler_document_get_page (document, page);
  cairo_t *cr_painter, *cr_poppler;
  cairo_surface_t *painted =
    create_paper (style->page_width, style->page_height, zoom, &cr_painter);
  cairo_surface_t *exported =
    create_paper (style->page_width, style->page_height, zoom, &cr_poppler);
  Difference difference;

  cairo_translate (cr_painter, shift / zoom, 0);
  mnf_painter_draw (pages, page, cr_painter);
  poppler_page_render (poppler_page, cr_poppler);
  difference = compare (painted, exported);

  cairo_destroy (cr_painter);
  cairo_destroy (cr_poppler);
  cairo_surface_destroy (painted);
  cairo_surface_destroy (exported);
  g_object_unref (poppler_page);
  g_test_message ("page %u at %.2f: notable %.6f, mean %.4f", page + 1, zoom,
                  difference.notable, difference.mean);

  return difference;
}

static gboolean
is_within_tolerance (const Difference *difference)
{
  return difference->notable <= MOST_NOTABLE && difference->mean <= MOST_MEAN;
}

static void
test_sample (void)
{
  const double zooms[] = { 96 / 72.0, 2.5 };
  g_autoptr (MnfManifestation) sample = load_sample ();
  g_autoptr (GBytes) pdf =
    mnf_export_to_bytes (&mnf_pdf_exporter, sample, NULL, NULL, NULL);
  PopplerDocument *document = poppler_document_new_from_bytes (pdf, NULL, NULL);
  g_autoptr (MnfLetter) letter = mnf_compose (sample, MNF_COMPOSE_DEFAULT);
  g_autoptr (MnfFonts) fonts = mnf_fonts_new ();
  g_autoptr (MnfTypesetter) typesetter = mnf_typesetter_new (fonts);
  g_autoptr (MnfPages) pages = mnf_typesetter_lay_out (typesetter, letter);

  g_assert_nonnull (document);
  g_assert_cmpint (poppler_document_get_n_pages (document), ==,
                   mnf_pages_get_n_pages (pages));
  for (gsize i = 0; i < G_N_ELEMENTS (zooms); i++)
    for (guint page = 0; page < mnf_pages_get_n_pages (pages); page++)
      {
        Difference same = compare_page (pages, document, page, zooms[i], 0.0);
        Difference moved = compare_page (pages, document, page, zooms[i], 0.34);

        g_assert_true (is_within_tolerance (&same));
        g_assert_false (is_within_tolerance (&moved));
      }
  g_object_unref (document);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pixels/sample", test_sample);

  return g_test_run ();
}
