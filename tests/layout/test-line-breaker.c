/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>
#include <string.h>

#include "layout-support.h"

#define HAIR 0.05 /* in points */

/* Words with every third bold, every third italic and no space emphasised. */
#define WORDS                                                                            \
  "manifiesta **su** *intención* de **participar** *en* el **ejercicio** *abierto* "
#define FORTY_WORDS WORDS WORDS WORDS WORDS WORDS

static MnfManifestation *
create_letter (const char *style)
{
  g_autofree char *members =
    g_strdup_printf ("'body': [ { 'text': '" FORTY_WORDS "\\nforzada\\n" FORTY_WORDS
                     "' } ], 'style': { %s }",
                     style);

  return layout_parse (members);
}

/* How far from the right margin the line's words end. */
static double
get_shortfall (const MnfPiece *piece)
{
  const char *text = mnf_paragraph_get_spec (piece->paragraph)->text;
  guint start, end;
  double x, width;

  mnf_paragraph_get_line_bytes (piece->paragraph, piece->line, &start, &end);
  while (end > start && text[end - 1] == ' ')
    end--;
  mnf_paragraph_get_line_span (piece->paragraph, piece->line, start, end, &x, &width);

  return piece->width - x - width;
}

/* Whether the line ends a paragraph or is followed by a forced break. */
static gboolean
is_natural (const MnfPiece *piece)
{
  const char *text = mnf_paragraph_get_spec (piece->paragraph)->text;
  guint start, end;

  mnf_paragraph_get_line_bytes (piece->paragraph, piece->line, &start, &end);

  return text[end] == '\n' || text[end] == '\0';
}

/* For many widths of the page, so that lines end in every way. */
static void
test_justified (void)
{
  guint n_natural = 0, n_justified = 0;

  for (guint margin = 5; margin <= 80; margin += 3)
    {
      g_autofree char *style = g_strdup_printf ("'margins-mm': { 'right': %u }", margin);
      g_autoptr (MnfManifestation) letter = create_letter (style);
      g_autoptr (MnfPages) pages = layout_set (letter);

      for (guint i = 0; i < pages->pieces->len; i++)
        {
          const MnfPiece *piece = &g_array_index (pages->pieces, MnfPiece, i);

          if (piece->block == MNF_PIECE_NO_BLOCK)
            continue;
          if (is_natural (piece))
            n_natural++;
          else
            {
              n_justified++;
              g_assert_cmpfloat (fabs (get_shortfall (piece)), <, HAIR);
            }
        }
    }

  g_assert_cmpuint (n_natural, ==, 26 * 3);
  g_assert_cmpuint (n_justified, >, 26 * 5);
}

static void
test_ragged (void)
{
  g_autoptr (MnfManifestation) letter = create_letter ("'justify': false");
  g_autoptr (MnfPages) pages = layout_set (letter);
  guint n_ragged = 0;

  for (guint i = 0; i < pages->pieces->len; i++)
    {
      const MnfPiece *piece = &g_array_index (pages->pieces, MnfPiece, i);

      if (piece->block != MNF_PIECE_NO_BLOCK && !is_natural (piece))
        n_ragged += get_shortfall (piece) > 1.0;
    }

  g_assert_cmpuint (n_ragged, >, 3);
}

/* Forced lines are as long as their words. */
static void
test_forced (void)
{
  g_autoptr (MnfManifestation) letter = create_letter ("");
  g_autoptr (MnfPages) pages = layout_set (letter);
  g_autofree char *dump = layout_dump (pages);

  g_assert_nonnull (strstr (dump, "\nforzada\n"));
  for (guint i = 0; i < pages->pieces->len; i++)
    {
      const MnfPiece *piece = &g_array_index (pages->pieces, MnfPiece, i);

      if (piece->block != MNF_PIECE_NO_BLOCK && is_natural (piece))
        g_assert_cmpfloat (get_shortfall (piece), >, 1.0);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/line-breaker/justified", test_justified);
  g_test_add_func ("/line-breaker/ragged", test_ragged);
  g_test_add_func ("/line-breaker/forced", test_forced);

  return g_test_run ();
}
