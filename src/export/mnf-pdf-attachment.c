/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-pdf-attachment.h"

#include "compose/mnf-file-name.h"
#include "mnf-pdf-metadata.h"

#define EXTENSION "manifiesta.json"
#define FILE_SPECIFICATION                                                               \
  "<< /Type /Filespec /AFRelationship /Source /Desc (Manifiesta) >>"

static qpdf_oh
add_stream (qpdf_data pdf, GBytes *source, const char *stamp)
{
  qpdf_oh stream = mnf_pdf_add_stream (pdf, "<< /Type /EmbeddedFile >>", source);
  qpdf_oh dictionary = qpdf_oh_get_dict (pdf, stream);
  qpdf_oh parameters = qpdf_oh_new_dictionary (pdf);

  qpdf_oh_replace_key (pdf, parameters, "/Size",
                       qpdf_oh_new_integer (pdf, g_bytes_get_size (source)));
  qpdf_oh_replace_key (pdf, parameters, "/ModDate", qpdf_oh_new_string (pdf, stamp));
  qpdf_oh_replace_key (pdf, dictionary, "/Params", parameters);
  qpdf_oh_replace_key (pdf, dictionary, "/Subtype",
                       qpdf_oh_new_name (pdf, "/" MNF_PDF_SOURCE_TYPE));

  return stream;
}

static qpdf_oh
add_specification (qpdf_data pdf, qpdf_oh stream, qpdf_oh name)
{
  qpdf_oh specification = qpdf_oh_parse (pdf, FILE_SPECIFICATION);
  qpdf_oh streams = qpdf_oh_new_dictionary (pdf);

  qpdf_oh_replace_key (pdf, streams, "/F", stream);
  qpdf_oh_replace_key (pdf, streams, "/UF", stream);
  qpdf_oh_replace_key (pdf, specification, "/EF", streams);
  qpdf_oh_replace_key (pdf, specification, "/F", name);
  qpdf_oh_replace_key (pdf, specification, "/UF", name);

  return qpdf_make_indirect_object (pdf, specification);
}

/* The list of files that people see, by name. */
static void
add_name (qpdf_data pdf, qpdf_oh name, qpdf_oh specification)
{
  qpdf_oh root = qpdf_get_root (pdf);
  qpdf_oh names = qpdf_oh_get_key (pdf, root, "/Names");
  qpdf_oh files = qpdf_oh_new_dictionary (pdf);
  qpdf_oh list = qpdf_oh_wrap_in_array (pdf, name);

  if (!qpdf_oh_is_dictionary (pdf, names))
    {
      names = qpdf_oh_new_dictionary (pdf);
      qpdf_oh_replace_key (pdf, root, "/Names", names);
    }
  qpdf_oh_append_item (pdf, list, specification);
  qpdf_oh_replace_key (pdf, files, "/Names", list);
  qpdf_oh_replace_key (pdf, names, "/EmbeddedFiles", files);
}

static void
add_digest (qpdf_data pdf, GChecksum *digest, const char *stamp)
{
  qpdf_oh pieces = qpdf_oh_new_dictionary (pdf);
  qpdf_oh piece = qpdf_oh_new_dictionary (pdf);
  qpdf_oh private = qpdf_oh_new_dictionary (pdf);

  qpdf_oh_replace_key (pdf, private, "/" MNF_PDF_DIGEST,
                       qpdf_oh_new_string (pdf, g_checksum_get_string (digest)));
  qpdf_oh_replace_key (pdf, piece, "/LastModified", qpdf_oh_new_string (pdf, stamp));
  qpdf_oh_replace_key (pdf, piece, "/Private", private);
  qpdf_oh_replace_key (pdf, pieces, "/" MNF_PDF_PIECE, piece);
  qpdf_oh_replace_key (pdf, qpdf_get_root (pdf), "/PieceInfo", pieces);
}

void
mnf_pdf_attach_source (qpdf_data pdf,
                       MnfManifestation *manifestation,
                       GChecksum *digest,
                       GDateTime *time)
{
  g_autoptr (GBytes) source = mnf_manifestation_to_bytes (manifestation);
  g_autofree char *stamp = mnf_pdf_format_time (time);
  g_autofree char *file_name = mnf_file_name_suggest (manifestation, EXTENSION);
  qpdf_oh name = qpdf_oh_new_unicode_string (pdf, file_name);
  qpdf_oh specification = add_specification (pdf, add_stream (pdf, source, stamp), name);

  qpdf_oh_replace_key (pdf, qpdf_get_root (pdf), "/AF",
                       qpdf_oh_wrap_in_array (pdf, specification));
  add_name (pdf, name, specification);
  g_checksum_update (digest, g_bytes_get_data (source, NULL), g_bytes_get_size (source));
  add_digest (pdf, digest, stamp);
}
