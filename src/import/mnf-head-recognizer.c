/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-head-recognizer.h"

#include <string.h>

#include "compose/mnf-phrases.h"
#include "mnf-dateline-reader.h"
#include "mnf-import-text.h"
#include "mnf-line-signs.h"

#define MOST_HEAD_LINES 60
#define MOST_LETTERHEAD_LINES 3
#define LONGEST_LETTERHEAD 200 /* bytes */
#define MOST_LEGEND_LINES 3
#define MOST_ADDRESSEE_LINES 8

typedef struct
{
  MnfImportLines *lines;
  const char *language;
  const MnfPhrases *phrases;
  guint end;        /* of the head, as far as it is known */
  guint salutation; /* its line, or end */
  gboolean seen[MNF_BLOCK_FOOTER + 1];
  gboolean seen_file;
} Head;

static MnfImportLine *
get_line (const Head *self, guint index)
{
  return mnf_import_lines_get (self->lines, index);
}

static gboolean
is_free (const Head *self, guint index)
{
  return get_line (self, index)->part == MNF_BLOCK_PARAGRAPH;
}

/* Lines that tell by themselves what they are */

static gboolean
is_dateline (const Head *self, const char *text)
{
  g_auto (MnfDateline) dateline = { NULL };
  gunichar first = g_utf8_get_char (text);

  return (g_unichar_isupper (first) || g_unichar_isdigit (first) ||
          g_str_has_prefix (text, "a ")) &&
         mnf_dateline_read (text, self->language, &dateline);
}

/* What the line begins; MNF_BLOCK_PARAGRAPH if it does not tell. */
static MnfBlockKind
judge_line (const Head *self, const char *text)
{
  if (mnf_import_text_match_label (text, self->phrases->subject) > 0)
    return MNF_BLOCK_SUBJECT;
  if (mnf_line_is_reference (text, self->phrases->reference) ||
      mnf_line_is_reference (text, self->phrases->file))
    return MNF_BLOCK_REFERENCE;
  if (mnf_line_begins_legend (text))
    return MNF_BLOCK_LEGEND;
  if (is_dateline (self, text))
    return MNF_BLOCK_DATELINE;
  return MNF_BLOCK_PARAGRAPH;
}

/* Where the head ends */

static gboolean
is_salutation (const char *text)
{
  return mnf_line_is_presente (text) || mnf_line_is_greeting (text);
}

/* Whether the paragraph says so much that the body has begun. */
static gboolean
is_body (const Head *self, guint first, guint end)
{
  MnfImportParagraphKind kind = get_line (self, first)->kind;

  if (kind == MNF_IMPORT_PAGE_HEADER)
    return FALSE;
  if (kind == MNF_IMPORT_LIST_ITEM || kind == MNF_IMPORT_PAGE_FOOTER)
    return TRUE;

  for (guint i = first; i < end; i++)
    if (judge_line (self, get_line (self, i)->text) != MNF_BLOCK_PARAGRAPH)
      return FALSE;

  return mnf_import_lines_is_prose (self->lines, first, end);
}

static void
find_end (Head *self)
{
  guint limit = MIN (self->lines->lines->len, MOST_HEAD_LINES);
  guint end;

  for (guint first = 0; first < limit; first = end)
    {
      end = mnf_import_lines_find_paragraph_end (self->lines, first);
      for (guint i = first; i < MIN (end, limit); i++)
        if (is_salutation (get_line (self, i)->text))
          {
            self->salutation = i;
            self->end = i + 1;
            return;
          }

      self->end = self->salutation = first;
      if (is_body (self, first, end))
        return;
    }

  self->end = self->salutation = limit;
}

/* The parts */

/* The legend goes on to the line where its quotation ends. */
static guint
find_legend_end (const Head *self, guint first)
{
  guint end = mnf_import_lines_find_paragraph_end (self->lines, first);
  const char *text = get_line (self, first)->text;

  if (g_ascii_isdigit (*text))
    return first + 1;
  for (guint i = first; i < MIN (end, first + MOST_LEGEND_LINES); i++)
    {
      text = get_line (self, i)->text;
      if (g_str_has_suffix (text, "”") || g_str_has_suffix (text, "»") ||
          g_str_has_suffix (text, "\""))
        return i + 1;
    }

  return first + 1;
}

/* The subject goes on to the end of its paragraph, or until something else begins
 * there. Where only the label stands in its paragraph, the next one is it. */
static guint
find_subject_end (const Head *self, guint first)
{
  const MnfImportLine *line = get_line (self, first);
  guint end = first + 1;

  if (line->text[line->label_length] == '\0' && end < self->salutation)
    end++;
  for (; end < self->salutation && !get_line (self, end)->begins; end++)
    {
      const MnfImportLine *next = get_line (self, end);

      if (judge_line (self, next->text) != MNF_BLOCK_PARAGRAPH ||
          mnf_line_measure_honorific (next->text) > 0 ||
          (next->indent == 0 && line->indent > 0))
        break;
    }

  return end;
}

/* Each of these parts is there once, but the two numbers of a reference. */
static gboolean
is_new (Head *self, const char *text, MnfBlockKind part)
{
  gboolean *seen = &self->seen[part];

  if (part == MNF_BLOCK_REFERENCE && mnf_line_is_reference (text, self->phrases->file))
    seen = &self->seen_file;
  if (*seen)
    return FALSE;
  *seen = TRUE;
  return TRUE;
}

/* A date can also be the last words of what stands above it. */
static gboolean
ends_sentence (const Head *self, guint index)
{
  return !get_line (self, index)->begins && is_free (self, index - 1) &&
         mnf_import_lines_is_wrapped (self->lines, index);
}

static void
recognize_labelled (Head *self)
{
  guint end;

  for (guint i = 0; i < self->salutation; i = end)
    {
      MnfImportLine *line = get_line (self, i);
      MnfBlockKind part = judge_line (self, line->text);

      end = i + 1;
      if (part == MNF_BLOCK_PARAGRAPH ||
          (part == MNF_BLOCK_DATELINE && ends_sentence (self, i)) ||
          !is_new (self, line->text, part))
        continue;

      if (part == MNF_BLOCK_LEGEND)
        end = find_legend_end (self, i);
      if (part == MNF_BLOCK_SUBJECT)
        {
          line->label_length =
            mnf_import_text_match_label (line->text, self->phrases->subject);
          end = find_subject_end (self, i);
        }
      mnf_import_lines_set_part (self->lines, i, end, part);
    }
}

/* The lines right before the salutation, from the first person among them. */
static guint
find_addressee (const Head *self)
{
  guint first = self->salutation;
  guint earliest = self->salutation - MIN (self->salutation, MOST_ADDRESSEE_LINES);

  while (first > earliest && is_free (self, first - 1) &&
         get_line (self, first - 1)->kind == MNF_IMPORT_BODY)
    first--;

  for (guint i = first; i < self->salutation; i++)
    if (mnf_line_measure_honorific (get_line (self, i)->text) > 0)
      return i;

  /* Without one, what stands in the salutation's own paragraph, if anything does. */
  if (!get_line (self, self->salutation)->begins)
    for (first = self->salutation; !get_line (self, first)->begins; first--)
      if (!is_free (self, first - 1))
        break;

  return first;
}

static void
recognize_salutation (Head *self)
{
  guint first = find_addressee (self);

  if (first < self->salutation)
    mnf_import_lines_set_part (self->lines, first, self->salutation, MNF_BLOCK_ADDRESSEE);
  mnf_import_lines_set_part (self->lines, self->salutation, self->salutation + 1,
                             MNF_BLOCK_SALUTATION);
}

static gboolean
begins_addressee (const Head *self, guint index)
{
  const MnfImportLine *line = get_line (self, index);
  gsize honorific = mnf_line_measure_honorific (line->text);

  return is_free (self, index) && line->begins && honorific > 0 &&
         mnf_line_may_be_name (line->text + honorific);
}

/* Without a salutation an addressee is known by an honorific, in what is by all
 * other signs a letter. */
static void
recognize_addressee (Head *self)
{
  guint first = 0, end;

  if (!self->seen[MNF_BLOCK_DATELINE] && !self->seen[MNF_BLOCK_SUBJECT])
    return;
  while (first < self->end && !begins_addressee (self, first))
    first++;
  if (first == self->end)
    return;

  for (end = first + 1; end < self->end && is_free (self, end); end++)
    if (get_line (self, end)->begins &&
        !mnf_line_begins_post (get_line (self, end)->text) &&
        !mnf_line_begins_institution (get_line (self, end)->text))
      break;
  mnf_import_lines_set_part (self->lines, first, end, MNF_BLOCK_ADDRESSEE);
}

/* What an institution's name begins, above all else but what is at the head of
 * every page. */
static void
recognize_letterhead (Head *self)
{
  guint first = 0, end;

  while (first < self->end && get_line (self, first)->kind == MNF_IMPORT_PAGE_HEADER &&
         !is_free (self, first))
    first++;
  for (end = first; end < self->end && is_free (self, end); end++)
    if (strlen (get_line (self, end)->text) > LONGEST_LETTERHEAD)
      return;

  if (end == first || end > first + MOST_LETTERHEAD_LINES ||
      !mnf_line_begins_institution (get_line (self, first)->text))
    return;
  if (end < self->end || get_line (self, first)->kind == MNF_IMPORT_PAGE_HEADER)
    mnf_import_lines_set_part (self->lines, first, end, MNF_BLOCK_LETTERHEAD);
}

static guint
find_body (const Head *self)
{
  guint body = self->end;

  while (body > 0 && is_free (self, body - 1))
    body--;

  return body;
}

guint
mnf_head_recognize (MnfImportLines *lines, const char *language)
{
  Head head = { .lines = lines, .language = language };

  head.phrases = mnf_phrases_get (mnf_language_from_tag (language));
  find_end (&head);
  recognize_labelled (&head);
  if (head.salutation < head.end)
    recognize_salutation (&head);
  else
    recognize_addressee (&head);
  recognize_letterhead (&head);
  return find_body (&head);
}
