/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-composer.h"

#include <string.h>

#include "mnf-date.h"
#include "mnf-inline.h"
#include "mnf-list-label.h"
#include "mnf-style.h"
#include "mnf-typography.h"
#include "mnf-writer.h"
#include "model/mnf-field.h"

/* The head of the letter */

static void
compose_letterhead (MnfWriter *writer)
{
  mnf_writer_append_member (writer, "/issuer/organization", "");
  mnf_writer_append_member (writer, "/issuer/unit", "\n");

  if (mnf_writer_has_words (writer) || writer->letter->image_data != NULL)
    mnf_writer_take_block (writer, MNF_BLOCK_LETTERHEAD, "/issuer", g_strdup (""));
}

static void
compose_legend (MnfWriter *writer)
{
  const char *legend = mnf_writer_get_text (writer, "/letterhead/legend");
  gboolean quoted = g_str_has_prefix (legend, "“") || g_str_has_prefix (legend, "«") ||
                    g_str_has_prefix (legend, "\"");

  if (mnf_text_is_blank (legend))
    return;

  if (!quoted)
    mnf_writer_append_own (writer, "“");
  mnf_writer_append_member (writer, "/letterhead/legend", "");
  if (!quoted)
    mnf_writer_append_own (writer, "”");
  mnf_writer_finish (writer, MNF_BLOCK_LEGEND, "/letterhead/legend", "");
}

/* "Oficio núm. " and what was typed; only that if it says so itself. */
static void
compose_reference (MnfWriter *writer, const char *pointer, const char *phrase)
{
  const char *text = mnf_writer_get_text (writer, pointer);

  if (mnf_text_is_blank (text))
    return;

  if (!mnf_phrase_is_said (phrase, text))
    mnf_writer_append_own (writer, phrase);
  mnf_writer_append_member (writer, pointer, "");
  mnf_writer_finish (writer, MNF_BLOCK_REFERENCE, pointer, "");
}

static void
append_date (MnfWriter *writer, const char *separator)
{
  const char *iso = mnf_writer_get_text (writer, "/date");
  g_autofree char *date = mnf_date_format (iso, writer->letter->language, MNF_DATE_LONG);
  MnfRun run = { .pointer = g_intern_static_string ("/date"),
                 .source_end = strlen (iso) };

  if (date == NULL)
    {
      mnf_writer_append_member (writer, "/date", separator);
      return;
    }

  mnf_writer_append_separator (writer, separator);
  mnf_text_builder_append (&writer->builder, date, strlen (date), &run);
}

static void
compose_dateline (MnfWriter *writer)
{
  const char *form = mnf_writer_get_text (writer, "/style/date-form");
  const char *separator = ", ";

  if (g_str_equal (form, "place; date"))
    separator = "; ";
  else if (g_str_equal (form, "place, a date"))
    separator = writer->letter->phrases->place_a_date;

  mnf_writer_append_member (writer, "/place", "");
  append_date (writer, separator);
  mnf_writer_finish (writer, MNF_BLOCK_DATELINE, "/place", "");
}

/* The lines of a person: honorific and name, post, institution. */
static void
append_person (MnfWriter *writer, const char *person)
{
  mnf_writer_append_member (writer, mnf_writer_pointer ("%s/honorific", person), "");
  mnf_writer_append_member (writer, mnf_writer_pointer ("%s/name", person),
                            MNF_NO_BREAK_SPACE);
  mnf_writer_append_member (writer, mnf_writer_pointer ("%s/post", person), "\n");
  mnf_writer_append_member (writer, mnf_writer_pointer ("%s/institution", person), "\n");
}

static void
compose_head (MnfWriter *writer)
{
  compose_letterhead (writer);
  compose_legend (writer);
  compose_reference (writer, "/letterhead/reference", writer->letter->phrases->reference);
  compose_reference (writer, "/letterhead/file", writer->letter->phrases->file);
  compose_dateline (writer);
  mnf_writer_add_member (writer, MNF_BLOCK_SUBJECT, "/subject",
                         writer->letter->phrases->subject);

  append_person (writer, "/addressee");
  mnf_writer_finish (writer, MNF_BLOCK_ADDRESSEE, "/addressee", "");
  mnf_writer_add_member (writer, MNF_BLOCK_SALUTATION, "/addressee/salutation", "");
}

/* The body */

/* Empty items are not on the page, so they have no label either. */
static void
compose_list (MnfWriter *writer, guint element)
{
  guint n_items =
    mnf_manifestation_get_length (writer->manifestation,
                                  mnf_writer_pointer ("/body/%u/items", element));
  const char *style =
    mnf_writer_get_text (writer, mnf_writer_pointer ("/body/%u/label", element));
  guint number = 1;

  for (guint i = 0; i < n_items; i++)
    {
      const char *pointer = mnf_writer_pointer ("/body/%u/items/%u", element, i);

      mnf_writer_append_member (writer, pointer, "");
      if (mnf_writer_has_words (writer))
        mnf_writer_take_block (writer, MNF_BLOCK_LIST_ITEM, pointer,
                               mnf_list_label_new (style, number++));
    }
}

static void
compose_body (MnfWriter *writer)
{
  guint n_elements = mnf_manifestation_get_length (writer->manifestation, "/body");

  for (guint i = 0; i < n_elements; i++)
    {
      const char *type =
        mnf_writer_get_text (writer, mnf_writer_pointer ("/body/%u/type", i));
      const char *pointer = mnf_writer_pointer ("/body/%u/text", i);

      if (g_str_equal (type, "list"))
        compose_list (writer, i);
      else if (g_str_equal (type, "heading"))
        mnf_writer_add_member (writer, MNF_BLOCK_HEADING, pointer, "");
      else
        mnf_writer_add_member (writer, MNF_BLOCK_PARAGRAPH, pointer, "");
    }

  if (n_elements == 0)
    {
      mnf_writer_append_placeholder (writer, "/body", "");
      mnf_writer_finish (writer, MNF_BLOCK_PARAGRAPH, "/body", "");
    }
}

/* The foot of the letter */

static guint
find_choice (const MnfFieldChoice *choices, const char *value)
{
  guint i = 0;

  while (choices[i].value != NULL && !g_str_equal (choices[i].value, value))
    i++;

  return i;
}

static void
compose_signature (MnfWriter *writer, guint index)
{
  const char *pointer = mnf_writer_pointer ("/signatories/%u", index);

  append_person (writer, pointer);
  mnf_writer_finish (writer, MNF_BLOCK_SIGNATURE, pointer, "");
}

/* The order of roles is that of the choices in the field table; roles that it
 * does not know come last. */
static void
compose_signatures (MnfWriter *writer)
{
  const MnfFieldChoice *roles = mnf_field_find ("/signatories/0/role")->choices;
  guint n_signatories =
    mnf_manifestation_get_length (writer->manifestation, "/signatories");
  guint last = find_choice (roles, "");

  for (guint role = 0; role <= last; role++)
    for (guint i = 0; i < n_signatories; i++)
      if (find_choice (roles,
                       mnf_writer_get_text (writer,
                                            mnf_writer_pointer ("/signatories/%u/role",
                                                                i))) == role)
        compose_signature (writer, i);

  if (n_signatories == 0)
    {
      mnf_writer_append_placeholder (writer, "/signatories", "");
      mnf_writer_finish (writer, MNF_BLOCK_SIGNATURE, "/signatories", "");
    }
}

/* "Lic. Ana Ruiz, Contralora. Para su conocimiento." */
static void
compose_copies (MnfWriter *writer)
{
  guint n_copies = mnf_manifestation_get_length (writer->manifestation, "/copies");
  const char *label = writer->letter->phrases->copies;

  for (guint i = 0; i < n_copies; i++)
    {
      mnf_writer_append_member (writer, mnf_writer_pointer ("/copies/%u/name", i), "");
      mnf_writer_append_member (writer, mnf_writer_pointer ("/copies/%u/post", i), ", ");
      mnf_writer_append_member (writer, mnf_writer_pointer ("/copies/%u/note", i),
                                g_str_has_suffix (writer->builder.text->str, ".") ? " "
                                                                                  : ". ");
      if (mnf_writer_finish (writer, MNF_BLOCK_COPY, mnf_writer_pointer ("/copies/%u", i),
                             label))
        label = "";
    }
}

static void
compose_annexes (MnfWriter *writer)
{
  guint n_annexes = mnf_manifestation_get_length (writer->manifestation, "/annexes");
  GArray *blocks = writer->letter->blocks;
  guint first = blocks->len;

  for (guint i = 0; i < n_annexes; i++)
    mnf_writer_add_member (writer, MNF_BLOCK_ANNEX, mnf_writer_pointer ("/annexes/%u", i),
                           "");

  if (blocks->len > first)
    {
      MnfBlock *block = &g_array_index (blocks, MnfBlock, first);

      g_free (block->label);
      block->label =
        g_strdup (blocks->len == first + 1 ? writer->letter->phrases->annex
                                           : writer->letter->phrases->annexes);
    }
}

static void
compose_foot (MnfWriter *writer)
{
  mnf_writer_add_member (writer, MNF_BLOCK_CLOSING, "/closing", "");
  mnf_writer_add_member (writer, MNF_BLOCK_MOTTO, "/motto", "");
  compose_signatures (writer);
  compose_copies (writer);
  compose_annexes (writer);
  mnf_writer_add_member (writer, MNF_BLOCK_INITIALS, "/initials", "");
  mnf_writer_add_member (writer, MNF_BLOCK_FOOTER, "/letterhead/footer", "");
}

/* What is not a block */

static void
read_image (MnfWriter *writer)
{
  static const char pointer[] = "/letterhead/image/data";

  if (*mnf_writer_get_text (writer, pointer) == '\0')
    return;

  writer->letter->image_data =
    json_node_ref (mnf_manifestation_get (writer->manifestation, pointer));
  writer->letter->image_type =
    g_strdup (mnf_writer_get_text (writer, "/letterhead/image/type"));
  writer->letter->image_alternative =
    g_strdup (mnf_writer_get_text (writer, "/letterhead/image/alt"));
}

static void
compose_metadata (MnfWriter *writer)
{
  writer->letter->title =
    mnf_writer_dup_line (writer, mnf_writer_is_blank (writer, "/subject") ? "/title"
                                                                          : "/subject");
  writer->letter->author =
    mnf_writer_dup_line (writer, mnf_writer_is_blank (writer, "/issuer/organization")
                                   ? "/issuer/name"
                                   : "/issuer/organization");
}

/* Legend and references stand again, small, at the head of later pages. */
static char *
dup_running_head (MnfLetter *letter)
{
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < letter->blocks->len; i++)
    {
      const MnfBlock *block = &g_array_index (letter->blocks, MnfBlock, i);

      if (block->kind == MNF_BLOCK_LEGEND || block->kind == MNF_BLOCK_REFERENCE)
        g_string_append_printf (lines, "%s%s", lines->len > 0 ? "\n" : "", block->text);
    }

  return g_string_free (lines, FALSE);
}

MnfLetter *
mnf_compose (MnfManifestation *manifestation, MnfComposeFlags flags)
{
  MnfLetter *letter = mnf_letter_new ();
  MnfWriter writer;

  letter->language = g_strdup (mnf_manifestation_get_text (manifestation, "/language"));
  letter->phrases = mnf_phrases_get (mnf_language_from_tag (letter->language));
  mnf_style_read (manifestation, &letter->style);

  mnf_writer_init (&writer, manifestation, flags, letter);
  read_image (&writer);
  compose_head (&writer);
  compose_body (&writer);
  compose_foot (&writer);
  compose_metadata (&writer);
  mnf_writer_clear (&writer);

  letter->running_head = dup_running_head (letter);
  return letter;
}
