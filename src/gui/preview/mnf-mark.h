/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "layout/mnf-pages.h"

G_BEGIN_DECLS

/* Words that stand out on the screen's pages, and why. Each style has its CSS
 * class on the “tint” behind the words. */

typedef enum
{
  MNF_MARK_FOCUS,   /* the words of the form's focused row */
  MNF_MARK_ADDED,   /* underlined: the other letter has not got them */
  MNF_MARK_REMOVED, /* struck out: the other letter has lost them */
  MNF_MARK_HIT,     /* found */
  MNF_MARK_CURRENT_HIT,
  MNF_N_MARK_STYLES,
} MnfMarkStyle;

typedef struct
{
  MnfMarkStyle style;
  MnfPageRectangle place;
} MnfMark;

G_END_DECLS
