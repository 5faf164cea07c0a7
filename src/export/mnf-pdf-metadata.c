/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-pdf-metadata.h"

#include "mnf-srgb.h"

#define CREATOR "Manifiesta " MNF_VERSION
#define PRODUCER "cairo, qpdf"

/* The packet's head and tail are as the XMP specification has them. PDF/UA's
 * own property is none that PDF/A knows, so it has to be described. */
#define XMP_PACKET                                                                       \
  "<?xpacket begin=\"\xef\xbb\xbf\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"                 \
  "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"                                             \
  "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"                \
  "<rdf:Description rdf:about=\"\"\n"                                                    \
  " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"\n"                                     \
  " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\"\n"                                        \
  " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\"\n"                                        \
  " xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\"\n"                                  \
  " xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\"\n"                                \
  " xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\"\n"                    \
  " xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\"\n"                          \
  " xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n"                     \
  "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">%s</rdf:li></rdf:Alt></dc:title>\n" \
  "<dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator>\n"                    \
  "<dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>\n"                  \
  "<xmp:CreatorTool>" CREATOR "</xmp:CreatorTool>\n"                                     \
  "<xmp:CreateDate>%s</xmp:CreateDate>\n"                                                \
  "<xmp:ModifyDate>%s</xmp:ModifyDate>\n"                                                \
  "<pdf:Producer>" PRODUCER "</pdf:Producer>\n"                                          \
  "<pdfaid:part>3</pdfaid:part>\n"                                                       \
  "<pdfaid:conformance>A</pdfaid:conformance>\n"                                         \
  "<pdfuaid:part>1</pdfuaid:part>\n"                                                     \
  "<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">\n"                \
  "<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>\n"                       \
  "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>"  \
  "\n"                                                                                   \
  "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\n"                                     \
  "<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">\n"                  \
  "<pdfaProperty:name>part</pdfaProperty:name>\n"                                        \
  "<pdfaProperty:valueType>Integer</pdfaProperty:valueType>\n"                           \
  "<pdfaProperty:category>internal</pdfaProperty:category>\n"                            \
  "<pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>\n"             \
  "</rdf:li></rdf:Seq></pdfaSchema:property>\n"                                          \
  "</rdf:li></rdf:Bag></pdfaExtension:schemas>\n"                                        \
  "</rdf:Description>\n"                                                                 \
  "</rdf:RDF>\n"                                                                         \
  "</x:xmpmeta>\n"                                                                       \
  "<?xpacket end=\"r\"?>\n"

/* Without the characters that no XML text may hold: a file has to say the same
 * of itself in both places. */
static char *
clean (const char *text)
{
  GString *result = g_string_new (NULL);

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);

      if (!g_unichar_iscntrl (c) && c != 0xfffe && c != 0xffff)
        g_string_append_unichar (result, c);
    }

  return g_string_free (result, FALSE);
}

char *
mnf_pdf_format_time (GDateTime *time)
{
  return g_date_time_format (time, "D:%Y%m%d%H%M%SZ");
}

qpdf_oh
mnf_pdf_add_stream (qpdf_data pdf, const char *dictionary, GBytes *bytes)
{
  qpdf_oh stream = qpdf_oh_new_stream (pdf);
  qpdf_oh entries = qpdf_oh_parse (pdf, dictionary);
  qpdf_oh target = qpdf_oh_get_dict (pdf, stream);
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  qpdf_oh_begin_dict_key_iter (pdf, entries);
  while (qpdf_oh_dict_more_keys (pdf))
    {
      const char *key = qpdf_oh_dict_next_key (pdf);

      qpdf_oh_replace_key (pdf, target, key, qpdf_oh_get_key (pdf, entries, key));
    }
  qpdf_oh_replace_stream_data (pdf, stream, data, size, qpdf_oh_new_null (pdf),
                               qpdf_oh_new_null (pdf));

  return stream;
}

static void
set_text (qpdf_data pdf, qpdf_oh dictionary, const char *key, const char *text)
{
  qpdf_oh_replace_key (pdf, dictionary, key, qpdf_oh_new_unicode_string (pdf, text));
}

static void
add_information (qpdf_data pdf, const char *title, const char *author, GDateTime *time)
{
  qpdf_oh information = qpdf_oh_new_dictionary (pdf);
  g_autofree char *stamp = mnf_pdf_format_time (time);

  set_text (pdf, information, "/Title", title);
  set_text (pdf, information, "/Author", author);
  set_text (pdf, information, "/Creator", CREATOR);
  set_text (pdf, information, "/Producer", PRODUCER);
  set_text (pdf, information, "/CreationDate", stamp);
  set_text (pdf, information, "/ModDate", stamp);
  qpdf_oh_replace_key (pdf, qpdf_get_trailer (pdf), "/Info",
                       qpdf_make_indirect_object (pdf, information));
}

static void
add_packet (qpdf_data pdf,
            const char *title,
            const char *author,
            const char *language,
            GDateTime *time)
{
  g_autofree char *stamp = g_date_time_format (time, "%Y-%m-%dT%H:%M:%SZ");
  char *packet =
    g_markup_printf_escaped (XMP_PACKET, title, author, language, stamp, stamp);
  g_autoptr (GBytes) bytes = g_bytes_new_take (packet, strlen (packet));

  qpdf_oh_replace_key (pdf, qpdf_get_root (pdf), "/Metadata",
                       mnf_pdf_add_stream (pdf, "<< /Type /Metadata /Subtype /XML >>",
                                           bytes));
}

/* What the numbers of colours mean. */
static void
add_colour_space (qpdf_data pdf)
{
  g_autoptr (GBytes) profile = mnf_srgb_create_profile ();
  qpdf_oh intent = qpdf_oh_parse (pdf, "<< /Type /OutputIntent /S /GTS_PDFA1"
                                       " /OutputConditionIdentifier (sRGB)"
                                       " /Info (sRGB IEC61966-2.1) >>");

  qpdf_oh_replace_key (pdf, intent, "/DestOutputProfile",
                       mnf_pdf_add_stream (pdf, "<< /N 3 >>", profile));
  qpdf_oh_replace_key (pdf, qpdf_get_root (pdf), "/OutputIntents",
                       qpdf_oh_wrap_in_array (pdf, intent));
}

void
mnf_pdf_add_metadata (qpdf_data pdf, MnfLetter *letter, GDateTime *time)
{
  qpdf_oh root = qpdf_get_root (pdf);
  g_autofree char *title = clean (mnf_letter_get_title (letter));
  g_autofree char *author = clean (mnf_letter_get_author (letter));
  const char *language = mnf_letter_get_language (letter);

  set_text (pdf, root, "/Lang", language);
  qpdf_oh_replace_key (pdf, root, "/ViewerPreferences",
                       qpdf_oh_parse (pdf, "<< /DisplayDocTitle true >>"));
  qpdf_oh_replace_key (pdf, root, "/MarkInfo", qpdf_oh_parse (pdf, "<< /Marked true >>"));
  add_information (pdf, title, author, time);
  add_packet (pdf, title, author, language, time);
  add_colour_space (pdf);
}
