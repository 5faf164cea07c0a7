/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-writer.h"

#include <string.h>

#include "mnf-inline.h"
#include "mnf-typography.h"
#include "model/mnf-field.h"

void
mnf_writer_init (MnfWriter *self,
                 MnfManifestation *manifestation,
                 MnfComposeFlags flags,
                 MnfLetter *letter)
{
  self->manifestation = manifestation;
  self->flags = flags;
  self->letter = letter;
  mnf_field_expander_init (&self->expander, manifestation);
  mnf_text_builder_init (&self->builder);
}

void
mnf_writer_clear (MnfWriter *self)
{
  mnf_text_builder_clear (&self->builder);
}

const char *
mnf_writer_pointer (const char *format, ...)
{
  char pointer[64];
  va_list arguments;

  va_start (arguments, format);
  g_vsnprintf (pointer, sizeof pointer, format, arguments);
  va_end (arguments);
  return g_intern_string (pointer);
}

const char *
mnf_writer_get_text (MnfWriter *self, const char *pointer)
{
  return mnf_manifestation_get_text (self->manifestation, pointer);
}

gboolean
mnf_writer_is_blank (MnfWriter *self, const char *pointer)
{
  return mnf_text_is_blank (mnf_writer_get_text (self, pointer));
}

gboolean
mnf_writer_has_words (MnfWriter *self)
{
  return self->builder.text->len > 0;
}

void
mnf_writer_append_own (MnfWriter *self, const char *text)
{
  mnf_text_builder_append_own (&self->builder, text);
}

void
mnf_writer_append_separator (MnfWriter *self, const char *separator)
{
  if (mnf_writer_has_words (self))
    mnf_writer_append_own (self, separator);
}

void
mnf_writer_append_placeholder (MnfWriter *self,
                               const char *pointer,
                               const char *separator)
{
  const MnfField *field = NULL;

  if (self->flags & MNF_COMPOSE_PLACEHOLDERS)
    field = mnf_field_find (pointer);

  if (field != NULL && field->required)
    {
      const char *label = mnf_field_get_label (field);
      MnfRun run = { .flags = MNF_RUN_PLACEHOLDER, .pointer = g_intern_string (pointer) };

      mnf_writer_append_separator (self, separator);
      mnf_text_builder_append (&self->builder, label, strlen (label), &run);
    }
}

void
mnf_writer_append_member (MnfWriter *self, const char *pointer, const char *separator)
{
  if (mnf_writer_is_blank (self, pointer))
    {
      mnf_writer_append_placeholder (self, pointer, separator);
      return;
    }

  mnf_writer_append_separator (self, separator);
  mnf_field_expander_append (&self->expander, &self->builder, g_intern_string (pointer));
}

void
mnf_writer_take_block (MnfWriter *self,
                       MnfBlockKind kind,
                       const char *pointer,
                       char *label)
{
  MnfBlock block = { .kind = kind, .label = label, .pointer = g_intern_string (pointer) };

  mnf_text_builder_finish (&self->builder, &block);
  g_array_append_val (self->letter->blocks, block);
}

gboolean
mnf_writer_finish (MnfWriter *self,
                   MnfBlockKind kind,
                   const char *pointer,
                   const char *label)
{
  if (!mnf_writer_has_words (self))
    return FALSE;

  mnf_writer_take_block (self, kind, pointer, g_strdup (label));
  return TRUE;
}

void
mnf_writer_add_member (MnfWriter *self,
                       MnfBlockKind kind,
                       const char *pointer,
                       const char *label)
{
  mnf_writer_append_member (self, pointer, "");
  mnf_writer_finish (self, kind, pointer, label);
}

char *
mnf_writer_dup_line (MnfWriter *self, const char *pointer)
{
  MnfBlock block = { 0 };
  g_autofree char *text = NULL;
  g_autofree MnfRun *runs = NULL;

  mnf_field_expander_append (&self->expander, &self->builder, g_intern_string (pointer));
  mnf_text_builder_finish (&self->builder, &block);
  text = block.text;
  runs = block.runs;

  g_strdelimit (text, "\n", ' ');
  return mnf_typography_unbind_spaces (text);
}
