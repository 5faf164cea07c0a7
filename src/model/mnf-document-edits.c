/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

/* The edits of a document: each makes a step that can be undone. */

#include "mnf-document-private.h"

#include <glib/gi18n-lib.h>

#include "mnf-field.h"
#include "mnf-pointer.h"
#include "mnf-status.h"

/* Makes @manifestation the present value as a step of its own, locked or not. */
static void
add_step (MnfDocument *self, MnfManifestation *manifestation, const char *label)
{
  if (mnf_document_get_read_only (self) ||
      mnf_manifestation_equal (self->manifestation, manifestation))
    return;

  mnf_history_record (self->history, self->manifestation, label);
  mnf_document_set_present (self, manifestation);
}

void
mnf_document_edit (MnfDocument *self, MnfManifestation *manifestation, const char *label)
{
  if (mnf_document_get_editable (self))
    add_step (self, manifestation, label);
}

void
mnf_document_replace (MnfDocument *self,
                      MnfManifestation *manifestation,
                      const char *label)
{
  add_step (self, manifestation, label);
}

/* The label of the field at @pointer, for the name of a step. */
static const char *
get_field_label (const char *pointer)
{
  const MnfField *field = mnf_field_find (pointer);

  return field != NULL ? mnf_field_get_label (field) : pointer;
}

/* Makes @edited, an edit of the member at @pointer, the present value; @change
 * is that of a text to @text, or NULL for another value. */
static void
edit_member (MnfDocument *self,
             const char *pointer,
             MnfManifestation *edited,
             const MnfTextChange *change,
             const char *text)
{
  gboolean continues = mnf_history_continues (self->history, pointer, change, text);

  if (!mnf_document_get_editable (self) ||
      mnf_manifestation_equal (self->manifestation, edited))
    return;

  if (!continues)
    {
      /* Translators: a step that can be undone; %s is a field’s label, such as
       * “Place”. */
      g_autofree char *label =
        g_strdup_printf (_ ("Change of %s"), get_field_label (pointer));

      mnf_history_record (self->history, self->manifestation, label);
    }
  mnf_history_keep_open (self->history, pointer, change);
  if (continues)
    mnf_history_drop_if_undone (self->history, edited);
  mnf_document_set_present (self, edited);
}

void
mnf_document_set (MnfDocument *self, const char *pointer, JsonNode *value)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MnfManifestation) edited =
    mnf_manifestation_with (self->manifestation, pointer, value, &error);

  if (edited != NULL)
    edit_member (self, pointer, edited, NULL, NULL);
  else
    g_critical ("%s", error->message);
}

void
mnf_document_edit_text (MnfDocument *self, const char *pointer, MnfManifestation *edited)
{
  const char *before = mnf_manifestation_get_text (self->manifestation, pointer);
  const char *after = mnf_manifestation_get_text (edited, pointer);
  MnfTextChange change = mnf_text_change_find (before, after);

  edit_member (self, pointer, edited, &change, after);
}

void
mnf_document_set_text (MnfDocument *self, const char *pointer, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MnfManifestation) edited = NULL;

  if (g_str_equal (mnf_manifestation_get_text (self->manifestation, pointer), text))
    return;

  edited = mnf_manifestation_with_text (self->manifestation, pointer, text, &error);
  if (edited != NULL)
    mnf_document_edit_text (self, pointer, edited);
  else
    g_critical ("%s", error->message);
}

/* Finishes a list edit: @edited is the new value or NULL with @error; takes
 * @label. */
static void
edit_list (MnfDocument *self, MnfManifestation *edited, GError *error, char *label)
{
  if (edited == NULL)
    g_critical ("%s", error->message);
  else
    mnf_document_edit (self, edited, label);

  g_free (label);
}

void
mnf_document_insert (MnfDocument *self, const char *pointer, guint index, JsonNode *value)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *place = mnf_pointer_append_index (pointer, index);
  g_autoptr (MnfManifestation) edited =
    mnf_manifestation_insert (self->manifestation, place, value, &error);

  /* Translators: a step that can be undone; %s is a list’s label, such as
   * “Signatories”. */
  edit_list (self, edited, error,
             g_strdup_printf (_ ("Addition to %s"), get_field_label (pointer)));
}

void
mnf_document_remove (MnfDocument *self, const char *pointer, guint index)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *place = mnf_pointer_append_index (pointer, index);
  g_autoptr (MnfManifestation) edited =
    mnf_manifestation_remove (self->manifestation, place, &error);

  /* Translators: as “Addition to %s”. */
  edit_list (self, edited, error,
             g_strdup_printf (_ ("Removal from %s"), get_field_label (pointer)));
}

void
mnf_document_move (MnfDocument *self, const char *pointer, guint from, guint to)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *source = mnf_pointer_append_index (pointer, from);
  g_autofree char *place = mnf_pointer_append_index (pointer, to);
  g_autoptr (MnfManifestation) edited =
    mnf_manifestation_move (self->manifestation, source, place, &error);

  /* Translators: as “Addition to %s”. */
  edit_list (self, edited, error,
             g_strdup_printf (_ ("Reordering of %s"), get_field_label (pointer)));
}

/* The status */

void
mnf_document_choose_status (MnfDocument *self, const char *status, GDateTime *now)
{
  g_autoptr (MnfManifestation) edited = NULL;

  if (g_str_equal (mnf_manifestation_get_text (self->manifestation, "/status"), status) &&
      !mnf_status_is_unlocked (self->manifestation))
    return;

  edited = mnf_status_choose (self->manifestation, status, now);
  add_step (self, edited, _ ("Choice of Status"));
}

void
mnf_document_unlock (MnfDocument *self, GDateTime *now)
{
  g_autoptr (MnfManifestation) edited = NULL;

  if (!mnf_document_get_locked (self))
    return;

  edited = mnf_status_unlock (self->manifestation, now);
  /* Translators: a step that can be undone: “Undo Unlocking” */
  add_step (self, edited, _ ("Unlocking"));
}
