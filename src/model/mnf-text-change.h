/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How one text became another: the bytes that went and those that came, at the
 * same place. Decides which key presses make one undo step. */

typedef struct
{
  gsize position; /* of the first differing byte */
  gsize removed;  /* bytes of the old text */
  gsize inserted; /* bytes of the new text */
} MnfTextChange;

MnfTextChange mnf_text_change_find (const char *before, const char *after);

/* Whether the change of a text to @after goes on with what @previous began:
 * typing on in the same word (and the spaces behind it), deleting on, or typing
 * where something was just deleted: a selection typed over is such a pair. */
gboolean mnf_text_change_continues (const MnfTextChange *previous,
                                    const MnfTextChange *change,
                                    const char *after);

G_END_DECLS
