/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mnf-piece.h"
#include "mnf-setting.h"

G_BEGIN_DECLS

/* What repeats on every page around the letter itself: the running head of
 * later pages, the footer and the page number. It stands in the margins; where
 * they are too small for it, the type area gives way. Points from the page's
 * top left corner. */
typedef struct
{
  const MnfSetting *setting;
  MnfParagraph *head; /* NULL if there is none */
  double head_y;
  double foot_y, foot_height;
  double number_width; /* kept free on both sides of the footer */

  double first_top, later_top; /* of the type area */
  double bottom;
} MnfFurniture;

void mnf_furniture_init (MnfFurniture *self, const MnfSetting *setting);

/* Add the pieces of one page. */
void mnf_furniture_add_head (const MnfFurniture *self, guint page, GArray *pieces);
void mnf_furniture_add_foot (const MnfFurniture *self,
                             guint page,
                             guint n_pages,
                             GArray *pieces);

G_END_DECLS
