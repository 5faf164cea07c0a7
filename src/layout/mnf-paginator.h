/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Cuts a column of boxes into pages. It knows heights and where a page may
 * end, and nothing of text. */

typedef enum
{
  MNF_BREAK_ALLOWED,
  MNF_BREAK_AVOIDED,   /* only if the page has no better place */
  MNF_BREAK_FORBIDDEN, /* only if the page has no place at all */
} MnfBreak;

/* What stands on one page whole: a line, a row of signatures. In points. */
typedef struct
{
  double space; /* above; dropped at the head of a page */
  double height;
  MnfBreak break_before;
} MnfBox;

typedef struct
{
  guint page; /* from 0 */
  double y;   /* from the top of the page's type area */
} MnfPlacement;

/* Places each of @n_boxes boxes once, in order, and returns the number of
 * pages, at least 1. A page takes as many boxes as fit; it ends before the
 * last box where a break does least harm. A box that is higher than the type
 * area has a page for itself. */
guint mnf_paginate (const MnfBox *boxes,
                    gsize n_boxes,
                    double first_height,
                    double later_height,
                    MnfPlacement *placements);

G_END_DECLS
