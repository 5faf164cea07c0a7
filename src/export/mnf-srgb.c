/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-srgb.h"

#include <string.h>

/* An ICC profile (ISO 15076-1) is a header, a table of tags, and their data.
 * All numbers are big-endian, fractions are of 1/65536. */

#define HEADER_SIZE 128
#define VERSION 0x04200000u

static const char description[] = "sRGB";
static const char copyright[] = "CC0";

/* D50, the white that all profiles are relative to. */
static const double white[] = { 0.9642, 1.0, 0.8249 };

/* The primaries of IEC 61966-2-1, adapted to that white. */
static const double red[] = { 0.436066, 0.222488, 0.013916 };
static const double green[] = { 0.385147, 0.716873, 0.097076 };
static const double blue[] = { 0.143066, 0.060608, 0.714096 };

/* How they were adapted from D65: Bradford's matrix. */
static const double adaptation[] = { 1.047882,  0.022919,  -0.050217, 0.029587, 0.990479,
                                     -0.017059, -0.009232, 0.015076,  0.751678 };

/* The curve: ((a x + b)^g from d on, c x below). */
static const double curve[] = { 2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045 };

static void
append_word (GByteArray *array, guint32 word)
{
  guint32 big_endian = GUINT32_TO_BE (word);

  g_byte_array_append (array, (const guint8 *) &big_endian, sizeof big_endian);
}

static void
append_name (GByteArray *array, const char *name)
{
  g_byte_array_append (array, (const guint8 *) name, 4);
}

static void
append_fractions (GByteArray *array, const double *values, gsize n)
{
  for (gsize i = 0; i < n; i++)
    append_word (array, (guint32) (gint32) (values[i] * 65536.0 +
                                            (values[i] < 0.0 ? -0.5 : 0.5)));
}

static void
append_type (GByteArray *array, const char *type)
{
  append_name (array, type);
  append_word (array, 0);
}

/* One text in one language, in UTF-16. */
static void
append_text (GByteArray *array, const char *text)
{
  append_type (array, "mluc");
  append_word (array, 1);  /* records */
  append_word (array, 12); /* bytes of a record */
  append_name (array, "enUS");
  append_word (array, 2 * strlen (text));
  append_word (array, 28); /* where the text begins */
  for (const char *p = text; *p != '\0'; p++)
    g_byte_array_append (array, (const guint8[]){ 0, *p }, 2);
}

static void
append_colour (GByteArray *array, const double *xyz)
{
  append_type (array, "XYZ ");
  append_fractions (array, xyz, 3);
}

static void
append_curve (GByteArray *array)
{
  append_type (array, "para");
  append_word (array, 3 << 16); /* the kind with five parameters */
  append_fractions (array, curve, G_N_ELEMENTS (curve));
}

static void
append_adaptation (GByteArray *array)
{
  append_type (array, "sf32");
  append_fractions (array, adaptation, G_N_ELEMENTS (adaptation));
}

/* Closes the data that were appended since @start: an entry in @table; the
 * next ones begin at a multiple of four. */
static void
add_tag (GByteArray *table, const char *name, GByteArray *data, guint *start, guint base)
{
  append_name (table, name);
  append_word (table, base + *start);
  append_word (table, data->len - *start);
  while (data->len % 4 != 0)
    g_byte_array_append (data, (const guint8 *) "", 1);
  *start = data->len;
}

static void
append_header (GByteArray *array, guint size)
{
  guint start = array->len;

  append_word (array, size);
  append_word (array, 0); /* no preferred engine */
  append_word (array, VERSION);
  append_name (array, "mntr");
  append_name (array, "RGB ");
  append_name (array, "XYZ ");
  append_word (array, 2022 << 16 | 1); /* year and month of a fixed date, … */
  append_word (array, 1 << 16);        /* … its day and hour, … */
  append_word (array, 0);              /* … minute and second */
  append_name (array, "acsp");
  g_byte_array_set_size (array, array->len + 28);
  memset (array->data + start + 40, 0, 28);
  append_fractions (array, white, 3);
  g_byte_array_set_size (array, start + HEADER_SIZE);
  memset (array->data + start + 80, 0, HEADER_SIZE - 80);
}

GBytes *
mnf_srgb_create_profile (void)
{
  const char *const colours[] = { "wtpt", "rXYZ", "gXYZ", "bXYZ" };
  const double *const values[] = { white, red, green, blue };
  const char *const curves[] = { "rTRC", "gTRC", "bTRC" };
  const guint n_tags = 3 + G_N_ELEMENTS (colours) + G_N_ELEMENTS (curves);
  const guint base = HEADER_SIZE + 4 + 12 * n_tags;
  g_autoptr (GByteArray) profile = g_byte_array_new ();
  g_autoptr (GByteArray) table = g_byte_array_new ();
  g_autoptr (GByteArray) data = g_byte_array_new ();
  guint start = 0;

  append_text (data, description);
  add_tag (table, "desc", data, &start, base);
  append_text (data, copyright);
  add_tag (table, "cprt", data, &start, base);
  for (gsize i = 0; i < G_N_ELEMENTS (colours); i++)
    {
      append_colour (data, values[i]);
      add_tag (table, colours[i], data, &start, base);
    }
  append_adaptation (data);
  add_tag (table, "chad", data, &start, base);
  for (gsize i = 0; i < G_N_ELEMENTS (curves); i++)
    {
      append_curve (data);
      add_tag (table, curves[i], data, &start, base);
    }

  append_header (profile, base + data->len);
  append_word (profile, n_tags);
  g_byte_array_append (profile, table->data, table->len);
  g_byte_array_append (profile, data->data, data->len);

  return g_byte_array_free_to_bytes (g_steal_pointer (&profile));
}
