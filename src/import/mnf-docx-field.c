/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-docx-field.h"

typedef struct
{
  GString *instruction;
  gboolean is_shown;
} Field;

static void
field_free (gpointer data)
{
  Field *field = data;

  g_string_free (field->instruction, TRUE);
  g_free (field);
}

void
mnf_docx_fields_init (MnfDocxFields *self)
{
  self->open = g_ptr_array_new_with_free_func (field_free);
  self->n_hidden = 0;
}

void
mnf_docx_fields_clear (MnfDocxFields *self)
{
  g_ptr_array_unref (self->open);
}

static Field *
get_last (MnfDocxFields *self)
{
  return self->open->len > 0 ? self->open->pdata[self->open->len - 1] : NULL;
}

static void
set_shown (MnfDocxFields *self, Field *field, gboolean is_shown)
{
  self->n_hidden += (guint) field->is_shown - (guint) is_shown;
  field->is_shown = is_shown;
}

void
mnf_docx_fields_mark (MnfDocxFields *self, const char *type)
{
  Field *last = get_last (self);

  if (g_str_equal (type, "begin"))
    {
      last = g_new (Field, 1);
      *last = (Field){ g_string_new (NULL), TRUE };
      g_ptr_array_add (self->open, last);
      set_shown (self, last, FALSE);
    }
  else if (last != NULL && g_str_equal (type, "separate"))
    set_shown (self, last, !mnf_docx_field_is_page_number (last->instruction->str));
  else if (last != NULL && g_str_equal (type, "end"))
    {
      set_shown (self, last, TRUE);
      g_ptr_array_set_size (self->open, (int) self->open->len - 1);
    }
}

void
mnf_docx_fields_add_instruction (MnfDocxFields *self, const char *text)
{
  Field *last = get_last (self);

  if (last != NULL)
    g_string_append (last->instruction, text);
}

gboolean
mnf_docx_fields_show (MnfDocxFields *self)
{
  return self->n_hidden == 0;
}

gboolean
mnf_docx_field_is_page_number (const char *instruction)
{
  return g_regex_match_simple ("^\\s*(PAGE|NUMPAGES|SECTIONPAGES)\\b", instruction,
                               G_REGEX_CASELESS, 0);
}
