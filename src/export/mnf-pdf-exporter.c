/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-pdf-exporter.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

#include "compose/mnf-composer.h"
#include "layout/mnf-typesetter.h"

/* Where cairo's bytes go, and what happened to them. */
typedef struct
{
  GOutputStream *stream;
  GCancellable *cancellable;
  GError *error;
} Sink;

static cairo_status_t
write_cb (void *closure, const unsigned char *data, unsigned int length)
{
  Sink *sink = closure;

  if (sink->error == NULL)
    g_output_stream_write_all (sink->stream, data, length, NULL, sink->cancellable,
                               &sink->error);

  return sink->error == NULL ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_WRITE_ERROR;
}

/* The time of the export in ISO 8601; transfer full. */
static char *
dup_now (void)
{
  const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");
  g_autoptr (GDateTime) now = NULL;
  gint64 seconds;

  if (epoch != NULL &&
      g_ascii_string_to_signed (epoch, 10, 0, G_MAXINT32, &seconds, NULL))
    now = g_date_time_new_from_unix_utc (seconds);
  else
    now = g_date_time_new_now_utc ();

  return g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
}

static void
set_metadata (cairo_surface_t *surface, MnfLetter *letter)
{
  g_autofree char *now = dup_now ();

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE,
                                  mnf_letter_get_title (letter));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR,
                                  mnf_letter_get_author (letter));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR,
                                  "Manifiesta " MNF_VERSION);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, now);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, now);
}

static void
draw_pages (cairo_surface_t *surface, MnfPages *pages)
{
  cairo_t *cr = cairo_create (surface);

  for (guint page = 0; page < mnf_pages_get_n_pages (pages); page++)
    {
      mnf_painter_draw (pages, page, cr);
      cairo_show_page (cr);
    }

  cairo_destroy (cr);
}

static gboolean
write_pages (MnfPages *pages, Sink *sink)
{
  MnfLetter *letter = mnf_pages_get_letter (pages);
  const MnfStyle *style = mnf_letter_get_style (letter);
  cairo_surface_t *surface =
    cairo_pdf_surface_create_for_stream (write_cb, sink, style->page_width,
                                         style->page_height);
  cairo_status_t status;

  set_metadata (surface, letter);
  draw_pages (surface, pages);

  /* Only a finished surface tells whether all went well. */
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  if (status != CAIRO_STATUS_SUCCESS && sink->error == NULL)
    g_set_error (&sink->error, G_IO_ERROR, G_IO_ERROR_FAILED,
                 _ ("The PDF could not be made: %s"), cairo_status_to_string (status));
  return sink->error == NULL;
}

static gboolean
write_pdf (MnfManifestation *manifestation,
           GOutputStream *stream,
           GCancellable *cancellable,
           GError **error)
{
  g_autoptr (MnfLetter) letter = mnf_compose (manifestation, MNF_COMPOSE_DEFAULT);
  g_autoptr (MnfFonts) fonts = mnf_fonts_new ();
  g_autoptr (MnfTypesetter) typesetter = mnf_typesetter_new (fonts);
  g_autoptr (MnfPages) pages = mnf_typesetter_lay_out (typesetter, letter);
  Sink sink = { .stream = stream, .cancellable = cancellable };

  if (write_pages (pages, &sink))
    return TRUE;

  g_propagate_error (error, sink.error);
  return FALSE;
}

const MnfExporter mnf_pdf_exporter = {
  .id = "pdf",
  .name = N_ ("PDF"),
  .extension = "pdf",
  .media_type = "application/pdf",
  .write = write_pdf,
};
