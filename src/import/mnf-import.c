/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-import.h"

#include <string.h>

#include "compose/mnf-phrases.h"
#include "mnf-archive.h"
#include "mnf-body-recognizer.h"
#include "mnf-docx-reader.h"
#include "mnf-foot-recognizer.h"
#include "mnf-head-recognizer.h"
#include "mnf-import-check.h"
#include "mnf-import-error.h"
#include "mnf-import-language.h"
#include "mnf-import-lines.h"
#include "mnf-letter-maker.h"
#include "mnf-markdown-reader.h"
#include "mnf-odt-reader.h"
#include "mnf-page-furniture.h"
#include "mnf-pdf-reader.h"
#include "mnf-text-reader.h"

/* Appends to @own_words what is in no part, for the letter writes it by itself. */
static MnfImport *
recognize (GPtrArray *paragraphs,
           gboolean wrapped,
           const char *language,
           GString *own_words)
{
  const MnfPhrases *phrases = mnf_phrases_get (mnf_language_from_tag (language));
  MnfImport *self = g_new0 (MnfImport, 1);
  g_autofree char *page_numbers = NULL;
  g_autofree char *running_head = NULL;
  g_auto (MnfImportLines) lines;
  guint body;

  mnf_import_lines_init (&lines, paragraphs, wrapped);
  page_numbers = mnf_page_furniture_take_numbers (&lines);
  running_head = mnf_page_furniture_take_running_head (&lines, phrases);
  g_string_append_printf (own_words, "%s\n%s\n", page_numbers, running_head);

  body = mnf_head_recognize (&lines, language);
  mnf_foot_recognize (&lines, body, phrases);
  mnf_body_recognize (&lines);

  self->letter = mnf_letter_maker_make (&lines, language, &self->parts, own_words);
  return self;
}

/* What no recognition can spoil: a letter of paragraphs. */
static MnfImport *
keep_paragraphs (GPtrArray *paragraphs, gboolean wrapped, const char *language)
{
  MnfImport *self = g_new0 (MnfImport, 1);
  g_autoptr (GString) own_words = g_string_new (NULL);
  g_auto (MnfImportLines) lines;

  mnf_import_lines_init (&lines, paragraphs, wrapped);
  self->letter = mnf_letter_maker_make (&lines, language, &self->parts, own_words);
  return self;
}

/* A letter that its own file could not hold would be lost. */
static gboolean
check_limits (MnfManifestation *letter, GError **error)
{
  g_autoptr (GBytes) bytes = mnf_manifestation_to_bytes (letter);
  g_autoptr (MnfManifestation) read = mnf_manifestation_new_from_bytes (bytes, NULL);

  if (read == NULL)
    mnf_import_error_set (error, MNF_IMPORT_ERROR_TOO_LARGE);
  return read != NULL;
}

MnfImport *
mnf_import_recognize (GPtrArray *paragraphs, gboolean wrapped, GError **error)
{
  g_autofree char *words = mnf_import_get_words (paragraphs);
  const char *language = mnf_import_guess_language (words);
  g_autoptr (GString) own_words = g_string_new (NULL);
  g_autoptr (MnfImport) self = recognize (paragraphs, wrapped, language, own_words);

  if (!check_limits (self->letter, error))
    return NULL;
  if (mnf_import_keeps_words (words, self->letter, own_words->str))
    return g_steal_pointer (&self);

  mnf_import_free (self);
  self = keep_paragraphs (paragraphs, wrapped, language);
  return check_limits (self->letter, error) ? g_steal_pointer (&self) : NULL;
}

/* Reading */

typedef GPtrArray *(*Reader) (GBytes *bytes, GCancellable *cancellable, GError **error);

static gboolean
has_mark (GBytes *bytes, const char *mark)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  return length >= strlen (mark) && memcmp (data, mark, strlen (mark)) == 0;
}

gboolean
mnf_import_is_pdf (GBytes *bytes)
{
  return has_mark (bytes, "%PDF-");
}

static gboolean
is_odt (GBytes *bytes)
{
  g_autoptr (MnfArchive) archive = mnf_archive_new (bytes, NULL);

  return archive != NULL && mnf_archive_has (archive, "content.xml");
}

static gboolean
has_ending (const char *name, const char *ending)
{
  gsize length = strlen (name);

  return length >= strlen (ending) &&
         g_ascii_strcasecmp (name + length - strlen (ending), ending) == 0;
}

static Reader
choose_reader (GBytes *bytes, const char *name)
{
  if (mnf_import_is_pdf (bytes))
    return mnf_pdf_reader_read;
  if (has_mark (bytes, "PK\003\004"))
    return is_odt (bytes) ? mnf_odt_reader_read : mnf_docx_reader_read;
  if (has_mark (bytes, "\xd0\xcf\x11\xe0")) /* tells a password from an old file */
    return mnf_docx_reader_read;
  return has_ending (name, ".md") || has_ending (name, ".markdown")
           ? mnf_markdown_reader_read
           : mnf_text_reader_read;
}

MnfImport *
mnf_import_read (GBytes *bytes,
                 const char *name,
                 GCancellable *cancellable,
                 GError **error)
{
  Reader read = choose_reader (bytes, name);
  g_autoptr (GPtrArray) paragraphs = read (bytes, cancellable, error);

  if (paragraphs == NULL)
    return NULL;
  return mnf_import_recognize (paragraphs,
                               read == mnf_text_reader_read ||
                                 read == mnf_pdf_reader_read,
                               error);
}

void
mnf_import_free (MnfImport *self)
{
  g_clear_pointer (&self->letter, mnf_manifestation_unref);
  g_clear_pointer (&self->parts, g_ptr_array_unref);
  g_free (self);
}
