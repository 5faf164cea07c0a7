/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gdk-pixbuf/gdk-pixbuf.h>

G_BEGIN_DECLS

/* From the bytes of a picture's file to its pixels, for this layer only. */

/* The place that a letterhead leaves for its picture, in points. */
#define MNF_IMAGE_MOST_WIDTH 150.0
#define MNF_IMAGE_MOST_HEIGHT 62.0

/* "image/png", "image/jpeg" or "image/svg+xml", as the bytes themselves say it;
 * NULL if they are something else. A name can be wrong. Static. */
const char *mnf_image_detect_type (GBytes *bytes);

/* The upright picture, no larger than the page can show; an SVG file's exactly
 * so large. What a broken file still has is a picture. NULL if there is nothing;
 * @too_large (or NULL) says whether because it would fill the memory. Transfer
 * full. */
GdkPixbuf *mnf_image_decode (GBytes *bytes, gboolean *too_large);

G_END_DECLS
