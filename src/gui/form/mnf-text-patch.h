/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The smallest replacement that makes one UTF-8 text of another. Showing a new
 * text by it leaves caret and selection of an editor where they are sensible. */

typedef struct
{
  guint start;          /* characters before the replaced stretch */
  guint end;            /* and up to its end, in the old text */
  const char *inserted; /* in the new text */
  gsize n_bytes;        /* of inserted */
} MnfTextPatch;

MnfTextPatch mnf_text_patch_find (const char *before, const char *after);

G_END_DECLS
