/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-composer.h"

#include "mnf-typography.h"

char *
mnf_letter_to_plain_text (MnfLetter *letter)
{
  gsize n_blocks;
  const MnfBlock *blocks = mnf_letter_get_blocks (letter, &n_blocks);
  GString *plain = g_string_new (NULL);

  for (gsize i = 0; i < n_blocks; i++)
    {
      const MnfBlock *block = &blocks[i];
      g_autofree char *words = mnf_typography_unbind_spaces (block->text);

      if (*block->text == '\0')
        continue;
      if (plain->len > 0 && !mnf_block_continues (block - 1, block))
        g_string_append_c (plain, '\n');
      if (*block->label != '\0')
        g_string_append_printf (plain, "%s ", block->label);
      g_string_append_printf (plain, "%s\n", words);
    }

  return g_string_free (plain, FALSE);
}
