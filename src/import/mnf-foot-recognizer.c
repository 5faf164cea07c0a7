/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-foot-recognizer.h"

#include <string.h>

#include "mnf-import-text.h"
#include "mnf-line-signs.h"
#include "mnf-signature-columns.h"

typedef struct
{
  MnfImportLines *lines;
  const MnfPhrases *phrases;
  guint end;         /* of what is not at the foot of every page */
  MnfBlockKind part; /* the one that is open */
  guint first;       /* its first line */
  gboolean has_name; /* of an open signature */
} Foot;

static MnfImportLine *
get_line (const Foot *self, guint index)
{
  return mnf_import_lines_get (self->lines, index);
}

/* What a line tells by itself */

/* A name with an honorific, or with a post below it, is one of a person wherever
 * it stands. */
static gboolean
is_person (const Foot *self, guint index)
{
  const char *text = get_line (self, index)->text;
  gsize honorific = mnf_line_measure_honorific (text);

  return mnf_line_may_be_name (text + honorific) &&
         (honorific > 0 || (index + 1 < self->end &&
                            mnf_line_begins_post (get_line (self, index + 1)->text)));
}

/* Below a closing, less is enough. */
static gboolean
begins_person (const Foot *self, guint index)
{
  const MnfImportLine *line = get_line (self, index);

  if (is_person (self, index) || mnf_line_measure_honorific (line->text) > 0)
    return TRUE;
  return mnf_line_may_be_name (line->text) &&
         (line->after_rule ||
          (line->begins && index + 1 < self->end && !get_line (self, index + 1)->begins));
}

static MnfBlockKind
judge_label (const Foot *self, const char *text, gsize *length)
{
  const struct
  {
    const char *phrase;
    MnfBlockKind part;
  } labels[] = {
    { self->phrases->copies, MNF_BLOCK_COPY },
    { self->phrases->annex, MNF_BLOCK_ANNEX },
    { self->phrases->annexes, MNF_BLOCK_ANNEX },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      *length = mnf_import_text_match_label (text, labels[i].phrase);
      if (*length > 0)
        return labels[i].part;
    }

  return MNF_BLOCK_PARAGRAPH;
}

/* Where it begins */

static gboolean
has_prose (const Foot *self, guint first)
{
  guint end;
  gsize length;

  for (; first < self->end; first = end)
    {
      end = mnf_import_lines_find_paragraph_end (self->lines, first);
      if (judge_label (self, get_line (self, first)->text, &length) ==
            MNF_BLOCK_PARAGRAPH &&
          mnf_import_lines_is_prose (self->lines, first, end))
        return TRUE;
    }

  return FALSE;
}

static gboolean
find_closing (const Foot *self, guint body, guint *closing)
{
  for (guint i = self->end; i > body; i--)
    if (mnf_line_is_closing (get_line (self, i - 1)->text))
      {
        *closing = i - 1;
        return !has_prose (self, i);
      }

  return FALSE;
}

/* Whether the paragraph could stand below a body that has no closing. */
static gboolean
is_of_foot (const Foot *self, guint first, guint end)
{
  const MnfImportLine *line = get_line (self, first);
  gsize length;

  if (judge_label (self, line->text, &length) != MNF_BLOCK_PARAGRAPH ||
      mnf_line_is_initials (line->text))
    return TRUE;
  if (line->kind != MNF_IMPORT_BODY ||
      mnf_import_lines_is_prose (self->lines, first, end) ||
      g_str_has_suffix (get_line (self, end - 1)->text, "."))
    return FALSE;
  return is_person (self, first) || (first > 0 && is_person (self, first - 1));
}

static guint
find_beginning (const Foot *self, guint body)
{
  guint beginning = self->end;

  for (guint i = self->end; i > body; i--)
    if (get_line (self, i - 1)->begins)
      {
        if (!is_of_foot (self, i - 1, beginning))
          break;
        beginning = i - 1;
      }

  return beginning;
}

/* The parts */

static void
begin_part (Foot *self, guint index, MnfBlockKind part)
{
  mnf_import_lines_set_part (self->lines, index, index + 1, part);
  self->part = part;
  self->first = index;
  self->has_name = FALSE;
}

static void
continue_part (Foot *self, guint index)
{
  get_line (self, index)->part = self->part;
  get_line (self, index)->begins_part = FALSE;
}

/* An open list of copies or annexes has one on each line, but for lines that are
 * there because the one before was full. */
static void
add_to_list (Foot *self, guint index)
{
  if (mnf_import_lines_is_wrapped (self->lines, index) &&
      !mnf_line_is_copy (get_line (self, index)->text))
    continue_part (self, index);
  else
    begin_part (self, index, self->part);
}

/* A person's line: of a new signature, or of one that began with the post. */
static void
add_person (Foot *self, guint index)
{
  if (self->part == MNF_BLOCK_SIGNATURE && !self->has_name)
    continue_part (self, index);
  else
    begin_part (self, index, MNF_BLOCK_SIGNATURE);
  self->has_name = TRUE;
}

static gboolean
is_motto (const Foot *self, guint index)
{
  return self->part == MNF_BLOCK_CLOSING &&
         mnf_line_is_motto (get_line (self, index)->text) && index + 1 < self->end &&
         !mnf_line_begins_post (get_line (self, index)->text);
}

/* A line of a new paragraph may still be of the signature above it: where each
 * line is a paragraph of its own. */
static gboolean
continues_signature (const Foot *self, guint index)
{
  const MnfImportLine *line = get_line (self, index);

  if (self->part != MNF_BLOCK_SIGNATURE || line->kind != MNF_IMPORT_BODY)
    return FALSE;
  if (!line->begins)
    return TRUE;
  return get_line (self, index - 1)->begins && !g_str_has_suffix (line->text, ".") &&
         !mnf_line_is_address (line->text) &&
         !mnf_import_lines_is_prose (self->lines, index, index + 1);
}

static gboolean
continues_list (const Foot *self, guint index)
{
  const MnfImportLine *line = get_line (self, index);

  if (self->part != MNF_BLOCK_COPY && self->part != MNF_BLOCK_ANNEX)
    return FALSE;
  if (!line->begins)
    return TRUE;
  if (self->part == MNF_BLOCK_COPY)
    return mnf_line_is_copy (line->text);

  /* Office programs have each annex in a paragraph of its own. */
  return self->lines->wrapped_at == 0 && get_line (self, index - 1)->begins &&
         !mnf_line_is_address (line->text) && !g_str_has_suffix (line->text, ".");
}

/* An address may stand on any line of its paragraph. */
static gboolean
begins_footer (const Foot *self, guint index)
{
  guint end = mnf_import_lines_find_paragraph_end (self->lines, index);

  for (guint i = index; get_line (self, index)->begins && i < MIN (end, self->end); i++)
    if (mnf_line_is_address (get_line (self, i)->text))
      return TRUE;

  return FALSE;
}

static void
recognize_line (Foot *self, guint index)
{
  MnfImportLine *line = get_line (self, index);
  MnfBlockKind labelled = judge_label (self, line->text, &line->label_length);

  if (labelled != MNF_BLOCK_PARAGRAPH)
    begin_part (self, index, labelled);
  else if (mnf_line_is_initials (line->text))
    begin_part (self, index, MNF_BLOCK_INITIALS);
  else if (continues_list (self, index))
    add_to_list (self, index);
  else if (*line->label != '\0')
    begin_part (self, index, MNF_BLOCK_PARAGRAPH);
  else if (begins_person (self, index))
    add_person (self, index);
  else if (is_motto (self, index))
    begin_part (self, index, MNF_BLOCK_MOTTO);
  else if (continues_signature (self, index))
    continue_part (self, index);
  else if (mnf_line_begins_post (line->text))
    begin_part (self, index, MNF_BLOCK_SIGNATURE);
  else if (begins_footer (self, index))
    begin_part (self, index, MNF_BLOCK_FOOTER);
  else if (!line->begins &&
           (self->part == MNF_BLOCK_PARAGRAPH || self->part == MNF_BLOCK_FOOTER))
    continue_part (self, index);
  else
    begin_part (self, index, MNF_BLOCK_PARAGRAPH);
}

/* What the file itself has at the foot of its pages is all the rest. */
static void
recognize_page_footer (Foot *self)
{
  guint n_lines = self->lines->lines->len;

  self->end = n_lines;
  while (self->end > 0 && get_line (self, self->end - 1)->kind == MNF_IMPORT_PAGE_FOOTER)
    self->end--;
  if (self->end < n_lines)
    mnf_import_lines_set_part (self->lines, self->end, n_lines, MNF_BLOCK_FOOTER);
}

guint
mnf_foot_recognize (MnfImportLines *lines, guint body, const MnfPhrases *phrases)
{
  Foot foot = { .lines = lines, .phrases = phrases, .part = MNF_BLOCK_PARAGRAPH };
  guint beginning, first;

  recognize_page_footer (&foot);
  if (find_closing (&foot, body, &beginning))
    {
      begin_part (&foot, beginning, MNF_BLOCK_CLOSING);
      first = beginning + 1;
      foot.end += mnf_signature_columns_split (lines, first, foot.end);
    }
  else
    first = beginning = find_beginning (&foot, body);

  for (guint i = first; i < foot.end; i++)
    recognize_line (&foot, i);
  return beginning;
}
