/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "layout-support.h"

#include <string.h>

MnfManifestation *
layout_parse (const char *members)
{
  g_autofree char *json =
    g_strdup_printf ("{ 'format': 'manifiesta', 'version': 1, %s }", members);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  MnfManifestation *manifestation;

  g_strdelimit (json, "'", '"');
  bytes = g_bytes_new (json, strlen (json));
  manifestation = mnf_manifestation_new_from_bytes (bytes, &error);
  g_assert_no_error (error);

  return manifestation;
}

MnfManifestation *
layout_load_sample (void)
{
  g_autofree char *path =
    g_build_filename (g_getenv ("MNF_SOURCE_ROOT"), "data", "samples",
                      "cuautitlan-izcalli-2022.manifiesta.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_file_load_bytes (file, NULL, NULL, &error);
  MnfManifestation *manifestation;

  g_assert_no_error (error);
  manifestation = mnf_manifestation_new_from_bytes (bytes, &error);
  g_assert_no_error (error);

  return manifestation;
}

MnfPages *
layout_set (MnfManifestation *manifestation)
{
  g_autoptr (MnfLetter) letter = mnf_compose (manifestation, MNF_COMPOSE_DEFAULT);
  g_autoptr (MnfFonts) fonts = mnf_fonts_new ();
  g_autoptr (MnfTypesetter) typesetter = mnf_typesetter_new (fonts);

  return mnf_typesetter_lay_out (typesetter, letter);
}

static void
append_line (GString *lines, const MnfPiece *piece)
{
  guint start, end;

  mnf_paragraph_get_line_bytes (piece->paragraph, piece->line, &start, &end);
  g_string_append_len (lines, mnf_paragraph_get_spec (piece->paragraph)->text + start,
                       end - start);
}

char *
layout_dump (MnfPages *pages)
{
  GString *dump = g_string_new (NULL);

  for (guint page = 0; page < mnf_pages_get_n_pages (pages); page++)
    {
      gsize n_pieces;
      const MnfPiece *pieces = mnf_pages_get_pieces (pages, page, &n_pieces);

      g_string_append_printf (dump, "--- page %u\n", page + 1);
      for (gsize i = 0; i < n_pieces; i++)
        switch (pieces[i].kind)
          {
          case MNF_PIECE_LABEL:
            append_line (dump, &pieces[i]);
            g_string_append (dump, " | ");
            break;
          case MNF_PIECE_WORDS:
            append_line (dump, &pieces[i]);
            while (g_str_has_suffix (dump->str, " "))
              g_string_truncate (dump, dump->len - 1);
            g_string_append_c (dump, '\n');
            break;
          case MNF_PIECE_RULE:
            g_string_append (dump, "______\n");
            break;
          case MNF_PIECE_IMAGE:
            g_string_append (dump, "[image]\n");
            break;
          default:
            g_assert_not_reached ();
          }
    }

  return g_string_free (dump, FALSE);
}

static void
append_without_space (GString *words, const char *text, gsize length)
{
  for (const char *c = text; c < text + length; c = g_utf8_next_char (c))
    if (!g_unichar_isspace (g_utf8_get_char (c)))
      g_string_append_unichar (words, g_utf8_get_char (c));
}

char *
layout_collect_set_words (MnfPages *pages)
{
  GString *words = g_string_new (NULL);
  gsize n_blocks;
  const MnfBlock *blocks =
    mnf_letter_get_blocks (mnf_pages_get_letter (pages), &n_blocks);

  for (guint i = 0; i < pages->pieces->len; i++)
    {
      const MnfPiece *piece = &g_array_index (pages->pieces, MnfPiece, i);
      guint start, end;

      if (piece->kind != MNF_PIECE_WORDS || piece->block == MNF_PIECE_NO_BLOCK ||
          blocks[piece->block].kind == MNF_BLOCK_FOOTER)
        continue;
      mnf_paragraph_get_line_bytes (piece->paragraph, piece->line, &start, &end);
      append_without_space (words, blocks[piece->block].text + start, end - start);
    }

  return g_string_free (words, FALSE);
}

char *
layout_collect_letter_words (MnfLetter *letter)
{
  GString *words = g_string_new (NULL);
  gsize n_blocks;
  const MnfBlock *blocks = mnf_letter_get_blocks (letter, &n_blocks);

  for (gsize i = 0; i < n_blocks; i++)
    if (blocks[i].kind != MNF_BLOCK_FOOTER)
      append_without_space (words, blocks[i].text, strlen (blocks[i].text));

  return g_string_free (words, FALSE);
}
