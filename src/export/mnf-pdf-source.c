/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-pdf-source.h"

#include <glib/gi18n-lib.h>

#include "mnf-pdf-attachment.h"
#include "mnf-pdf-file.h"

#define MOST_DEPTH 16 /* of trees of pages and names */

G_DEFINE_QUARK (mnf - pdf - source - error - quark, mnf_pdf_source_error)

/* The stream of the attached file that @specification describes, if it is a
 * letter; else NULL. */
static const MnfPdfValue *
get_letter_stream (MnfPdfFile *file, const MnfPdfValue *specification)
{
  const MnfPdfValue *streams = mnf_pdf_file_get (file, specification, "EF");
  const MnfPdfValue *stream = mnf_pdf_file_get (file, streams, "F");
  const MnfPdfValue *type = mnf_pdf_file_get (file, stream, "Subtype");

  return mnf_pdf_value_is (type, MNF_PDF_NAME, MNF_PDF_SOURCE_TYPE) ? stream : NULL;
}

/* The first letter among the elements of @list (may be NULL). */
static const MnfPdfValue *
find_in_list (MnfPdfFile *file, const MnfPdfValue *list)
{
  const MnfPdfValue *stream = NULL;

  if (list == NULL || list->type != MNF_PDF_ARRAY)
    return NULL;
  for (guint i = 0; i < list->items->len && stream == NULL; i++)
    stream = get_letter_stream (file, mnf_pdf_file_follow (file, list->items->pdata[i]));

  return stream;
}

/* The first letter in a tree of names. */
static const MnfPdfValue *
find_in_names (MnfPdfFile *file, const MnfPdfValue *node, guint depth)
{
  const MnfPdfValue *stream = find_in_list (file, mnf_pdf_file_get (file, node, "Names"));
  const MnfPdfValue *kids = mnf_pdf_file_get (file, node, "Kids");

  if (stream != NULL || kids == NULL || kids->type != MNF_PDF_ARRAY || depth > MOST_DEPTH)
    return stream;
  for (guint i = 0; i < kids->items->len && stream == NULL; i++)
    stream =
      find_in_names (file, mnf_pdf_file_follow (file, kids->items->pdata[i]), depth + 1);

  return stream;
}

/* As an associated file, or, where another program forgot that, as one of the
 * attached files. */
static const MnfPdfValue *
find_letter (MnfPdfFile *file)
{
  const MnfPdfValue *root = mnf_pdf_file_get_root (file);
  const MnfPdfValue *names = mnf_pdf_file_get (file, root, "Names");
  const MnfPdfValue *stream = find_in_list (file, mnf_pdf_file_get (file, root, "AF"));

  return stream != NULL
           ? stream
           : find_in_names (file, mnf_pdf_file_get (file, names, "EmbeddedFiles"), 0);
}

static gboolean
digest_stream (MnfPdfFile *file, const MnfPdfValue *stream, GChecksum *digest)
{
  g_autoptr (GBytes) bytes = mnf_pdf_file_read_stream (file, stream);

  if (bytes == NULL)
    return FALSE;
  g_checksum_update (digest, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  return TRUE;
}

/* A page's contents are one stream or several. */
static gboolean
digest_page (MnfPdfFile *file, const MnfPdfValue *page, GChecksum *digest)
{
  const MnfPdfValue *contents = mnf_pdf_file_get (file, page, "Contents");

  if (contents == NULL || contents->type != MNF_PDF_ARRAY)
    return digest_stream (file, contents, digest);
  for (guint i = 0; i < contents->items->len; i++)
    if (!digest_stream (file, mnf_pdf_file_follow (file, contents->items->pdata[i]),
                        digest))
      return FALSE;

  return TRUE;
}

static gboolean
digest_pages (MnfPdfFile *file, const MnfPdfValue *node, GChecksum *digest, guint depth)
{
  const MnfPdfValue *kids = mnf_pdf_file_get (file, node, "Kids");

  if (kids == NULL)
    return digest_page (file, node, digest);
  if (kids->type != MNF_PDF_ARRAY || depth > MOST_DEPTH)
    return FALSE;
  for (guint i = 0; i < kids->items->len; i++)
    if (!digest_pages (file, mnf_pdf_file_follow (file, kids->items->pdata[i]), digest,
                       depth + 1))
      return FALSE;

  return TRUE;
}

static gboolean
pages_match_source (MnfPdfFile *file, GBytes *source)
{
  const MnfPdfValue *root = mnf_pdf_file_get_root (file);
  const MnfPdfValue *pieces = mnf_pdf_file_get (file, root, "PieceInfo");
  const MnfPdfValue *piece = mnf_pdf_file_get (file, pieces, MNF_PDF_PIECE);
  const MnfPdfValue *private = mnf_pdf_file_get (file, piece, "Private");
  const MnfPdfValue *stored = mnf_pdf_file_get (file, private, MNF_PDF_DIGEST);
  g_autoptr (GChecksum) digest = g_checksum_new (G_CHECKSUM_SHA256);

  if (!digest_pages (file, mnf_pdf_file_get (file, root, "Pages"), digest, 0))
    return FALSE;
  g_checksum_update (digest, g_bytes_get_data (source, NULL), g_bytes_get_size (source));

  return mnf_pdf_value_is (stored, MNF_PDF_STRING, g_checksum_get_string (digest));
}

static MnfPdfFile *
open_file (GBytes *bytes, GError **error)
{
  g_autoptr (GError) problem = NULL;
  MnfPdfFile *file = mnf_pdf_file_new (bytes, &problem);
  MnfPdfSourceError code = MNF_PDF_SOURCE_ERROR_DAMAGED;

  if (g_error_matches (problem, MNF_PDF_FILE_ERROR, MNF_PDF_FILE_ERROR_TYPE))
    code = MNF_PDF_SOURCE_ERROR_TYPE;
  else if (g_error_matches (problem, MNF_PDF_FILE_ERROR, MNF_PDF_FILE_ERROR_LOCKED))
    code = MNF_PDF_SOURCE_ERROR_LOCKED;
  if (file == NULL)
    g_set_error_literal (error, MNF_PDF_SOURCE_ERROR, code, problem->message);

  return file;
}

MnfManifestation *
mnf_pdf_source_read (GBytes *bytes, gboolean *pages_match, GError **error)
{
  g_autoptr (MnfPdfFile) file = open_file (bytes, error);
  g_autoptr (GBytes) source = NULL;
  g_autoptr (GError) problem = NULL;
  const MnfPdfValue *stream;
  MnfManifestation *manifestation;

  if (file == NULL)
    return NULL;
  stream = find_letter (file);
  if (stream == NULL)
    {
      g_set_error_literal (error, MNF_PDF_SOURCE_ERROR, MNF_PDF_SOURCE_ERROR_NONE,
                           _ ("This PDF file holds no letter of Manifiesta"));
      return NULL;
    }

  source = mnf_pdf_file_read_stream (file, stream);
  manifestation =
    source != NULL ? mnf_manifestation_new_from_bytes (source, &problem) : NULL;
  if (manifestation == NULL)
    g_set_error (error, MNF_PDF_SOURCE_ERROR, MNF_PDF_SOURCE_ERROR_DAMAGED,
                 _ ("The letter in this PDF file is damaged: %s"),
                 problem != NULL
                   ? problem->message
                   /* Translators: why the letter in a PDF file cannot be read. */
                   : _ ("it cannot be unpacked"));
  else if (pages_match != NULL)
    *pages_match = pages_match_source (file, source);

  return manifestation;
}

MnfManifestation *
mnf_pdf_source_find (GBytes *bytes, gboolean *pages_match, GError **error)
{
  g_autoptr (GError) problem = NULL;
  MnfManifestation *manifestation = mnf_pdf_source_read (bytes, pages_match, &problem);

  if (problem != NULL &&
      !g_error_matches (problem, MNF_PDF_SOURCE_ERROR, MNF_PDF_SOURCE_ERROR_NONE))
    g_propagate_error (error, g_steal_pointer (&problem));
  return manifestation;
}
