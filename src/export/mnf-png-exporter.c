/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-png-exporter.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "compose/mnf-composer.h"
#include "layout/mnf-typesetter.h"

#define POINTS_PER_INCH 72.0

static MnfPages *
lay_out (MnfManifestation *manifestation)
{
  g_autoptr (MnfLetter) letter = mnf_compose (manifestation, MNF_COMPOSE_DEFAULT);
  g_autoptr (MnfFonts) fonts = mnf_fonts_new ();
  g_autoptr (MnfTypesetter) typesetter = mnf_typesetter_new (fonts);

  return mnf_typesetter_lay_out (typesetter, letter);
}

static guint
count_pages (MnfManifestation *manifestation)
{
  g_autoptr (MnfPages) pages = lay_out (manifestation);

  return mnf_pages_get_n_pages (pages);
}

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

typedef struct
{
  GOutputStream *stream;
  GCancellable *cancellable;
  GError *error; /* what went wrong first */
} Sink;

static cairo_status_t
write_cb (void *closure, const guchar *data, guint length)
{
  Sink *sink = closure;

  if (sink->error == NULL && g_output_stream_write_all (sink->stream, data, length, NULL,
                                                        sink->cancellable, &sink->error))
    return CAIRO_STATUS_SUCCESS;
  return CAIRO_STATUS_WRITE_ERROR;
}

static gboolean
write_png (MnfManifestation *manifestation,
           const MnfExportOptions *options,
           GOutputStream *stream,
           GCancellable *cancellable,
           GError **error)
{
  g_autoptr (MnfPages) pages = lay_out (manifestation);
  guint page = MIN (options->file, mnf_pages_get_n_pages (pages) - 1);
  cairo_surface_t *surface = paint (pages, page, options->resolution);
  Sink sink = { stream, cancellable, NULL };
  cairo_status_t status = cairo_surface_write_to_png_stream (surface, write_cb, &sink);

  cairo_surface_destroy (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;

  if (sink.error == NULL)
    sink.error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_FAILED,
                                      cairo_status_to_string (status));
  g_propagate_error (error, sink.error);
  return FALSE;
}

const MnfExporter mnf_png_exporter = {
  .id = "png",
  .name = N_ ("Picture"),
  .summary = N_ ("Each page as a picture, to show on a screen or in a message"),
  .extension = "png",
  .media_type = "image/png",
  .count_files = count_pages,
  .write = write_png,
};
