/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-xml-reader.h"

#include <libxml/xmlreader.h>
#include <string.h>

#include "mnf-import-error.h"

/* Without XML_PARSE_HUGE libxml2 limits depth, entities and the length of texts. */
#define OPTIONS (XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING)

struct _MnfXmlReader
{
  GBytes *bytes;
  const MnfXmlNamespace *namespaces;
  xmlTextReader *reader;
  GString *name; /* of the element that was asked for last */
  gboolean is_broken;
};

MnfXmlReader *
mnf_xml_reader_new (GBytes *bytes, const MnfXmlNamespace *namespaces)
{
  MnfXmlReader *self = g_new0 (MnfXmlReader, 1);
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  self->bytes = g_bytes_ref (bytes);
  self->namespaces = namespaces;
  self->name = g_string_new (NULL);
  if (length <= G_MAXINT)
    self->reader = xmlReaderForMemory (data, (int) length, NULL, NULL, OPTIONS);
  self->is_broken = self->reader == NULL;

  return self;
}

void
mnf_xml_reader_free (MnfXmlReader *self)
{
  g_clear_pointer (&self->reader, xmlFreeTextReader);
  g_string_free (self->name, TRUE);
  g_bytes_unref (self->bytes);
  g_free (self);
}

static gboolean
is_text (int type)
{
  return type == XML_READER_TYPE_TEXT || type == XML_READER_TYPE_CDATA ||
         type == XML_READER_TYPE_SIGNIFICANT_WHITESPACE;
}

static gboolean
is_leaf (MnfXmlReader *self)
{
  return is_text (xmlTextReaderNodeType (self->reader)) ||
         xmlTextReaderIsEmptyElement (self->reader) == 1;
}

gboolean
mnf_xml_reader_next (MnfXmlReader *self, int depth)
{
  if (self->is_broken || (mnf_xml_reader_get_depth (self) == depth && is_leaf (self)))
    return FALSE;

  while (TRUE)
    {
      int result = xmlTextReaderRead (self->reader);
      int type = xmlTextReaderNodeType (self->reader);
      int node_depth = xmlTextReaderDepth (self->reader);

      if (result == 0 && depth < 0)
        return FALSE;
      if (result != 1 || type == XML_READER_TYPE_DOCUMENT_TYPE ||
          type == XML_READER_TYPE_ENTITY_REFERENCE)
        {
          self->is_broken = TRUE;
          return FALSE;
        }
      if (type == XML_READER_TYPE_END_ELEMENT && node_depth == depth)
        return FALSE;
      if (node_depth == depth + 1 && (type == XML_READER_TYPE_ELEMENT || is_text (type)))
        return TRUE;
    }
}

int
mnf_xml_reader_get_depth (MnfXmlReader *self)
{
  /* Before the first element the document itself is where the reader is. */
  if (self->is_broken ||
      xmlTextReaderReadState (self->reader) == XML_TEXTREADER_MODE_INITIAL)
    return -1;
  return xmlTextReaderDepth (self->reader);
}

const char *
mnf_xml_reader_get_name (MnfXmlReader *self)
{
  const char *uri = NULL, *local = NULL;

  g_string_truncate (self->name, 0);
  if (!self->is_broken && xmlTextReaderNodeType (self->reader) == XML_READER_TYPE_ELEMENT)
    {
      uri = (const char *) xmlTextReaderConstNamespaceUri (self->reader);
      local = (const char *) xmlTextReaderConstLocalName (self->reader);
    }

  for (guint i = 0; uri != NULL && self->namespaces[i].prefix != NULL; i++)
    if (g_str_equal (self->namespaces[i].uri, uri))
      {
        g_string_printf (self->name, "%s:%s", self->namespaces[i].prefix, local);
        break;
      }
  return self->name->str;
}

gboolean
mnf_xml_reader_is (MnfXmlReader *self, const char *name)
{
  return g_str_equal (mnf_xml_reader_get_name (self), name);
}

char *
mnf_xml_reader_dup_attribute (MnfXmlReader *self, const char *name)
{
  const char *colon = strchr (name, ':');
  xmlChar *value = NULL;
  char *copy;

  if (colon == NULL)
    value = xmlTextReaderGetAttribute (self->reader, (const xmlChar *) name);
  for (guint i = 0; colon != NULL && value == NULL && self->namespaces[i].prefix != NULL;
       i++)
    {
      const MnfXmlNamespace *namespace = &self->namespaces[i];

      if (strlen (namespace->prefix) == (gsize) (colon - name) &&
          g_str_has_prefix (name, namespace->prefix))
        value = xmlTextReaderGetAttributeNs (self->reader, (const xmlChar *) colon + 1,
                                             (const xmlChar *) namespace->uri);
    }

  copy = g_strdup ((const char *) value);
  xmlFree (value);
  return copy;
}

const char *
mnf_xml_reader_get_text (MnfXmlReader *self)
{
  return is_text (xmlTextReaderNodeType (self->reader))
           ? (const char *) xmlTextReaderConstValue (self->reader)
           : NULL;
}

gboolean
mnf_xml_reader_check (MnfXmlReader *self, GError **error)
{
  if (!self->is_broken)
    return TRUE;

  mnf_import_error_set (error, MNF_IMPORT_ERROR_BROKEN);
  return FALSE;
}
