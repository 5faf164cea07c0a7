/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-png-exporter.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <glib/gi18n-lib.h>
#include <math.h>

#define POINTS_PER_INCH 72.0

static cairo_surface_t *
paint (MnfPages *pages, guint page, guint resolution)
{
  const MnfStyle *style = mnf_letter_get_style (mnf_pages_get_letter (pages));
  double scale = resolution / POINTS_PER_INCH;
  cairo_surface_t *surface =
    cairo_image_surface_create (CAIRO_FORMAT_RGB24,
                                (int) lround (style->page_width * scale),
                                (int) lround (style->page_height * scale));
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  cairo_set_source_rgb (cr, 0, 0, 0);
  mnf_painter_draw (pages, page, cr);
  cairo_destroy (cr);

  return surface;
}

/* In place: cairo keeps a pixel in a number of 32 bits, PNG in three bytes. */
static void
pack_row (guchar *row, int width)
{
  const guint32 *pixels = (const guint32 *) row;

  for (int x = 0; x < width; x++)
    {
      guint32 pixel = pixels[x];

      *row++ = pixel >> 16 & 0xff;
      *row++ = pixel >> 8 & 0xff;
      *row++ = pixel & 0xff;
    }
}

/* Uses up what the surface shows. */
static GdkPixbuf *
pack (cairo_surface_t *surface)
{
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);
  int stride = cairo_image_surface_get_stride (surface);
  guchar *data = cairo_image_surface_get_data (surface);

  cairo_surface_flush (surface);
  for (int y = 0; y < height; y++)
    pack_row (data + (gsize) y * stride, width);

  return gdk_pixbuf_new_from_data (data, GDK_COLORSPACE_RGB, FALSE, 8, width, height,
                                   stride, NULL, NULL);
}

/* With the resolution in the file, which cairo cannot say: a program that prints the
 * picture then takes the paper's size. */
static gboolean
write_png (MnfManifestation *manifestation,
           const MnfExportOptions *options,
           GOutputStream *stream,
           GCancellable *cancellable,
           GError **error)
{
  cairo_surface_t *surface = paint (options->pages, options->file, options->resolution);
  cairo_status_t status = cairo_surface_status (surface);
  g_autofree char *density = g_strdup_printf ("%u", options->resolution);
  gboolean written = FALSE;

  if (status == CAIRO_STATUS_SUCCESS)
    {
      g_autoptr (GdkPixbuf) pixbuf = pack (surface);

      written = gdk_pixbuf_save_to_stream (pixbuf, stream, "png", cancellable, error,
                                           "x-dpi", density, "y-dpi", density, NULL);
    }
  else
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED,
                         cairo_status_to_string (status));
  cairo_surface_destroy (surface);

  return written;
}

const MnfExporter mnf_png_exporter = {
  .id = "png",
  .name = N_ ("Picture"),
  .summary = N_ ("Each page as a picture, to show on a screen or in a message"),
  .extension = "png",
  .media_type = "image/png",
  .has_page_files = TRUE,
  .write = write_png,
};
