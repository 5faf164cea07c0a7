/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-image-importer.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mnf-image-decoder.h"

#define JPEG_QUALITY "90"

/* clang-format off */
G_DEFINE_QUARK (mnf-image-error-quark, mnf_image_error)
/* clang-format on */

/* Whether it is all there: the decoders take half a picture for a whole one. */

static const guchar *
find (const guchar *data, const guchar *end, const char *what, gsize length)
{
  for (; data + length <= end; data++)
    if (memcmp (data, what, length) == 0)
      return data;

  return NULL;
}

static gboolean
is_whole_png (const guchar *data, const guchar *end)
{
  return find (data, end, "\0\0\0\0IEND\256B`\202", 12) != NULL;
}

/* Behind the segments, among which thumbnails with ends of their own may be, the
 * pixels begin; no two bytes of them look like the end. */
static gboolean
is_whole_jpeg (const guchar *data, const guchar *end)
{
  for (data += 2; data + 4 <= end && data[0] == 0xff;
       data += 2 + (data[2] << 8 | data[3]))
    {
      while (data + 4 < end && data[1] == 0xff) /* padding */
        data++;
      if (data[1] == 0xda)
        return find (data, end, "\377\331", 2) != NULL;
    }

  return FALSE;
}

static gboolean
is_whole (GBytes *bytes, const char *type)
{
  gsize length;
  const guchar *data = g_bytes_get_data (bytes, &length);

  if (g_str_equal (type, "image/png"))
    return is_whole_png (data, data + length);
  if (g_str_equal (type, "image/jpeg"))
    return is_whole_jpeg (data, data + length);
  return TRUE; /* a cut text is no XML: the decoder sees it */
}

/* The member */

static char *
encode (GdkPixbuf *pixbuf, gboolean as_photograph, GError **error)
{
  g_autofree char *buffer = NULL;
  gsize length;
  gboolean done;

  if (as_photograph)
    done = gdk_pixbuf_save_to_buffer (pixbuf, &buffer, &length, "jpeg", error, "quality",
                                      JPEG_QUALITY, NULL);
  else
    done = gdk_pixbuf_save_to_buffer (pixbuf, &buffer, &length, "png", error, NULL);

  return done ? g_base64_encode ((const guchar *) buffer, length) : NULL;
}

static JsonNode *
create_member (const char *type, const char *data)
{
  JsonObject *object = json_object_new ();
  JsonNode *node = json_node_alloc ();

  json_object_set_string_member (object, "type", type);
  json_object_set_string_member (object, "data", data);
  json_object_set_string_member (object, "alt", "");
  json_node_init_object (node, object);
  json_object_unref (object);
  return node;
}

static void
set_limit_error (GError **error)
{
  g_set_error_literal (error, MNF_IMAGE_ERROR, MNF_IMAGE_ERROR_LIMIT,
                       _ ("The image is too large. Make a smaller copy of it and choose "
                          "that."));
}

JsonNode *
mnf_image_import (GBytes *bytes, GError **error)
{
  const char *type = mnf_image_detect_type (bytes);
  gboolean is_photograph = g_strcmp0 (type, "image/jpeg") == 0;
  gboolean too_large = FALSE;
  g_autoptr (GdkPixbuf) pixbuf = NULL;
  g_autofree char *data = NULL;

  if (g_bytes_get_size (bytes) > MNF_IMAGE_MOST_BYTES)
    {
      set_limit_error (error);
      return NULL;
    }
  if (type == NULL)
    {
      g_set_error_literal (error, MNF_IMAGE_ERROR, MNF_IMAGE_ERROR_FORMAT,
                           _ ("This is no PNG, JPEG, or SVG image."));
      return NULL;
    }

  if (is_whole (bytes, type))
    pixbuf = mnf_image_decode (bytes, &too_large);
  if (too_large)
    set_limit_error (error);
  else if (pixbuf == NULL)
    g_set_error_literal (error, MNF_IMAGE_ERROR, MNF_IMAGE_ERROR_BROKEN,
                         _ ("The image is damaged or not complete."));
  else
    data = encode (pixbuf, is_photograph, error);

  return data != NULL ? create_member (is_photograph ? type : "image/png", data) : NULL;
}

/* Reading */

/* No more than one byte beyond the limit, whatever the source says of its size. */
static GBytes *
read_bytes (GLoadableIcon *source, GCancellable *cancellable, GError **error)
{
  g_autoptr (GInputStream) stream =
    g_loadable_icon_load (source, 0, NULL, cancellable, error);
  g_autofree char *buffer = g_malloc (MNF_IMAGE_MOST_BYTES + 1);
  gsize length;

  if (stream == NULL ||
      !g_input_stream_read_all (stream, buffer, MNF_IMAGE_MOST_BYTES + 1, &length,
                                cancellable, error))
    return NULL;

  return g_bytes_new (buffer, length);
}

static void
import_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  g_autoptr (GBytes) bytes = read_bytes (source, cancellable, &error);
  JsonNode *member = bytes != NULL ? mnf_image_import (bytes, &error) : NULL;

  if (member != NULL)
    g_task_return_pointer (task, member, (GDestroyNotify) json_node_unref);
  else
    g_task_return_error (task, error);
}

void
mnf_image_import_async (GLoadableIcon *source,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (source, cancellable, callback, user_data);

  g_return_if_fail (G_IS_LOADABLE_ICON (source));

  g_task_set_source_tag (task, mnf_image_import_async);
  g_task_run_in_thread (task, import_in_thread);
}

JsonNode *
mnf_image_import_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
