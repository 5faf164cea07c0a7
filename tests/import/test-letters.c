/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Letters as offices write them, against what is to be recognised in them: for each
 * NAME.letter.txt, the lines of NAME.parts.txt are the pointers and values of the parts.
 * No word may be changed, added or lost; letter and expectation are to be read side by
 * side. */

#include <locale.h>
#include <string.h>

#include "compose/mnf-composer.h"
#include "import/mnf-import-check.h"
#include "import/mnf-import-text.h"
#include "import/mnf-import.h"
#include "import/mnf-text-reader.h"

static char *
read_file (const char *name, const char *extension)
{
  g_autofree char *file = g_strconcat (name, extension, NULL);
  g_autofree char *path =
    g_test_build_filename (G_TEST_DIST, "import", "letters", file, NULL);
  g_autoptr (GError) error = NULL;
  char *contents;

  g_file_get_contents (path, &contents, NULL, &error);
  g_assert_no_error (error);
  return contents;
}

static void
append_lines (GString *text, const char *words)
{
  g_auto (GStrv) lines = g_strsplit (words, "\n", -1);
  g_autofree char *line = g_strjoinv (" / ", lines);

  g_string_append_printf (text, " %s", line);
}

/* The values below @node on one line. */
static void
append_value (GString *text, JsonNode *node)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      append_lines (text, json_node_get_string (node));
      return;
    }

  json_object_iter_init_ordered (&iter, json_node_get_object (node));
  while (json_object_iter_next_ordered (&iter, &name, &value))
    {
      g_string_append_printf (text, " [%s]", name);
      append_value (text, value);
    }
}

/* Each part on a line: its pointer, and what is there in the letter. */
static char *
describe (MnfImport *import)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < import->parts->len; i++)
    {
      const MnfImportPart *part = import->parts->pdata[i];
      JsonNode *node = mnf_manifestation_get (import->letter, part->pointer);

      g_assert_cmpstr (part->label, !=, "");
      g_string_append_printf (text, "%s:", part->pointer);
      append_value (text, node);
      g_string_append_c (text, '\n');
    }

  return g_string_free (text, FALSE);
}

static void
assert_same_lines (const char *found, const char *expected)
{
  g_auto (GStrv) found_lines = g_strsplit (found, "\n", -1);
  g_auto (GStrv) expected_lines = g_strsplit (expected, "\n", -1);

  for (guint i = 0; found_lines[i] != NULL && expected_lines[i] != NULL; i++)
    g_assert_cmpstr (found_lines[i], ==, expected_lines[i]);
  g_assert_cmpuint (g_strv_length (found_lines), ==, g_strv_length (expected_lines));
}

static int
compare (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* The words of @text in alphabetical order, one on each line. */
static char *
sort_words (const char *text)
{
  g_autofree char *words = mnf_import_text_get_words (text);
  g_auto (GStrv) sorted = g_strsplit (words, " ", -1);

  qsort (sorted, g_strv_length (sorted), sizeof *sorted, compare);
  return g_strjoinv ("\n", sorted);
}

/* @text without what its pages have by themselves: their numbers, and the labels of
 * the copies behind the first. */
static char *
drop_furniture (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr (GString) kept = g_string_new (NULL);
  gboolean is_first = TRUE;

  for (char **line = lines; *line != NULL; line++)
    {
      const char *words = *line + strspn (*line, " ");
      gsize label = mnf_import_text_match_label (words, "C.c.p.");

      if (!g_regex_match_simple ("^\\d de \\d$", words, 0, 0))
        g_string_append_printf (kept, "%s\n", is_first ? words : words + label);
      is_first = is_first && label == 0;
    }

  return g_string_free (g_steal_pointer (&kept), FALSE);
}

/* Every word of the letter's text is in the import, as often as there. */
static void
assert_same_words (MnfImport *import, const char *text)
{
  g_autoptr (MnfLetter) letter = mnf_compose (import->letter, MNF_COMPOSE_DEFAULT);
  g_autofree char *plain = mnf_letter_to_plain_text (letter);
  g_autofree char *found = sort_words (plain);
  g_autofree char *counted = drop_furniture (text);
  g_autofree char *expected = sort_words (counted);

  assert_same_lines (found, expected);
}

static void
test_letter (gconstpointer data)
{
  const char *name = data;
  g_autofree char *text = read_file (name, ".letter.txt");
  g_autofree char *expected = read_file (name, ".parts.txt");
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) paragraphs = mnf_text_reader_read (bytes, NULL, &error);
  g_autoptr (MnfImport) import = NULL;
  g_autofree char *found = NULL;

  g_assert_no_error (error);
  import = mnf_import_recognize (paragraphs, TRUE, &error);
  g_assert_no_error (error);

  found = describe (import);
  g_test_message ("%s", found);
  assert_same_lines (found, expected);
  assert_same_words (import, text);
}

static void
add_letters (void)
{
  const char *folder = g_test_get_dir (G_TEST_DIST);
  g_autofree char *path = g_build_filename (folder, "import", "letters", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (path, 0, &error);
  const char *name;

  g_assert_no_error (error);
  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".parts.txt"))
      {
        char *stem = g_strndup (name, strlen (name) - strlen (".parts.txt"));
        g_autofree char *test = g_strconcat ("/letters/", stem, NULL);

        g_test_add_data_func_full (test, stem, test_letter, g_free);
      }
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  add_letters ();
  return g_test_run ();
}
