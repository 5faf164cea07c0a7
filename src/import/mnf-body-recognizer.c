/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-body-recognizer.h"

#include <string.h>

#include "mnf-line-signs.h"
#include "mnf-list-label-reader.h"

#define MOST_HEADING_BYTES 160
#define BROKEN_BYTES 60 /* what a page broke off was a full line at least */

/* A list that is being read. */
typedef struct
{
  MnfImportLines *lines;
  const char *style; /* NULL if there is none */
  guint number;      /* of the next item */
} Body;

static MnfImportLine *
get_line (const Body *self, guint index)
{
  return mnf_import_lines_get (self->lines, index);
}

/* Lists */

/* Whether the line has the label of item @number before other words: in its text,
 * of which it is @length bytes, or kept apart by the file. */
static gboolean
has_label (const MnfImportLine *line, const char *style, guint number, gsize *length)
{
  *length = mnf_list_label_match (line->text, style, number);
  if (line->text[*length] == '\0')
    *length = 0;
  return *length > 0 || mnf_list_label_match (line->label, style, number) > 0;
}

static gboolean
is_free (const MnfImportLine *line)
{
  return line->part == MNF_BLOCK_PARAGRAPH;
}

/* Whether the paragraph at @index goes on with what a page's end broke off: in the
 * middle of a sentence, and in lower case. */
static gboolean
continues_text (const Body *self, guint index)
{
  const MnfImportLine *line = get_line (self, index), *before;
  gunichar last;

  if (index == 0 || line->kind != MNF_IMPORT_BODY ||
      !g_unichar_islower (g_utf8_get_char (line->text)))
    return FALSE;

  before = get_line (self, index - 1);
  last = g_utf8_get_char (g_utf8_prev_char (before->text + strlen (before->text)));
  return (before->part == MNF_BLOCK_PARAGRAPH || before->part == MNF_BLOCK_LIST_ITEM) &&
         strlen (before->text) >= BROKEN_BYTES &&
         (g_unichar_isalnum (last) || last == ',');
}

/* A list is one if its first label is followed by its second. Looks no further than
 * to the next first label of this style, so that all such looks together pass each
 * line a few times at most. */
static gboolean
is_continued (const Body *self, guint first, const char *style)
{
  gsize length;

  for (guint i = first + 1; i < self->lines->lines->len; i++)
    {
      const MnfImportLine *line = get_line (self, i);

      if (has_label (line, style, 2, &length))
        return is_free (line);
      if (!is_free (line) || has_label (line, style, 1, &length) ||
          (line->begins && !continues_text (self, i)))
        return FALSE;
    }

  return FALSE;
}

/* The style of the list that the line at @index begins; NULL if it begins none. */
static const char *
find_new_list (const Body *self, guint index)
{
  const MnfImportLine *line = get_line (self, index);
  const char *style = mnf_list_label_find_first (line->text);
  gsize length;

  if (style != NULL && has_label (line, style, 1, &length) &&
      is_continued (self, index, style))
    return style;

  if (has_label (line, "bullet", 1, &length) && is_continued (self, index, "bullet"))
    return "bullet";

  if (!line->begins || line->kind != MNF_IMPORT_LIST_ITEM)
    return NULL;
  style = mnf_list_label_find_first (line->label);
  if (style != NULL)
    return style;
  return *line->label == '\0' || mnf_list_label_match (line->label, "bullet", 1) > 0
           ? "bullet"
           : NULL;
}

static void
add_item (Body *self, guint index, const char *new_style)
{
  MnfImportLine *line = get_line (self, index);
  const char *style = new_style != NULL ? new_style : self->style;

  if (new_style != NULL)
    self->number = 1;
  has_label (line, style, self->number++, &line->label_length);
  line->part = MNF_BLOCK_LIST_ITEM;
  line->begins_part = TRUE;
  line->list_style = new_style;
  self->style = style;
}

/* Whether the list goes on at @index: with its next label, or with what the file
 * calls an item without one. */
static gboolean
continues_list (const Body *self, guint index)
{
  const MnfImportLine *line = get_line (self, index);
  gsize length;

  if (self->style == NULL)
    return FALSE;
  if (has_label (line, self->style, self->number, &length))
    return TRUE;
  return g_str_equal (self->style, "bullet") && line->begins &&
         line->kind == MNF_IMPORT_LIST_ITEM && *line->label == '\0';
}

/* Paragraphs */

static gboolean
is_bold (const MnfImportLine *line)
{
  for (gsize i = 0; line->text[i] != '\0'; i++)
    if (line->text[i] != ' ' && !(line->emphasis[i] & MNF_RUN_BOLD))
      return FALSE;

  return TRUE;
}

static gboolean
is_heading (const Body *self, guint first)
{
  const MnfImportLine *line = get_line (self, first);

  if (line->kind == MNF_IMPORT_HEADING)
    return TRUE;
  return line->kind == MNF_IMPORT_BODY && *line->label == '\0' &&
         strlen (line->text) <= MOST_HEADING_BYTES &&
         mnf_import_lines_find_paragraph_end (self->lines, first) == first + 1 &&
         (is_bold (line) ||
          (mnf_line_is_upper (line->text) && !g_str_has_suffix (line->text, ".")));
}

/* Whether the line is of the same part as the one above it. */
static gboolean
goes_on (const Body *self, guint index)
{
  const MnfImportLine *line = get_line (self, index);

  if (line->begins)
    return continues_text (self, index);
  return !line->begins_part && (mnf_import_lines_is_wrapped (self->lines, index) ||
                                !mnf_list_label_is_any (line->text));
}

static void
recognize_line (Body *self, guint index)
{
  MnfImportLine *line = get_line (self, index);
  const char *style;

  if (continues_list (self, index))
    {
      add_item (self, index, NULL);
      return;
    }

  style = find_new_list (self, index);
  if (style != NULL)
    add_item (self, index, style);
  else if (goes_on (self, index))
    {
      line->part = get_line (self, index - 1)->part;
      line->begins_part = FALSE;
    }
  else
    {
      self->style = NULL;
      line->begins_part = TRUE;
      if (is_heading (self, index))
        mnf_import_lines_set_part (self->lines, index,
                                   mnf_import_lines_find_part_end (self->lines, index),
                                   MNF_BLOCK_HEADING);
    }
}

void
mnf_body_recognize (MnfImportLines *lines)
{
  Body body = { .lines = lines };

  for (guint i = 0; i < lines->lines->len; i++)
    {
      if (is_free (get_line (&body, i)))
        recognize_line (&body, i);
      else
        body.style = NULL;
    }
}
