/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-pdf-exporter.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

#include "compose/mnf-composer.h"
#include "layout/mnf-typesetter.h"

typedef struct
{
  GOutputStream *stream;
  GCancellable *cancellable;
  GError *error; /* what went wrong first */
} Sink;

static cairo_status_t
write_cb (void *closure, const unsigned char *data, unsigned int length)
{
  Sink *sink = closure;

  if (sink->error == NULL && g_output_stream_write_all (sink->stream, data, length, NULL,
                                                        sink->cancellable, &sink->error))
    return CAIRO_STATUS_SUCCESS;

  return CAIRO_STATUS_WRITE_ERROR;
}

static GDateTime *
get_time_of_making (MnfManifestation *manifestation)
{
  const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  GDateTime *time = NULL;
  guint64 seconds;

  if (epoch != NULL &&
      g_ascii_string_to_unsigned (epoch, 10, 0, G_MAXINT64, &seconds, NULL))
    time = g_date_time_new_from_unix_utc (seconds);
  if (time == NULL)
    {
      g_autofree char *midnight =
        g_strconcat (mnf_manifestation_get_text (manifestation, "/date"), "T00:00:00",
                     NULL);

      time = g_date_time_new_from_iso8601 (midnight, utc);
    }

  return time != NULL ? time : g_date_time_new_now_utc ();
}

static void
set_metadata (cairo_surface_t *surface,
              MnfManifestation *manifestation,
              MnfLetter *letter)
{
  g_autoptr (GDateTime) time = get_time_of_making (manifestation);
  g_autofree char *stamp = g_date_time_format (time, "%Y-%m-%dT%H:%M:%SZ");

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE,
                                  mnf_letter_get_title (letter));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT,
                                  mnf_letter_get_title (letter));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR,
                                  mnf_letter_get_author (letter));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR,
                                  "Manifiesta " MNF_VERSION);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, stamp);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, stamp);
}

static void
draw_pages (cairo_surface_t *surface, MnfPages *pages, GCancellable *cancellable)
{
  cairo_t *cr = cairo_create (surface);

  for (guint page = 0; page < mnf_pages_get_n_pages (pages); page++)
    {
      if (g_cancellable_is_cancelled (cancellable))
        break;
      mnf_painter_draw (pages, page, cr);
      cairo_show_page (cr);
    }

  cairo_destroy (cr);
}

/* Only the finished surface tells whether all went well. */
static gboolean
finish (cairo_surface_t *surface, Sink *sink, GError **error)
{
  cairo_status_t status;

  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  if (sink->error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&sink->error));
      return FALSE;
    }
  if (g_cancellable_set_error_if_cancelled (sink->cancellable, error))
    return FALSE;
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _ ("The PDF cannot be made: %s"),
                   cairo_status_to_string (status));
      return FALSE;
    }

  return TRUE;
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
  const MnfStyle *style = mnf_letter_get_style (letter);
  Sink sink = { stream, cancellable, NULL };
  cairo_surface_t *surface =
    cairo_pdf_surface_create_for_stream (write_cb, &sink, style->page_width,
                                         style->page_height);
  gboolean written;

  set_metadata (surface, manifestation, letter);
  draw_pages (surface, pages, cancellable);
  written = finish (surface, &sink, error);
  cairo_surface_destroy (surface);

  return written;
}

const MnfExporter mnf_pdf_exporter = {
  .id = "pdf",
  .name = N_ ("PDF"),
  .extension = "pdf",
  .media_type = "application/pdf",
  .write = write_pdf,
};
