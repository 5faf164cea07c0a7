/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-markdown-text.h"

#include <string.h>

#define EMPHASIS (MNF_RUN_BOLD | MNF_RUN_ITALIC)
#define BOLD_MARK "**"

/* What a mark means in CommonMark hangs on the characters before and behind it:
 * the paragraph is gathered first, character by character. */
typedef struct
{
  gunichar character;
  MnfRunFlags emphasis;
  gboolean by_number; /* whether it is written so: “&#97;” */
} Cell;

struct _MnfMarkdownText
{
  GArray *cells; /* of Cell */
};

MnfMarkdownText *
mnf_markdown_text_new (void)
{
  MnfMarkdownText *self = g_new (MnfMarkdownText, 1);

  self->cells = g_array_new (FALSE, FALSE, sizeof (Cell));
  return self;
}

void
mnf_markdown_text_free (MnfMarkdownText *self)
{
  g_array_unref (self->cells);
  g_free (self);
}

/* Gathering */

static gboolean
is_line_break (gunichar character)
{
  return character == '\n';
}

static gunichar
get_last (MnfMarkdownText *self)
{
  return self->cells->len > 0
           ? g_array_index (self->cells, Cell, self->cells->len - 1).character
           : '\n';
}

/* Spaces mean something at either end of a line, and so does an empty line: there
 * are none. */
static void
add (MnfMarkdownText *self, gunichar character, MnfRunFlags emphasis)
{
  Cell cell = { character, emphasis & EMPHASIS, FALSE };

  if (is_line_break (character))
    while (self->cells->len > 0 && get_last (self) == ' ')
      g_array_set_size (self->cells, self->cells->len - 1);
  else if (g_unichar_isspace (character))
    cell.character = ' ';
  else if (g_unichar_iscntrl (character))
    return;

  if (g_unichar_isspace (cell.character) && is_line_break (get_last (self)))
    return;
  g_array_append_val (self->cells, cell);
}

static void
add_words (MnfMarkdownText *self,
           const char *start,
           const char *end,
           MnfRunFlags emphasis)
{
  for (const char *at = start; at < end; at = g_utf8_next_char (at))
    add (self, g_utf8_get_char (at), emphasis);
}

void
mnf_markdown_text_add_label (MnfMarkdownText *self,
                             const char *label,
                             MnfRunFlags emphasis)
{
  add_words (self, label, label + strlen (label), emphasis);
  add (self, ' ', 0);
}

void
mnf_markdown_text_add_block (MnfMarkdownText *self,
                             const MnfBlock *block,
                             MnfRunFlags emphasis)
{
  for (guint i = 0; i < block->n_runs; i++)
    {
      const MnfRun *run = &block->runs[i];

      add_words (self, block->text + run->start, block->text + run->end,
                 run->flags | emphasis);
    }
}

void
mnf_markdown_text_break_line (MnfMarkdownText *self)
{
  add (self, '\n', EMPHASIS);
}

/* Emphasis */

static const Cell *
get_cell (MnfMarkdownText *self, guint i)
{
  static const Cell outside = { '\n', 0, FALSE };

  return i < self->cells->len ? &g_array_index (self->cells, Cell, i) : &outside;
}

/* No mark may have a space on its inner side: a space is emphasised as far as the
 * words beside it, @beside, are. Italics end where bold begins or ends, and with
 * their line. */
static void
trim_space (Cell *cell, MnfRunFlags beside)
{
  if (!g_unichar_isspace (cell->character))
    return;

  cell->emphasis &= beside;
  if (is_line_break (cell->character) || ((cell->emphasis ^ beside) & MNF_RUN_BOLD) != 0)
    cell->emphasis &= ~MNF_RUN_ITALIC;
}

static void
trim_forward (MnfMarkdownText *self)
{
  for (guint i = 0; i < self->cells->len; i++)
    trim_space (&g_array_index (self->cells, Cell, i),
                i > 0 ? get_cell (self, i - 1)->emphasis : 0);
}

static void
trim_backward (MnfMarkdownText *self)
{
  for (guint i = self->cells->len; i-- > 0;)
    trim_space (&g_array_index (self->cells, Cell, i), get_cell (self, i + 1)->emphasis);
}

/* Two stars more beside stars would be another mark. */
static const char *
choose_italic_mark (MnfMarkdownText *self, guint start)
{
  MnfRunFlags before = start > 0 ? get_cell (self, start - 1)->emphasis : 0;
  guint end = start;

  while ((get_cell (self, end)->emphasis & MNF_RUN_ITALIC) != 0)
    if (get_cell (self, end++)->emphasis & MNF_RUN_BOLD)
      return "_";

  return (before | get_cell (self, end)->emphasis) != 0 ? "_" : "*";
}

/* The marks between the characters before @i and at @i. */
static void
put_marks (MnfMarkdownText *self, MnfTextSink *sink, guint i, const char **italic)
{
  MnfRunFlags before = i > 0 ? get_cell (self, i - 1)->emphasis : 0;
  MnfRunFlags behind = get_cell (self, i)->emphasis;
  gboolean bold_changes = ((before ^ behind) & MNF_RUN_BOLD) != 0;
  gboolean italic_changes = bold_changes || ((before ^ behind) & MNF_RUN_ITALIC) != 0;

  if (italic_changes && (before & MNF_RUN_ITALIC) != 0)
    mnf_text_sink_put (sink, *italic);
  if (bold_changes)
    mnf_text_sink_put (sink, BOLD_MARK);
  if (italic_changes && (behind & MNF_RUN_ITALIC) != 0)
    {
      *italic = choose_italic_mark (self, i);
      mnf_text_sink_put (sink, *italic);
    }
}

/* Characters */

static gboolean
is_in_word (gunichar character)
{
  return !g_unichar_isspace (character) && !g_unichar_ispunct (character);
}

/* Whether it is a letter to who looks for marks beside it. */
static gboolean
acts_as_letter (const Cell *cell)
{
  return is_in_word (cell->character) && !cell->by_number;
}

/* A letter outside of a mark can keep it from being one: by its number it is
 * punctuation. Sees to the marks before @i; returns whether anything has changed. */
static gboolean
number_letters (MnfMarkdownText *self, guint i)
{
  Cell *before = &g_array_index (self->cells, Cell, i - 1);
  Cell *behind = &g_array_index (self->cells, Cell, i);
  gboolean only_opens = (before->emphasis & ~behind->emphasis) == 0;
  gboolean only_closes = (behind->emphasis & ~before->emphasis) == 0;
  Cell *outer;

  if (before->emphasis == behind->emphasis || (!only_opens && !only_closes))
    return FALSE;

  /* Italics that bold begins or ends within are closed and opened as well. */
  if ((before->emphasis & behind->emphasis & MNF_RUN_ITALIC) != 0)
    return FALSE;

  outer = only_opens ? before : behind;
  if (!acts_as_letter (outer) ||
      (((before->emphasis | behind->emphasis) & MNF_RUN_ITALIC) == 0 &&
       acts_as_letter (only_opens ? behind : before)))
    return FALSE;

  outer->by_number = TRUE;
  return TRUE;
}

/* Until no letter makes its neighbour need the same. */
static void
number_all_letters (MnfMarkdownText *self)
{
  gboolean changed;

  do
    {
      changed = FALSE;
      for (guint i = 1; i < self->cells->len; i++)
        changed = number_letters (self, i) || changed;
    }
  while (changed);
}

/* The point of “12.” at the start of a line, which would be a list. */
static gboolean
ends_number (MnfMarkdownText *self, guint line_start, guint i)
{
  gunichar character = get_cell (self, i)->character;

  if ((character != '.' && character != ')') || i == line_start)
    return FALSE;
  while (i-- > line_start)
    if (!g_unichar_isdigit (get_cell (self, i)->character))
      return FALSE;
  return TRUE;
}

/* With the same emphasis on both sides. */
static gboolean
is_within_word (MnfMarkdownText *self, guint i)
{
  const Cell *cell = get_cell (self, i);
  const Cell *before = get_cell (self, i - 1);
  const Cell *behind = get_cell (self, i + 1);

  return is_in_word (before->character) && before->emphasis == cell->emphasis &&
         is_in_word (behind->character) && behind->emphasis == cell->emphasis;
}

static gboolean
needs_escape (MnfMarkdownText *self, guint line_start, guint i)
{
  gunichar character = get_cell (self, i)->character;
  gunichar behind = get_cell (self, i + 1)->character;

  if (character >= 0x80)
    return FALSE;
  if (character == '_')
    return !is_within_word (self, i);
  if (character == '&')
    return behind == '#' || g_unichar_isalnum (behind);
  if (strchr ("\\`*[]<~", (int) character) != NULL)
    return TRUE;
  if (i == line_start && strchr ("#+-=>", (int) character) != NULL)
    return TRUE;
  return ends_number (self, line_start, i);
}

static void
put_character (MnfMarkdownText *self, MnfTextSink *sink, guint line_start, guint i)
{
  const Cell *cell = get_cell (self, i);
  char utf8[7] = "";

  if (cell->by_number)
    {
      mnf_text_sink_printf (sink, "&#%u;", cell->character);
      return;
    }
  if (needs_escape (self, line_start, i))
    mnf_text_sink_put (sink, "\\");
  g_unichar_to_utf8 (cell->character, utf8);
  mnf_text_sink_put (sink, utf8);
}

void
mnf_markdown_text_write (MnfMarkdownText *self, MnfTextSink *sink, const char *indent)
{
  const char *italic = "*";
  guint line_start = 0;

  /* A line break takes the spaces before it away, and is taken away itself. */
  add (self, '\n', 0);
  if (self->cells->len > 0)
    g_array_set_size (self->cells, self->cells->len - 1);
  trim_forward (self);
  trim_backward (self);
  trim_forward (self); /* by what is left behind */
  number_all_letters (self);
  for (guint i = 0; i < self->cells->len; i++)
    {
      put_marks (self, sink, i, &italic);
      if (!is_line_break (get_cell (self, i)->character))
        put_character (self, sink, line_start, i);
      else
        {
          line_start = i + 1;
          mnf_text_sink_printf (sink, "  \n%s", indent);
        }
    }
  put_marks (self, sink, self->cells->len, &italic);
  mnf_text_sink_put (sink, "\n");
}
