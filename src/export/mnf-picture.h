/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "compose/mnf-letter.h"
#include "layout/mnf-image.h"

G_BEGIN_DECLS

/* The letterhead's picture for a file that carries it: the file of the picture
 * as it was stored, and its size on the page. */
typedef struct
{
  GBytes *bytes;
  const char
    *media_type; /* "image/png", "image/jpeg", "image/svg+xml"; borrowed from … */
  const char *alternative; /* … the letter, as this is */
  double width, height;    /* points */
  MnfImage *image;         /* the same, decoded */
} MnfPicture;

/* NULL where there is none, or none that can be drawn: what is not on the page
 * is in no other format. Transfer full; @letter must outlive it. */
MnfPicture *mnf_picture_new (MnfLetter *letter);
void mnf_picture_free (MnfPicture *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MnfPicture, mnf_picture_free)

G_END_DECLS
