/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-letter-diff.h"

#include "mnf-sequence-diff.h"

/* Blocks that are the same in both letters are paired first, so that the words
 * of only those between them are compared. */

/* A letter of a hundred pages has some 1,500 blocks and 50,000 words. */
#define MAX_BLOCK_EDITS 1000
#define MAX_WORD_EDITS 1000

/* So few unchanged words amid longer changes ("de la") are there by chance: a
 * reader is better served by one change than by crumbs. */
#define MAX_ISLAND_WORDS 2

typedef struct
{
  guint id; /* equal for equal words */
  guint block;
  guint start, end; /* bytes of the block's text */
} Word;

/* A letter taken apart. */
typedef struct
{
  GArray *words;       /* of Word */
  GArray *ids;         /* of guint: those of the words */
  GArray *block_ids;   /* of guint, one for each block that has words */
  GArray *block_words; /* of guint: the first word of each of these; and the end */
} Text;

/* Numbers for strings, from 0. */
static guint
intern (GHashTable *numbers, const char *string)
{
  gpointer number;

  if (g_hash_table_lookup_extended (numbers, string, NULL, &number))
    return GPOINTER_TO_UINT (number);

  number = GUINT_TO_POINTER (g_hash_table_size (numbers));
  g_hash_table_insert (numbers, g_strdup (string), number);
  return GPOINTER_TO_UINT (number);
}

static gboolean
is_placeholder (const MnfBlock *block, guint byte)
{
  for (guint i = 0; i < block->n_runs; i++)
    if (byte < block->runs[i].end)
      return (block->runs[i].flags & MNF_RUN_PLACEHOLDER) != 0;

  return FALSE;
}

/* The next word from @byte on; FALSE if there is none. */
static gboolean
find_word (const MnfBlock *block, guint byte, Word *word)
{
  const char *start = block->text + byte, *end;

  while (*start != '\0' && g_unichar_isspace (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);
  for (end = start; *end != '\0' && !g_unichar_isspace (g_utf8_get_char (end));)
    end = g_utf8_next_char (end);

  word->start = (guint) (start - block->text);
  word->end = (guint) (end - block->text);
  return end > start;
}

static void
take_block_apart (Text *text, const MnfBlock *block, guint index, GHashTable *numbers)
{
  g_autoptr (GString) all_words = g_string_new (NULL);
  guint first = text->words->len, id;
  Word word = { .block = index };

  while (find_word (block, word.end, &word))
    {
      g_autofree char *string =
        g_strndup (block->text + word.start, word.end - word.start);

      if (is_placeholder (block, word.start))
        continue;
      word.id = intern (numbers, string);
      g_array_append_val (text->words, word);
      g_array_append_val (text->ids, word.id);
      g_string_append_printf (all_words, " %s", string);
    }
  if (text->words->len == first)
    return;

  /* The space before it tells a block of one word from that word. */
  id = intern (numbers, all_words->str);
  g_array_append_val (text->block_ids, id);
  g_array_append_val (text->block_words, first);
}

static void
text_init (Text *self, MnfLetter *letter, GHashTable *numbers)
{
  gsize n_blocks;
  const MnfBlock *blocks = mnf_letter_get_blocks (letter, &n_blocks);

  self->words = g_array_new (FALSE, FALSE, sizeof (Word));
  self->ids = g_array_new (FALSE, FALSE, sizeof (guint));
  self->block_ids = g_array_new (FALSE, FALSE, sizeof (guint));
  self->block_words = g_array_new (FALSE, FALSE, sizeof (guint));
  for (gsize i = 0; i < n_blocks; i++)
    take_block_apart (self, &blocks[i], (guint) i, numbers);
  g_array_append_val (self->block_words, self->words->len);
}

static void
text_clear (Text *self)
{
  g_array_unref (self->words);
  g_array_unref (self->ids);
  g_array_unref (self->block_ids);
  g_array_unref (self->block_words);
}

static const Word *
get_word (const Text *text, guint index)
{
  return &g_array_index (text->words, Word, index);
}

static guint
get_first_word (const Text *text, guint block)
{
  return g_array_index (text->block_words, guint, block);
}

/* Pairing */

/* Pairs the words of the blocks before @old_end and @new_end, from the given
 * words on. */
static void
pair_words (const Text *old_text,
            guint old_start,
            guint old_end,
            const Text *new_text,
            guint new_start,
            guint new_end,
            guint *partners)
{
  mnf_sequence_diff ((const guint *) old_text->ids->data + old_start, old_end - old_start,
                     (const guint *) new_text->ids->data + new_start, new_end - new_start,
                     MAX_WORD_EDITS, partners + old_start);
  for (guint i = old_start; i < old_end; i++)
    if (partners[i] != MNF_SEQUENCE_NO_PARTNER)
      partners[i] += new_start;
}

/* For each word of the old letter, the word of the new one that it has become. */
static guint *
create_partners (const Text *old_text, const Text *new_text)
{
  guint n_old_blocks = old_text->block_ids->len, n_new_blocks = new_text->block_ids->len;
  g_autofree guint *blocks = g_new (guint, n_old_blocks + 1);
  guint *partners = g_new (guint, old_text->words->len + 1);
  guint old_start = 0, new_start = 0;

  mnf_sequence_diff ((const guint *) old_text->block_ids->data, n_old_blocks,
                     (const guint *) new_text->block_ids->data, n_new_blocks,
                     MAX_BLOCK_EDITS, blocks);
  blocks[n_old_blocks] = n_new_blocks;

  for (guint i = 0; i <= n_old_blocks; i++)
    {
      guint old_end, new_end;

      if (blocks[i] == MNF_SEQUENCE_NO_PARTNER)
        continue;
      old_end = get_first_word (old_text, i);
      new_end = get_first_word (new_text, blocks[i]);
      pair_words (old_text, old_start, old_end, new_text, new_start, new_end, partners);
      if (i == n_old_blocks)
        break;

      old_start = get_first_word (old_text, i + 1);
      new_start = get_first_word (new_text, blocks[i] + 1);
      for (guint j = old_end; j < old_start; j++)
        partners[j] = new_end + (j - old_end);
    }
  return partners;
}

/* Islands */

/* A change: words of the old letter that give way to words of the new one. */
typedef struct
{
  guint old_start, old_end;
  guint new_start, new_end;
} Change;

/* The next change from the given words on; FALSE if there is none. */
static gboolean
find_change (const guint *partners, guint n_old, guint n_new, Change *change)
{
  guint i = change->old_end, j = change->new_end;

  while (i < n_old && partners[i] == j)
    i++, j++;
  *change = (Change){ i, i, j, j };
  while (change->old_end < n_old && partners[change->old_end] == MNF_SEQUENCE_NO_PARTNER)
    change->old_end++;
  change->new_end = change->old_end < n_old ? partners[change->old_end] : n_new;
  return change->old_end > i || change->new_end > j;
}

static guint
get_change_length (const Change *change)
{
  return MAX (change->old_end - change->old_start, change->new_end - change->new_start);
}

/* Whether the words from one before @start to @end are all in one block. */
static gboolean
is_within_block (const Text *text, guint start, guint end)
{
  return start > 0 && end < text->words->len &&
         get_word (text, start - 1)->block == get_word (text, end)->block;
}

static gboolean
is_island (const Text *old_text,
           const Text *new_text,
           const Change *before,
           const Change *after)
{
  guint length = after->old_start - before->old_end;

  return length <= MAX_ISLAND_WORDS && length < get_change_length (before) &&
         length < get_change_length (after) &&
         is_within_block (old_text, before->old_end, after->old_start) &&
         is_within_block (new_text, before->new_end, after->new_start);
}

static void
part_islands (const Text *old_text, const Text *new_text, guint *partners)
{
  Change before = { 0 }, after;

  if (!find_change (partners, old_text->words->len, new_text->words->len, &before))
    return;

  for (after = before;
       find_change (partners, old_text->words->len, new_text->words->len, &after);
       before = after)
    {
      if (!is_island (old_text, new_text, &before, &after))
        continue;
      for (guint i = before.old_end; i < after.old_start; i++)
        partners[i] = MNF_SEQUENCE_NO_PARTNER;
      after.old_start = before.old_start;
      after.new_start = before.new_start;
    }
}

/* Marking */

/* Adds the word to the marks, joined to the last one if that is its neighbour. */
static void
mark_word (GArray *marks, const Text *text, guint index, gboolean joined)
{
  const Word *word = get_word (text, index);
  MnfBlockRange mark = { word->block, word->start, word->end };
  MnfBlockRange *last =
    marks->len > 0 ? &g_array_index (marks, MnfBlockRange, marks->len - 1) : NULL;

  if (joined && last != NULL && last->block == word->block)
    last->end = word->end;
  else
    g_array_append_val (marks, mark);
}

/* The place of the words from @start to @end, or of what is beside them. */
static MnfBlockRange
get_place (const Text *text, guint start, guint end)
{
  const Word *first, *last;

  if (text->words->len == 0)
    return (MnfBlockRange){ 0 };
  if (start == end && start > 0)
    start--;
  first = last = get_word (text, start);
  for (guint i = start; i < end && get_word (text, i)->block == first->block; i++)
    last = get_word (text, i);
  return (MnfBlockRange){ first->block, first->start, last->end };
}

static void
list_changes (GArray *changes,
              const Text *old_text,
              const Text *new_text,
              const guint *partners)
{
  Change change = { 0 };

  while (find_change (partners, old_text->words->len, new_text->words->len, &change))
    {
      MnfLetterChange listed = {
        .old_place = get_place (old_text, change.old_start, change.old_end),
        .new_place = get_place (new_text, change.new_start, change.new_end),
      };

      g_array_append_val (changes, listed);
    }
}

static guint
mark_unpaired (GArray *marks, const Text *text, const gboolean *paired)
{
  guint n_marked = 0;

  for (guint i = 0; i < text->words->len; i++)
    if (!paired[i])
      {
        mark_word (marks, text, i, i > 0 && !paired[i - 1]);
        n_marked++;
      }
  return n_marked;
}

static void
mark_changes (MnfLetterDiff *self,
              const Text *old_text,
              const Text *new_text,
              const guint *partners)
{
  g_autofree gboolean *old_paired = g_new0 (gboolean, old_text->words->len + 1);
  g_autofree gboolean *new_paired = g_new0 (gboolean, new_text->words->len + 1);

  for (guint i = 0; i < old_text->words->len; i++)
    if (partners[i] != MNF_SEQUENCE_NO_PARTNER)
      old_paired[i] = new_paired[partners[i]] = TRUE;

  self->n_removed = mark_unpaired (self->removed, old_text, old_paired);
  self->n_added = mark_unpaired (self->added, new_text, new_paired);
}

MnfLetterDiff *
mnf_letter_diff_new (MnfLetter *old_letter, MnfLetter *new_letter)
{
  MnfLetterDiff *self = g_new0 (MnfLetterDiff, 1);
  g_autoptr (GHashTable) numbers =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree guint *partners = NULL;
  Text old_text, new_text;

  self->changes = g_array_new (FALSE, FALSE, sizeof (MnfLetterChange));
  self->removed = g_array_new (FALSE, FALSE, sizeof (MnfBlockRange));
  self->added = g_array_new (FALSE, FALSE, sizeof (MnfBlockRange));

  text_init (&old_text, old_letter, numbers);
  text_init (&new_text, new_letter, numbers);
  partners = create_partners (&old_text, &new_text);
  part_islands (&old_text, &new_text, partners);
  list_changes (self->changes, &old_text, &new_text, partners);
  mark_changes (self, &old_text, &new_text, partners);
  text_clear (&old_text);
  text_clear (&new_text);
  return self;
}

void
mnf_letter_diff_free (MnfLetterDiff *self)
{
  g_array_unref (self->changes);
  g_array_unref (self->removed);
  g_array_unref (self->added);
  g_free (self);
}
