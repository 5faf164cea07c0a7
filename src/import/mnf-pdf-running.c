/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-pdf-running.h"

#include "mnf-page-number.h"

#define MARGIN 0.15 /* of the page's height: where heads and feet may stand */

/* MNF_IMPORT_BODY between the margins. */
static MnfImportParagraphKind
get_margin (const MnfPdfPage *page, const MnfPdfLine *line)
{
  if (line->y1 < page->height * MARGIN)
    return MNF_IMPORT_PAGE_HEADER;
  return line->y2 > page->height * (1 - MARGIN) ? MNF_IMPORT_PAGE_FOOTER
                                                : MNF_IMPORT_BODY;
}

/* Equal for lines that differ only in their numbers. */
static char *
create_key (const MnfPdfLine *line, MnfImportParagraphKind margin)
{
  g_autofree char *text = mnf_pdf_line_dup_text (line);
  GString *key = g_string_new (margin == MNF_IMPORT_PAGE_HEADER ? "h" : "f");

  for (const char *at = text; *at != '\0'; at++)
    if (!g_ascii_isdigit (*at))
      g_string_append_c (key, *at);
    else if (key->str[key->len - 1] != '#')
      g_string_append_c (key, '#');
  return g_string_free (key, FALSE);
}

/* How many pages have which line in their margins: key → number. */
static GHashTable *
count_lines (GPtrArray *pages, GPtrArray *lines)
{
  GHashTable *counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) last_pages =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < pages->len; i++)
    {
      GPtrArray *page_lines = lines->pdata[i];

      for (guint k = 0; k < page_lines->len; k++)
        {
          MnfImportParagraphKind margin =
            get_margin (pages->pdata[i], page_lines->pdata[k]);
          g_autofree char *key = create_key (page_lines->pdata[k], margin);
          guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, key));
          guint last = GPOINTER_TO_UINT (g_hash_table_lookup (last_pages, key));

          if (margin == MNF_IMPORT_BODY || last == i + 1)
            continue;
          g_hash_table_insert (last_pages, g_strdup (key), GUINT_TO_POINTER (i + 1));
          g_hash_table_insert (counts, g_steal_pointer (&key),
                               GUINT_TO_POINTER (count + 1));
        }
    }

  return counts;
}

static gboolean
is_page_number (const MnfPdfLine *line)
{
  g_autofree char *text = mnf_pdf_line_dup_text (line);

  return mnf_is_page_number (text);
}

GPtrArray *
mnf_pdf_running_take (GPtrArray *pages, GPtrArray *lines)
{
  GPtrArray *taken = g_ptr_array_new_with_free_func ((GDestroyNotify) mnf_pdf_line_free);
  g_autoptr (GHashTable) counts = count_lines (pages, lines);
  g_autoptr (GHashTable) seen =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < pages->len; i++)
    {
      GPtrArray *page_lines = lines->pdata[i];

      for (guint k = 0; k < page_lines->len;)
        {
          MnfPdfLine *line = page_lines->pdata[k];
          MnfImportParagraphKind margin = get_margin (pages->pdata[i], line);
          g_autofree char *key = create_key (line, margin);
          guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, key));

          if (margin == MNF_IMPORT_BODY || (count < 2 && !is_page_number (line)))
            {
              k++;
              continue;
            }
          line->kind = margin;
          line = g_ptr_array_steal_index (page_lines, k);
          if (g_hash_table_add (seen, g_steal_pointer (&key)))
            g_ptr_array_add (taken, line);
          else
            mnf_pdf_line_free (line);
        }
    }

  return taken;
}
