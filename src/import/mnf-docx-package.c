/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-docx-package.h"

#include <string.h>

#include "mnf-import-error.h"

/* The second of each are those of “Strict” documents. */
const MnfXmlNamespace mnf_docx_namespaces[] = {
  { "w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main" },
  { "w", "http://purl.oclc.org/ooxml/wordprocessingml/main" },
  { "r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships" },
  { "r", "http://purl.oclc.org/ooxml/officeDocument/relationships" },
  { "mc", "http://schemas.openxmlformats.org/markup-compatibility/2006" },
  { "package", "http://schemas.openxmlformats.org/package/2006/relationships" },
  { "xml", "http://www.w3.org/XML/1998/namespace" },
  { NULL },
};

static void
relation_free (gpointer data)
{
  MnfDocxRelation *relation = data;

  g_free (relation->id);
  g_free (relation->type);
  g_free (relation->name);
  g_free (relation);
}

static MnfDocxRelation *
read_relation (MnfXmlReader *xml, const char *folder)
{
  MnfDocxRelation *relation = g_new0 (MnfDocxRelation, 1);
  const char *type = mnf_xml_reader_get_attribute (xml, "Type");
  const char *target = mnf_xml_reader_get_attribute (xml, "Target");
  const char *mode = mnf_xml_reader_get_attribute (xml, "TargetMode");
  const char *slash = type != NULL ? strrchr (type, '/') : NULL;

  relation->id = g_strdup (mnf_xml_reader_get_attribute (xml, "Id"));
  relation->type = g_strdup (slash != NULL ? slash + 1 : "");
  if (target != NULL && g_strcmp0 (mode, "External") != 0)
    {
      g_autofree char *path = g_canonicalize_filename (target, folder);

      relation->name = g_strdup (path + 1);
    }
  return relation;
}

GPtrArray *
mnf_docx_package_get_relations (MnfArchive *archive, const char *part, GError **error)
{
  g_autofree char *path = g_canonicalize_filename (part, "/");
  g_autofree char *folder = *part != '\0' ? g_path_get_dirname (path) : g_strdup ("/");
  g_autofree char *base = *part != '\0' ? g_path_get_basename (part) : g_strdup ("");
  g_autofree char *file = g_strconcat (base, ".rels", NULL);
  g_autofree char *name = g_build_filename (folder, "_rels", file, NULL);
  g_autoptr (GPtrArray) relations = g_ptr_array_new_with_free_func (relation_free);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (MnfXmlReader) xml = NULL;

  if (!mnf_archive_has (archive, name + 1))
    return g_steal_pointer (&relations);
  bytes = mnf_archive_read (archive, name + 1, error);
  if (bytes == NULL)
    return NULL;

  xml = mnf_xml_reader_new (bytes, mnf_docx_namespaces);
  mnf_xml_reader_next (xml, -1);
  while (mnf_xml_reader_next (xml, 0))
    if (mnf_xml_reader_is (xml, "package:Relationship"))
      g_ptr_array_add (relations, read_relation (xml, folder));

  return mnf_xml_reader_check (xml, error) ? g_steal_pointer (&relations) : NULL;
}

const char *
mnf_docx_package_find (MnfArchive *archive, GPtrArray *relations, const char *type)
{
  for (guint i = 0; i < relations->len; i++)
    {
      const MnfDocxRelation *relation = relations->pdata[i];

      if (relation->name != NULL && g_str_equal (relation->type, type) &&
          mnf_archive_has (archive, relation->name))
        return relation->name;
    }

  return NULL;
}

gboolean
mnf_docx_is_on (MnfXmlReader *xml)
{
  static const char *const off[] = { "0", "false", "off", NULL };
  const char *value = mnf_xml_reader_get_attribute (xml, "w:val");

  return value == NULL || !g_strv_contains (off, value);
}
