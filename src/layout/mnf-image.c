/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-image.h"

#include "mnf-image-decoder.h"

struct _MnfImage
{
  gatomicrefcount ref_count;

  cairo_surface_t *surface;
  double width, height;
};

/* One pixel: from red, green, blue, opacity to cairo's premultiplied word. */
static guint32
premultiply (const guchar *pixel, gboolean has_alpha)
{
  guint32 alpha = has_alpha ? pixel[3] : 255;
  guint32 red = (pixel[0] * alpha + 127) / 255;
  guint32 green = (pixel[1] * alpha + 127) / 255;
  guint32 blue = (pixel[2] * alpha + 127) / 255;

  return alpha << 24 | red << 16 | green << 8 | blue;
}

static cairo_surface_t *
create_surface (GdkPixbuf *pixbuf)
{
  int width = gdk_pixbuf_get_width (pixbuf);
  int height = gdk_pixbuf_get_height (pixbuf);
  int n_channels = gdk_pixbuf_get_n_channels (pixbuf);
  gboolean has_alpha = gdk_pixbuf_get_has_alpha (pixbuf);
  cairo_surface_t *surface =
    cairo_image_surface_create (has_alpha ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_RGB24,
                                width, height);

  cairo_surface_flush (surface);
  for (int y = 0; y < height; y++)
    {
      const guchar *pixel =
        gdk_pixbuf_read_pixels (pixbuf) + (gsize) y * gdk_pixbuf_get_rowstride (pixbuf);
      guint32 *target =
        (guint32 *) (cairo_image_surface_get_data (surface) +
                     (gsize) y * cairo_image_surface_get_stride (surface));

      for (int x = 0; x < width; x++, pixel += n_channels)
        target[x] = premultiply (pixel, has_alpha);
    }
  cairo_surface_mark_dirty (surface);

  return surface;
}

MnfImage *
mnf_image_new (GBytes *bytes, const char *media_type)
{
  g_autoptr (GdkPixbuf) pixbuf = NULL;
  MnfImage *self;
  double scale;

  if (g_strcmp0 (mnf_image_detect_type (bytes), media_type) == 0)
    pixbuf = mnf_image_decode (bytes, NULL);
  if (pixbuf == NULL)
    return NULL;

  self = g_new (MnfImage, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->surface = create_surface (pixbuf);
  scale = MIN (MNF_IMAGE_MOST_WIDTH / gdk_pixbuf_get_width (pixbuf),
               MNF_IMAGE_MOST_HEIGHT / gdk_pixbuf_get_height (pixbuf));
  self->width = scale * gdk_pixbuf_get_width (pixbuf);
  self->height = scale * gdk_pixbuf_get_height (pixbuf);

  return self;
}

MnfImage *
mnf_image_ref (MnfImage *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
mnf_image_unref (MnfImage *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  cairo_surface_destroy (self->surface);
  g_free (self);
}

void
mnf_image_get_size (MnfImage *self, double *width, double *height)
{
  *width = self->width;
  *height = self->height;
}

/* Filled, not painted: a picture that is painted before anything else makes
 * cairo 1.16 forget which tag of a PDF file it is in. */
void
mnf_image_draw (MnfImage *self, cairo_t *cr, double x, double y)
{
  int width = cairo_image_surface_get_width (self->surface);
  int height = cairo_image_surface_get_height (self->surface);

  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_scale (cr, self->width / width, self->height / height);
  cairo_set_source_surface (cr, self->surface, 0, 0);
  cairo_rectangle (cr, 0, 0, width, height);
  cairo_fill (cr);
  cairo_restore (cr);
}
