/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-composer.h"

#include <string.h>

#include "mnf-date.h"
#include "mnf-field-expander.h"
#include "mnf-inline.h"
#include "mnf-letter-private.h"
#include "mnf-list-label.h"
#include "mnf-style.h"
#include "mnf-typography.h"
#include "model/mnf-field.h"

typedef struct
{
  MnfManifestation *manifestation;
  MnfComposeFlags flags;
  const MnfPhrases *phrases;
  MnfFieldExpander expander;
  MnfTextBuilder builder; /* of the block in hand */
  MnfLetter *letter;
} Composer;

/* Members and blocks */

/* A format for pointers of our own making: short, and with indices only. */
G_GNUC_PRINTF (1, 2)
static const char *
intern_pointer (const char *format, ...)
{
  char pointer[64];
  va_list arguments;

  va_start (arguments, format);
  g_vsnprintf (pointer, sizeof pointer, format, arguments);
  va_end (arguments);
  return g_intern_string (pointer);
}

static const char *
get_text (Composer *self, const char *pointer)
{
  return mnf_manifestation_get_text (self->manifestation, pointer);
}

static gboolean
is_blank (Composer *self, const char *pointer)
{
  return mnf_text_is_blank (get_text (self, pointer));
}

/* Words of the program's own between two parts of a block. */
static void
append_separator (Composer *self, const char *separator)
{
  if (self->builder.text->len > 0)
    mnf_text_builder_append_own (&self->builder, separator);
}

/* A hint for a part that a letter cannot do without, where hints are wanted. */
static void
append_placeholder (Composer *self, const char *pointer, const char *separator)
{
  const MnfField *field = NULL;

  if (self->flags & MNF_COMPOSE_PLACEHOLDERS)
    field = mnf_field_find (pointer);

  if (field != NULL && field->required)
    {
      const char *label = mnf_field_get_label (field);
      MnfRun run = { .flags = MNF_RUN_PLACEHOLDER, .pointer = g_intern_string (pointer) };

      append_separator (self, separator);
      mnf_text_builder_append (&self->builder, label, strlen (label), &run);
    }
}

/* Appends the words of the member at @pointer, if it has any, and before them
 * @separator if the block has words already. */
static void
append_member (Composer *self, const char *pointer, const char *separator)
{
  if (is_blank (self, pointer))
    {
      append_placeholder (self, pointer, separator);
      return;
    }

  append_separator (self, separator);
  mnf_field_expander_append (&self->expander, &self->builder, g_intern_string (pointer));
}

static void
add_block (Composer *self, MnfBlockKind kind, const char *pointer, char *label)
{
  MnfBlock block = { .kind = kind, .label = label, .pointer = g_intern_string (pointer) };

  mnf_text_builder_finish (&self->builder, &block);
  g_array_append_val (self->letter->blocks, block);
}

/* Ends the block in hand, if it has words. TRUE if it has. */
static gboolean
finish_block (Composer *self, MnfBlockKind kind, const char *pointer, const char *label)
{
  if (self->builder.text->len == 0)
    return FALSE;

  add_block (self, kind, pointer, g_strdup (label));
  return TRUE;
}

static gboolean
compose_member (Composer *self, MnfBlockKind kind, const char *pointer, const char *label)
{
  append_member (self, pointer, "");
  return finish_block (self, kind, pointer, label);
}

/* The head of the letter */

static void
compose_letterhead (Composer *self)
{
  append_member (self, "/issuer/organization", "");
  append_member (self, "/issuer/unit", "\n");

  if (self->builder.text->len > 0 || self->letter->image != NULL)
    add_block (self, MNF_BLOCK_LETTERHEAD, "/issuer", g_strdup (""));
}

static void
compose_legend (Composer *self)
{
  const char *legend = get_text (self, "/letterhead/legend");
  gboolean quoted = g_str_has_prefix (legend, "“") || g_str_has_prefix (legend, "«") ||
                    g_str_has_prefix (legend, "\"");

  if (mnf_text_is_blank (legend))
    return;

  if (!quoted)
    mnf_text_builder_append_own (&self->builder, "“");
  append_member (self, "/letterhead/legend", "");
  if (!quoted)
    mnf_text_builder_append_own (&self->builder, "”");
  finish_block (self, MNF_BLOCK_LEGEND, "/letterhead/legend", "");
}

/* "Oficio núm. " and what was typed; only that if it begins with the same word. */
static void
compose_reference (Composer *self, const char *pointer, const char *phrase)
{
  const char *text = get_text (self, pointer);

  if (mnf_text_is_blank (text))
    return;

  if (g_ascii_strncasecmp (text, phrase, strcspn (phrase, " ")) != 0)
    mnf_text_builder_append_own (&self->builder, phrase);
  append_member (self, pointer, "");
  finish_block (self, MNF_BLOCK_REFERENCE, pointer, "");
}

static void
append_date (Composer *self, const char *separator)
{
  const char *iso = get_text (self, "/date");
  g_autofree char *date = mnf_date_format (iso, self->letter->language, MNF_DATE_LONG);
  MnfRun run = { .pointer = g_intern_static_string ("/date"),
                 .source_end = strlen (iso) };

  if (date == NULL)
    {
      append_member (self, "/date", separator);
      return;
    }

  append_separator (self, separator);
  mnf_text_builder_append (&self->builder, date, strlen (date), &run);
}

static void
compose_dateline (Composer *self)
{
  const char *form = get_text (self, "/style/date-form");
  const char *separator = ", ";

  if (g_str_equal (form, "place; date"))
    separator = "; ";
  else if (g_str_equal (form, "place, a date"))
    separator = self->phrases->place_a_date;

  append_member (self, "/place", "");
  append_date (self, separator);
  finish_block (self, MNF_BLOCK_DATELINE, "/place", "");
}

/* The lines of a person: honorific and name, post, institution. */
static void
append_person (Composer *self, const char *person)
{
  append_member (self, intern_pointer ("%s/honorific", person), "");
  append_member (self, intern_pointer ("%s/name", person), MNF_NO_BREAK_SPACE);
  append_member (self, intern_pointer ("%s/post", person), "\n");
  append_member (self, intern_pointer ("%s/institution", person), "\n");
}

static void
compose_head (Composer *self)
{
  compose_letterhead (self);
  compose_legend (self);
  compose_reference (self, "/letterhead/reference", self->phrases->reference);
  compose_reference (self, "/letterhead/file", self->phrases->file);
  compose_dateline (self);
  compose_member (self, MNF_BLOCK_SUBJECT, "/subject", self->phrases->subject);

  append_person (self, "/addressee");
  finish_block (self, MNF_BLOCK_ADDRESSEE, "/addressee", "");
  compose_member (self, MNF_BLOCK_SALUTATION, "/addressee/salutation", "");
}

/* The body */

/* Empty items are not on the page, so they have no label either. */
static void
compose_list (Composer *self, guint element)
{
  guint n_items =
    mnf_manifestation_get_length (self->manifestation,
                                  intern_pointer ("/body/%u/items", element));
  const char *style = get_text (self, intern_pointer ("/body/%u/label", element));
  guint number = 1;

  for (guint i = 0; i < n_items; i++)
    {
      const char *pointer = intern_pointer ("/body/%u/items/%u", element, i);

      append_member (self, pointer, "");
      if (self->builder.text->len > 0)
        add_block (self, MNF_BLOCK_LIST_ITEM, pointer,
                   mnf_list_label_new (style, number++));
    }
}

static void
compose_body (Composer *self)
{
  guint n_elements = mnf_manifestation_get_length (self->manifestation, "/body");

  for (guint i = 0; i < n_elements; i++)
    {
      const char *type = get_text (self, intern_pointer ("/body/%u/type", i));
      const char *pointer = intern_pointer ("/body/%u/text", i);

      if (g_str_equal (type, "list"))
        compose_list (self, i);
      else if (g_str_equal (type, "heading"))
        compose_member (self, MNF_BLOCK_HEADING, pointer, "");
      else
        compose_member (self, MNF_BLOCK_PARAGRAPH, pointer, "");
    }

  if (n_elements == 0)
    {
      append_placeholder (self, "/body", "");
      finish_block (self, MNF_BLOCK_PARAGRAPH, "/body", "");
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
compose_signature (Composer *self, guint index)
{
  const char *pointer = intern_pointer ("/signatories/%u", index);

  append_person (self, pointer);
  finish_block (self, MNF_BLOCK_SIGNATURE, pointer, "");
}

/* The order of roles is that of the choices in the field table; roles that it
 * does not know come last. */
static void
compose_signatures (Composer *self)
{
  const MnfFieldChoice *roles = mnf_field_find ("/signatories/0/role")->choices;
  guint n_signatories =
    mnf_manifestation_get_length (self->manifestation, "/signatories");
  guint last = find_choice (roles, "");

  for (guint role = 0; role <= last; role++)
    for (guint i = 0; i < n_signatories; i++)
      if (find_choice (roles, get_text (self, intern_pointer ("/signatories/%u/role",
                                                              i))) == role)
        compose_signature (self, i);

  if (n_signatories == 0)
    {
      append_placeholder (self, "/signatories", "");
      finish_block (self, MNF_BLOCK_SIGNATURE, "/signatories", "");
    }
}

/* "Lic. Ana Ruiz, Contralora. Para su conocimiento." */
static void
compose_copies (Composer *self)
{
  guint n_copies = mnf_manifestation_get_length (self->manifestation, "/copies");
  const char *label = self->phrases->copies;

  for (guint i = 0; i < n_copies; i++)
    {
      append_member (self, intern_pointer ("/copies/%u/name", i), "");
      append_member (self, intern_pointer ("/copies/%u/post", i), ", ");
      append_member (self, intern_pointer ("/copies/%u/note", i),
                     g_str_has_suffix (self->builder.text->str, ".") ? " " : ". ");
      if (finish_block (self, MNF_BLOCK_COPY, intern_pointer ("/copies/%u", i), label))
        label = "";
    }
}

static void
compose_annexes (Composer *self)
{
  guint n_annexes = mnf_manifestation_get_length (self->manifestation, "/annexes");
  GArray *blocks = self->letter->blocks;
  guint first = blocks->len;

  for (guint i = 0; i < n_annexes; i++)
    compose_member (self, MNF_BLOCK_ANNEX, intern_pointer ("/annexes/%u", i), "");

  if (blocks->len > first)
    {
      MnfBlock *block = &g_array_index (blocks, MnfBlock, first);

      g_free (block->label);
      block->label = g_strdup (blocks->len == first + 1 ? self->phrases->annex
                                                        : self->phrases->annexes);
    }
}

static void
compose_foot (Composer *self)
{
  compose_member (self, MNF_BLOCK_CLOSING, "/closing", "");
  compose_member (self, MNF_BLOCK_MOTTO, "/motto", "");
  compose_signatures (self);
  compose_copies (self);
  compose_annexes (self);
  compose_member (self, MNF_BLOCK_INITIALS, "/initials", "");
  compose_member (self, MNF_BLOCK_FOOTER, "/letterhead/footer", "");
}

/* What is not a block */

static void
read_image (Composer *self)
{
  const char *data = get_text (self, "/letterhead/image/data");
  guchar *bytes;
  gsize length;

  if (*data == '\0')
    return;

  bytes = g_base64_decode (data, &length);
  if (length == 0)
    {
      g_free (bytes);
      return;
    }

  self->letter->image = g_bytes_new_take (bytes, length);
  self->letter->image_type = g_strdup (get_text (self, "/letterhead/image/type"));
  self->letter->image_alternative = g_strdup (get_text (self, "/letterhead/image/alt"));
}

/* The words of one member, as they are on the page, in one line. */
static char *
dup_line (Composer *self, const char *pointer)
{
  MnfBlock block = { 0 };

  mnf_field_expander_append (&self->expander, &self->builder, g_intern_string (pointer));
  mnf_text_builder_finish (&self->builder, &block);
  g_free (block.runs);
  return g_strdelimit (block.text, "\n", ' ');
}

static void
compose_metadata (Composer *self)
{
  self->letter->title =
    dup_line (self, is_blank (self, "/subject") ? "/title" : "/subject");
  self->letter->author =
    dup_line (self, is_blank (self, "/issuer/organization") ? "/issuer/name"
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
  Composer composer = { .manifestation = manifestation,
                        .flags = flags,
                        .letter = letter };

  letter->language = g_strdup (get_text (&composer, "/language"));
  letter->phrases = mnf_phrases_get (mnf_language_from_tag (letter->language));
  mnf_style_read (manifestation, &letter->style);
  composer.phrases = letter->phrases;
  mnf_field_expander_init (&composer.expander, manifestation);
  mnf_text_builder_init (&composer.builder);

  read_image (&composer);
  compose_head (&composer);
  compose_body (&composer);
  compose_foot (&composer);
  compose_metadata (&composer);
  letter->running_head = dup_running_head (letter);

  mnf_text_builder_clear (&composer.builder);
  return letter;
}
