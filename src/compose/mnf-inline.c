/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-inline.h"

#include <string.h>

/* A piece of the text as it is first read. A star that may open an emphasis is
 * text until its partner is found; then both become marks. */
typedef struct
{
  MnfInline span;
  int bold, italic; /* what a mark adds to the depth of emphasis; 0 in text */
} Piece;

typedef struct
{
  const char *text;
  GArray *pieces;                   /* Piece */
  GArray *openers;                  /* guint: the pieces that wait for a partner */
  guint n_open_bold, n_open_italic; /* among the openers, so that a mark that
                                     * cannot find a partner need not search */
} Parser;

static guint
mark_length (MnfRunFlags emphasis)
{
  return emphasis == MNF_RUN_BOLD ? 2 : 1;
}

static Piece *
add_piece (Parser *self, MnfInlineKind kind, guint start, guint end)
{
  Piece piece = { .span = { .kind = kind, .start = start, .end = end } };

  g_array_append_val (self->pieces, piece);
  return &g_array_index (self->pieces, Piece, self->pieces->len - 1);
}

static void
set_mark (Piece *piece, MnfRunFlags emphasis, int depth)
{
  if (emphasis == MNF_RUN_BOLD)
    piece->bold = depth;
  else
    piece->italic = depth;
}

static guint *
count_of_open (Parser *self, MnfRunFlags emphasis)
{
  return emphasis == MNF_RUN_BOLD ? &self->n_open_bold : &self->n_open_italic;
}

/* An opener is a piece of one or two stars, which tells what it may open. */
static MnfRunFlags
opener_emphasis (Parser *self, guint index)
{
  const Piece *piece = &g_array_index (self->pieces, Piece, index);

  return piece->span.end - piece->span.start == 2 ? MNF_RUN_BOLD : MNF_RUN_ITALIC;
}

static void
push_opener (Parser *self, MnfRunFlags emphasis, guint start)
{
  guint index = self->pieces->len;

  add_piece (self, MNF_INLINE_TEXT, start, start + mark_length (emphasis));
  g_array_append_val (self->openers, index);
  ++*count_of_open (self, emphasis);
}

/* Ends the nearest open emphasis of this kind. Openers in between have lost
 * their chance: emphasis does not overlap. */
static void
close_emphasis (Parser *self, MnfRunFlags emphasis, guint start)
{
  MnfRunFlags popped;
  guint index;

  do
    {
      index = g_array_index (self->openers, guint, self->openers->len - 1);
      g_array_set_size (self->openers, self->openers->len - 1);
      popped = opener_emphasis (self, index);
      --*count_of_open (self, popped);
    }
  while (popped != emphasis);

  set_mark (&g_array_index (self->pieces, Piece, index), emphasis, 1);
  set_mark (add_piece (self, MNF_INLINE_TEXT, start, start + mark_length (emphasis)),
            emphasis, -1);
}

/* What a run of @n_stars closes first: of two open emphases the inner one. */
static MnfRunFlags
find_closable (Parser *self, guint n_stars)
{
  MnfRunFlags inner;

  if (self->openers->len == 0)
    return 0;

  inner =
    opener_emphasis (self, g_array_index (self->openers, guint, self->openers->len - 1));
  if (n_stars >= mark_length (inner) && n_stars != 2)
    return inner;
  if (n_stars >= 2 && self->n_open_bold > 0)
    return MNF_RUN_BOLD;
  if (n_stars != 2 && self->n_open_italic > 0)
    return MNF_RUN_ITALIC;
  return 0;
}

/* Whether the stars from @start to @end stand where a mark can begin (or end)
 * an emphasis: touching its text, and a single star not within a word. */
static void
judge_stars (const char *text,
             guint start,
             guint end,
             gboolean *can_open,
             gboolean *can_close)
{
  gunichar before = ' ', after = ' ';
  gboolean in_word;

  if (start > 0)
    before = g_utf8_get_char (g_utf8_prev_char (text + start));
  if (text[end] != '\0')
    after = g_utf8_get_char (text + end);

  in_word = end - start == 1 && g_unichar_isalnum (before) && g_unichar_isalnum (after);
  *can_open = !in_word && !g_unichar_isspace (after);
  *can_close = !in_word && !g_unichar_isspace (before);
}

static guint
read_stars (Parser *self, guint start)
{
  guint end = start + (guint) strspn (self->text + start, "*");
  gboolean can_open, can_close;

  judge_stars (self->text, start, end, &can_open, &can_close);
  if (end - start <= 3)
    {
      while (can_close && start < end)
        {
          MnfRunFlags emphasis = find_closable (self, end - start);

          if (emphasis == 0)
            break;
          close_emphasis (self, emphasis, start);
          start += mark_length (emphasis);
        }
      while (can_open && start < end)
        {
          MnfRunFlags emphasis = end - start >= 2 ? MNF_RUN_BOLD : MNF_RUN_ITALIC;

          push_opener (self, emphasis, start);
          start += mark_length (emphasis);
        }
    }

  if (start < end)
    add_piece (self, MNF_INLINE_TEXT, start, end);
  return end;
}

static guint
read_brace (Parser *self, guint start)
{
  guint end = start + 1;

  if (self->text[end] == '{')
    {
      add_piece (self, MNF_INLINE_BRACE, start, end + 1);
      return end + 1;
    }

  end += (guint) strcspn (self->text + end, "{}\n");
  if (self->text[end] == '}' && end > start + 1)
    {
      end++;
      add_piece (self, MNF_INLINE_FIELD, start, end);
      return end;
    }

  add_piece (self, MNF_INLINE_TEXT, start, start + 1);
  return start + 1;
}

/* A control character or one of the separators and non-characters that neither
 * a page nor an XML file can hold. */
static guint
read_control (Parser *self, guint start)
{
  const char *character = self->text + start;
  guint end = (guint) (g_utf8_next_char (character) - self->text);

  switch (g_utf8_get_char (character))
    {
    case '\t':
      add_piece (self, MNF_INLINE_SPACE, start, end);
      break;
    case '\r':
      if (self->text[end] != '\n')
        add_piece (self, MNF_INLINE_BREAK, start, end);
      break;
    case '\v':
    case 0x85:
    case 0x2028:
    case 0x2029:
      add_piece (self, MNF_INLINE_BREAK, start, end);
      break;
    default:
      break;
    }

  return end;
}

static gboolean
is_control (const char *text)
{
  const guchar *bytes = (const guchar *) text;

  if (bytes[0] < 0x20 || bytes[0] == 0x7f)
    return bytes[0] != '\n' && bytes[0] != '\0';
  if (bytes[0] == 0xc2)
    return bytes[1] < 0xa0;
  if (bytes[0] == 0xe2)
    return bytes[1] == 0x80 && (bytes[2] == 0xa8 || bytes[2] == 0xa9);
  return bytes[0] == 0xef && bytes[1] == 0xbf && bytes[2] >= 0xbe;
}

/* Nearly all of a text stands for itself: only these bytes begin what may not. */
static guint
read_plain (Parser *self, guint start)
{
  static const char suspects[] =
    "*{"
    "\001\002\003\004\005\006\007\010\011\013\014\015\016\017"
    "\020\021\022\023\024\025\026\027\030\031\032\033\034\035"
    "\036\037\177\302\342\357";
  const char *text = self->text;
  guint end = start + (guint) strcspn (text + start, suspects);

  while (text[end] != '\0' && text[end] != '*' && text[end] != '{' &&
         !is_control (text + end))
    end += 1 + (guint) strcspn (text + end + 1, suspects);
  if (end > start)
    add_piece (self, MNF_INLINE_TEXT, start, end);

  return end;
}

/* Leaves out the marks and joins texts that touch. */
static GArray *
finish_spans (Parser *self)
{
  GArray *spans = g_array_sized_new (FALSE, FALSE, sizeof (MnfInline), self->pieces->len);
  int bold = 0, italic = 0;

  for (guint i = 0; i < self->pieces->len; i++)
    {
      const Piece *piece = &g_array_index (self->pieces, Piece, i);
      MnfInline span = piece->span, *last = NULL;

      bold += piece->bold;
      italic += piece->italic;
      if (piece->bold != 0 || piece->italic != 0)
        continue;

      span.emphasis = (bold > 0 ? MNF_RUN_BOLD : 0) | (italic > 0 ? MNF_RUN_ITALIC : 0);
      if (spans->len > 0)
        last = &g_array_index (spans, MnfInline, spans->len - 1);
      if (last != NULL && last->kind == MNF_INLINE_TEXT && span.kind == MNF_INLINE_TEXT &&
          last->emphasis == span.emphasis && last->end == span.start)
        last->end = span.end;
      else
        g_array_append_val (spans, span);
    }

  return spans;
}

GArray *
mnf_inline_parse (const char *text)
{
  g_autoptr (GArray) pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  g_autoptr (GArray) openers = g_array_new (FALSE, FALSE, sizeof (guint));
  Parser parser = { .text = text, .pieces = pieces, .openers = openers };
  guint offset = 0;

  while (text[offset = read_plain (&parser, offset)] != '\0')
    {
      if (text[offset] == '*')
        offset = read_stars (&parser, offset);
      else if (text[offset] == '{')
        offset = read_brace (&parser, offset);
      else
        offset = read_control (&parser, offset);
    }

  return finish_spans (&parser);
}

gboolean
mnf_text_is_blank (const char *text)
{
  return text[strspn (text, " \t\r\n")] == '\0';
}
