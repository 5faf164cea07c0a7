/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* Makes a picture's file ready for a letter, as the member /letterhead/image.
 *
 * The letter gets the pixels that its page can show and nothing else: a large
 * picture is scaled down, a turned one set upright, and what a camera or an
 * editor has written beside the pixels (place, time, names, thumbnails) stays
 * out. JPEG stays JPEG and PNG stays PNG; SVG becomes PNG, since how it looks
 * depends on the fonts of a machine, and it may be a program. The same bytes
 * give the same member. */

#define MNF_IMAGE_ERROR (mnf_image_error_quark ())
GQuark mnf_image_error_quark (void);

/* The message of each is a whole sentence for people. */
typedef enum
{
  MNF_IMAGE_ERROR_FORMAT, /* neither PNG, JPEG nor SVG, whatever its name is */
  MNF_IMAGE_ERROR_LIMIT,  /* too many bytes, or too many pixels */
  MNF_IMAGE_ERROR_BROKEN, /* damaged, or cut off */
} MnfImageError;

/* The most bytes of a file that is read. */
#define MNF_IMAGE_MOST_BYTES (20 * 1024 * 1024)

/* The member's object, with an empty text for "alt". Errors: MNF_IMAGE_ERROR.
 * May be called in any thread. Transfer full. */
JsonNode *mnf_image_import (GBytes *bytes, GError **error);

/* The same in a worker thread, for all that a picture can be read from: a
 * GFileIcon, or what is dropped from another program. Errors: those above,
 * G_IO_ERROR. */
void mnf_image_import_async (GLoadableIcon *source,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data);
JsonNode *mnf_image_import_finish (GAsyncResult *result, GError **error);

G_END_DECLS
