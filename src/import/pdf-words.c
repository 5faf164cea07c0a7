/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* manifiesta-pdf-words reads a PDF file from standard input and writes its words
 * to standard output, a line each: for a page "P" with width and height, for a word
 * on it "W" with the corners x1 y1 x2 y2, font size, emphasis, and the word. It
 * ends with one of MnfPdfWordsStatus, or by a signal if it takes too long. */

#include <math.h>
#include <poppler.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#include "mnf-import-error.h"
#include "mnf-pdf-words.h"

#define MOST_SECONDS 5
#define MOST_MEMORY (1024 * 1024 * 1024)
#define MOST_PAGES 100

static void
limit (int resource, rlim_t most)
{
  struct rlimit limits = { most, most };

  (void) setrlimit (resource, &limits);
}

static void
limit_resources (void)
{
  limit (RLIMIT_CORE, 0);
  limit (RLIMIT_CPU, MOST_SECONDS);
#ifndef __SANITIZE_ADDRESS__ /* which reserves terabytes */
  limit (RLIMIT_AS, MOST_MEMORY);
#endif
}

static GBytes *
read_input (void)
{
  GByteArray *input = g_byte_array_new ();
  guint8 chunk[65536];
  ssize_t n;

  while ((n = read (STDIN_FILENO, chunk, sizeof chunk)) > 0)
    g_byte_array_append (input, chunk, (guint) n);
  return g_byte_array_free_to_bytes (input);
}

/* Fonts tell by their names: "ABCDEF+Carlito-BoldItalic". */
static MnfRunFlags
get_emphasis (const char *font)
{
  g_autofree char *name = g_ascii_strdown (font != NULL ? font : "", -1);
  gboolean is_bold = strstr (name, "bold") != NULL || strstr (name, "black") != NULL ||
                     strstr (name, "heavy") != NULL;
  gboolean is_italic =
    strstr (name, "italic") != NULL || strstr (name, "oblique") != NULL;

  return (is_bold ? MNF_RUN_BOLD : 0) | (is_italic ? MNF_RUN_ITALIC : 0);
}

/* The look of the character @index; @attributes is where the search begins and goes
 * on the next time. */
static const PopplerTextAttributes *
find_attributes (GList **attributes, int index)
{
  const PopplerTextAttributes *found = NULL;

  while (*attributes != NULL)
    {
      found = (*attributes)->data;
      if (index <= found->end_index)
        break;
      *attributes = (*attributes)->next;
    }

  return *attributes != NULL && index >= found->start_index ? found : NULL;
}

static void
print_word (const char *word,
            gsize length,
            const PopplerRectangle *first,
            const PopplerRectangle *last,
            const PopplerTextAttributes *attributes)
{
  double numbers[] = { MIN (first->x1, last->x1), MIN (first->y1, last->y1),
                       MAX (first->x2, last->x2), MAX (first->y2, last->y2),
                       attributes != NULL ? attributes->font_size : 0 };
  MnfRunFlags emphasis = get_emphasis (attributes != NULL ? attributes->font_name : NULL);

  putchar ('W');
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      char buffer[G_ASCII_DTOSTR_BUF_SIZE];

      printf (" %s", g_ascii_formatd (buffer, sizeof buffer, "%.2f", numbers[i]));
    }
  printf (" %u %.*s\n", emphasis, (int) length, word);
}

/* Whether there is more than a space between two characters. */
static gboolean
are_apart (const PopplerRectangle *left, const PopplerRectangle *right)
{
  return right->x1 - left->x2 > fabs (left->y2 - left->y1) / 2;
}

/* Poppler gives the characters of a page in one text and their places beside it. A
 * number and what is far behind it, as in a list, may be one word there. */
static void
print_words (const char *text,
             const PopplerRectangle *places,
             guint n_places,
             GList *attributes)
{
  const char *at = text;
  guint index = 0;

  while (*at != '\0' && index < n_places)
    {
      const char *word = at;
      guint first = index;

      while (*at != '\0' && index < n_places &&
             !g_unichar_isspace (g_utf8_get_char (at)) &&
             !(index > first && are_apart (&places[index - 1], &places[index])))
        {
          at = g_utf8_next_char (at);
          index++;
        }
      if (at > word)
        print_word (word, (gsize) (at - word), &places[first], &places[index - 1],
                    find_attributes (&attributes, (int) first));
      else
        {
          at = g_utf8_next_char (at);
          index++;
        }
    }
}

/* Returns how long the page's text is. */
static gsize
print_page (PopplerPage *page)
{
  g_autofree char *text = poppler_page_get_text (page);
  g_autofree PopplerRectangle *places = NULL;
  GList *attributes = NULL;
  guint n_places = 0;
  double width, height;

  poppler_page_get_size (page, &width, &height);
  printf ("P %d %d\n", (int) width, (int) height);
  if (text == NULL || !poppler_page_get_text_layout (page, &places, &n_places))
    return 0;

  attributes = poppler_page_get_text_attributes (page);
  print_words (text, places, n_places, attributes);
  poppler_page_free_text_attributes (attributes);
  return strlen (text);
}

static MnfPdfWordsStatus
print_document (PopplerDocument *document)
{
  int n_pages = poppler_document_get_n_pages (document);
  gsize length = 0;

  if (n_pages > MOST_PAGES)
    return MNF_PDF_WORDS_TOO_LARGE;
  for (int i = 0; i < n_pages; i++)
    {
      PopplerPage *page = poppler_document_get_page (document, i);

      if (page == NULL)
        return MNF_PDF_WORDS_BROKEN;
      length += print_page (page);
      g_object_unref (page);
      if (length > MNF_IMPORT_MOST_TEXT)
        return MNF_PDF_WORDS_TOO_LARGE;
    }

  return MNF_PDF_WORDS_DONE;
}

int
main (void)
{
  g_autoptr (GBytes) input = NULL;
  g_autoptr (GError) error = NULL;
  PopplerDocument *document;
  MnfPdfWordsStatus status;

  limit_resources ();
  input = read_input ();
  document = poppler_document_new_from_bytes (input, NULL, &error);
  if (g_error_matches (error, POPPLER_ERROR, POPPLER_ERROR_ENCRYPTED))
    return MNF_PDF_WORDS_ENCRYPTED;
  if (document == NULL)
    return MNF_PDF_WORDS_BROKEN;

  status = print_document (document);
  g_object_unref (document);
  return (int) status;
}
