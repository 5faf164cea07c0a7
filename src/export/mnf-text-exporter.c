/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-text-exporter.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "compose/mnf-composer.h"
#include "compose/mnf-typography.h"
#include "mnf-text-sink.h"

#define LONGEST_LINE 76 /* columns */

/* Columns of a terminal: letters of the East are two wide, accents none. */
static guint
measure (const char *text, gsize length)
{
  guint columns = 0;

  for (const char *at = text; at < text + length; at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);

      if (!g_unichar_iszerowidth (character))
        columns += g_unichar_iswide (character) ? 2 : 1;
    }

  return columns;
}

/* A paragraph that is being written. */
typedef struct
{
  MnfTextSink *sink;
  guint indent;    /* columns that its words are indented by */
  guint column;    /* that has been reached */
  gboolean worded; /* whether the line has words, be they without width */
} Paragraph;

static void
break_line (Paragraph *self)
{
  mnf_text_sink_put (self->sink, "\n");
  self->column = 0;
  self->worded = FALSE;
}

/* A word is never broken: one that is longer than a line has one of its own. */
static void
put_word (Paragraph *self, const char *word, gsize length)
{
  g_autofree char *bound = g_strndup (word, length);
  g_autofree char *plain = mnf_typography_unbind_spaces (bound);
  guint columns = measure (plain, strlen (plain));
  guint gap;

  if (self->worded && self->column + 1 + columns > LONGEST_LINE)
    break_line (self);
  gap = self->worded ? 1 : self->indent - self->column;
  mnf_text_sink_printf (self->sink, "%*s%s", (int) gap, "", plain);
  self->column += gap + columns;
  self->worded = TRUE;
}

static gboolean
can_break_at (const char *text)
{
  gunichar character = g_utf8_get_char (text);

  return g_unichar_isspace (character) &&
         g_unichar_break_type (character) != G_UNICODE_BREAK_NON_BREAKING_GLUE;
}

/* Words that no line break was typed between. */
static void
put_line (Paragraph *self, const char *line, gsize length)
{
  const char *end = line + length;

  while (line < end)
    {
      const char *word_end = line;

      while (word_end < end && !can_break_at (word_end))
        word_end = g_utf8_next_char (word_end);
      if (word_end > line)
        put_word (self, line, word_end - line);
      line = word_end < end ? g_utf8_next_char (word_end) : end;
    }
}

/* What follows a label is indented below its words, and so are the blocks that go
 * on without one, as the later copies do: returns by how much, as @indent says of
 * the block before. */
static guint
put_block (MnfTextSink *sink, const MnfBlock *block, guint indent)
{
  Paragraph paragraph = { sink, indent };
  const char *text = block->text;

  if (*block->label != '\0')
    {
      mnf_text_sink_put (sink, block->label);
      paragraph.column = measure (block->label, strlen (block->label));
      paragraph.indent = paragraph.column + 1;
    }
  for (;;)
    {
      gsize length = strcspn (text, "\n");

      put_line (&paragraph, text, length);
      if (text[length] == '\0')
        break;
      break_line (&paragraph);
      text += length + 1;
    }
  mnf_text_sink_put (sink, "\n");

  return paragraph.indent;
}

static gboolean
write_text (MnfManifestation *manifestation,
            const MnfExportOptions *options,
            GOutputStream *stream,
            GCancellable *cancellable,
            GError **error)
{
  g_autoptr (MnfLetter) letter = mnf_compose (manifestation, MNF_COMPOSE_DEFAULT);
  gsize n_blocks;
  const MnfBlock *blocks = mnf_letter_get_blocks (letter, &n_blocks);
  gboolean begun = FALSE;
  guint indent = 0;
  MnfTextSink sink;

  mnf_text_sink_init (&sink, stream, cancellable);
  for (gsize i = 0; i < n_blocks; i++)
    {
      if (*blocks[i].text == '\0')
        continue; /* a letterhead that is only a picture */

      if (begun && !mnf_block_continues (&blocks[i - 1], &blocks[i]))
        {
          mnf_text_sink_put (&sink, "\n");
          indent = 0;
        }
      indent = put_block (&sink, &blocks[i], indent);
      begun = TRUE;
    }

  return mnf_text_sink_finish (&sink, error);
}

const MnfExporter mnf_text_exporter = {
  .id = "text",
  .name = N_ ("Plain text"),
  .summary = N_ ("The words alone"),
  .extension = "txt",
  .media_type = "text/plain",
  .write = write_text,
};
