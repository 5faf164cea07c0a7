/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-pdf-filter.h"

#include <gio/gio.h>
#include <stdlib.h>

#include "model/mnf-file.h"

GBytes *
mnf_pdf_inflate (const char *data, gsize length, gsize limit)
{
  g_autoptr (GInputStream) packed =
    g_memory_input_stream_new_from_data (data, length, NULL);
  g_autoptr (GConverter) inflater =
    G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB));
  g_autoptr (GInputStream) stream = g_converter_input_stream_new (packed, inflater);

  return mnf_stream_read (stream, limit, NULL, NULL);
}

/* Of left, upper and upper left byte the one that is nearest to their trend. */
static guint8
predict (guint8 left, guint8 up, guint8 corner)
{
  int trend = left + up - corner;
  int to_left = ABS (trend - left), to_up = ABS (trend - up);
  int to_corner = ABS (trend - corner);

  if (to_left <= to_up && to_left <= to_corner)
    return left;

  return to_up <= to_corner ? up : corner;
}

static guint8
undo (guint8 kind, guint8 byte, guint8 left, guint8 up, guint8 corner)
{
  switch (kind)
    {
    case 1:
      return byte + left;
    case 2:
      return byte + up;
    case 3:
      return byte + (left + up) / 2;
    case 4:
      return byte + predict (left, up, corner);
    default:
      return byte;
    }
}

GBytes *
mnf_pdf_add_rows (GBytes *differences, gsize columns)
{
  gsize length, n_rows;
  const guint8 *in = g_bytes_get_data (differences, &length);
  guint8 *out;

  if (columns == 0 || columns > length)
    return NULL;

  n_rows = length / (columns + 1);
  out = g_malloc (n_rows * columns + 1);
  for (gsize row = 0; row < n_rows; row++, in += columns + 1)
    for (gsize i = 0; i < columns; i++)
      {
        guint8 *target = out + row * columns + i;
        guint8 left = i > 0 ? target[-1] : 0;
        guint8 up = row > 0 ? *(target - columns) : 0;
        guint8 corner = row > 0 && i > 0 ? *(target - columns - 1) : 0;

        *target = undo (in[0], in[i + 1], left, up, corner);
      }

  return g_bytes_new_take (out, n_rows * columns);
}
