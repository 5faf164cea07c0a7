/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-pdf-layout.h"

#include <string.h>

#define WIDE_GAP 2.5         /* as a multiple of the font size: no space between words */
#define MOST_COLUMN_ROWS 8   /* more rows are a table, which is read row by row */
#define MOST_COLUMN_SPACE 2  /* between its rows, as a multiple of their height */
#define MOST_GAPS 8          /* in one row */
#define MOST_COLUMN_DEPTH 4  /* columns within columns */
#define SYMBOL_BULLET 0xf0b7 /* in the private characters of the Symbol font */

/* Words that stand side by side. */
typedef struct
{
  GPtrArray *words; /* MnfPdfWord: borrowed */
  double y1, y2;    /* of the tallest */
} Row;

/* White space from top to bottom through some rows. */
typedef struct
{
  double x1, x2;
  guint n_rows;          /* how many it goes through */
  guint n_left, n_right; /* how many of these have words beside it */
} Corridor;

static void read_block (GPtrArray *words, GPtrArray *lines, guint depth);

/* Lines */

void
mnf_pdf_line_free (MnfPdfLine *self)
{
  g_ptr_array_unref (self->words);
  g_free (self);
}

static double
get_size (const MnfPdfWord *word)
{
  return word->size > 0 ? word->size : word->y2 - word->y1;
}

static gboolean
is_wide_gap (const MnfPdfWord *left, const MnfPdfWord *right)
{
  return right->x1 - left->x2 > WIDE_GAP * MAX (get_size (left), get_size (right));
}

static const char *
get_text (const MnfPdfWord *word)
{
  gunichar first = g_utf8_get_char (word->text);

  return first == SYMBOL_BULLET && *g_utf8_next_char (word->text) == '\0' ? "•"
                                                                          : word->text;
}

char *
mnf_pdf_line_dup_text (const MnfPdfLine *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->words->len; i++)
    {
      g_string_append (text, i > 0 ? " " : "");
      g_string_append (text, get_text (self->words->pdata[i]));
    }
  return g_string_free (text, FALSE);
}

static gboolean
is_mark (const char *text)
{
  return strlen (text) <= 8 &&
         g_regex_match_simple (
           "^(?:[•▪◦‣·–—-]|\\(?(?:\\p{L}|[ivx]+|[IVX]+|\\d{1,2})[.)]-?)$", text, 0, 0);
}

gboolean
mnf_pdf_line_has_mark (const MnfPdfLine *self)
{
  return self->words->len > 1 && is_mark (get_text (self->words->pdata[0]));
}

void
mnf_pdf_line_append (const MnfPdfLine *self, MnfImportWords *words)
{
  gboolean has_mark = mnf_pdf_line_has_mark (self);

  for (guint i = 0; i < self->words->len; i++)
    {
      const MnfPdfWord *word = self->words->pdata[i];
      const MnfPdfWord *before = i > 0 ? self->words->pdata[i - 1] : NULL;

      if (i > 0)
        mnf_import_words_append (words,
                                 is_wide_gap (before, word) && !(i == 1 && has_mark)
                                   ? "\t"
                                   : " ",
                                 1, 0);
      mnf_import_words_append (words, get_text (word), -1, word->emphasis);
    }
}

static void
add_line (GPtrArray *lines, GPtrArray *words)
{
  MnfPdfLine *line = g_new0 (MnfPdfLine, 1);
  const MnfPdfWord *first = words->pdata[0];

  line->words = g_ptr_array_ref (words);
  line->x1 = first->x1;
  line->y1 = first->y1;
  for (guint i = 0; i < words->len; i++)
    {
      const MnfPdfWord *word = words->pdata[i];

      line->y1 = MIN (line->y1, word->y1);
      line->x2 = MAX (line->x2, word->x2);
      line->y2 = MAX (line->y2, word->y2);
      line->size = MAX (line->size, get_size (word));
    }
  line->kind = MNF_IMPORT_BODY;
  g_ptr_array_add (lines, line);
}

/* Rows */

static void
row_free (gpointer data)
{
  Row *row = data;

  g_ptr_array_unref (row->words);
  g_free (row);
}

static int
compare_centres (gconstpointer a, gconstpointer b)
{
  const MnfPdfWord *first = *(const MnfPdfWord *const *) a;
  const MnfPdfWord *second = *(const MnfPdfWord *const *) b;
  double difference = (first->y1 + first->y2) - (second->y1 + second->y2);

  return (difference > 0) - (difference < 0);
}

static int
compare_left (gconstpointer a, gconstpointer b)
{
  const MnfPdfWord *first = *(const MnfPdfWord *const *) a;
  const MnfPdfWord *second = *(const MnfPdfWord *const *) b;

  return (first->x1 > second->x1) - (first->x1 < second->x1);
}

/* Whether the word's middle is at the height of the row, or the row's at that of a
 * larger word. */
static gboolean
is_in_row (const Row *row, const MnfPdfWord *word)
{
  double word_centre = (word->y1 + word->y2) / 2, row_centre = (row->y1 + row->y2) / 2;

  return (word_centre >= row->y1 && word_centre <= row->y2) ||
         (row_centre >= word->y1 && row_centre <= word->y2);
}

static GPtrArray *
find_rows (GPtrArray *words)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (row_free);
  Row *row = NULL;

  g_ptr_array_sort (words, compare_centres);
  for (guint i = 0; i < words->len; i++)
    {
      MnfPdfWord *word = words->pdata[i];

      if (row == NULL || !is_in_row (row, word))
        {
          row = g_new (Row, 1);
          *row = (Row){ g_ptr_array_new (), word->y1, word->y2 };
          g_ptr_array_add (rows, row);
        }
      else if (word->y2 - word->y1 > row->y2 - row->y1)
        {
          row->y1 = word->y1;
          row->y2 = word->y2;
        }
      g_ptr_array_add (row->words, word);
    }

  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_sort (((Row *) rows->pdata[i])->words, compare_left);
  return rows;
}

/* Columns */

/* Whether the corridor goes on through @row; then it may be narrower. */
static gboolean
go_through (Corridor *corridor, const Row *row)
{
  double x1 = corridor->x1, x2 = corridor->x2, middle = (x1 + x2) / 2;
  gboolean has_left = FALSE, has_right = FALSE;

  for (guint i = 0; i < row->words->len; i++)
    {
      const MnfPdfWord *word = row->words->pdata[i];

      if (word->x2 <= middle)
        {
          x1 = MAX (x1, word->x2);
          has_left = TRUE;
        }
      else
        {
          x2 = MIN (x2, word->x1);
          has_right = TRUE;
        }
      if (x2 - x1 < WIDE_GAP * get_size (word))
        return FALSE;
    }

  *corridor = (Corridor){ x1, x2, corridor->n_rows + 1, corridor->n_left + has_left,
                          corridor->n_right + has_right };
  return TRUE;
}

/* "Fecha:   24 de mayo" and "A.   Que …" are no columns, but belong together. */
static gboolean
is_introduction (const Row *row, double end)
{
  const MnfPdfWord *last = NULL;
  guint n_words = 0;

  while (n_words < row->words->len &&
         ((const MnfPdfWord *) row->words->pdata[n_words])->x2 <= end)
    last = row->words->pdata[n_words++];

  return last != NULL && (g_str_has_suffix (last->text, ":") ||
                          (n_words == 1 && is_mark (get_text (last))));
}

/* The corridor that begins in the gap before the word @index of the row @first. */
static Corridor
follow_corridor (GPtrArray *rows, guint first, guint index)
{
  const Row *row = rows->pdata[first];
  const MnfPdfWord *left = row->words->pdata[index - 1];
  const MnfPdfWord *right = row->words->pdata[index];
  Corridor corridor = { left->x2, right->x1 };

  for (guint i = first; i < rows->len; i++)
    {
      const Row *above = i > first ? rows->pdata[i - 1] : NULL;

      row = rows->pdata[i];
      if ((above != NULL &&
           row->y1 - above->y2 > MOST_COLUMN_SPACE * (above->y2 - above->y1)) ||
          is_introduction (row, corridor.x2) || !go_through (&corridor, row))
        break;
    }

  return corridor;
}

/* Looks for columns that begin in the row @first. */
static gboolean
find_columns (GPtrArray *rows, guint first, Corridor *found)
{
  const Row *row = rows->pdata[first];
  guint n_gaps = 0;

  for (guint i = 1; i < row->words->len && n_gaps < MOST_GAPS; i++)
    if (is_wide_gap (row->words->pdata[i - 1], row->words->pdata[i]))
      {
        *found = follow_corridor (rows, first, i);
        if (found->n_left >= 2 && found->n_right >= 2)
          return TRUE;
        n_gaps++;
      }

  return FALSE;
}

/* Reads what is at one side of the corridor, which begins in the row @first. */
static void
read_column (GPtrArray *rows,
             guint first,
             const Corridor *corridor,
             gboolean is_left,
             GPtrArray *lines,
             guint depth)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();

  for (guint i = first; i < first + corridor->n_rows; i++)
    {
      const Row *row = rows->pdata[i];

      for (guint k = 0; k < row->words->len; k++)
        {
          MnfPdfWord *word = row->words->pdata[k];

          if ((word->x2 <= corridor->x1) == is_left)
            g_ptr_array_add (words, word);
        }
    }

  read_block (words, lines, depth + 1);
}

/* Sets what the lines from @first on have in common. */
static void
end_block (GPtrArray *lines, guint first)
{
  double left = G_MAXDOUBLE, right = 0;

  for (guint i = first; i < lines->len; i++)
    {
      const MnfPdfLine *line = lines->pdata[i];

      left = MIN (left, line->x1);
      right = MAX (right, line->x2);
    }

  for (guint i = first; i < lines->len; i++)
    {
      MnfPdfLine *line = lines->pdata[i];

      line->left = left;
      line->right = right;
      line->begins_block = i == first;
    }
}

static void
read_block (GPtrArray *words, GPtrArray *lines, guint depth)
{
  g_autoptr (GPtrArray) rows = find_rows (words);
  guint first = lines->len;
  guint table_end = 0;
  Corridor corridor;

  for (guint i = 0; i < rows->len; i++)
    {
      gboolean has_columns =
        depth < MOST_COLUMN_DEPTH && i >= table_end && find_columns (rows, i, &corridor);

      if (has_columns && corridor.n_rows > MOST_COLUMN_ROWS)
        {
          table_end = i + corridor.n_rows;
          has_columns = FALSE;
        }
      if (!has_columns)
        {
          add_line (lines, ((Row *) rows->pdata[i])->words);
          continue;
        }

      end_block (lines, first);
      read_column (rows, i, &corridor, TRUE, lines, depth);
      read_column (rows, i, &corridor, FALSE, lines, depth);
      i += corridor.n_rows - 1;
      first = lines->len;
    }
  end_block (lines, first);
}

void
mnf_pdf_layout_read (const MnfPdfPage *page, GPtrArray *lines)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new (); /* lends them */

  g_ptr_array_extend (words, page->words, NULL, NULL);
  read_block (words, lines, 0);
}
