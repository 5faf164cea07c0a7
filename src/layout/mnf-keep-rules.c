/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-keep-rules.h"

#define LINES_WITH_HEADING 2
#define LINES_WITH_ENDING 2

static void
keep_lines_of_blocks (MnfBox *boxes, const MnfBoxRole *roles, gsize n_boxes)
{
  for (gsize i = 1; i < n_boxes; i++)
    {
      gboolean begins = roles[i].block != roles[i - 1].block;
      gboolean second = i == 1 || roles[i - 1].block != roles[i - 2].block;
      gboolean last = i + 1 == n_boxes || roles[i + 1].block != roles[i].block;

      boxes[i].break_before =
        !begins && (second || last) ? MNF_BREAK_FORBIDDEN : MNF_BREAK_ALLOWED;
    }
}

static void
keep_headings (MnfBox *boxes, const MnfBoxRole *roles, gsize n_boxes)
{
  guint wanted = 0;

  for (gsize i = 0; i < n_boxes; i++)
    {
      if (wanted > 0)
        boxes[i].break_before = MNF_BREAK_FORBIDDEN;

      if (roles[i].kind == MNF_BLOCK_HEADING)
        wanted = LINES_WITH_HEADING;
      else if (wanted > 0)
        wanted--;
    }
}

static gboolean
is_body (MnfBlockKind kind)
{
  return kind == MNF_BLOCK_PARAGRAPH || kind == MNF_BLOCK_LIST_ITEM;
}

static gboolean
is_ending (MnfBlockKind kind)
{
  return kind == MNF_BLOCK_CLOSING || kind == MNF_BLOCK_MOTTO ||
         kind == MNF_BLOCK_SIGNATURE;
}

static void
keep_ending (MnfBox *boxes, const MnfBoxRole *roles, gsize n_boxes)
{
  gsize first = 0, i;

  while (first < n_boxes && !is_ending (roles[first].kind))
    first++;
  if (first == n_boxes)
    return;

  for (gsize back = 1; back < LINES_WITH_ENDING && back <= first; back++)
    if (is_body (roles[first - back].kind))
      boxes[first - back].break_before = MNF_BREAK_FORBIDDEN;

  for (i = first; i < n_boxes; i++)
    {
      boxes[i].break_before = MNF_BREAK_FORBIDDEN;
      if (roles[i].kind == MNF_BLOCK_SIGNATURE)
        break;
    }

  for (i++; i < n_boxes; i++)
    if (boxes[i].break_before == MNF_BREAK_ALLOWED)
      boxes[i].break_before = MNF_BREAK_AVOIDED;
}

void
mnf_keep_rules_apply (MnfBox *boxes, const MnfBoxRole *roles, gsize n_boxes)
{
  keep_lines_of_blocks (boxes, roles, n_boxes);
  keep_headings (boxes, roles, n_boxes);
  keep_ending (boxes, roles, n_boxes);
}
