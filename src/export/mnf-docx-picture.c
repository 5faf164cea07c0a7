/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-docx-picture.h"

#include <cairo.h>

#include "mnf-xml.h"

/* Pixels an inch of a picture that has none of its own: what printers show. */
#define RESOLUTION 300.0

/* The unit of drawings. */
#define UNITS_PER_POINT 12700.0

static cairo_status_t
append_cb (gpointer closure, const guchar *data, guint length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static GBytes *
draw_png (const MnfPicture *picture)
{
  double scale = RESOLUTION / 72.0;
  GByteArray *png = g_byte_array_new ();
  cairo_surface_t *surface =
    cairo_image_surface_create (CAIRO_FORMAT_ARGB32, picture->width * scale + 0.5,
                                picture->height * scale + 0.5);
  cairo_t *cr = cairo_create (surface);

  cairo_scale (cr, scale, scale);
  mnf_image_draw (picture->image, cr, 0, 0);
  cairo_destroy (cr);
  cairo_surface_write_to_png_stream (surface, append_cb, png);
  cairo_surface_destroy (surface);

  return g_byte_array_free_to_bytes (png);
}

static gboolean
is_drawing (const MnfPicture *picture)
{
  return g_str_equal (picture->media_type, "image/svg+xml");
}

GBytes *
mnf_docx_picture_dup_bytes (const MnfPicture *picture)
{
  return is_drawing (picture) ? draw_png (picture) : g_bytes_ref (picture->bytes);
}

const char *
mnf_docx_picture_get_extension (const MnfPicture *picture)
{
  return g_str_equal (picture->media_type, "image/jpeg") ? "jpeg" : "png";
}

void
mnf_docx_picture_put_run (MnfTextSink *sink, const MnfPicture *picture)
{
  int width = picture->width * UNITS_PER_POINT;
  int height = picture->height * UNITS_PER_POINT;

  mnf_text_sink_printf (sink,
                        "<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\""
                        " distR=\"0\"><wp:extent cx=\"%d\" cy=\"%d\"/><wp:docPr id=\"1\""
                        " name=\"Picture 1\"",
                        width, height);
  if (*picture->alternative != '\0')
    mnf_xml_put_attribute (sink, "descr", picture->alternative);
  mnf_text_sink_printf (
    sink,
    "/><a:graphic><a:graphicData"
    " uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">"
    "<pic:pic><pic:nvPicPr><pic:cNvPr id=\"1\" name=\"Picture 1\"/>"
    "<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>"
    "<a:blip r:embed=\"" MNF_DOCX_PICTURE_RELATION "\"/><a:stretch><a:fillRect/>"
    "</a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/>"
    "<a:ext cx=\"%d\" cy=\"%d\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/>"
    "</a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline>"
    "</w:drawing></w:r>",
    width, height);
}
