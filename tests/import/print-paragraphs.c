/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <json-glib/json-glib.h>
#include <stdio.h>

#include "compose/mnf-inline.h"
#include "import/mnf-docx-reader.h"
#include "import/mnf-import-error.h"
#include "import/mnf-import-paragraph.h"
#include "import/mnf-markdown-reader.h"
#include "import/mnf-odt-reader.h"
#include "import/mnf-pdf-reader.h"
#include "import/mnf-text-reader.h"
#include "model/mnf-file.h"

/* Reads a FILE as one FORMAT and prints its paragraphs as JSON: an array of
 * [kind, label, text], or an object with the error's code and message. */

static const struct
{
  const char *format;
  GPtrArray *(*read) (GBytes *bytes, GCancellable *cancellable, GError **error);
} readers[] = {
  { "docx", mnf_docx_reader_read }, { "markdown", mnf_markdown_reader_read },
  { "odt", mnf_odt_reader_read },   { "pdf", mnf_pdf_reader_read },
  { "text", mnf_text_reader_read },
};

static const char *const kinds[] = {
  [MNF_IMPORT_BODY] = "body",          [MNF_IMPORT_HEADING] = "heading",
  [MNF_IMPORT_LIST_ITEM] = "item",     [MNF_IMPORT_PAGE_HEADER] = "header",
  [MNF_IMPORT_PAGE_FOOTER] = "footer",
};

static const char *const codes[] = {
  [MNF_IMPORT_ERROR_NOT_THIS_FORMAT] = "not this format",
  [MNF_IMPORT_ERROR_BROKEN] = "broken",
  [MNF_IMPORT_ERROR_TOO_LARGE] = "too large",
  [MNF_IMPORT_ERROR_ENCRYPTED] = "encrypted",
  [MNF_IMPORT_ERROR_NO_TEXT] = "no text",
};

static GPtrArray *
read_file (const char *format, const char *path, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GBytes) bytes = mnf_file_read (file, MNF_IMPORT_MOST_BYTES, NULL, error);

  g_assert_nonnull (bytes);
  for (gsize i = 0; i < G_N_ELEMENTS (readers); i++)
    if (g_str_equal (readers[i].format, format))
      return readers[i].read (bytes, NULL, error);

  g_assert_not_reached ();
}

static void
add_paragraphs (JsonBuilder *builder, GPtrArray *paragraphs)
{
  json_builder_begin_array (builder);
  for (guint i = 0; i < paragraphs->len; i++)
    {
      const MnfImportParagraph *paragraph = paragraphs->pdata[i];

      g_assert_true (g_utf8_validate (paragraph->text, -1, NULL));
      g_assert_false (mnf_text_is_blank (paragraph->text));
      json_builder_begin_array (builder);
      json_builder_add_string_value (builder, kinds[paragraph->kind]);
      json_builder_add_string_value (builder, paragraph->label);
      json_builder_add_string_value (builder, paragraph->text);
      json_builder_end_array (builder);
    }
  json_builder_end_array (builder);
}

static void
add_error (JsonBuilder *builder, const GError *error)
{
  g_assert_cmpuint (error->domain, ==, MNF_IMPORT_ERROR);
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "error");
  json_builder_add_string_value (builder, codes[error->code]);
  json_builder_set_member_name (builder, "message");
  json_builder_add_string_value (builder, error->message);
  json_builder_end_object (builder);
}

int
main (int argc, char **argv)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) paragraphs = NULL;
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;

  g_assert_cmpint (argc, ==, 3);
  paragraphs = read_file (argv[1], argv[2], &error);
  if (paragraphs != NULL)
    add_paragraphs (builder, paragraphs);
  else
    add_error (builder, error);

  root = json_builder_get_root (builder);
  text = json_to_string (root, FALSE);
  puts (text);
  return 0;
}
