/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-odt-exporter.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "compose/mnf-composer.h"
#include "mnf-odt-content.h"
#include "mnf-odt-styles.h"
#include "mnf-time-of-making.h"
#include "mnf-xml.h"
#include "mnf-zip-writer.h"

#define MEDIA_TYPE "application/vnd.oasis.opendocument.text"

const char *
mnf_odt_get_picture_name (const MnfPicture *picture)
{
  if (g_str_equal (picture->media_type, "image/svg+xml"))
    return "Pictures/letterhead.svg";
  if (g_str_equal (picture->media_type, "image/jpeg"))
    return "Pictures/letterhead.jpg";

  return "Pictures/letterhead.png";
}

/* Lengths have a point, whatever the user's language. */
void
mnf_odt_put_length (MnfTextSink *sink, const char *name, double points)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (digits, sizeof digits, "%.2f", points);
  mnf_text_sink_printf (sink, " %s=\"%spt\"", name, digits);
}

static void
write_meta (MnfTextSink *sink, gpointer data)
{
  const MnfOdt *odt = data;
  const char *author = mnf_letter_get_author (odt->letter);
  g_autofree char *time = g_date_time_format (odt->time, "%Y-%m-%dT%H:%M:%SZ");

  mnf_text_sink_put (sink, MNF_ODT_XML_HEAD "<office:document-meta" MNF_ODT_NAMESPACES
                                            "><office:meta>\n");
  mnf_xml_put_element (sink, "meta:generator", "Manifiesta/" MNF_VERSION);
  mnf_xml_put_element (sink, "dc:title", mnf_letter_get_title (odt->letter));
  mnf_xml_put_element (sink, "meta:initial-creator", author);
  mnf_xml_put_element (sink, "dc:creator", author);
  mnf_xml_put_element (sink, "meta:creation-date", time);
  mnf_xml_put_element (sink, "dc:date", time);
  mnf_xml_put_element (sink, "dc:language", mnf_letter_get_language (odt->letter));
  mnf_text_sink_put (sink, "</office:meta></office:document-meta>\n");
}

static void
put_entry (MnfTextSink *sink, const char *path, const char *media_type)
{
  mnf_text_sink_printf (sink,
                        "<manifest:file-entry manifest:full-path=\"%s\""
                        " manifest:media-type=\"%s\"/>\n",
                        path, media_type);
}

/* The parts, in the order in which they are written. */
static const struct
{
  const char *name;
  void (*write) (MnfTextSink *sink, gpointer odt);
} parts[] = {
  { "content.xml", mnf_odt_write_content },
  { "styles.xml", mnf_odt_write_styles },
  { "meta.xml", write_meta },
};

static void
write_manifest (MnfTextSink *sink, gpointer data)
{
  const MnfOdt *odt = data;

  mnf_text_sink_put (
    sink, MNF_ODT_XML_HEAD
    "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:"
    "xmlns:manifest:1.0\" manifest:version=\"1.3\">\n"
    "<manifest:file-entry manifest:full-path=\"/\""
    " manifest:version=\"1.3\" manifest:media-type=\"" MEDIA_TYPE "\"/>\n");
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    put_entry (sink, parts[i].name, "text/xml");
  if (odt->picture != NULL)
    put_entry (sink, mnf_odt_get_picture_name (odt->picture), odt->picture->media_type);
  mnf_text_sink_put (sink, "</manifest:manifest>\n");
}

/* The media type comes first and as it is, so that a look at the file's start tells
 * what it is. */
static void
add_members (MnfZipWriter *zip, MnfOdt *odt)
{
  g_autoptr (GBytes) type = g_bytes_new_static (MEDIA_TYPE, strlen (MEDIA_TYPE));

  mnf_zip_writer_add (zip, "mimetype", type, MNF_ZIP_STORED);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    mnf_zip_writer_add_text (zip, parts[i].name, parts[i].write, odt);
  if (odt->picture != NULL)
    mnf_zip_writer_add (zip, mnf_odt_get_picture_name (odt->picture), odt->picture->bytes,
                        MNF_ZIP_STORED);
  mnf_zip_writer_add_text (zip, "META-INF/manifest.xml", write_manifest, odt);
}

static gboolean
write_odt (MnfManifestation *manifestation,
           const MnfExportOptions *options,
           GOutputStream *stream,
           GCancellable *cancellable,
           GError **error)
{
  g_autoptr (MnfLetter) letter = mnf_compose (manifestation, MNF_COMPOSE_DEFAULT);
  g_autoptr (MnfPicture) picture = mnf_picture_new (letter);
  g_autoptr (MnfOfficePage) page = mnf_office_page_new (letter, picture);
  g_autoptr (GDateTime) time = mnf_time_of_making_new (manifestation);
  g_autoptr (MnfZipWriter) zip = mnf_zip_writer_new ();
  MnfOdt odt = { letter, picture, page, time };

  add_members (zip, &odt);

  return mnf_zip_writer_finish (zip, stream, cancellable, error);
}

const MnfExporter mnf_odt_exporter = {
  .id = "odt",
  .name = N_ ("OpenDocument text"),
  .summary = N_ ("About the same pages, for others to go on with in LibreOffice"),
  .extension = "odt",
  .media_type = MEDIA_TYPE,
  .write = write_odt,
};
