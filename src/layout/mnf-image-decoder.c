/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-image-decoder.h"

#include <string.h>

/* Pixels that a point of paper can show: 432 to the inch. */
#define PIXELS_PER_POINT 6.0
#define MOST_WIDTH (MNF_IMAGE_MOST_WIDTH * PIXELS_PER_POINT)
#define MOST_HEIGHT (MNF_IMAGE_MOST_HEIGHT * PIXELS_PER_POINT)

/* A small file can claim a picture that fills the memory. */
#define MOST_PIXELS (50 * 1000 * 1000)

/* How far into a file an SVG element may begin, behind comments and the like. */
#define PROLOGUE_LENGTH 4096

/* Types */

static gboolean
begins_with (GBytes *bytes, const char *signature)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  return length >= strlen (signature) &&
         memcmp (data, signature, strlen (signature)) == 0;
}

static gboolean
is_svg (GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  gsize n_looked_at = MIN (length, PROLOGUE_LENGTH);

  /* A text has no NUL; what comes after one is not looked at. */
  return length > 0 && (*data == '<' || g_ascii_isspace (*data) || *data == '\357') &&
         g_strstr_len (data, (gssize) n_looked_at, "<svg") != NULL;
}

const char *
mnf_image_detect_type (GBytes *bytes)
{
  if (begins_with (bytes, "\211PNG\r\n\032\n"))
    return "image/png";
  if (begins_with (bytes, "\377\330\377"))
    return "image/jpeg";
  if (is_svg (bytes))
    return "image/svg+xml";
  return NULL;
}

/* Sizes */

typedef struct
{
  gboolean is_vector;
  gboolean too_large;
} Decoding;

/* The scale at which the page's place is filled. */
static double
get_fitting_scale (int width, int height)
{
  return MIN (MOST_WIDTH / MAX (width, 1), MOST_HEIGHT / MAX (height, 1));
}

/* Decodes to no more than is needed; a refused size makes the loader fail. Which
 * side is up is not known yet, so that the longer one is kept long enough for
 * the place's width. */
static void
size_prepared_cb (GdkPixbufLoader *loader, int width, int height, Decoding *decoding)
{
  double scale = decoding->is_vector ? get_fitting_scale (width, height)
                                     : MOST_WIDTH / MAX (MAX (width, height), 1);

  decoding->too_large = !decoding->is_vector && (gint64) width * height > MOST_PIXELS;
  if (width < 1 || height < 1 || decoding->too_large)
    gdk_pixbuf_loader_set_size (loader, 0, 0);
  else if (decoding->is_vector || scale < 1.0)
    gdk_pixbuf_loader_set_size (loader, MAX ((int) (width * scale), 1),
                                MAX ((int) (height * scale), 1));
}

static GdkPixbuf *
scale_down (GdkPixbuf *pixbuf)
{
  int width = gdk_pixbuf_get_width (pixbuf);
  int height = gdk_pixbuf_get_height (pixbuf);
  double scale = get_fitting_scale (width, height);

  if (scale >= 1.0)
    return g_object_ref (pixbuf);

  return gdk_pixbuf_scale_simple (pixbuf, MAX ((int) (width * scale), 1),
                                  MAX ((int) (height * scale), 1), GDK_INTERP_BILINEAR);
}

GdkPixbuf *
mnf_image_decode (GBytes *bytes, gboolean *too_large)
{
  const char *type = mnf_image_detect_type (bytes);
  Decoding decoding = { .is_vector = g_strcmp0 (type, "image/svg+xml") == 0 };
  g_autoptr (GdkPixbufLoader) loader = NULL;
  g_autoptr (GdkPixbuf) upright = NULL;
  gboolean good = FALSE;

  if (type != NULL)
    loader = gdk_pixbuf_loader_new_with_mime_type (type, NULL);
  if (loader != NULL)
    {
      g_signal_connect (loader, "size-prepared", G_CALLBACK (size_prepared_cb),
                        &decoding);
      good = gdk_pixbuf_loader_write_bytes (loader, bytes, NULL);
      good = gdk_pixbuf_loader_close (loader, NULL) && good;
    }
  if (too_large != NULL)
    *too_large = decoding.too_large;
  if (!good || gdk_pixbuf_loader_get_pixbuf (loader) == NULL)
    return NULL;

  upright = gdk_pixbuf_apply_embedded_orientation (gdk_pixbuf_loader_get_pixbuf (loader));
  return scale_down (upright);
}
