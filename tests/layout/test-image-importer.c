/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <glib/gstdio.h>
#include <string.h>

#include "layout/mnf-image-importer.h"

/* What fits the letterhead, in pixels. */
#define MOST_WIDTH 900
#define MOST_HEIGHT 372

#define SVG "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='20'>"

/* A camera's note that the picture lies on its side. */
static const char turned[] =
  "\377\341\0\042Exif\0\0MM\0*\0\0\0\010\0\001\001\022\0\003\0\0\0"
  "\001\0\006\0\0\0\0\0\0";

/* Files */

static GdkPixbuf *
create_picture (int width, int height, gboolean has_alpha)
{
  GdkPixbuf *pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, has_alpha, 8, width, height);

  gdk_pixbuf_fill (pixbuf, has_alpha ? 0x20406080 : 0x204060ff);
  return pixbuf;
}

static GBytes *
create_file (const char *format, int width, int height, gboolean has_alpha)
{
  g_autoptr (GdkPixbuf) pixbuf = create_picture (width, height, has_alpha);
  gboolean is_png = g_str_equal (format, "png");
  char *buffer;
  gsize length;

  g_assert_true (gdk_pixbuf_save_to_buffer (pixbuf, &buffer, &length, format, NULL,
                                            is_png ? "tEXt::Author" : NULL, "Nadie",
                                            NULL));
  return g_bytes_new_take (buffer, length);
}

static GBytes *
create_turned_file (int width, int height)
{
  g_autoptr (GBytes) plain = create_file ("jpeg", width, height, FALSE);
  gsize length;
  const guchar *data = g_bytes_get_data (plain, &length);
  GByteArray *file = g_byte_array_new ();

  g_byte_array_append (file, data, 2);
  g_byte_array_append (file, (const guchar *) turned, sizeof turned - 1);
  g_byte_array_append (file, data + 2, length - 2);
  return g_byte_array_free_to_bytes (file);
}

/* Importing */

static JsonNode *
import (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  JsonNode *member = mnf_image_import (bytes, &error);

  g_assert_no_error (error);
  return member;
}

static const char *
get (JsonNode *member, const char *name)
{
  return json_object_get_string_member (json_node_get_object (member), name);
}

static GBytes *
decode (JsonNode *member)
{
  gsize length;
  guchar *data = g_base64_decode (get (member, "data"), &length);

  return g_bytes_new_take (data, length);
}

static GdkPixbuf *
read_picture (JsonNode *member)
{
  g_autoptr (GBytes) bytes = decode (member);
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);
  GdkPixbuf *pixbuf = gdk_pixbuf_new_from_stream (stream, NULL, NULL);

  g_assert_nonnull (pixbuf);
  return pixbuf;
}

static void
assert_import (GBytes *bytes, const char *type, int width, int height)
{
  g_autoptr (JsonNode) member = import (bytes);
  g_autoptr (GdkPixbuf) pixbuf = read_picture (member);

  g_assert_cmpstr (get (member, "type"), ==, type);
  g_assert_cmpstr (get (member, "alt"), ==, "");
  g_assert_cmpint (gdk_pixbuf_get_width (pixbuf), ==, width);
  g_assert_cmpint (gdk_pixbuf_get_height (pixbuf), ==, height);
}

static void
assert_refused (const char *data, gsize length, MnfImageError code)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, length);
  g_autoptr (GError) error = NULL;

  g_assert_null (mnf_image_import (bytes, &error));
  g_assert_error (error, MNF_IMAGE_ERROR, (int) code);
}

static void
test_formats (void)
{
  g_autoptr (GBytes) png = create_file ("png", 30, 20, FALSE);
  g_autoptr (GBytes) jpeg = create_file ("jpeg", 30, 20, FALSE);
  g_autoptr (GBytes) svg = g_bytes_new_static (SVG "</svg>", strlen (SVG "</svg>"));

  assert_import (png, "image/png", 30, 20);
  assert_import (jpeg, "image/jpeg", 30, 20);
  assert_import (svg, "image/png", 744, 372);
}

static void
test_scaled_down (void)
{
  g_autoptr (GBytes) wide = create_file ("jpeg", 4000, 1000, FALSE);
  g_autoptr (GBytes) tall = create_file ("png", 1000, 4000, FALSE);
  g_autoptr (GBytes) line = create_file ("png", 8000, 1, FALSE);

  assert_import (wide, "image/jpeg", MOST_WIDTH, 225);
  assert_import (tall, "image/png", 93, MOST_HEIGHT);
  assert_import (line, "image/png", MOST_WIDTH, 1);
}

static void
test_transparent (void)
{
  g_autoptr (GBytes) bytes = create_file ("png", 30, 20, TRUE);
  g_autoptr (JsonNode) member = import (bytes);
  g_autoptr (GdkPixbuf) pixbuf = read_picture (member);

  g_assert_true (gdk_pixbuf_get_has_alpha (pixbuf));
  g_assert_cmpint (gdk_pixbuf_read_pixels (pixbuf)[3], ==, 0x80);
}

/* A picture on its side is set upright, and keeps the pixels for it. */
static void
test_turned (void)
{
  g_autoptr (GBytes) small = create_turned_file (30, 20);
  g_autoptr (GBytes) large = create_turned_file (1500, 2000);

  assert_import (small, "image/jpeg", 20, 30);
  assert_import (large, "image/jpeg", 496, MOST_HEIGHT);
}

static void
test_metadata (void)
{
  g_autoptr (GBytes) png = create_file ("png", 30, 20, FALSE);
  g_autoptr (GBytes) jpeg = create_turned_file (30, 20);
  g_autoptr (JsonNode) from_png = import (png);
  g_autoptr (JsonNode) from_jpeg = import (jpeg);
  g_autoptr (GdkPixbuf) read_png = read_picture (from_png);
  g_autoptr (GdkPixbuf) read_jpeg = read_picture (from_jpeg);

  g_assert_null (gdk_pixbuf_get_option (read_png, "tEXt::Author"));
  g_assert_null (gdk_pixbuf_get_option (read_jpeg, "orientation"));
}

static void
test_deterministic (void)
{
  g_autoptr (GBytes) bytes = create_file ("jpeg", 2000, 1000, FALSE);
  g_autoptr (JsonNode) one = import (bytes);
  g_autoptr (JsonNode) other = import (bytes);

  g_assert_true (json_node_equal (one, other));
}

/* Few bytes that claim 30 000 × 30 000 pixels. */
static void
test_bomb (void)
{
  static const char png[] =
    "\211PNG\r\n\032\n\0\0\0\rIHDR\0\0u0\0\0u0\010\002\0\0\0\351\105\157\355"
    "\0\0\0\0IDAT5\257\006\036"
    "\0\0\0\0IEND\256B`\202";
  g_autoptr (GBytes) jpeg = create_file ("jpeg", 30, 20, FALSE);
  gsize length;
  g_autofree guchar *large = g_bytes_unref_to_data (g_steal_pointer (&jpeg), &length);

  assert_refused (png, sizeof png - 1, MNF_IMAGE_ERROR_LIMIT);

  for (gsize i = 0; i < length - 9; i++)
    if (large[i] == 0xff && large[i + 1] == 0xc0)
      memset (large + i + 5, 0x75, 4);
  assert_refused ((char *) large, length, MNF_IMAGE_ERROR_LIMIT);
}

/* A text that would grow to gigabytes is refused, or drawn without it. */
static void
test_svg_bomb (void)
{
  g_autoptr (GString) svg = g_string_new ("<!DOCTYPE svg [<!ENTITY a 'aaaaaaaaaa'>");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) member = NULL;

  for (char c = 'b'; c < 'm'; c++)
    g_string_append_printf (svg, "<!ENTITY %c '&%c;&%c;&%c;&%c;&%c;&%c;&%c;&%c;'>", c,
                            c - 1, c - 1, c - 1, c - 1, c - 1, c - 1, c - 1, c - 1);
  g_string_append (svg, "]>" SVG "<text>&l;</text></svg>");
  bytes = g_bytes_new (svg->str, svg->len);

  member = mnf_image_import (bytes, &error);
  if (member == NULL)
    g_assert_error (error, MNF_IMAGE_ERROR, MNF_IMAGE_ERROR_BROKEN);
}

static void
test_too_long (void)
{
  g_autofree char *much = g_malloc0 (MNF_IMAGE_MOST_BYTES + 1);

  assert_refused (much, MNF_IMAGE_MOST_BYTES + 1, MNF_IMAGE_ERROR_LIMIT);
}

/* Every beginning of a file is refused, however much of a picture is in it. */
static void
assert_beginnings_refused (GBytes *file, gsize signature_length)
{
  gsize length;
  const char *data = g_bytes_get_data (file, &length);

  for (gsize n_bytes = 0; n_bytes < length; n_bytes++)
    assert_refused (data, n_bytes,
                    n_bytes < signature_length ? MNF_IMAGE_ERROR_FORMAT
                                               : MNF_IMAGE_ERROR_BROKEN);
}

static void
test_truncated (void)
{
  g_autoptr (GBytes) png = create_file ("png", 30, 20, FALSE);
  g_autoptr (GBytes) jpeg = create_turned_file (30, 20);
  g_autoptr (GBytes) svg = g_bytes_new_static (SVG "</svg>", strlen (SVG "</svg>"));

  assert_beginnings_refused (png, 8);
  assert_beginnings_refused (jpeg, 3);
  assert_beginnings_refused (svg, 4);
}

static void
test_other_formats (void)
{
  static const char *const others[] = {
    "", "GIF89a", "BM", "%PDF-1.5", "\037\213\010", "<html></html>", "RIFF\0\0\0\0WEBP"
  };

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    assert_refused (others[i], strlen (others[i]), MNF_IMAGE_ERROR_FORMAT);
}

/* Files */

typedef struct
{
  JsonNode *member;
  GError *error;
  gboolean done;
} Import;

static void
imported_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Import *imported = data;

  imported->member = mnf_image_import_finish (result, &imported->error);
  imported->done = TRUE;
}

static Import
import_file (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GIcon) source = g_file_icon_new (file);
  Import imported = { 0 };

  mnf_image_import_async (G_LOADABLE_ICON (source), NULL, imported_cb, &imported);
  while (!imported.done)
    g_main_context_iteration (NULL, TRUE);
  return imported;
}

/* What a file is, its bytes say, not its name. */
static void
test_file (void)
{
  g_autofree char *folder = g_dir_make_tmp ("manifiesta-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "escudo.png", NULL);
  g_autoptr (GBytes) jpeg = create_file ("jpeg", 30, 20, FALSE);
  Import imported;

  g_file_set_contents (path, g_bytes_get_data (jpeg, NULL), g_bytes_get_size (jpeg),
                       NULL);
  imported = import_file (path);
  g_assert_no_error (imported.error);
  g_assert_cmpstr (get (imported.member, "type"), ==, "image/jpeg");
  json_node_unref (imported.member);

  g_remove (path);
  imported = import_file (path);
  g_assert_error (imported.error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_error_free (imported.error);
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/layout/image-importer/formats", test_formats);
  g_test_add_func ("/layout/image-importer/scaled-down", test_scaled_down);
  g_test_add_func ("/layout/image-importer/transparent", test_transparent);
  g_test_add_func ("/layout/image-importer/turned", test_turned);
  g_test_add_func ("/layout/image-importer/metadata", test_metadata);
  g_test_add_func ("/layout/image-importer/deterministic", test_deterministic);
  g_test_add_func ("/layout/image-importer/bomb", test_bomb);
  g_test_add_func ("/layout/image-importer/svg-bomb", test_svg_bomb);
  g_test_add_func ("/layout/image-importer/too-long", test_too_long);
  g_test_add_func ("/layout/image-importer/truncated", test_truncated);
  g_test_add_func ("/layout/image-importer/other-formats", test_other_formats);
  g_test_add_func ("/layout/image-importer/file", test_file);
  return g_test_run ();
}
