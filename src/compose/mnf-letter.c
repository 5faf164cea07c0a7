/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "mnf-letter-private.h"

G_DEFINE_BOXED_TYPE (MnfLetter, mnf_letter, mnf_letter_ref, mnf_letter_unref)

gboolean
mnf_run_is_verbatim (const MnfRun *run)
{
  return run->pointer != NULL && run->value_pointer == NULL &&
         run->end - run->start == run->source_end - run->source_start;
}

guint
mnf_run_get_source_offset (const MnfRun *run, guint offset)
{
  offset = CLAMP (offset, run->start, run->end);
  if (mnf_run_is_verbatim (run))
    return run->source_start + (offset - run->start);

  /* What was replaced is one thing: its end is behind it, all else before. */
  return offset == run->end ? run->source_end : run->source_start;
}

static const MnfRun *
find_run (const MnfBlock *block, guint byte)
{
  for (guint i = 0; i < block->n_runs; i++)
    if (byte >= block->runs[i].start && byte < block->runs[i].end)
      return &block->runs[i];

  /* The end of a line: what was written last. */
  return block->n_runs > 0 ? &block->runs[block->n_runs - 1] : NULL;
}

gboolean
mnf_block_continues (const MnfBlock *previous, const MnfBlock *block)
{
  switch (block->kind)
    {
    case MNF_BLOCK_SALUTATION:
      return previous->kind == MNF_BLOCK_ADDRESSEE;
    case MNF_BLOCK_REFERENCE:
    case MNF_BLOCK_LIST_ITEM:
    case MNF_BLOCK_COPY:
    case MNF_BLOCK_ANNEX:
      return previous->kind == block->kind;
    default:
      return FALSE;
    }
}

MnfPlace
mnf_block_get_place (const MnfBlock *block, guint byte, guint caret)
{
  const MnfRun *run = find_run (block, byte);

  if (run != NULL && run->pointer != NULL)
    return (MnfPlace){ run->pointer, mnf_run_get_source_offset (run, caret) };
  if (run != NULL && run->value_pointer != NULL)
    return (MnfPlace){ run->value_pointer, 0 };
  return (MnfPlace){ block->pointer, 0 };
}

static void
clear_block (gpointer data)
{
  MnfBlock *block = data;

  g_free (block->text);
  g_free (block->runs);
  g_free (block->label);
}

MnfLetter *
mnf_letter_new (void)
{
  MnfLetter *self = g_new0 (MnfLetter, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->blocks = g_array_new (FALSE, FALSE, sizeof (MnfBlock));
  g_array_set_clear_func (self->blocks, clear_block);
  return self;
}

MnfLetter *
mnf_letter_ref (MnfLetter *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
mnf_letter_unref (MnfLetter *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_array_unref (self->blocks);
  g_clear_pointer (&self->image_data, json_node_unref);
  g_free (self->image_type);
  g_free (self->image_alternative);
  g_free (self->title);
  g_free (self->author);
  g_free (self->language);
  g_free (self->running_head);
  g_free (self);
}

const MnfBlock *
mnf_letter_get_blocks (MnfLetter *self, gsize *n_blocks)
{
  *n_blocks = self->blocks->len;
  return (const MnfBlock *) self->blocks->data;
}

const MnfStyle *
mnf_letter_get_style (MnfLetter *self)
{
  return &self->style;
}

const char *
mnf_letter_get_title (MnfLetter *self)
{
  return self->title;
}

const char *
mnf_letter_get_author (MnfLetter *self)
{
  return self->author;
}

const char *
mnf_letter_get_language (MnfLetter *self)
{
  return self->language;
}

const char *
mnf_letter_get_image (MnfLetter *self, const char **media_type, const char **alternative)
{
  *media_type = self->image_type;
  *alternative = self->image_alternative;
  return self->image_data != NULL ? json_node_get_string (self->image_data) : NULL;
}

const char *
mnf_letter_get_running_head (MnfLetter *self)
{
  return self->running_head;
}

char *
mnf_letter_dup_page_number (MnfLetter *self, guint page, guint n_pages)
{
  switch (self->style.page_numbers)
    {
    case MNF_PAGE_NUMBERS_N:
      return g_strdup_printf ("%u", page);
    case MNF_PAGE_NUMBERS_N_OF_M:
      return g_strdup_printf ("%u%s%u", page, self->phrases->page_of, n_pages);
    case MNF_PAGE_NUMBERS_NONE:
    default:
      return g_strdup ("");
    }
}

static gboolean
is_space (const char *character)
{
  if ((guchar) *character < 0x80)
    return g_ascii_isspace (*character);
  return g_unichar_isspace (g_utf8_get_char (character));
}

static gboolean
is_alphanumeric (const char *character)
{
  if ((guchar) *character < 0x80)
    return g_ascii_isalnum (*character);
  return g_unichar_isalnum (g_utf8_get_char (character));
}

/* Counts the words of one run; @in_word says whether the one before it ended
 * within a counted word. A word has a letter or a digit. */
static guint
count_run_words (const char *text, const char *end, gboolean *in_word)
{
  guint n_words = 0;

  for (const char *p = text; p < end; p = g_utf8_next_char (p))
    {
      if (is_space (p))
        *in_word = FALSE;
      else if (!*in_word && is_alphanumeric (p))
        {
          *in_word = TRUE;
          n_words++;
        }
    }

  return n_words;
}

/* They are siblings: "/body/3/items/0" and "/body/3/items/1". */
gboolean
mnf_block_is_same_list (const MnfBlock *a, const MnfBlock *b)
{
  const char *end_a = strrchr (a->pointer, '/'), *end_b = strrchr (b->pointer, '/');

  return a->kind == MNF_BLOCK_LIST_ITEM && b->kind == MNF_BLOCK_LIST_ITEM &&
         end_a - a->pointer == end_b - b->pointer &&
         strncmp (a->pointer, b->pointer, end_a - a->pointer) == 0;
}

guint
mnf_letter_count_words (MnfLetter *self)
{
  guint n_words = 0;

  for (guint i = 0; i < self->blocks->len; i++)
    {
      const MnfBlock *block = &g_array_index (self->blocks, MnfBlock, i);
      gboolean in_word = FALSE;

      for (guint j = 0; j < block->n_runs; j++)
        if (!(block->runs[j].flags & MNF_RUN_PLACEHOLDER))
          n_words += count_run_words (block->text + block->runs[j].start,
                                      block->text + block->runs[j].end, &in_word);
    }

  return n_words;
}
