/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A MnfFormRow for a picture: chosen from a file, or dropped on the row as a
 * file or from another program. What cannot be taken is told in the row.
 * Property "has-image" (boolean, read-only, notified). */

#define MNF_TYPE_IMAGE_ROW (mnf_image_row_get_type ())
G_DECLARE_FINAL_TYPE (MnfImageRow, mnf_image_row, MNF, IMAGE_ROW, AdwActionRow)

/* Takes the picture that can be read from @source, in a worker thread: one step
 * of undo. An earlier one that is still being read is given up. */
void mnf_image_row_take (MnfImageRow *self, GLoadableIcon *source);

G_END_DECLS
