/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/* The letterhead's picture, decoded once. Immutable. */
typedef struct _MnfImage MnfImage;

/* Decodes a PNG, JPEG or SVG file. NULL if it is of another type, broken, or
 * of absurd size: the letter then has no image. */
MnfImage *mnf_image_new (GBytes *bytes, const char *media_type);

MnfImage *mnf_image_ref (MnfImage *self);
void mnf_image_unref (MnfImage *self);

/* Its size on the page, in points. */
void mnf_image_get_size (MnfImage *self, double *width, double *height);

void mnf_image_draw (MnfImage *self, cairo_t *cr, double x, double y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MnfImage, mnf_image_unref)

G_END_DECLS
