/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mnf-docx.h"

G_BEGIN_DECLS

/* The letterhead's picture in a Word document. */

#define MNF_DOCX_PICTURE_RELATION "picture"

/* The picture's file, one that Word can draw: an SVG file becomes a PNG file.
 * Transfer full. */
GBytes *mnf_docx_picture_dup_bytes (const MnfPicture *picture);

/* "png" or "jpeg". */
const char *mnf_docx_picture_get_extension (const MnfPicture *picture);

/* A run that shows it in the size that it has on the page. */
void mnf_docx_picture_put_run (MnfTextSink *sink, const MnfPicture *picture);

G_END_DECLS
