/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-markup.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "compose/mnf-field-expander.h"
#include "compose/mnf-inline.h"
#include "model/mnf-pointer.h"

/* No line breaks within a chip: its edges and the spaces of its words. */
#define NO_BREAK_SPACE "\302\240"

/* Far more than people put into one text. Each costs the text view the more the
 * more there are: what is behind them in a hostile text shows as typed. */
#define MAX_SPANS 300

/* What stands for the empty form of an agreement, {signatory:|a}. */
#define EMPTY_FORM "–"

gboolean
mnf_markup_can_hold (const MnfField *field)
{
  return field->short_name != NULL &&
         (field->kind == MNF_FIELD_LINE || field->kind == MNF_FIELD_TEXT ||
          field->kind == MNF_FIELD_DATE);
}

static gboolean
shares_label (const MnfField *field)
{
  gsize n_fields;
  const MnfField *fields = mnf_field_get_all (&n_fields);

  for (gsize i = 0; i < n_fields; i++)
    if (&fields[i] != field && mnf_markup_can_hold (&fields[i]) &&
        g_str_equal (fields[i].label, field->label))
      return TRUE;

  return FALSE;
}

char *
mnf_markup_dup_field_name (const MnfField *field)
{
  g_autofree char *owner = mnf_pointer_dup_parent (field->pattern);

  if (!shares_label (field))
    return g_strdup (mnf_field_get_label (field));

  /* Translators: a part of the letter and a member of it: “Signatory: Name”. */
  return g_strdup_printf (C_ ("field of a text", "%s: %s"),
                          mnf_field_get_label (mnf_field_find (owner)),
                          mnf_field_get_label (field));
}

/* The forms of the text's agreements, as they are on the page: its runs. */
typedef struct
{
  MnfTextBuilder builder; /* without a text until there is an agreement */
  const char *pointer;    /* interned */
  guint next;             /* run */
} Forms;

static void
forms_init (Forms *self, MnfManifestation *manifestation, const char *pointer)
{
  MnfFieldExpander expander;

  if (self->builder.text != NULL)
    return;

  mnf_text_builder_init (&self->builder);
  self->pointer = g_intern_string (pointer);
  mnf_field_expander_init (&expander, manifestation);
  mnf_field_expander_append (&expander, &self->builder, self->pointer);
}

static void
forms_clear (Forms *self)
{
  if (self->builder.text != NULL)
    mnf_text_builder_clear (&self->builder);
}

/* The form of the agreement at byte @start; "" for an empty one, NULL if it
 * means nothing. To be asked for in the order of the text. Transfer full. */
static char *
forms_dup_next (Forms *self, guint start)
{
  GArray *runs = self->builder.runs;

  for (; self->next < runs->len; self->next++)
    {
      const MnfRun *run = &g_array_index (runs, MnfRun, self->next);

      if (run->pointer != self->pointer || run->source_end <= start)
        continue;
      if (run->source_start > start)
        break;
      return (run->flags & MNF_RUN_UNKNOWN_FIELD) != 0
               ? NULL
               : g_strndup (self->builder.text->str + run->start, run->end - run->start);
    }

  return g_strdup ("");
}

/* Building */

typedef struct
{
  MnfMarkup *markup;
  MnfManifestation *manifestation;
  const char *pointer;
  GString *shown;
  guint length; /* characters shown so far */
  Forms forms;
} Builder;

static void
append (Builder *self, const char *text, gsize n_bytes)
{
  g_string_append_len (self->shown, text, (gssize) n_bytes);
  self->length += (guint) g_utf8_strlen (text, (gssize) n_bytes);
}

static void
add_span (Builder *self, MnfMarkupKind kind, guint start, char *source)
{
  MnfMarkupSpan span = { kind, start, self->length, source };

  /* A chip is never left out: its words are not what is stored. */
  if (kind == MNF_MARKUP_CHIP || self->markup->spans->len < MAX_SPANS)
    g_array_append_val (self->markup->spans, span);
}

static void
append_chip (Builder *self, const char *words, char *source)
{
  g_auto (GStrv) parts = g_strsplit_set (words, " \t", -1);
  g_autofree char *joined = g_strjoinv (NO_BREAK_SPACE, parts);
  g_autofree char *chip = g_strconcat (NO_BREAK_SPACE, joined, NO_BREAK_SPACE, NULL);
  guint start = self->length;

  append (self, chip, strlen (chip));
  add_span (self, MNF_MARKUP_CHIP, start, source);
}

/* The words of the chip for {@content} at byte @start; NULL if it means
 * nothing. Transfer full. */
static char *
dup_chip_words (Builder *self, const char *content, guint start)
{
  const MnfField *field = mnf_field_find_by_name (content);
  char *form;

  if (field != NULL)
    return mnf_markup_can_hold (field) ? mnf_markup_dup_field_name (field) : NULL;
  if (strchr (content, ':') == NULL)
    return NULL;

  self->markup->follows_letter = TRUE;
  forms_init (&self->forms, self->manifestation, self->pointer);
  form = forms_dup_next (&self->forms, start);
  if (form == NULL || *form != '\0')
    return form;

  g_free (form);
  return g_strdup (EMPTY_FORM);
}

static void
append_field (Builder *self, const MnfInline *span)
{
  const char *typed = self->markup->source + span->start;
  gsize length = span->end - span->start;
  g_autofree char *content = g_strndup (typed + 1, length - 2);
  g_autofree char *words = dup_chip_words (self, content, span->start);
  guint start = self->length;

  if (words != NULL)
    {
      append_chip (self, words, g_strndup (typed, length));
      return;
    }

  append (self, typed, length);
  add_span (self, MNF_MARKUP_UNKNOWN, start, NULL);
}

/* What no span shows: marks of emphasis and characters that do not show. */
static void
append_between (Builder *self, guint from, guint to)
{
  const char *text = self->markup->source + from;
  guint start = self->length;

  if (from == to)
    return;

  append (self, text, to - from);
  if (*text == '*')
    add_span (self, MNF_MARKUP_MARK, start, NULL);
}

static void
append_inline (Builder *self, const MnfInline *span)
{
  guint start = self->length;

  if (span->kind == MNF_INLINE_FIELD && self->markup->spans->len < MAX_SPANS)
    append_field (self, span);
  else
    append (self, self->markup->source + span->start, span->end - span->start);

  if ((span->emphasis & MNF_RUN_BOLD) != 0)
    add_span (self, MNF_MARKUP_BOLD, start, NULL);
  if ((span->emphasis & MNF_RUN_ITALIC) != 0)
    add_span (self, MNF_MARKUP_ITALIC, start, NULL);
}

static void
span_clear (gpointer data)
{
  g_free (((MnfMarkupSpan *) data)->source);
}

static void
build (Builder *self)
{
  g_autoptr (GArray) spans = mnf_inline_parse (self->markup->source);
  guint end = 0;

  for (guint i = 0; i < spans->len; i++)
    {
      const MnfInline *span = &g_array_index (spans, MnfInline, i);

      append_between (self, end, span->start);
      append_inline (self, span);
      end = span->end;
    }

  append_between (self, end, (guint) strlen (self->markup->source));
}

MnfMarkup *
mnf_markup_new (MnfManifestation *manifestation, const char *pointer)
{
  MnfMarkup *self = g_new0 (MnfMarkup, 1);
  Builder builder = { self, manifestation, pointer };

  self->source = g_strdup (mnf_manifestation_get_text (manifestation, pointer));
  self->spans = g_array_new (FALSE, FALSE, sizeof (MnfMarkupSpan));
  g_array_set_clear_func (self->spans, span_clear);

  /* Most texts are plain. */
  if (strpbrk (self->source, "*{") == NULL)
    {
      self->shown = g_strdup (self->source);
      return self;
    }

  builder.shown = g_string_new (NULL);
  build (&builder);
  forms_clear (&builder.forms);
  self->shown = g_string_free (builder.shown, FALSE);
  return self;
}

void
mnf_markup_free (MnfMarkup *self)
{
  g_free (self->source);
  g_free (self->shown);
  g_array_unref (self->spans);
  g_free (self);
}
