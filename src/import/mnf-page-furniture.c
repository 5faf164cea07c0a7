/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-page-furniture.h"

#include <string.h>

#include "mnf-line-signs.h"
#include "mnf-page-number.h"

static gboolean
is_of_page (const MnfImportLine *line)
{
  return line->kind == MNF_IMPORT_PAGE_HEADER || line->kind == MNF_IMPORT_PAGE_FOOTER;
}

/* Whether the line is a paragraph that says only which page it is on. */
static gboolean
is_number (const MnfImportLines *lines, guint index)
{
  const MnfImportLine *line = mnf_import_lines_get (lines, index);

  return line->begins && *line->label == '\0' &&
         mnf_import_lines_find_paragraph_end (lines, index) == index + 1 &&
         mnf_line_is_page_number (line->text);
}

/* The page's number behind the last tab of a line at the head or foot of the page,
 * or what is left of it there; NULL if there is none. */
static char *
find_number_beside (const MnfImportLine *line)
{
  char *tab = strrchr (line->text, '\t');

  return tab != NULL && is_of_page (line) && mnf_is_page_number (tab) ? tab : NULL;
}

char *
mnf_page_furniture_take_numbers (MnfImportLines *lines)
{
  g_autoptr (GPtrArray) numbers = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < lines->lines->len;)
    {
      MnfImportLine *line = mnf_import_lines_get (lines, i);
      char *beside = find_number_beside (line);

      if (is_number (lines, i))
        {
          g_ptr_array_add (numbers, g_strdup (line->text));
          mnf_import_lines_remove (lines, i);
          continue;
        }
      if (beside != NULL)
        {
          g_ptr_array_add (numbers, g_strdup (beside + 1));
          *beside = '\0';
          g_strchomp (line->text);
        }
      i++;
    }

  g_ptr_array_add (numbers, NULL);
  return g_strjoinv ("\n", (char **) numbers->pdata);
}

/* What a letter has again at the head of its later pages. */
static gboolean
is_of_running_head (const MnfImportLine *line, const MnfPhrases *phrases)
{
  return mnf_line_begins_legend (line->text) ||
         mnf_line_is_reference (line->text, phrases->reference) ||
         mnf_line_is_reference (line->text, phrases->file);
}

/* The texts in the body of the pages that may stand again at their head. */
static GHashTable *
list_heads (const MnfImportLines *lines, const MnfPhrases *phrases)
{
  GHashTable *heads = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < lines->lines->len; i++)
    {
      const MnfImportLine *line = mnf_import_lines_get (lines, i);

      if (!is_of_page (line) && is_of_running_head (line, phrases))
        g_hash_table_add (heads, g_strdup (line->text));
    }

  return heads;
}

char *
mnf_page_furniture_take_running_head (MnfImportLines *lines, const MnfPhrases *phrases)
{
  g_autoptr (GHashTable) heads = list_heads (lines, phrases);
  g_autoptr (GHashTable) kept = g_hash_table_new (g_str_hash, g_str_equal);
  GString *taken = g_string_new (NULL);

  for (guint i = 0; i < lines->lines->len;)
    {
      const MnfImportLine *line = mnf_import_lines_get (lines, i);
      gboolean is_head = g_hash_table_contains (heads, line->text);

      if (is_head && (is_of_page (line) || g_hash_table_contains (kept, line->text)))
        {
          g_string_append_printf (taken, "%s\n", line->text);
          mnf_import_lines_remove (lines, i);
          continue;
        }
      if (is_head)
        g_hash_table_add (kept, line->text);
      i++;
    }

  return g_string_free (taken, FALSE);
}
