/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Reads an XML document in UTF-8 piece by piece, without a tree in memory. It may be
 * anybody's: a document type with its entities is refused, so is nesting deeper
 * than 256 elements; time grows with the length of the document, whatever is in it.
 *
 *   while (mnf_xml_reader_next (xml, depth))
 *     if (mnf_xml_reader_is (xml, "text:p"))
 *       …
 *
 * visits what is in the element at @depth. Whoever wants to go into one of its
 * children does the same with that child's depth; else it is skipped. */
typedef struct _MnfXmlReader MnfXmlReader;

/* What the program calls a namespace, whatever prefix a document has for it. */
typedef struct
{
  const char *prefix;
  const char *uri;
} MnfXmlNamespace;

/* @namespaces ends with one whose prefix is NULL, and is borrowed. */
MnfXmlReader *mnf_xml_reader_new (GBytes *bytes, const MnfXmlNamespace *namespaces);
void mnf_xml_reader_free (MnfXmlReader *self);

/* Moves to the next element or text that is right in the element at @depth, which
 * is -1 for the document itself. FALSE at the end of that element, and if
 * something is wrong. */
gboolean mnf_xml_reader_next (MnfXmlReader *self, int depth);
int mnf_xml_reader_get_depth (MnfXmlReader *self);

/* The element's name with the prefix of the program: "text:p"; "" if its namespace
 * is none of those, or at a text. Valid until the next move. */
const char *mnf_xml_reader_get_name (MnfXmlReader *self);
gboolean mnf_xml_reader_is (MnfXmlReader *self, const char *name);

/* What an element is to a reader, by its name. */
typedef struct
{
  const char *name;
  int part;
} MnfXmlPart;

/* What the element is by @parts, which ends with one whose name is NULL and whose part
 * stands for all other elements. */
int mnf_xml_reader_get_part (MnfXmlReader *self, const MnfXmlPart *parts);

/* An attribute of the element, by its name with the prefix of the program, or
 * without any if it has none; NULL if it is not there. Valid until the next move. */
const char *mnf_xml_reader_get_attribute (MnfXmlReader *self, const char *name);

/* The same, for a whole number; @otherwise where there is none. */
int
mnf_xml_reader_get_int_attribute (MnfXmlReader *self, const char *name, int otherwise);

/* The characters of the text, or NULL at an element. Valid until the next move. */
const char *mnf_xml_reader_get_text (MnfXmlReader *self);

/* Whether nothing was wrong so far. Error: MNF_IMPORT_ERROR_BROKEN. */
gboolean mnf_xml_reader_check (MnfXmlReader *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MnfXmlReader, mnf_xml_reader_free)

G_END_DECLS
