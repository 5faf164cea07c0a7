/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "layout/mnf-keep-rules.h"

#define N_RANDOM 2000

static void
assert_pages (const MnfBox *boxes, gsize n_boxes, const char *expected)
{
  g_autofree MnfPlacement *placements = g_new (MnfPlacement, n_boxes);
  g_autoptr (GString) pages = g_string_new (NULL);

  mnf_paginate (boxes, n_boxes, 30, 40, placements);
  for (gsize i = 0; i < n_boxes; i++)
    g_string_append_printf (pages, "%u", placements[i].page);
  g_assert_cmpstr (pages->str, ==, expected);
}

static void
test_fill (void)
{
  const MnfBox boxes[] = { { 0, 10 }, { 0, 10 }, { 0, 10 }, { 0, 10 },
                           { 0, 10 }, { 0, 10 }, { 0, 10 }, { 0, 10 } };

  assert_pages (boxes, 0, "");
  assert_pages (boxes, 3, "000");
  assert_pages (boxes, 8, "00011112");
}

static void
test_space_at_head (void)
{
  const MnfBox boxes[] = { { 99, 20 }, { 9, 10 }, { 5, 10 } };
  MnfPlacement placements[3];

  g_assert_cmpuint (mnf_paginate (boxes, 3, 30, 40, placements), ==, 2);
  g_assert_cmpfloat (placements[0].y, ==, 0);
  g_assert_cmpuint (placements[1].page, ==, 1);
  g_assert_cmpfloat (placements[1].y, ==, 0);
  g_assert_cmpfloat (placements[2].y, ==, 15);
}

static void
test_breaks (void)
{
  const MnfBox forbidden[] = {
    { 0, 10 }, { 0, 10 }, { 0, 10, MNF_BREAK_FORBIDDEN }, { 0, 10, MNF_BREAK_FORBIDDEN }
  };
  const MnfBox avoided[] = { { 0, 10 },
                             { 0, 10, MNF_BREAK_AVOIDED },
                             { 0, 10, MNF_BREAK_FORBIDDEN },
                             { 0, 10, MNF_BREAK_FORBIDDEN } };
  const MnfBox better[] = {
    { 0, 10 }, { 0, 10 }, { 0, 10, MNF_BREAK_AVOIDED }, { 0, 10, MNF_BREAK_AVOIDED }
  };
  const MnfBox hopeless[] = { { 0, 10 },
                              { 0, 10, MNF_BREAK_FORBIDDEN },
                              { 0, 10, MNF_BREAK_FORBIDDEN },
                              { 0, 10, MNF_BREAK_FORBIDDEN } };

  assert_pages (forbidden, 4, "0111");
  assert_pages (avoided, 4, "0111");
  assert_pages (better, 4, "0111");
  assert_pages (hopeless, 4, "0001");
}

static void
test_too_high (void)
{
  const MnfBox boxes[] = {
    { 0, 10 }, { 0, 500 }, { 0, 500, MNF_BREAK_FORBIDDEN }, { 0, 10 }
  };

  assert_pages (boxes, 4, "0123");
}

/* Whatever the boxes: each has its place, in order, and a page that holds more
 * than one does not overflow. */
static void
test_any_boxes (void)
{
  for (guint round = 0; round < N_RANDOM; round++)
    {
      gsize n = g_test_rand_int_range (1, 40);
      g_autofree MnfBox *boxes = g_new (MnfBox, n);
      g_autofree MnfPlacement *placements = g_new (MnfPlacement, n);
      guint n_pages;

      for (gsize i = 0; i < n; i++)
        boxes[i] = (MnfBox){ g_test_rand_int_range (0, 9), g_test_rand_int_range (0, 60),
                             g_test_rand_int_range (0, 3) };

      n_pages = mnf_paginate (boxes, n, 50, 70, placements);
      g_assert_cmpuint (placements[0].page, ==, 0);
      g_assert_cmpuint (placements[n - 1].page, ==, n_pages - 1);
      for (gsize i = 0; i < n; i++)
        {
          double height = placements[i].page == 0 ? 50 : 70;
          gboolean first = i == 0 || placements[i].page != placements[i - 1].page;

          if (first)
            g_assert_cmpfloat (placements[i].y, ==, 0);
          else
            g_assert_cmpfloat (placements[i].y + boxes[i].height, <=, height + 0.01);
          if (first && i > 0)
            g_assert_cmpuint (placements[i].page, ==, placements[i - 1].page + 1);
        }
    }
}

static MnfBlockKind
get_kind (char letter)
{
  static const char letters[] = {
    [MNF_BLOCK_ADDRESSEE] = 'D', [MNF_BLOCK_PARAGRAPH] = 'P', [MNF_BLOCK_HEADING] = 'H',
    [MNF_BLOCK_LIST_ITEM] = 'L', [MNF_BLOCK_CLOSING] = 'C',   [MNF_BLOCK_MOTTO] = 'M',
    [MNF_BLOCK_SIGNATURE] = 'S', [MNF_BLOCK_COPY] = 'Y',      [MNF_BLOCK_ANNEX] = 'A',
    [MNF_BLOCK_INITIALS] = 'I'
  };
  const char *found = memchr (letters, letter, sizeof letters);

  g_assert_nonnull (found);
  return found - letters;
}

/* Breaks before each box of a column such as "P4 H1 L2": blocks with their
 * number of boxes. '.' allowed, '~' avoided, 'x' forbidden. */
static char *
apply_rules (const char *column)
{
  g_auto (GStrv) blocks = g_strsplit (column, " ", -1);
  MnfBox boxes[64] = { 0 };
  MnfBoxRole roles[64];
  gsize n = 0;
  GString *breaks = g_string_new (NULL);

  for (guint block = 0; blocks[block] != NULL; block++)
    for (int line = 0; line < blocks[block][1] - '0'; line++)
      roles[n++] = (MnfBoxRole){ get_kind (blocks[block][0]), block };

  mnf_keep_rules_apply (boxes, roles, n);
  for (gsize i = 0; i < n; i++)
    g_string_append_c (breaks, ".~x"[boxes[i].break_before]);

  return g_string_free (breaks, FALSE);
}

static const struct
{
  const char *column, *breaks;
} rules[] = {
  { "P1 P1", ".." },
  { "P2", ".x" },
  { "P3", ".xx" },
  { "P5 P1", ".x..x." },
  { "H1 P4", ".xx.x" },
  { "H2 P1 P3", ".xxxxx" },
  { "P1 H1 L1 L1 L1", "..xx." },
  { "P1 H1 H1 P5", "..xxx..x" },
  { "P5 C1 S1", ".x..xxx" },
  { "P5 C1 M1 S1 S1 Y1 Y1 I1", ".x..xxxx~~~~" },
  { "P1 P1 P1 C1 S1", "..xxx" },
  { "P3 P1 C1 S1 A3", ".xxxxx~xx" },
  { "D2 C1 S1", ".xxx" },
  { "P6 S1", ".x...xx" },
  { "P6", ".x...x" },
};

static void
test_rules (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      g_autofree char *breaks = apply_rules (rules[i].column);

      g_test_message ("%s", rules[i].column);
      g_assert_cmpstr (breaks, ==, rules[i].breaks);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/paginator/fill", test_fill);
  g_test_add_func ("/paginator/space-at-head", test_space_at_head);
  g_test_add_func ("/paginator/breaks", test_breaks);
  g_test_add_func ("/paginator/too-high", test_too_high);
  g_test_add_func ("/paginator/any-boxes", test_any_boxes);
  g_test_add_func ("/keep-rules/table", test_rules);

  return g_test_run ();
}
