/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-picture.h"

MnfPicture *
mnf_picture_new (MnfLetter *letter)
{
  const char *media_type, *alternative;
  const char *base64 = mnf_letter_get_image (letter, &media_type, &alternative);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (MnfImage) image = NULL;
  MnfPicture *self;
  guchar *decoded;
  gsize length;

  if (base64 == NULL)
    return NULL;

  decoded = g_base64_decode (base64, &length);
  bytes = g_bytes_new_take (decoded, length);
  image = mnf_image_new (bytes, media_type);
  if (image == NULL)
    return NULL;

  self = g_new (MnfPicture, 1);
  self->bytes = g_steal_pointer (&bytes);
  self->media_type = media_type;
  self->alternative = alternative;
  mnf_image_get_size (image, &self->width, &self->height);
  self->image = g_steal_pointer (&image);
  return self;
}

void
mnf_picture_free (MnfPicture *self)
{
  g_bytes_unref (self->bytes);
  mnf_image_unref (self->image);
  g_free (self);
}
