/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-pdf-file-private.h"

#include <string.h>

/* Tables say where objects are (ISO 32000-1, 7.5.4 to 7.5.8). The last one is
 * named at the end of the file; each names the one before it. */

#define START_WITHIN 2048 /* bytes from the end */

/* The newest table to name an object is right, and tables are read from the
 * newest on. */
static gboolean
add_entry (MnfPdfFile *self, gint64 number, gsize place, guint stream)
{
  MnfPdfEntry *entry;

  if (number < 0 || number > G_MAXINT32 ||
      g_hash_table_size (self->entries) >= MNF_PDF_MOST_ENTRIES)
    return FALSE;
  if (g_hash_table_contains (self->entries, GSIZE_TO_POINTER (number)))
    return TRUE;

  entry = g_new (MnfPdfEntry, 1);
  *entry = (MnfPdfEntry){ place, stream };
  g_hash_table_insert (self->entries, GSIZE_TO_POINTER (number), entry);

  return TRUE;
}

/* Part of a table: the first number, how many, and a line for each. */
static gboolean
read_lines (MnfPdfFile *self, gsize *position)
{
  gint64 first, count, place, generation;

  if (!mnf_pdf_file_parse_number (self, position, &first) ||
      !mnf_pdf_file_parse_number (self, position, &count))
    return FALSE;
  for (gint64 i = 0; i < count; i++)
    {
      if (!mnf_pdf_file_parse_number (self, position, &place) ||
          !mnf_pdf_file_parse_number (self, position, &generation))
        return FALSE;
      if (mnf_pdf_file_parse_word (self, position, "f"))
        place = 0;
      else if (!mnf_pdf_file_parse_word (self, position, "n"))
        return FALSE;
      if (!add_entry (self, first + i, place, 0))
        return FALSE;
    }

  return TRUE;
}

/* A table in words, and the trailer behind it. Transfer full. */
static MnfPdfValue *
read_table (MnfPdfFile *self, gsize position)
{
  while (!mnf_pdf_file_parse_word (self, &position, "trailer"))
    if (!read_lines (self, &position))
      return NULL;

  return mnf_pdf_file_parse (self, &position);
}

/* A number of @width bytes. */
static guint64
read_field (const guint8 **p, gint64 width, guint64 missing)
{
  guint64 field = width == 0 ? missing : 0;

  for (gint64 i = 0; i < width; i++)
    field = field << 8 | *(*p)++;

  return field;
}

static gboolean
get_widths (MnfPdfFile *self, const MnfPdfValue *table, gint64 widths[3])
{
  const MnfPdfValue *array = mnf_pdf_value_get (table, "W");

  if (array == NULL || array->type != MNF_PDF_ARRAY || array->items->len != 3)
    return FALSE;
  for (guint i = 0; i < 3; i++)
    {
      const MnfPdfValue *item = array->items->pdata[i];

      widths[i] = item->type == MNF_PDF_NUMBER ? item->number : -1;
      if (widths[i] < 0 || widths[i] > 8)
        return FALSE;
    }

  return widths[1] > 0;
}

/* The entries from @first on; @p moves on and does not pass @end. */
static gboolean
read_fields (MnfPdfFile *self,
             const gint64 widths[3],
             gint64 first,
             gint64 count,
             const guint8 **p,
             const guint8 *end)
{
  for (gint64 i = 0; i < count; i++)
    {
      guint64 type, place;

      if (end - *p < widths[0] + widths[1] + widths[2])
        return FALSE;
      type = read_field (p, widths[0], 1);
      place = read_field (p, widths[1], 0);
      read_field (p, widths[2], 0);
      if (!add_entry (self, first + i, type == 1 ? place : 0,
                      type == 2 ? MIN (place, G_MAXINT32) : 0))
        return FALSE;
    }

  return TRUE;
}

/* A table in a stream, whose dictionary is the trailer. Transfer full. */
static MnfPdfValue *
read_packed_table (MnfPdfFile *self, gsize position)
{
  g_autoptr (MnfPdfValue) table = mnf_pdf_file_parse_object (self, position, 0);
  g_autoptr (GBytes) bytes = mnf_pdf_file_read_stream (self, table);
  const MnfPdfValue *index = mnf_pdf_value_get (table, "Index");
  const guint8 *p, *end;
  gint64 widths[3];
  gsize length;

  if (bytes == NULL || !get_widths (self, table, widths))
    return NULL;

  p = g_bytes_get_data (bytes, &length);
  end = p + length;
  if (index == NULL)
    return read_fields (self, widths, 0, mnf_pdf_file_get_number (self, table, "Size", 0),
                        &p, end)
             ? g_steal_pointer (&table)
             : NULL;
  if (index->type != MNF_PDF_ARRAY)
    return NULL;
  for (guint i = 0; i + 1 < index->items->len; i += 2)
    {
      const MnfPdfValue *first = index->items->pdata[i];
      const MnfPdfValue *count = index->items->pdata[i + 1];

      if (first->type != MNF_PDF_NUMBER || count->type != MNF_PDF_NUMBER ||
          !read_fields (self, widths, first->number, count->number, &p, end))
        return NULL;
    }

  return g_steal_pointer (&table);
}

/* A file that is for old programs too has a second table beside the first. */
static MnfPdfValue *
read_section (MnfPdfFile *self, gsize position)
{
  MnfPdfValue *trailer;
  gint64 packed;

  if (!mnf_pdf_file_parse_word (self, &position, "xref"))
    return read_packed_table (self, position);

  trailer = read_table (self, position);
  packed = mnf_pdf_file_get_number (self, trailer, "XRefStm", -1);
  if (packed > 0)
    {
      g_autoptr (MnfPdfValue) second = read_packed_table (self, packed);

      if (second == NULL)
        g_clear_pointer (&trailer, mnf_pdf_value_free);
    }

  return trailer;
}

/* Where the last table is. */
static gboolean
find_start (MnfPdfFile *self, gint64 *start)
{
  static const char word[] = "startxref";
  const gsize length = strlen (word);
  gsize end = self->length - MIN (self->length, START_WITHIN);

  for (gsize i = self->length; i >= end + length; i--)
    if (memcmp (self->data + i - length, word, length) == 0)
      return mnf_pdf_file_parse_number (self, &i, start);

  return FALSE;
}

gboolean
mnf_pdf_file_read_tables (MnfPdfFile *self)
{
  gint64 place;

  if (!find_start (self, &place))
    return FALSE;

  for (guint i = 0; i < MNF_PDF_MOST_SECTIONS; i++)
    {
      g_autoptr (MnfPdfValue) trailer = read_section (self, place);

      if (trailer == NULL || trailer->type != MNF_PDF_DICTIONARY)
        return FALSE;
      place = mnf_pdf_file_get_number (self, trailer, "Prev", -1);
      if (self->trailer == NULL)
        self->trailer = g_steal_pointer (&trailer);
      if (place < 0)
        return TRUE;
    }

  return FALSE;
}
