/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-pdf-file-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mnf-pdf-filter.h"

/* The budget of one file. */
#define MOST_WORK (128 * 1024 * 1024)
#define MOST_PARTS 250000
#define WORK_OF_FOLLOWING 64 /* so that even trees full of loops come to an end */

/* A number or a word is one part; what has more is none of them. */
#define FEW_PARTS 8

#define HEADER_WITHIN 1024 /* bytes from the beginning */

G_DEFINE_QUARK (mnf - pdf - file - error - quark, mnf_pdf_file_error)

static gboolean
spend (MnfPdfFile *self, gsize work)
{
  gboolean affordable = work <= self->work_left;

  self->work_left -= affordable ? work : self->work_left;

  return affordable;
}

static MnfPdfValue *
parse (MnfPdfFile *self,
       const char *data,
       gsize length,
       gsize *position,
       guint *parts_left)
{
  gsize start = *position;
  MnfPdfValue *value;

  if (start >= length || self->work_left == 0)
    return NULL;

  value = mnf_pdf_value_parse (data, length, position, parts_left);
  if (!spend (self, *position - start))
    g_clear_pointer (&value, mnf_pdf_value_free);

  return value;
}

MnfPdfValue *
mnf_pdf_file_parse (MnfPdfFile *self, gsize *position)
{
  return parse (self, self->data, self->length, position, &self->parts_left);
}

gboolean
mnf_pdf_file_parse_number (MnfPdfFile *self, gsize *position, gint64 *number)
{
  guint parts_left = FEW_PARTS;
  g_autoptr (MnfPdfValue) value =
    parse (self, self->data, self->length, position, &parts_left);

  if (value == NULL || value->type != MNF_PDF_NUMBER || value->number < 0)
    return FALSE;
  *number = value->number;

  return TRUE;
}

gboolean
mnf_pdf_file_parse_word (MnfPdfFile *self, gsize *position, const char *word)
{
  guint parts_left = FEW_PARTS;
  gsize next = *position;
  g_autoptr (MnfPdfValue) value =
    parse (self, self->data, self->length, &next, &parts_left);

  if (!mnf_pdf_value_is (value, MNF_PDF_WORD, word))
    return FALSE;
  *position = next;

  return TRUE;
}

/* A dictionary may have a stream behind it, which begins on the next line. */
static void
find_stream (MnfPdfFile *self, MnfPdfValue *value, gsize position)
{
  if (value->type != MNF_PDF_DICTIONARY ||
      !mnf_pdf_file_parse_word (self, &position, "stream"))
    return;

  if (position < self->length && self->data[position] == '\r')
    position++;
  if (position < self->length && self->data[position] == '\n')
    position++;
  value->stream = position;
}

MnfPdfValue *
mnf_pdf_file_parse_object (MnfPdfFile *self, gsize place, gint64 number)
{
  gint64 found, generation;
  MnfPdfValue *value;

  if (!mnf_pdf_file_parse_number (self, &place, &found) ||
      (number != 0 && found != number) ||
      !mnf_pdf_file_parse_number (self, &place, &generation) ||
      !mnf_pdf_file_parse_word (self, &place, "obj"))
    return NULL;

  value = mnf_pdf_file_parse (self, &place);
  if (value != NULL)
    find_stream (self, value, place);

  return value;
}

/* Finds an object in the pairs of numbers that a stream of objects begins with:
 * the objects' own numbers and their places. */
static gboolean
find_packed_object (MnfPdfFile *self,
                    const char *data,
                    gsize length,
                    gint64 number,
                    gint64 *place)
{
  gsize position = 0;
  gint64 found = -1;

  while (found != number)
    {
      guint parts_left = 2;
      g_autoptr (MnfPdfValue) one = parse (self, data, length, &position, &parts_left);
      g_autoptr (MnfPdfValue) other = parse (self, data, length, &position, &parts_left);

      if (one == NULL || one->type != MNF_PDF_NUMBER || other == NULL ||
          other->type != MNF_PDF_NUMBER)
        return FALSE;
      found = one->number;
      *place = other->number;
    }

  return TRUE;
}

static MnfPdfValue *
parse_packed_object (MnfPdfFile *self, guint stream_number, gint64 number)
{
  const MnfPdfValue reference = { .type = MNF_PDF_REFERENCE, .number = stream_number };
  const MnfPdfValue *stream = mnf_pdf_file_follow (self, &reference);
  gint64 first = mnf_pdf_file_get_number (self, stream, "First", -1), place = 0;
  g_autoptr (GBytes) bytes = mnf_pdf_file_read_stream (self, stream);
  const char *data;
  gsize length, position;

  if (bytes == NULL)
    return NULL;
  data = g_bytes_get_data (bytes, &length);
  if (first < 0 || (gsize) first > length ||
      !find_packed_object (self, data, first, number, &place))
    return NULL;
  position = first + place;

  return parse (self, data, length, &position, &self->parts_left);
}

const MnfPdfValue *
mnf_pdf_file_follow (MnfPdfFile *self, const MnfPdfValue *value)
{
  const MnfPdfEntry *entry;
  gpointer key, object;

  if (value == NULL || value->type != MNF_PDF_REFERENCE)
    return value;

  if (!spend (self, WORK_OF_FOLLOWING))
    return NULL;
  key = GSIZE_TO_POINTER (value->number);
  if (g_hash_table_lookup_extended (self->objects, key, NULL, &object))
    return object;
  entry = g_hash_table_lookup (self->entries, key);
  if (entry == NULL)
    return NULL;

  /* What refers to itself refers to nothing. */
  g_hash_table_insert (self->objects, key, NULL);
  object = entry->stream != 0
             ? parse_packed_object (self, entry->stream, value->number)
             : mnf_pdf_file_parse_object (self, entry->place, value->number);
  if (object != NULL)
    g_hash_table_insert (self->objects, key, object);

  return object;
}

const MnfPdfValue *
mnf_pdf_file_get (MnfPdfFile *self, const MnfPdfValue *dictionary, const char *name)
{
  return mnf_pdf_file_follow (self, mnf_pdf_value_get (dictionary, name));
}

const MnfPdfValue *
mnf_pdf_file_get_root (MnfPdfFile *self)
{
  return mnf_pdf_file_get (self, self->trailer, "Root");
}

/* The only element of an array of one; else the value itself. */
static const MnfPdfValue *
unwrap (MnfPdfFile *self, const MnfPdfValue *value)
{
  if (value != NULL && value->type == MNF_PDF_ARRAY && value->items->len == 1)
    return mnf_pdf_file_follow (self, value->items->pdata[0]);

  return value;
}

gint64
mnf_pdf_file_get_number (MnfPdfFile *self,
                         const MnfPdfValue *dictionary,
                         const char *name,
                         gint64 missing)
{
  const MnfPdfValue *value = mnf_pdf_file_get (self, dictionary, name);

  return value != NULL && value->type == MNF_PDF_NUMBER ? value->number : missing;
}

static GBytes *
unpack (MnfPdfFile *self, const MnfPdfValue *value, gsize length)
{
  const MnfPdfValue *parameters =
    unwrap (self, mnf_pdf_file_get (self, value, "DecodeParms"));
  gint64 predictor = mnf_pdf_file_get_number (self, parameters, "Predictor", 1);
  g_autoptr (GBytes) inflated =
    mnf_pdf_inflate (self->data + value->stream, length, self->work_left);

  if (inflated == NULL || !spend (self, g_bytes_get_size (inflated)))
    return NULL;
  if (predictor == 1)
    return g_steal_pointer (&inflated);
  if (predictor < 10 || mnf_pdf_file_get_number (self, parameters, "Colors", 1) != 1 ||
      mnf_pdf_file_get_number (self, parameters, "BitsPerComponent", 8) != 8)
    return NULL;

  return mnf_pdf_add_rows (inflated,
                           mnf_pdf_file_get_number (self, parameters, "Columns", 1));
}

GBytes *
mnf_pdf_file_read_stream (MnfPdfFile *self, const MnfPdfValue *value)
{
  const MnfPdfValue *filter;
  gint64 length = mnf_pdf_file_get_number (self, value, "Length", -1);

  if (value == NULL || value->stream == 0 || length < 0 ||
      (gsize) length > self->length - value->stream || !spend (self, length))
    return NULL;

  filter = unwrap (self, mnf_pdf_file_get (self, value, "Filter"));
  if (filter == NULL || (filter->type == MNF_PDF_ARRAY && filter->items->len == 0))
    return g_bytes_new_from_bytes (self->bytes, value->stream, length);
  if (mnf_pdf_value_is (filter, MNF_PDF_NAME, "FlateDecode"))
    return unpack (self, value, length);

  return NULL;
}

static void
free_object (gpointer data)
{
  if (data != NULL)
    mnf_pdf_value_free (data);
}

/* Programs may have put something before the header. NULL if there is none.
 * Transfer full. */
static GBytes *
skip_to_header (GBytes *bytes)
{
  static const char header[] = "%PDF-";
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  for (gsize i = 0; i < HEADER_WITHIN && i + strlen (header) <= length; i++)
    if (memcmp (data + i, header, strlen (header)) == 0)
      return g_bytes_new_from_bytes (bytes, i, length - i);

  return NULL;
}

MnfPdfFile *
mnf_pdf_file_new (GBytes *bytes, GError **error)
{
  g_autoptr (GBytes) file = skip_to_header (bytes);
  g_autoptr (MnfPdfFile) self = NULL;

  if (file == NULL)
    {
      g_set_error_literal (error, MNF_PDF_FILE_ERROR, MNF_PDF_FILE_ERROR_TYPE,
                           _ ("This is not a PDF file"));
      return NULL;
    }

  self = g_new0 (MnfPdfFile, 1);
  self->data = g_bytes_get_data (file, &self->length);
  self->bytes = g_steal_pointer (&file);
  self->entries = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->objects = g_hash_table_new_full (NULL, NULL, NULL, free_object);
  self->work_left = MOST_WORK;
  self->parts_left = MOST_PARTS;

  if (!mnf_pdf_file_read_tables (self))
    g_set_error_literal (error, MNF_PDF_FILE_ERROR, MNF_PDF_FILE_ERROR_DAMAGED,
                         _ ("The PDF file is damaged"));
  else if (mnf_pdf_value_get (self->trailer, "Encrypt") != NULL)
    g_set_error_literal (error, MNF_PDF_FILE_ERROR, MNF_PDF_FILE_ERROR_LOCKED,
                         _ ("The PDF file is protected with a password"));
  else
    return g_steal_pointer (&self);

  return NULL;
}

void
mnf_pdf_file_free (MnfPdfFile *self)
{
  g_bytes_unref (self->bytes);
  g_hash_table_unref (self->entries);
  g_hash_table_unref (self->objects);
  g_clear_pointer (&self->trailer, mnf_pdf_value_free);
  g_free (self);
}
