/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-paginator.h"

/* Sums of many heights may miss a whole page by a hair. */
#define TOLERANCE 0.001

/* The box before which a page that starts with box @start ends. */
static gsize
find_page_end (const MnfBox *boxes, gsize n_boxes, gsize start, double height)
{
  double y = boxes[start].height;
  MnfBreak least = MNF_BREAK_FORBIDDEN;
  gsize end = start + 1;

  for (gsize i = start + 1; i < n_boxes; i++)
    {
      if (boxes[i].break_before <= least)
        {
          least = boxes[i].break_before;
          end = i;
        }

      y += boxes[i].space + boxes[i].height;
      if (y > height + TOLERANCE)
        return end;
    }

  return n_boxes;
}

guint
mnf_paginate (const MnfBox *boxes,
              gsize n_boxes,
              double first_height,
              double later_height,
              MnfPlacement *placements)
{
  guint page = 0;
  gsize start = 0;

  while (start < n_boxes)
    {
      double height = page == 0 ? first_height : later_height;
      gsize end = find_page_end (boxes, n_boxes, start, height);
      double y = 0.0;

      for (gsize i = start; i < end; i++)
        {
          if (i > start)
            y += boxes[i].space;
          placements[i] = (MnfPlacement){ page, y };
          y += boxes[i].height;
        }

      start = end;
      page++;
    }

  return MAX (page, 1);
}
