/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-text-builder.h"

#include <string.h>

#include "mnf-typography.h"

void
mnf_text_builder_init (MnfTextBuilder *self)
{
  self->text = g_string_new (NULL);
  self->runs = g_array_new (FALSE, FALSE, sizeof (MnfRun));
  self->bound_spaces = g_array_new (FALSE, FALSE, sizeof (guint));
}

void
mnf_text_builder_clear (MnfTextBuilder *self)
{
  g_string_free (self->text, TRUE);
  g_array_unref (self->runs);
  g_array_unref (self->bound_spaces);
}

static gboolean
can_join (const MnfRun *last, const MnfRun *next)
{
  if (last->flags != next->flags || last->pointer != next->pointer ||
      last->value_pointer != next->value_pointer)
    return FALSE;

  if (mnf_run_is_verbatim (last) && mnf_run_is_verbatim (next))
    return last->source_end == next->source_start;

  return last->source_start == next->source_start && last->source_end == next->source_end;
}

void
mnf_text_builder_append (MnfTextBuilder *self,
                         const char *text,
                         gsize length,
                         const MnfRun *origin)
{
  MnfRun run = *origin;
  MnfRun *last = NULL;

  if (length == 0)
    return;

  run.start = (guint) self->text->len;
  run.end = run.start + (guint) length;
  g_string_append_len (self->text, text, (gssize) length);

  if (self->runs->len > 0)
    last = &g_array_index (self->runs, MnfRun, self->runs->len - 1);
  if (last == NULL || !can_join (last, &run))
    {
      g_array_append_val (self->runs, run);
      return;
    }

  last->end = run.end;
  last->source_end = run.source_end;
}

void
mnf_text_builder_append_own (MnfTextBuilder *self, const char *text)
{
  static const MnfRun own = { 0 };

  mnf_text_builder_append (self, text, strlen (text), &own);
}

/* Appends the bytes @start…@end of @text, which lie in @run of that text. */
static void
append_part (MnfTextBuilder *self,
             const char *text,
             const MnfRun *run,
             guint start,
             guint end)
{
  MnfRun part = *run;

  if (mnf_run_is_verbatim (run))
    {
      part.source_start += start - run->start;
      part.source_end = part.source_start + (end - start);
    }

  mnf_text_builder_append (self, text + start, end - start, &part);
}

/* The same for one space, which becomes a no-break space: two bytes that stand
 * for one, so that it has a run of its own within verbatim text. */
static void
append_bound_space (MnfTextBuilder *self, const MnfRun *run, guint offset)
{
  MnfRun part = *run;

  if (mnf_run_is_verbatim (run))
    {
      part.source_start += offset - run->start;
      part.source_end = part.source_start + 1;
    }

  mnf_text_builder_append (self, MNF_NO_BREAK_SPACE, strlen (MNF_NO_BREAK_SPACE), &part);
}

static void
bind_spaces (MnfTextBuilder *self)
{
  g_autoptr (GString) text = g_steal_pointer (&self->text);
  g_autoptr (GArray) runs = g_steal_pointer (&self->runs);
  guint next = 0;

  self->text = g_string_sized_new (text->len + self->bound_spaces->len + 1);
  self->runs = g_array_new (FALSE, FALSE, sizeof (MnfRun));

  for (guint i = 0; i < runs->len; i++)
    {
      const MnfRun *run = &g_array_index (runs, MnfRun, i);
      guint start = run->start;

      for (; next < self->bound_spaces->len; next++)
        {
          guint space = g_array_index (self->bound_spaces, guint, next);

          if (space >= run->end)
            break;
          append_part (self, text->str, run, start, space);
          append_bound_space (self, run, space);
          start = space + 1;
        }
      append_part (self, text->str, run, start, run->end);
    }
}

void
mnf_text_builder_finish (MnfTextBuilder *self, MnfBlock *block)
{
  g_array_set_size (self->bound_spaces, 0);
  mnf_typography_find_bound_spaces (self->text->str, self->text->len, self->bound_spaces);
  if (self->bound_spaces->len > 0)
    bind_spaces (self);

  block->text = g_strndup (self->text->str, self->text->len);
  block->n_runs = self->runs->len;
  block->runs = g_memdup2 (self->runs->data, self->runs->len * sizeof (MnfRun));

  g_string_truncate (self->text, 0);
  g_array_set_size (self->runs, 0);
}
