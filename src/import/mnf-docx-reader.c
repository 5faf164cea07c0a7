/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-docx-reader.h"

#include <string.h>

#include "mnf-docx-body.h"
#include "mnf-docx-package.h"

typedef struct
{
  MnfArchive *archive;
  GPtrArray *relations; /* MnfDocxRelation: of the main part */
  MnfDocxBody body;
} Reader;

/* An XML reader of the member @name. */
static MnfXmlReader *
open_part (Reader *self, const char *name, GError **error)
{
  g_autoptr (GBytes) bytes = mnf_archive_read (self->archive, name, error);

  return bytes != NULL ? mnf_xml_reader_new (bytes, mnf_docx_namespaces) : NULL;
}

/* Reads the part of this type, "styles" or "numbering", if there is one. */
static gboolean
read_definitions (Reader *self, const char *type, GError **error)
{
  const char *name = mnf_docx_package_find (self->archive, self->relations, type);
  g_autoptr (MnfXmlReader) xml = NULL;

  if (name == NULL)
    return TRUE;
  xml = open_part (self, name, error);
  if (xml == NULL)
    return FALSE;

  if (g_str_equal (type, "styles"))
    mnf_docx_styles_read (self->body.styles, xml);
  else
    mnf_docx_numbering_read (self->body.numbering, xml);
  return mnf_xml_reader_check (xml, error);
}

/* Reads the words of a part whose root element is @root. */
static gboolean
read_part (Reader *self,
           const char *name,
           const char *root,
           MnfImportParagraphKind kind,
           GError **error)
{
  g_autoptr (MnfXmlReader) xml = open_part (self, name, error);

  if (xml == NULL)
    return FALSE;
  if (!mnf_xml_reader_next (xml, -1))
    return mnf_xml_reader_check (xml, error);
  if (!mnf_xml_reader_is (xml, root))
    {
      mnf_import_error_set (error, MNF_IMPORT_ERROR_NOT_THIS_FORMAT);
      return FALSE;
    }

  self->body.xml = xml;
  self->body.kind = kind;
  return mnf_docx_body_read (&self->body, error);
}

static gboolean
read_headers (Reader *self, GError **error)
{
  for (guint i = 0; i < self->relations->len; i++)
    {
      const MnfDocxRelation *relation = self->relations->pdata[i];
      gboolean is_header = g_str_equal (relation->type, "header");

      if ((is_header || g_str_equal (relation->type, "footer")) && relation->id != NULL &&
          relation->name != NULL && mnf_archive_has (self->archive, relation->name) &&
          g_ptr_array_find_with_equal_func (self->body.headers, relation->id, g_str_equal,
                                            NULL) &&
          !read_part (self, relation->name, is_header ? "w:hdr" : "w:ftr",
                      is_header ? MNF_IMPORT_PAGE_HEADER : MNF_IMPORT_PAGE_FOOTER, error))
        return FALSE;
    }

  return TRUE;
}

/* The name of the main part. Transfer full. */
static char *
find_document (MnfArchive *archive, GError **error)
{
  g_autoptr (GPtrArray) relations = mnf_docx_package_get_relations (archive, "", error);
  const char *name = NULL;

  if (relations == NULL)
    return NULL;
  name = mnf_docx_package_find (archive, relations, "officeDocument");
  if (name == NULL)
    mnf_import_error_set (error, MNF_IMPORT_ERROR_NOT_THIS_FORMAT);
  return g_strdup (name);
}

static gboolean
read_document (Reader *self, GError **error)
{
  g_autofree char *name = find_document (self->archive, error);
  g_autoptr (GPtrArray) relations = NULL;

  if (name == NULL)
    return FALSE;
  relations = mnf_docx_package_get_relations (self->archive, name, error);
  if (relations == NULL)
    return FALSE;

  self->relations = relations;
  return read_definitions (self, "styles", error) &&
         read_definitions (self, "numbering", error) &&
         read_part (self, name, "w:document", MNF_IMPORT_BODY, error) &&
         read_headers (self, error);
}

/* Whether it is a file of older programs, in which also newer ones put documents
 * with a password. */
static gboolean
is_compound_file (GBytes *bytes)
{
  static const char signature[] = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  return length >= 8 && memcmp (data, signature, 8) == 0;
}

/* Its directory has an entry for each stream at a multiple of 128 bytes, which
 * begins with the name in UTF-16. */
static gboolean
is_encrypted (GBytes *bytes)
{
  static const char name[] = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e";
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  for (gsize at = 0; at + sizeof name <= length; at += 128)
    if (memcmp (data + at, name, sizeof name) == 0)
      return TRUE;
  return FALSE;
}

GPtrArray *
mnf_docx_reader_read (GBytes *bytes, GCancellable *cancellable, GError **error)
{
  g_autoptr (MnfArchive) archive = NULL;
  g_autoptr (MnfDocxStyles) styles = mnf_docx_styles_new ();
  g_autoptr (MnfDocxNumbering) numbering = mnf_docx_numbering_new ();
  g_autoptr (GPtrArray) headers = g_ptr_array_new_with_free_func (g_free);
  g_auto (MnfImportCollector) collector;
  Reader reader = { .body = { styles, numbering, &collector, headers } };

  mnf_import_collector_init (&collector, cancellable);
  if (is_compound_file (bytes))
    {
      mnf_import_error_set (error, is_encrypted (bytes)
                                     ? MNF_IMPORT_ERROR_ENCRYPTED
                                     : MNF_IMPORT_ERROR_NOT_THIS_FORMAT);
      return NULL;
    }

  archive = mnf_archive_new (bytes, error);
  reader.archive = archive;
  return archive != NULL && read_document (&reader, error)
           ? mnf_import_collector_finish (&collector, error)
           : NULL;
}
