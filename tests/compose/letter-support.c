/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "letter-support.h"

#include <string.h>

#define NO_BREAK_SPACE "\302\240"

MnfManifestation *
letter_parse (const char *members)
{
  g_autofree char *json = g_strdup_printf ("{'format': 'manifiesta', 'version': 1%s%s}",
                                           *members != '\0' ? ", " : "", members);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  MnfManifestation *manifestation;

  g_strdelimit (json, "'", '"');
  bytes = g_bytes_new (json, strlen (json));
  manifestation = mnf_manifestation_new_from_bytes (bytes, &error);
  g_assert_no_error (error);
  return manifestation;
}

const MnfBlock *
letter_get_block (MnfLetter *letter, MnfBlockKind kind)
{
  gsize n_blocks;
  const MnfBlock *blocks = mnf_letter_get_blocks (letter, &n_blocks);

  for (gsize i = 0; i < n_blocks; i++)
    if (blocks[i].kind == kind)
      return &blocks[i];

  g_assert_not_reached ();
}

static char *
show_no_break_spaces (const char *text, gsize length)
{
  g_autofree char *copy = g_strndup (text, length);
  g_auto (GStrv) parts = g_strsplit (copy, NO_BREAK_SPACE, -1);

  return g_strjoinv ("~", parts);
}

char *
letter_describe_runs (const MnfBlock *block)
{
  static const char letters[] = "BINUP";
  GString *description = g_string_new (NULL);

  for (guint i = 0; i < block->n_runs; i++)
    {
      const MnfRun *run = &block->runs[i];
      g_autofree char *words =
        show_no_break_spaces (block->text + run->start, run->end - run->start);

      g_string_append_printf (description, "[%s](", words);
      if (run->pointer != NULL)
        g_string_append_printf (description, "%s %u-%u", run->pointer, run->source_start,
                                run->source_end);
      if (run->value_pointer != NULL)
        g_string_append_printf (description, " %s", run->value_pointer);
      if (run->flags != 0)
        g_string_append_c (description, ' ');
      for (guint bit = 0; letters[bit] != '\0'; bit++)
        if (run->flags & (1 << bit))
          g_string_append_c (description, letters[bit]);
      g_string_append_c (description, ')');
    }

  return g_string_free (description, FALSE);
}

void
letter_assert_paragraph (const char *members, const char *text, const char *expected)
{
  g_autoptr (MnfManifestation) before = letter_parse (members);
  g_autoptr (MnfManifestation) with_body = NULL;
  g_autoptr (MnfManifestation) manifestation = NULL;
  g_autoptr (MnfLetter) letter = NULL;
  g_autoptr (JsonNode) body = json_from_string ("[{}]", NULL);
  g_autofree char *words = NULL;
  const MnfBlock *block;

  with_body = mnf_manifestation_with (before, "/body", body, NULL);
  manifestation = mnf_manifestation_with_text (with_body, "/body/0/text", text, NULL);
  letter = mnf_compose (manifestation, MNF_COMPOSE_DEFAULT);
  letter_assert_runs (manifestation, letter);

  block = letter_get_block (letter, MNF_BLOCK_PARAGRAPH);
  words = show_no_break_spaces (block->text, strlen (block->text));
  g_assert_cmpstr (words, ==, expected);
}

/* A byte of the page against the stored one that it stands for. */
static gboolean
same_byte (char shown, char stored)
{
  return shown == stored || (shown == ' ' && stored == '\t') ||
         (shown == '\n' && (stored == '\r' || stored == '\v'));
}

static void
assert_run (MnfManifestation *manifestation, const MnfBlock *block, const MnfRun *run)
{
  const char *stored;

  g_assert_cmpuint (run->start, <, run->end);
  g_assert_true (g_utf8_validate (block->text + run->start, run->end - run->start, NULL));
  if (run->pointer == NULL)
    return;

  g_assert_true (run->pointer == g_intern_string (run->pointer));
  stored = mnf_manifestation_get_text (manifestation, run->pointer);
  g_assert_cmpuint (run->source_start, <=, run->source_end);
  g_assert_cmpuint (run->source_end, <=, strlen (stored));
  g_assert_cmpuint (mnf_run_get_source_offset (run, run->start), ==, run->source_start);
  g_assert_cmpuint (mnf_run_get_source_offset (run, run->end), ==, run->source_end);

  if (mnf_run_is_verbatim (run))
    for (guint i = run->start; i < run->end; i++)
      g_assert_true (
        same_byte (block->text[i], stored[mnf_run_get_source_offset (run, i)]));
}

void
letter_assert_runs (MnfManifestation *manifestation, MnfLetter *letter)
{
  gsize n_blocks;
  const MnfBlock *blocks = mnf_letter_get_blocks (letter, &n_blocks);

  for (gsize i = 0; i < n_blocks; i++)
    {
      guint covered = 0;

      for (guint j = 0; j < blocks[i].n_runs; j++)
        {
          const MnfRun *run = &blocks[i].runs[j];

          g_assert_cmpuint (run->start, ==, covered);
          covered = run->end;
          assert_run (manifestation, &blocks[i], run);
        }
      g_assert_cmpuint (covered, ==, strlen (blocks[i].text));
      g_assert_nonnull (blocks[i].label);
      g_assert_nonnull (blocks[i].pointer);
    }
}
