/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-docx-exporter.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "compose/mnf-composer.h"
#include "mnf-docx-document.h"
#include "mnf-docx-furniture.h"
#include "mnf-docx-numbering.h"
#include "mnf-docx-picture.h"
#include "mnf-docx-styles.h"
#include "mnf-time-of-making.h"
#include "mnf-xml.h"
#include "mnf-zip-writer.h"

#define OFFICE_RELATION                                                                  \
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
#define PACKAGE_RELATION "http://schemas.openxmlformats.org/package/2006/relationships/"
#define WORD_TYPE "application/vnd.openxmlformats-officedocument.wordprocessingml."
#define MAIN_FOLDER "word/"

/* Small parts */

static void
write_core_properties (MnfTextSink *sink, gpointer data)
{
  const MnfDocx *docx = data;
  g_autofree char *time = g_date_time_format (docx->time, "%Y-%m-%dT%H:%M:%SZ");

  mnf_text_sink_put (sink, MNF_DOCX_XML_HEAD
                     "<cp:coreProperties"
                     " xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/"
                     "metadata/core-properties\""
                     " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                     " xmlns:dcterms=\"http://purl.org/dc/terms/\""
                     " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">\n");
  mnf_xml_put_element (sink, "dc:title", mnf_letter_get_title (docx->letter));
  mnf_xml_put_element (sink, "dc:creator", mnf_letter_get_author (docx->letter));
  mnf_xml_put_element (sink, "dc:language", mnf_letter_get_language (docx->letter));
  mnf_text_sink_printf (sink,
                        "<dcterms:created xsi:type=\"dcterms:W3CDTF\">%s"
                        "</dcterms:created>\n"
                        "<dcterms:modified xsi:type=\"dcterms:W3CDTF\">%s"
                        "</dcterms:modified>\n</cp:coreProperties>\n",
                        time, time);
}

static void
write_extended_properties (MnfTextSink *sink, gpointer data)
{
  const MnfDocx *docx = data;

  mnf_text_sink_put (sink, MNF_DOCX_XML_HEAD
                     "<Properties xmlns=\"http://schemas.openxmlformats.org/"
                     "officeDocument/2006/extended-properties\">\n");
  mnf_text_sink_printf (sink, "<Pages>%u</Pages>\n", docx->page->n_pages);
  mnf_xml_put_element (sink, "Company", mnf_letter_get_author (docx->letter));
  mnf_text_sink_put (sink, "<Application>Manifiesta</Application>\n</Properties>\n");
}

/* Lines that end where the writer ended them are not stretched to the margin,
 * and the document is one of Word 2013 or newer. */
static void
write_settings (MnfTextSink *sink, gpointer data)
{
  const MnfDocx *docx = data;

  mnf_text_sink_put (sink, MNF_DOCX_XML_HEAD "<w:settings " MNF_DOCX_NAMESPACE ">\n");
  if (docx->page->setting.style->hyphenate)
    mnf_text_sink_put (sink, "<w:autoHyphenation/>\n"
                             "<w:consecutiveHyphenLimit w:val=\"2\"/>\n"
                             "<w:doNotHyphenateCaps/>\n");
  mnf_text_sink_put (sink, "<w:compat><w:doNotExpandShiftReturn/>"
                           "<w:compatSetting w:name=\"compatibilityMode\""
                           " w:uri=\"http://schemas.microsoft.com/office/word\""
                           " w:val=\"15\"/></w:compat>\n</w:settings>\n");
}

/* The container */

static gboolean
has_lists (const MnfDocx *docx)
{
  for (gsize i = 0; i < docx->page->setting.n_blocks; i++)
    if (docx->lists[i] > 0)
      return TRUE;

  return FALSE;
}

/* All parts but the picture. Those in the main folder belong to the document,
 * the others to the container. */
static const struct
{
  const char *name, *type;
  const char *relation, *id;
  void (*write) (MnfTextSink *sink, gpointer docx);
  gboolean (*is_there) (const MnfDocx *docx); /* NULL: always */
} parts[] = {
  { MAIN_FOLDER "document.xml", WORD_TYPE "document.main+xml",
    OFFICE_RELATION "officeDocument", "document", mnf_docx_write_document },
  { "docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml",
    PACKAGE_RELATION "metadata/core-properties", "core", write_core_properties },
  { "docProps/app.xml",
    "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    OFFICE_RELATION "extended-properties", "extended", write_extended_properties },
  { MAIN_FOLDER "styles.xml", WORD_TYPE "styles+xml", OFFICE_RELATION "styles", "styles",
    mnf_docx_write_styles },
  { MAIN_FOLDER "settings.xml", WORD_TYPE "settings+xml", OFFICE_RELATION "settings",
    "settings", write_settings },
  { MAIN_FOLDER "fontTable.xml", WORD_TYPE "fontTable+xml", OFFICE_RELATION "fontTable",
    "fonts", mnf_docx_write_fonts },
  { MAIN_FOLDER "numbering.xml", WORD_TYPE "numbering+xml", OFFICE_RELATION "numbering",
    "numbering", mnf_docx_write_numbering, has_lists },
  { MAIN_FOLDER "header1.xml", WORD_TYPE "header+xml", OFFICE_RELATION "header",
    MNF_DOCX_HEAD_RELATION, mnf_docx_write_head, mnf_docx_has_head },
  { MAIN_FOLDER "footer1.xml", WORD_TYPE "footer+xml", OFFICE_RELATION "footer",
    MNF_DOCX_FOOT_RELATION, mnf_docx_write_foot, mnf_docx_has_foot },
  { MAIN_FOLDER "footer2.xml", WORD_TYPE "footer+xml", OFFICE_RELATION "footer",
    MNF_DOCX_FIRST_FOOT_RELATION, mnf_docx_write_foot, mnf_docx_has_foot },
};

static gboolean
is_there (const MnfDocx *docx, guint part)
{
  return parts[part].is_there == NULL || parts[part].is_there (docx);
}

static void
write_content_types (MnfTextSink *sink, gpointer data)
{
  const MnfDocx *docx = data;

  mnf_text_sink_put (
    sink, MNF_DOCX_XML_HEAD
    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\n"
    "<Default Extension=\"rels\""
    " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\n"
    "<Default Extension=\"xml\" ContentType=\"application/xml\"/>\n"
    "<Default Extension=\"png\" ContentType=\"image/png\"/>\n"
    "<Default Extension=\"jpeg\" ContentType=\"image/jpeg\"/>\n");
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (is_there (docx, i))
      mnf_text_sink_printf (sink, "<Override PartName=\"/%s\" ContentType=\"%s\"/>\n",
                            parts[i].name, parts[i].type);
  mnf_text_sink_put (sink, "</Types>\n");
}

static void
put_relation (MnfTextSink *sink, const char *id, const char *type, const char *target)
{
  mnf_text_sink_printf (sink, "<Relationship Id=\"%s\" Type=\"%s\" Target=\"%s\"/>\n", id,
                        type, target);
}

#define RELATIONS_HEAD                                                                   \
  MNF_DOCX_XML_HEAD "<Relationships"                                                     \
                    " xmlns=\"http://schemas.openxmlformats.org/package/2006/"           \
                    "relationships\">\n"
#define RELATIONS_TAIL "</Relationships>\n"

/* The first part is the document itself. */
static gboolean
is_of_document (guint part)
{
  return part > 0 && g_str_has_prefix (parts[part].name, MAIN_FOLDER);
}

static void
write_relations (MnfTextSink *sink, gpointer data)
{
  mnf_text_sink_put (sink, RELATIONS_HEAD);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (!is_of_document (i))
      put_relation (sink, parts[i].id, parts[i].relation, parts[i].name);
  mnf_text_sink_put (sink, RELATIONS_TAIL);
}

static char *
dup_picture_name (const MnfPicture *picture)
{
  return g_strconcat (MAIN_FOLDER "media/letterhead.",
                      mnf_docx_picture_get_extension (picture), NULL);
}

static void
write_document_relations (MnfTextSink *sink, gpointer data)
{
  const MnfDocx *docx = data;

  mnf_text_sink_put (sink, RELATIONS_HEAD);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (is_of_document (i) && is_there (docx, i))
      put_relation (sink, parts[i].id, parts[i].relation,
                    parts[i].name + strlen (MAIN_FOLDER));
  if (docx->picture != NULL)
    {
      g_autofree char *name = dup_picture_name (docx->picture);

      put_relation (sink, MNF_DOCX_PICTURE_RELATION, OFFICE_RELATION "image",
                    name + strlen (MAIN_FOLDER));
    }
  mnf_text_sink_put (sink, RELATIONS_TAIL);
}

static void
add_members (MnfZipWriter *zip, MnfDocx *docx)
{
  mnf_zip_writer_add_text (zip, "[Content_Types].xml", write_content_types, docx);
  mnf_zip_writer_add_text (zip, "_rels/.rels", write_relations, docx);
  mnf_zip_writer_add_text (zip, MAIN_FOLDER "_rels/document.xml.rels",
                           write_document_relations, docx);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (is_there (docx, i))
      mnf_zip_writer_add_text (zip, parts[i].name, parts[i].write, docx);
  if (docx->picture != NULL)
    {
      g_autofree char *name = dup_picture_name (docx->picture);
      g_autoptr (GBytes) bytes = mnf_docx_picture_dup_bytes (docx->picture);

      mnf_zip_writer_add (zip, name, bytes, MNF_ZIP_STORED);
    }
}

static gboolean
write_docx (MnfManifestation *manifestation,
            const MnfExportOptions *options,
            GOutputStream *stream,
            GCancellable *cancellable,
            GError **error)
{
  g_autoptr (MnfLetter) letter = mnf_compose (manifestation, MNF_COMPOSE_DEFAULT);
  g_autoptr (MnfPicture) picture = mnf_picture_new (letter);
  g_autoptr (MnfOfficePage) page = mnf_office_page_new (letter, picture);
  g_autoptr (GDateTime) time = mnf_time_of_making_new (manifestation);
  g_autofree guint *lists =
    mnf_docx_number_lists (page->setting.blocks, page->setting.n_blocks);
  g_autoptr (MnfZipWriter) zip = mnf_zip_writer_new ();
  MnfDocx docx = { letter, picture, page, lists, time };

  add_members (zip, &docx);

  return mnf_zip_writer_finish (zip, stream, cancellable, error);
}

const MnfExporter mnf_docx_exporter = {
  .id = "docx",
  .name = N_ ("Word document"),
  .summary = N_ ("About the same pages, for others to go on with in an office program"),
  .extension = "docx",
  .media_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  .write = write_docx,
};
