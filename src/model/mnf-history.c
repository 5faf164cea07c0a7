/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-history.h"

/* Values share their parts, so that a step costs a few kilobytes: this many
 * are more than a day's work and a few megabytes. */
#define MAX_STEPS 2000

/* What undo or redo brings back. */
typedef struct
{
  MnfManifestation *manifestation;
  char *label;
} Step;

struct _MnfHistory
{
  GQueue undo_steps; /* of Step, the latest at the head */
  GQueue redo_steps;
  char *open_pointer;        /* the member whose edits go on in the last step */
  MnfTextChange last_change; /* of that member, if it is a text */
};

static Step *
step_new (MnfManifestation *manifestation, const char *label)
{
  Step *step = g_new (Step, 1);

  step->manifestation = mnf_manifestation_ref (manifestation);
  step->label = g_strdup (label);
  return step;
}

static void
step_free (gpointer data)
{
  Step *step = data;

  mnf_manifestation_unref (step->manifestation);
  g_free (step->label);
  g_free (step);
}

MnfHistory *
mnf_history_new (void)
{
  MnfHistory *self = g_new0 (MnfHistory, 1);

  g_queue_init (&self->undo_steps);
  g_queue_init (&self->redo_steps);
  return self;
}

void
mnf_history_free (MnfHistory *self)
{
  g_queue_clear_full (&self->undo_steps, step_free);
  g_queue_clear_full (&self->redo_steps, step_free);
  g_free (self->open_pointer);
  g_free (self);
}

gboolean
mnf_history_continues (MnfHistory *self,
                       const char *pointer,
                       const MnfTextChange *change,
                       const char *text)
{
  if (g_strcmp0 (self->open_pointer, pointer) != 0)
    return FALSE;

  return change == NULL || mnf_text_change_continues (&self->last_change, change, text);
}

void
mnf_history_record (MnfHistory *self, MnfManifestation *before, const char *label)
{
  mnf_history_end_step (self);
  g_queue_push_head (&self->undo_steps, step_new (before, label));
  if (g_queue_get_length (&self->undo_steps) > MAX_STEPS)
    step_free (g_queue_pop_tail (&self->undo_steps));
  g_queue_clear_full (&self->redo_steps, step_free);
}

void
mnf_history_keep_open (MnfHistory *self, const char *pointer, const MnfTextChange *change)
{
  if (g_strcmp0 (self->open_pointer, pointer) != 0)
    {
      g_free (self->open_pointer);
      self->open_pointer = g_strdup (pointer);
    }
  if (change != NULL)
    self->last_change = *change;
}

void
mnf_history_end_step (MnfHistory *self)
{
  g_clear_pointer (&self->open_pointer, g_free);
}

void
mnf_history_drop_if_undone (MnfHistory *self, MnfManifestation *present)
{
  Step *last = g_queue_peek_head (&self->undo_steps);

  if (last == NULL || !mnf_manifestation_equal (last->manifestation, present))
    return;

  step_free (g_queue_pop_head (&self->undo_steps));
  mnf_history_end_step (self);
}

/* The step goes over to the other side with the value that it leaves. */
static MnfManifestation *
take_step (MnfHistory *self, GQueue *from, GQueue *to, MnfManifestation *present)
{
  Step *step = g_queue_pop_head (from);
  MnfManifestation *manifestation;

  if (step == NULL)
    return NULL;

  mnf_history_end_step (self);
  g_queue_push_head (to, step_new (present, step->label));
  manifestation = mnf_manifestation_ref (step->manifestation);
  step_free (step);
  return manifestation;
}

MnfManifestation *
mnf_history_undo (MnfHistory *self, MnfManifestation *present)
{
  return take_step (self, &self->undo_steps, &self->redo_steps, present);
}

MnfManifestation *
mnf_history_redo (MnfHistory *self, MnfManifestation *present)
{
  return take_step (self, &self->redo_steps, &self->undo_steps, present);
}

static const char *
get_label (GQueue *steps)
{
  Step *step = g_queue_peek_head (steps);

  return step != NULL ? step->label : NULL;
}

const char *
mnf_history_get_undo_label (MnfHistory *self)
{
  return get_label (&self->undo_steps);
}

const char *
mnf_history_get_redo_label (MnfHistory *self)
{
  return get_label (&self->redo_steps);
}
