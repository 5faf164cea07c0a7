/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-sequence-diff.h"

#include <string.h>

/* The greedy algorithm of Eugene W. Myers, “An O(ND) Difference Algorithm and
 * Its Variations” (1986). A path leads from (0, 0) to (n_a, n_b): one step to
 * the right leaves out an element of a, one step down one of b, and a diagonal
 * step pairs two that are equal. For each number of edits it keeps, on each
 * diagonal k = x − y, how far one can get. */

typedef struct
{
  const guint *a, *b;
  int n_a, n_b;
  GArray *reached; /* of int: for each number of edits d, x on the diagonals
                    * −d … d, from index d² on */
} Search;

static int
get_reached (const Search *search, int d, int k)
{
  return g_array_index (search->reached, int, d *d + d + k);
}

/* Whether the path to diagonal @k with @d edits ends with a step down. */
static gboolean
comes_from_above (const Search *search, int d, int k)
{
  return k == -d || (k != d && get_reached (search, d - 1, k - 1) <
                                 get_reached (search, d - 1, k + 1));
}

static int
advance (const Search *search, int d, int k)
{
  int x = 0, y;

  if (d > 0)
    x = comes_from_above (search, d, k) ? get_reached (search, d - 1, k + 1)
                                        : get_reached (search, d - 1, k - 1) + 1;
  for (y = x - k; x < search->n_a && y < search->n_b && search->a[x] == search->b[y]; x++)
    y++;
  return x;
}

/* The number of edits of the shortest path, or −1 if they are too many. */
static int
find_end (Search *search, guint max_edits)
{
  for (int d = 0; d <= (int) max_edits; d++)
    {
      g_array_set_size (search->reached, (guint) ((d + 1) * (d + 1)));
      for (int k = -d; k <= d; k += 2)
        {
          int x = advance (search, d, k);

          g_array_index (search->reached, int, d *d + d + k) = x;
          if (x >= search->n_a && x - k >= search->n_b)
            return d;
        }
    }

  return -1;
}

/* Walks the path back from its end with @d edits. */
static void
pair_along_path (const Search *search, int d, guint first_b, guint *partners)
{
  int x = search->n_a, y = search->n_b;

  for (; d >= 0; d--)
    {
      int k = x - y, from_x = 0, from_y = 0;

      if (d > 0)
        {
          int from_k = comes_from_above (search, d, k) ? k + 1 : k - 1;

          from_x = get_reached (search, d - 1, from_k);
          from_y = from_x - from_k;
        }
      while (x > from_x && y > from_y)
        partners[--x] = first_b + (guint) --y;
      x = from_x;
      y = from_y;
    }
}

void
mnf_sequence_diff (const guint *a,
                   guint n_a,
                   const guint *b,
                   guint n_b,
                   guint max_edits,
                   guint *partners)
{
  guint n_shorter = MIN (n_a, n_b), n_head = 0, n_tail = 0;
  Search search;
  int n_edits;

  for (guint i = 0; i < n_a; i++)
    partners[i] = MNF_SEQUENCE_NO_PARTNER;
  for (; n_head < n_shorter && a[n_head] == b[n_head]; n_head++)
    partners[n_head] = n_head;
  for (; n_tail < n_shorter - n_head && a[n_a - 1 - n_tail] == b[n_b - 1 - n_tail];
       n_tail++)
    partners[n_a - 1 - n_tail] = n_b - 1 - n_tail;

  search = (Search){
    .a = a + n_head,
    .b = b + n_head,
    .n_a = (int) (n_a - n_head - n_tail),
    .n_b = (int) (n_b - n_head - n_tail),
    .reached = g_array_new (FALSE, TRUE, sizeof (int)),
  };
  n_edits = find_end (&search, max_edits);
  if (n_edits >= 0)
    pair_along_path (&search, n_edits, n_head, partners + n_head);
  g_array_unref (search.reached);
}
