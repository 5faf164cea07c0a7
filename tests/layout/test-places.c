/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>
#include <string.h>

#include "layout-support.h"

#define FULL_LETTER                                                                        \
  "'issuer': { 'name': 'El Oro', 'organization': 'Ayuntamiento de {municipality}' },"      \
  "'letterhead': { 'legend': 'Año de la Ñ', 'reference': '12/2022', 'footer': 'Av. "     \
  "1\\nOro' },"                                                                            \
  "'place': '{municipality}, México', 'date': '2022-05-24', 'subject': 'Uno\\nDos',"      \
  "'addressee': { 'honorific': 'Lic.', 'name': 'Íñigo Peña', 'salutation': 'PRESENTE' " \
  "},"                                                                                     \
  "'body': [ { 'type': 'heading', 'text': 'ÁÉÍ' },"                                     \
  "  { 'text': 'El Ayuntamiento de {municipality}, **con** {{llaves}} y {nada} en "        \
  "{municipality}, {municipality}.' },"                                                    \
  "  { 'type': 'list', 'items': [ 'Ítem uno', 'art. 5' ] } ],"                            \
  "'closing': 'ATENTAMENTE', 'motto': 'Lema',"                                             \
  "'signatories': [ { 'honorific': 'Mtra.', 'name': 'Ana Ñu', 'post': 'Síndica\\nde "    \
  "{municipality}' },"                                                                     \
  "  { 'name': 'Otro' }, { 'name': 'Tercero' } ],"                                         \
  "'copies': [ { 'name': 'Archivo' } ], 'annexes': [ 'Acta' ], 'initials': 'a/b'"

/* The character of the block's text that stands at (x, y) of @piece. */
static const char *
get_character (MnfPages *pages, const MnfPiece *piece, guint byte)
{
  gsize n_blocks;

  return mnf_letter_get_blocks (mnf_pages_get_letter (pages), &n_blocks)[piece->block]
           .text +
         byte;
}

static const MnfRun *
get_run (MnfPages *pages, const MnfPiece *piece, guint byte)
{
  gsize n_blocks;
  const MnfBlock *block =
    &mnf_letter_get_blocks (mnf_pages_get_letter (pages), &n_blocks)[piece->block];
  guint i = 0;

  while (byte >= block->runs[i].end)
    i++;

  return &block->runs[i];
}

/* Clicks on both halves of a character; the caret must come to the byte of the
 * member that wrote it, or behind it. */
static void
check_character (MnfManifestation *manifestation,
                 MnfPages *pages,
                 guint page,
                 const MnfPiece *piece,
                 guint byte)
{
  const char *character = get_character (pages, piece, byte);
  guint length = g_utf8_next_char (character) - character;
  const MnfRun *run = get_run (pages, piece, byte);
  double x, width, y = piece->y + piece->height / 2;
  MnfPlace place;

  mnf_paragraph_get_line_span (piece->paragraph, piece->line, byte, byte + length, &x,
                               &width);
  if (width < 0.1)
    return;

  x += piece->x;
  if (run->pointer == NULL)
    {
      /* Words of the program's own lead to their block. */
      g_assert_true (mnf_pages_find_place (pages, page, x + width / 4, y, &place));
      return;
    }

  g_assert_true (mnf_pages_find_place (pages, page, x + width / 4, y, &place));
  g_assert_cmpstr (place.pointer, ==, run->pointer);
  g_assert_cmpuint (place.offset, ==, mnf_run_get_source_offset (run, byte));
  if (mnf_run_is_verbatim (run))
    {
      const char *source = mnf_manifestation_get_text (manifestation, place.pointer);

      g_assert_cmpmem (source + place.offset, length, character, length);
    }

  g_assert_true (mnf_pages_find_place (pages, page, x + 3 * width / 4, y, &place));
  g_assert_cmpstr (place.pointer, ==, run->pointer);
  g_assert_cmpuint (place.offset, ==, mnf_run_get_source_offset (run, byte + length));
}

static void
check_all_characters (MnfManifestation *manifestation)
{
  g_autoptr (MnfPages) pages = layout_set (manifestation);

  for (guint page = 0; page < mnf_pages_get_n_pages (pages); page++)
    {
      gsize n_pieces;
      const MnfPiece *pieces = mnf_pages_get_pieces (pages, page, &n_pieces);

      for (gsize i = 0; i < n_pieces; i++)
        {
          guint start, end;

          if (pieces[i].kind != MNF_PIECE_WORDS || pieces[i].block == MNF_PIECE_NO_BLOCK)
            continue;
          mnf_paragraph_get_line_bytes (pieces[i].paragraph, pieces[i].line, &start,
                                        &end);
          for (guint byte = start; byte < end;)
            {
              const char *character = get_character (pages, &pieces[i], byte);

              check_character (manifestation, pages, page, &pieces[i], byte);
              byte += g_utf8_next_char (character) - character;
            }
        }
    }
}

static void
test_every_character (void)
{
  g_autoptr (MnfManifestation) sample = layout_load_sample ();
  g_autoptr (MnfManifestation) full = layout_parse (FULL_LETTER);

  check_all_characters (sample);
  check_all_characters (full);
}

static void
test_nowhere (void)
{
  g_autoptr (MnfManifestation) sample = layout_load_sample ();
  g_autoptr (MnfPages) pages = layout_set (sample);
  MnfPlace place;

  g_assert_false (mnf_pages_find_place (pages, 0, 1, 1, &place));
  g_assert_false (mnf_pages_find_place (pages, 0, -5, 1e9, &place));
  g_assert_false (mnf_pages_find_place (pages, 99, 300, 300, &place));
}

/* A label leads to the member beside it. */
static void
test_label (void)
{
  g_autoptr (MnfManifestation) full = layout_parse (FULL_LETTER);
  g_autoptr (MnfPages) pages = layout_set (full);
  guint n_labels = 0;

  for (guint i = 0; i < pages->pieces->len; i++)
    {
      const MnfPiece *piece = &g_array_index (pages->pieces, MnfPiece, i);
      MnfPlace place;

      if (piece->kind != MNF_PIECE_LABEL)
        continue;
      n_labels++;
      g_assert_true (mnf_pages_find_place (pages, 0, piece->x + 1,
                                           piece->y + piece->height / 2, &place));
      g_assert_cmpuint (place.offset, ==, 0);
      if (n_labels == 1)
        g_assert_cmpstr (place.pointer, ==, "/subject");
    }
  g_assert_cmpuint (n_labels, ==, 5);
}

/* What stands in @rectangles, the stretches joined by '/'. */
static char *
read_rectangles (MnfPages *pages, GArray *rectangles)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < rectangles->len; i++)
    {
      const MnfPageRectangle *rectangle =
        &g_array_index (rectangles, MnfPageRectangle, i);
      gsize n_pieces;
      const MnfPiece *pieces = mnf_pages_get_pieces (pages, rectangle->page, &n_pieces);

      for (gsize n = 0; n < n_pieces; n++)
        if (pieces[n].kind == MNF_PIECE_WORDS && pieces[n].y == rectangle->y &&
            rectangle->x >= pieces[n].x && rectangle->x <= pieces[n].x + pieces[n].width)
          {
            guint start, end, byte;
            double left = rectangle->x - pieces[n].x;

            mnf_paragraph_find_character (pieces[n].paragraph, pieces[n].line,
                                          left + 0.01, &start, &byte);
            mnf_paragraph_find_character (pieces[n].paragraph, pieces[n].line,
                                          left + rectangle->width - 0.01, &byte, &end);
            g_string_append_printf (words, "%s%.*s", words->len > 0 ? "/" : "",
                                    (int) (end - start),
                                    get_character (pages, &pieces[n], start));
          }
    }

  return g_string_free (words, FALSE);
}

static void
test_rectangles (void)
{
  static const struct
  {
    const char *pointer, *words;
  } cases[] = {
    { "/place", "El Oro, México" },
    { "/subject", "Uno/Dos" },
    { "/body/0/text", "ÁÉÍ" },
    { "/body/0", "ÁÉÍ" },
    { "/body/2", "Ítem uno/art.\u00a05" },
    { "/signatories/0/post", "Síndica/de El Oro" },
    { "/letterhead/legend", "Año de la Ñ" },
    { "/letterhead/footer", "Av. 1/Oro" },
    { "/issuer/name", "El Oro/El Oro/El Oro/El Oro/El Oro/El Oro" },
    { "/motto/no", "" },
    { "/copies/1", "" },
  };
  g_autoptr (MnfManifestation) full = layout_parse (FULL_LETTER);
  g_autoptr (MnfPages) pages = layout_set (full);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) rectangles = mnf_pages_get_rectangles (pages, cases[i].pointer);
      g_autofree char *words = read_rectangles (pages, rectangles);

      g_test_message ("%s", cases[i].pointer);
      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

/* The stretches of blocks: of two lines, of several blocks, of none. */
static void
test_ranges (void)
{
  g_autoptr (MnfManifestation) full = layout_parse (FULL_LETTER);
  g_autoptr (MnfPages) pages = layout_set (full);
  gsize n_blocks;
  const MnfBlock *blocks =
    mnf_letter_get_blocks (mnf_pages_get_letter (pages), &n_blocks);
  g_autoptr (GArray) ranges = g_array_new (FALSE, FALSE, sizeof (MnfBlockRange));
  g_autoptr (GArray) rectangles = NULL;
  g_autofree char *words = NULL;

  for (guint i = 0; i < n_blocks; i++)
    if (blocks[i].kind == MNF_BLOCK_SUBJECT || blocks[i].kind == MNF_BLOCK_HEADING)
      {
        MnfBlockRange range = { i, 2, (guint) strlen (blocks[i].text) };

        g_array_append_val (ranges, range);
        range.start = range.end;
        g_array_append_val (ranges, range);
      }
  rectangles = mnf_pages_get_range_rectangles (pages, ranges);
  words = read_rectangles (pages, rectangles);
  g_assert_cmpstr (words, ==, "o/Dos/ÉÍ");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/places/every-character", test_every_character);
  g_test_add_func ("/places/nowhere", test_nowhere);
  g_test_add_func ("/places/label", test_label);
  g_test_add_func ("/places/rectangles", test_rectangles);
  g_test_add_func ("/places/ranges", test_ranges);

  return g_test_run ();
}
