/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-import-check.h"

#include <stdlib.h>
#include <string.h>

#include "compose/mnf-composer.h"
#include "compose/mnf-inline.h"
#include "mnf-import-paragraph.h"
#include "mnf-import-text.h"

static void
append_shown (GString *text, const char *stored)
{
  g_autoptr (GArray) spans = mnf_inline_parse (stored);

  for (guint i = 0; i < spans->len; i++)
    {
      const MnfInline *span = &g_array_index (spans, MnfInline, i);

      if (span->kind == MNF_INLINE_BREAK)
        g_string_append_c (text, '\n');
      else
        g_string_append_len (text, stored + span->start, span->end - span->start);
    }
  g_string_append_c (text, '\n');
}

char *
mnf_import_get_words (GPtrArray *paragraphs)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < paragraphs->len; i++)
    {
      const MnfImportParagraph *paragraph = paragraphs->pdata[i];

      g_string_append_printf (text, "%s\n", paragraph->label);
      append_shown (text, paragraph->text);
    }

  return mnf_import_text_get_words (text->str);
}

/* The words on the page, and @own_words for the labels there. */
static char *
get_words_of_letter (MnfManifestation *manifestation, const char *own_words)
{
  g_autoptr (MnfLetter) letter = mnf_compose (manifestation, MNF_COMPOSE_DEFAULT);
  g_autoptr (GString) text = g_string_new (own_words);
  gsize n_blocks;
  const MnfBlock *blocks = mnf_letter_get_blocks (letter, &n_blocks);

  for (gsize i = 0; i < n_blocks; i++)
    g_string_append_printf (text, "\n%s", blocks[i].text);

  return mnf_import_text_get_words (text->str);
}

static int
compare_words (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static GStrv
sort_words (const char *words)
{
  GStrv sorted = g_strsplit (words, " ", -1);

  qsort (sorted, g_strv_length (sorted), sizeof *sorted, compare_words);
  return sorted;
}

gboolean
mnf_import_keeps_words (const char *words,
                        MnfManifestation *letter,
                        const char *own_words)
{
  g_autofree char *found = get_words_of_letter (letter, own_words);
  g_auto (GStrv) expected_words = sort_words (words);
  g_auto (GStrv) found_words = sort_words (found);

  return g_strv_equal ((const char *const *) expected_words,
                       (const char *const *) found_words);
}
