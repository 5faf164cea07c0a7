/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-pdf-reader.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "mnf-import-collector.h"
#include "mnf-pdf-running.h"

/* Distances of lines, as multiples of their height. */
#define SINGLE_SPACING 1.2 /* where no lines are wrapped, so that nobody knows */
#define MOST_SPACING 3.0   /* more is no text, even if it is all the same */

/* As multiples of the font size. */
#define SPACE 0.25      /* between words */
#define INDENT 0.8      /* more is no accident */
#define MOST_INDENT 6.0 /* of a first line */
#define ALIGNED 0.3

/* How much more than usual is between paragraphs; or, if a sentence goes on. */
#define PARAGRAPH_SPACING 1.25
#define SENTENCE_SPACING 1.6

/* The paragraph that is being put together. */
typedef struct
{
  MnfImportWords words;
  const MnfPdfLine *first, *last; /* NULL before its first line */
  guint n_lines;
  double spacing; /* of its last lines; 0 before it has two on one page */
} Paragraph;

typedef struct
{
  MnfImportCollector collector;
  Paragraph paragraph;
  double usual_spacing; /* of lines in a paragraph, as a multiple of their height */
} Reader;

/* What lines look like */

static double
get_spacing (const MnfPdfLine *above, const MnfPdfLine *line)
{
  return line->y2 - above->y2;
}

/* Whether @line ends because the first word of @next had no room in it. */
static gboolean
is_full (const MnfPdfLine *line, const MnfPdfLine *next)
{
  const MnfPdfWord *word = next->words->pdata[0];

  return line->x2 + SPACE * line->size + (word->x2 - word->x1) > line->right;
}

static gboolean
ends_with (const MnfPdfLine *line, const char *marks)
{
  const MnfPdfWord *last = line->words->pdata[line->words->len - 1];
  gunichar letter = g_utf8_get_char (g_utf8_prev_char (last->text + strlen (last->text)));

  return g_utf8_strchr (marks, -1, letter) != NULL;
}

/* Whether a sentence seems to go on from @line to @next. */
static gboolean
is_wrapped (const MnfPdfLine *line, const MnfPdfLine *next)
{
  const MnfPdfWord *first = next->words->pdata[0];

  return is_full (line, next) && g_unichar_islower (g_utf8_get_char (first->text));
}

static gboolean
is_bold (const MnfPdfLine *line)
{
  for (guint i = 0; i < line->words->len; i++)
    if (!(((const MnfPdfWord *) line->words->pdata[i])->emphasis & MNF_RUN_BOLD))
      return FALSE;
  return TRUE;
}

/* Whether both are centred, or flush right: then where they begin means nothing. */
static gboolean
are_centred_or_right (const MnfPdfLine *a, const MnfPdfLine *b)
{
  double size = MAX (a->size, b->size);
  double indent = MIN (a->x1, b->x1) - MIN (a->left, b->left);
  gboolean are_aligned_left =
    fabs (a->x1 - b->x1) < ALIGNED * size && indent < ALIGNED * size;

  return (fabs ((a->x1 + a->x2) - (b->x1 + b->x2)) < size && !are_aligned_left) ||
         (fabs (a->x2 - b->x2) < ALIGNED * size && indent > MOST_INDENT * size);
}

/* Whether the line hangs below a word of @first that is not its first one, as in
 * "ASUNTO: …" or "A. …". */
static gboolean
hangs_below (const MnfPdfLine *first, const MnfPdfLine *line)
{
  for (guint i = 1; i < first->words->len; i++)
    {
      const MnfPdfWord *word = first->words->pdata[i];

      if (fabs (word->x1 - line->x1) < ALIGNED * line->size)
        return TRUE;
    }

  return FALSE;
}

/* Where paragraphs begin */

/* @next is the line after @line, NULL if there is none. */
static gboolean
is_spaced (const Reader *self, const MnfPdfLine *line, const MnfPdfLine *next)
{
  const Paragraph *paragraph = &self->paragraph;
  double spacing = get_spacing (paragraph->last, line);
  double usual = self->usual_spacing * (line->y2 - line->y1);
  double factor =
    is_wrapped (paragraph->last, line) ? SENTENCE_SPACING : PARAGRAPH_SPACING;

  if (spacing <= 0)
    return TRUE; /* above the last line: beside it */
  if (paragraph->spacing > 0)
    return spacing > PARAGRAPH_SPACING * paragraph->spacing;
  if (spacing > factor * usual)
    return TRUE;
  return next != NULL && !next->begins_block &&
         spacing > PARAGRAPH_SPACING * get_spacing (line, next);
}

static gboolean
is_indented (const Reader *self, const MnfPdfLine *line)
{
  const Paragraph *paragraph = &self->paragraph;
  double indent = line->x1 - paragraph->last->x1;

  if (fabs (indent) < INDENT * line->size || are_centred_or_right (paragraph->last, line))
    return FALSE;
  if (paragraph->n_lines > 1)
    return TRUE;
  return indent > 0 ? !hangs_below (paragraph->first, line)
                    : -indent > MOST_INDENT * line->size ||
                        mnf_pdf_line_has_mark (paragraph->first);
}

/* A heading above its text or behind another. In signatures, too, bold lines have
 * plain ones below them. */
static gboolean
looks_different (const MnfPdfLine *above, const MnfPdfLine *line)
{
  double larger = MAX (above->size, line->size), smaller = MIN (above->size, line->size);

  if (larger > 1.15 * smaller)
    return TRUE;
  if (is_bold (above) == is_bold (line) || are_centred_or_right (above, line))
    return FALSE;
  return is_bold (above) ? line->x2 > above->x2 : ends_with (above, ".:;");
}

/* Whether the mark at the beginning of @line is one: "C. Presidente" may also be the
 * end of a sentence. */
static gboolean
begins_item (const Paragraph *paragraph, const MnfPdfLine *line)
{
  return (mnf_pdf_line_has_mark (paragraph->first) &&
          fabs (paragraph->first->x1 - line->x1) < INDENT * line->size) ||
         !is_full (paragraph->last, line) || ends_with (paragraph->last, ".:;,");
}

static gboolean
begins_paragraph (const Reader *self, const MnfPdfLine *line, const MnfPdfLine *next)
{
  const MnfPdfLine *last = self->paragraph.last;

  if (last == NULL || line->kind != last->kind || line->begins_block)
    return TRUE;
  if (mnf_pdf_line_has_mark (line) && begins_item (&self->paragraph, line))
    return TRUE;
  return is_spaced (self, line, next) || is_indented (self, line) ||
         looks_different (last, line);
}

/* Whether a paragraph goes on with the first @line of the next page. */
static gboolean
goes_on (const Reader *self, const MnfPdfLine *line)
{
  const MnfPdfLine *last = self->paragraph.last;

  return last != NULL && last->kind == line->kind && is_wrapped (last, line) &&
         !ends_with (last, ".:;!?") && fabs (last->size - line->size) < 0.5;
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double first = *(const double *) a, second = *(const double *) b;

  return (first > second) - (first < second);
}

/* The usual distance of lines, as a multiple of their height: the median of those that
 * look like one text. */
static double
find_usual_spacing (GPtrArray *pages_lines)
{
  g_autoptr (GArray) spacings = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < pages_lines->len; i++)
    {
      GPtrArray *lines = pages_lines->pdata[i];

      for (guint k = 1; k < lines->len; k++)
        {
          const MnfPdfLine *above = lines->pdata[k - 1], *line = lines->pdata[k];
          double spacing = get_spacing (above, line) / (line->y2 - line->y1);

          if (is_wrapped (above, line) && !line->begins_block && spacing > 0 &&
              spacing < MOST_SPACING)
            g_array_append_val (spacings, spacing);
        }
    }

  g_array_sort (spacings, compare_doubles);
  return spacings->len > 0 ? g_array_index (spacings, double, spacings->len / 2)
                           : SINGLE_SPACING;
}

/* Reading */

static gboolean
end_paragraph (Reader *self, GError **error)
{
  Paragraph *paragraph = &self->paragraph;
  const MnfPdfLine *first = paragraph->first;

  if (first == NULL)
    return TRUE;
  paragraph->first = paragraph->last = NULL;
  paragraph->n_lines = 0;
  paragraph->spacing = 0;
  return mnf_import_collector_take (&self->collector, first->kind,
                                    mnf_import_words_finish (&paragraph->words), NULL,
                                    error);
}

static void
add_line (Reader *self, const MnfPdfLine *line)
{
  Paragraph *paragraph = &self->paragraph;

  if (paragraph->first == NULL)
    paragraph->first = line;
  else
    {
      mnf_import_words_append (&paragraph->words, "\n", 1, 0);
      /* Not from page to page. */
      if (get_spacing (paragraph->last, line) > 0)
        paragraph->spacing = get_spacing (paragraph->last, line);
    }
  paragraph->last = line;
  paragraph->n_lines++;
  mnf_pdf_line_append (line, &paragraph->words);
}

static gboolean
read_lines (Reader *self, GPtrArray *lines, GError **error)
{
  for (guint i = 0; i < lines->len; i++)
    {
      const MnfPdfLine *line = lines->pdata[i];
      const MnfPdfLine *next = i + 1 < lines->len ? lines->pdata[i + 1] : NULL;
      gboolean is_new =
        i == 0 ? !goes_on (self, line) : begins_paragraph (self, line, next);

      if (is_new && !end_paragraph (self, error))
        return FALSE;
      add_line (self, line);
    }

  return TRUE;
}

static GPtrArray *
read_pages (Reader *self, GPtrArray *pages, GError **error)
{
  g_autoptr (GPtrArray) pages_lines =
    g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  GPtrArray *running;

  for (guint i = 0; i < pages->len; i++)
    {
      GPtrArray *lines =
        g_ptr_array_new_with_free_func ((GDestroyNotify) mnf_pdf_line_free);

      g_ptr_array_add (pages_lines, lines);
      mnf_pdf_layout_read (pages->pdata[i], lines);
    }

  running = mnf_pdf_running_take (pages, pages_lines);
  g_ptr_array_add (pages_lines, running);
  self->usual_spacing = find_usual_spacing (pages_lines);
  for (guint i = 0; i < pages_lines->len; i++)
    if (!read_lines (self, pages_lines->pdata[i], error))
      return NULL;
  return end_paragraph (self, error)
           ? mnf_import_collector_finish (&self->collector, error)
           : NULL;
}

/* The signature may stand behind what other programs put before it. */
static gboolean
is_pdf (GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  return length > 0 && g_strstr_len (data, (gssize) MIN (length, 1024), "%PDF-") != NULL;
}

GPtrArray *
mnf_pdf_reader_read (GBytes *bytes, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) pages = NULL;
  GPtrArray *paragraphs = NULL;
  Reader reader = { .usual_spacing = SINGLE_SPACING };

  if (!is_pdf (bytes))
    {
      mnf_import_error_set (error, MNF_IMPORT_ERROR_NOT_THIS_FORMAT);
      return NULL;
    }
  pages = mnf_pdf_words_read (bytes, cancellable, error);
  if (pages == NULL)
    return NULL;

  mnf_import_collector_init (&reader.collector, cancellable);
  mnf_import_words_init (&reader.paragraph.words);
  paragraphs = read_pages (&reader, pages, error);
  mnf_import_words_clear (&reader.paragraph.words);
  mnf_import_collector_clear (&reader.collector);

  return paragraphs;
}
