/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-import-lines.h"

#include <string.h>

#include "compose/mnf-inline.h"
#include "compose/mnf-typography.h"
#include "mnf-import-text.h"
#include "mnf-import-words.h"

#define TAB_COLUMNS 8
#define PROSE_BYTES 250
#define PROSE_WORDS 14
#define FULL_LINE 0.85  /* of the width: few right edges are even */
#define WIDEST_WRAP 120 /* columns; longer lines were never wrapped */

static void
line_free (gpointer data)
{
  MnfImportLine *line = data;

  g_free (line->label);
  g_free (line->text);
  g_free (line->emphasis);
  g_free (line);
}

/* Reading */

/* A paragraph while it is taken apart. */
typedef struct
{
  GPtrArray *lines;
  const MnfImportParagraph *paragraph;
  const char *label;    /* of the line at hand, if it is the first; and */
  MnfImportWords words; /* its words */
  gboolean begins;
  gboolean after_rule;
} Splitter;

/* The byte behind the white space that @text begins with; its columns. */
static gsize
measure_indent (const char *text, guint *columns)
{
  const char *at = text;

  for (*columns = 0; g_unichar_isspace (g_utf8_get_char (at)); at = g_utf8_next_char (at))
    *columns += *at == '\t' ? TAB_COLUMNS - *columns % TAB_COLUMNS : 1;

  return (gsize) (at - text);
}

static void
finish_line (Splitter *self)
{
  GString *text = self->words.text;
  MnfImportLine *line;
  gsize start;

  if (mnf_import_text_has_words (text->str))
    {
      line = g_new0 (MnfImportLine, 1);
      start = measure_indent (text->str, &line->indent);
      line->kind = self->paragraph->kind;
      line->begins = line->begins_part = self->begins;
      line->after_rule = self->after_rule;
      line->label = g_strdup (self->begins ? self->label : "");
      line->text = g_strchomp (g_strdup (text->str + start));
      line->emphasis =
        g_memdup2 (self->words.emphasis->data + start, strlen (line->text));
      line->part = MNF_BLOCK_PARAGRAPH;
      g_ptr_array_add (self->lines, line);
      self->begins = self->after_rule = FALSE;
    }
  else if (text->len > 0)
    self->after_rule = TRUE;

  g_string_truncate (text, 0);
  g_byte_array_set_size (self->words.emphasis, 0);
}

/* A letter sets its no-break spaces itself. */
static void
append_plain_spaces (MnfImportWords *words,
                     const char *text,
                     gsize length,
                     MnfRunFlags emphasis)
{
  g_autofree char *bound = g_strndup (text, length);
  g_autofree char *plain = mnf_typography_unbind_spaces (bound);

  mnf_import_words_append (words, plain, -1, emphasis);
}

/* A span may hold several lines. */
static void
add_text (Splitter *self, const char *text, gsize length, MnfRunFlags emphasis)
{
  const char *end = text + length;

  while (text < end)
    {
      const char *line_end = memchr (text, '\n', (gsize) (end - text));

      if (line_end == NULL)
        line_end = end;
      append_plain_spaces (&self->words, text, (gsize) (line_end - text), emphasis);
      if (line_end < end)
        finish_line (self);
      text = line_end + 1;
    }
}

static void
add_span (Splitter *self, const MnfInline *span)
{
  const char *text = self->paragraph->text + span->start;

  switch (span->kind)
    {
    case MNF_INLINE_BREAK:
      finish_line (self);
      break;
    case MNF_INLINE_BRACE:
      add_text (self, text, 1, span->emphasis);
      break;
    default:
      add_text (self, text, span->end - span->start, span->emphasis);
      break;
    }
}

static void
split (Splitter *self, const MnfImportParagraph *paragraph)
{
  g_autoptr (GArray) spans = mnf_inline_parse (paragraph->text);

  self->paragraph = paragraph;
  self->label = paragraph->label;
  self->begins = TRUE;
  for (guint i = 0; i < spans->len; i++)
    add_span (self, &g_array_index (spans, MnfInline, i));
  finish_line (self);

  /* A label may be all that the paragraph says. */
  if (self->begins)
    {
      self->label = "";
      add_text (self, paragraph->label, strlen (paragraph->label), 0);
      finish_line (self);
    }
}

static guint
count_columns (const MnfImportLine *line)
{
  return line->indent + (guint) g_utf8_strlen (line->text, -1);
}

static guint
find_wrap (GPtrArray *lines)
{
  guint longest = 0;

  for (guint i = 0; i < lines->len; i++)
    longest = MAX (longest, count_columns (lines->pdata[i]));

  return longest <= WIDEST_WRAP ? longest : 0;
}

void
mnf_import_lines_init (MnfImportLines *self, GPtrArray *paragraphs, gboolean wrapped)
{
  Splitter splitter = { .lines = g_ptr_array_new_with_free_func (line_free) };

  mnf_import_words_init (&splitter.words);
  for (guint i = 0; i < paragraphs->len; i++)
    split (&splitter, paragraphs->pdata[i]);
  mnf_import_words_clear (&splitter.words);

  self->lines = splitter.lines;
  self->wrapped_at = wrapped ? find_wrap (self->lines) : 0;
}

void
mnf_import_lines_clear (MnfImportLines *self)
{
  g_clear_pointer (&self->lines, g_ptr_array_unref);
}

void
mnf_import_lines_remove (MnfImportLines *self, guint index)
{
  MnfImportLine *line = mnf_import_lines_get (self, index);
  MnfImportLine *next =
    index + 1 < self->lines->len ? mnf_import_lines_get (self, index + 1) : NULL;

  if (next != NULL && line->begins)
    next->begins = next->begins_part = TRUE;
  g_ptr_array_remove_index (self->lines, index);
}

/* Parts */

MnfImportLine *
mnf_import_lines_get (const MnfImportLines *self, guint index)
{
  return self->lines->pdata[index];
}

guint
mnf_import_lines_find_part_end (const MnfImportLines *self, guint first)
{
  guint end = first + 1;

  while (end < self->lines->len && !mnf_import_lines_get (self, end)->begins_part)
    end++;

  return end;
}

guint
mnf_import_lines_find_paragraph_end (const MnfImportLines *self, guint first)
{
  guint end = first + 1;

  while (end < self->lines->len && !mnf_import_lines_get (self, end)->begins)
    end++;

  return end;
}

gboolean
mnf_import_lines_is_prose (const MnfImportLines *self, guint first, guint end)
{
  const char *last = mnf_import_lines_get (self, end - 1)->text;
  gsize n_bytes = 0;
  guint n_words = 0;

  for (guint i = first; i < end; i++)
    {
      const char *text = mnf_import_lines_get (self, i)->text;

      n_bytes += strlen (text) + 1;
      for (n_words++; *text != '\0'; text++)
        n_words += *text == ' ';
    }

  return n_bytes >= PROSE_BYTES ||
         (n_words >= PROSE_WORDS && g_str_has_suffix (last, "."));
}

void
mnf_import_lines_set_part (MnfImportLines *self,
                           guint first,
                           guint end,
                           MnfBlockKind part)
{
  for (guint i = first; i < end; i++)
    {
      mnf_import_lines_get (self, i)->part = part;
      mnf_import_lines_get (self, i)->begins_part = i == first;
    }

  /* What is behind is something else. */
  if (end < self->lines->len)
    mnf_import_lines_get (self, end)->begins_part = TRUE;
}

/* Joining */

gboolean
mnf_import_lines_is_wrapped (const MnfImportLines *self, guint index)
{
  const MnfImportLine *before = mnf_import_lines_get (self, index - 1);
  const char *text = mnf_import_lines_get (self, index)->text;
  guint word = (guint) g_utf8_strlen (text, (gssize) strcspn (text, " \t"));

  if (self->wrapped_at == 0)
    return FALSE;
  return g_unichar_islower (g_utf8_get_char (text)) ||
         count_columns (before) + 1 + word > self->wrapped_at * FULL_LINE;
}

MnfImportLine *
mnf_import_line_cut (MnfImportLine *self, gsize end, gsize start)
{
  MnfImportLine *rest = g_new0 (MnfImportLine, 1);
  gsize length = strlen (self->text);

  rest->kind = self->kind;
  rest->indent = self->indent + (guint) g_utf8_strlen (self->text, (gssize) start);
  rest->label = g_strdup ("");
  rest->text = g_strdup (self->text + start);
  rest->emphasis = g_memdup2 (self->emphasis + start, length - start);
  rest->part = self->part;
  self->text[end] = '\0';
  return rest;
}

static void
append_line (MnfImportWords *words,
             const MnfImportLine *line,
             gsize start,
             gboolean keep_emphasis)
{
  gsize length = strlen (line->text);

  if (*line->label != '\0' && line->part != MNF_BLOCK_LIST_ITEM)
    {
      mnf_import_words_append (words, line->label, -1, 0);
      mnf_import_words_append (words, " ", 1, 0);
    }

  while (start < length)
    {
      gsize end = start + 1;

      while (end < length && line->emphasis[end] == line->emphasis[start])
        end++;
      mnf_import_words_append (words, line->text + start, (gssize) (end - start),
                               keep_emphasis ? line->emphasis[start] : 0);
      start = end;
    }
}

char *
mnf_import_lines_join (const MnfImportLines *self,
                       guint first,
                       guint end,
                       MnfImportJoin join)
{
  g_auto (MnfImportWords) words;
  char *text;

  mnf_import_words_init (&words);
  for (guint i = first; i < end; i++)
    {
      const MnfImportLine *line = mnf_import_lines_get (self, i);
      gboolean spaced = (join & MNF_IMPORT_JOIN_ONE_LINE) != 0;

      if (i > first && !spaced && (join & MNF_IMPORT_JOIN_UNWRAP))
        spaced = line->begins || mnf_import_lines_is_wrapped (self, i);
      if (i > first)
        mnf_import_words_append (&words, spaced ? " " : "\n", 1, 0);
      append_line (&words, line, line->label_length, join & MNF_IMPORT_JOIN_EMPHASIS);
    }

  text = mnf_import_words_finish (&words);
  return text != NULL ? text : g_strdup ("");
}
