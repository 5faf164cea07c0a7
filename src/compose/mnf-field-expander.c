/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-field-expander.h"

#include <string.h>

#include "mnf-agreement.h"
#include "mnf-date.h"
#include "mnf-inline.h"
#include "model/mnf-field.h"

/* Far more than any letter needs, and little enough that fields which bring in
 * fields which bring in fields cannot fill the memory. */
#define BUDGET (4 * 1024 * 1024)
#define COST_OF_A_FIELD 16

/* The members that were entered, through fields, to get to a text. */
typedef struct _Frame Frame;
struct _Frame
{
  const char *pointer; /* interned */
  const Frame *outer;
};

static void append_text (MnfFieldExpander *self,
                         MnfTextBuilder *builder,
                         const Frame *frame,
                         const char *text,
                         const MnfRun *field);

void
mnf_field_expander_init (MnfFieldExpander *self, MnfManifestation *manifestation)
{
  self->manifestation = manifestation;
  self->budget = BUDGET;
}

static gboolean
is_within_itself (const Frame *frame, const char *pointer)
{
  for (; frame != NULL; frame = frame->outer)
    if (frame->pointer == pointer)
      return TRUE;

  return FALSE;
}

/* The member that @field means in the text of @frame: of an array's elements
 * the one that the text belongs to, else the first. Interned. */
static const char *
resolve_pointer (const MnfField *field, const Frame *frame)
{
  const char *star = strchr (field->pattern, '*');
  g_autofree char *pointer = NULL;

  for (; star != NULL && frame != NULL; frame = frame->outer)
    {
      gsize before = (gsize) (star - field->pattern);

      if (strncmp (frame->pointer, field->pattern, before) == 0)
        {
          const char *index = frame->pointer + before;

          pointer = g_strdup_printf ("%.*s%.*s%s", (int) before, field->pattern,
                                     (int) strcspn (index, "/"), index, star + 1);
          return g_intern_string (pointer);
        }
    }

  pointer = mnf_field_dup_pointer (field);
  return g_intern_string (pointer);
}

static MnfRunFlags
name_flag (const char *pointer)
{
  return g_str_has_suffix (pointer, "/name") ? MNF_RUN_NAME : 0;
}

/* The member of a person by whom an agreement is decided; NULL if there is no
 * such person or if that member is never set. */
static const char *
resolve_person_member (const char *person,
                       gsize length,
                       const char *member,
                       const Frame *frame)
{
  g_autofree char *short_name = g_strdup_printf ("%.*s.%s", (int) length, person, member);
  const MnfField *field = mnf_field_find_by_name (short_name);

  return field != NULL ? resolve_pointer (field, frame) : NULL;
}

static gboolean
has_value (MnfFieldExpander *self, const char *pointer, const char *value)
{
  return pointer != NULL &&
         g_str_equal (mnf_manifestation_get_text (self->manifestation, pointer), value);
}

/* "signatory:el|la": FALSE if it means nothing. */
static gboolean
append_agreement (MnfFieldExpander *self,
                  MnfTextBuilder *builder,
                  const Frame *frame,
                  const char *content,
                  gsize length,
                  const MnfRun *field)
{
  const char *colon = memchr (content, ':', length);
  MnfRun run = *field;
  const char *gender, *number, *form;
  gsize form_length;

  if (colon == NULL)
    return FALSE;

  gender = resolve_person_member (content, (gsize) (colon - content), "gender", frame);
  number = resolve_person_member (content, (gsize) (colon - content), "number", frame);
  if (gender == NULL ||
      !mnf_agreement_choose (colon + 1, (gsize) (content + length - colon - 1),
                             has_value (self, gender, "feminine"),
                             has_value (self, number, "plural"), &form, &form_length))
    return FALSE;

  run.value_pointer = gender;
  mnf_text_builder_append (builder, form, form_length, &run);
  return TRUE;
}

static gboolean
holds_text (const MnfField *field)
{
  return field->kind == MNF_FIELD_LINE || field->kind == MNF_FIELD_TEXT ||
         field->kind == MNF_FIELD_DATE;
}

static void
append_value (MnfFieldExpander *self,
              MnfTextBuilder *builder,
              const Frame *frame,
              const MnfField *field,
              const char *value,
              const MnfRun *run)
{
  g_autofree char *date = NULL;

  if (field->kind == MNF_FIELD_DATE)
    date = mnf_date_format (value,
                            mnf_manifestation_get_text (self->manifestation, "/language"),
                            MNF_DATE_LONG);

  if (date != NULL)
    mnf_text_builder_append (builder, date, strlen (date), run);
  else
    append_text (self, builder, frame, value, run);
}

/* "{municipality}", braces included. */
static void
append_field (MnfFieldExpander *self,
              MnfTextBuilder *builder,
              const Frame *frame,
              const char *typed,
              gsize length,
              const MnfRun *origin)
{
  g_autofree char *name = g_strndup (typed + 1, length - 2);
  const MnfField *field = mnf_field_find_by_name (name);
  const char *pointer = NULL, *value = "";
  MnfRun run = *origin;

  if (field == NULL && append_agreement (self, builder, frame, name, length - 2, origin))
    return;

  if (field != NULL && holds_text (field))
    {
      pointer = resolve_pointer (field, frame);
      value = mnf_manifestation_get_text (self->manifestation, pointer);
      run.value_pointer = pointer;
    }

  self->budget -= COST_OF_A_FIELD + (gssize) strlen (value);
  if (mnf_text_is_blank (value) || self->budget < 0 || is_within_itself (frame, pointer))
    {
      run.flags |= MNF_RUN_UNKNOWN_FIELD;
      mnf_text_builder_append (builder, typed, length, &run);
    }
  else
    {
      Frame inner = { pointer, frame };

      run.flags |= name_flag (pointer);
      append_value (self, builder, &inner, field, value, &run);
    }
}

/* Text that a field brought: its forced line breaks belong to another place. */
static void
append_on_one_line (MnfTextBuilder *builder,
                    const char *text,
                    gsize length,
                    const MnfRun *run)
{
  const char *end = text + length;

  for (const char *line_end = memchr (text, '\n', length); line_end != NULL;
       line_end = memchr (text, '\n', (gsize) (end - text)))
    {
      mnf_text_builder_append (builder, text, (gsize) (line_end - text), run);
      mnf_text_builder_append (builder, " ", 1, run);
      text = line_end + 1;
    }

  mnf_text_builder_append (builder, text, (gsize) (end - text), run);
}

static void
append_span (MnfFieldExpander *self,
             MnfTextBuilder *builder,
             const Frame *frame,
             const char *text,
             const MnfInline *span,
             const MnfRun *run)
{
  gboolean nested = frame->outer != NULL;
  gsize length = span->end - span->start;

  switch (span->kind)
    {
    case MNF_INLINE_TEXT:
      if (nested)
        append_on_one_line (builder, text + span->start, length, run);
      else
        mnf_text_builder_append (builder, text + span->start, length, run);
      break;
    case MNF_INLINE_FIELD:
      append_field (self, builder, frame, text + span->start, length, run);
      break;
    case MNF_INLINE_BRACE:
      mnf_text_builder_append (builder, "{", 1, run);
      break;
    case MNF_INLINE_SPACE:
      mnf_text_builder_append (builder, " ", 1, run);
      break;
    case MNF_INLINE_BREAK:
      mnf_text_builder_append (builder, nested ? " " : "\n", 1, run);
      break;
    default:
      g_assert_not_reached ();
    }
}

/* Appends @text, which is that of the member in @frame. @field is the origin of
 * all words that it brings if a field brought it, else NULL: then the words
 * come from where they stand. */
static void
append_text (MnfFieldExpander *self,
             MnfTextBuilder *builder,
             const Frame *frame,
             const char *text,
             const MnfRun *field)
{
  g_autoptr (GArray) spans = mnf_inline_parse (text);

  for (guint i = 0; i < spans->len; i++)
    {
      const MnfInline *span = &g_array_index (spans, MnfInline, i);
      MnfRun run = { .flags = name_flag (frame->pointer),
                     .pointer = frame->pointer,
                     .source_start = span->start,
                     .source_end = span->end };

      if (field != NULL)
        run = *field;
      run.flags |= span->emphasis;
      append_span (self, builder, frame, text, span, &run);
    }
}

void
mnf_field_expander_append (MnfFieldExpander *self,
                           MnfTextBuilder *builder,
                           const char *pointer)
{
  Frame frame = { pointer, NULL };

  append_text (self, builder, &frame,
               mnf_manifestation_get_text (self->manifestation, pointer), NULL);
}

char *
mnf_field_dup_words (MnfManifestation *manifestation, const char *pointer)
{
  MnfFieldExpander expander;
  MnfTextBuilder builder;
  char *words;

  mnf_field_expander_init (&expander, manifestation);
  mnf_text_builder_init (&builder);
  mnf_field_expander_append (&expander, &builder, g_intern_string (pointer));
  words = g_strdup (builder.text->str);
  mnf_text_builder_clear (&builder);

  return g_strdelimit (words, "\n", ' ');
}
