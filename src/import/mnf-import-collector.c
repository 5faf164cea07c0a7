/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-import-collector.h"

#include <string.h>

#include "mnf-page-number.h"

void
mnf_import_collector_init (MnfImportCollector *self, GCancellable *cancellable)
{
  self->paragraphs =
    g_ptr_array_new_with_free_func ((GDestroyNotify) mnf_import_paragraph_free);
  self->n_bytes = 0;
  self->cancellable = cancellable;
}

void
mnf_import_collector_clear (MnfImportCollector *self)
{
  g_clear_pointer (&self->paragraphs, g_ptr_array_unref);
}

/* First and later, left and right pages often have the same header. */
static gboolean
is_known (MnfImportCollector *self, MnfImportParagraphKind kind, const char *text)
{
  for (guint i = 0; i < self->paragraphs->len; i++)
    {
      const MnfImportParagraph *paragraph = self->paragraphs->pdata[i];

      if (paragraph->kind == kind && g_str_equal (paragraph->text, text))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_wanted (MnfImportCollector *self, MnfImportParagraphKind kind, const char *text)
{
  if (text == NULL)
    return FALSE;
  if (kind != MNF_IMPORT_PAGE_HEADER && kind != MNF_IMPORT_PAGE_FOOTER)
    return TRUE;
  return !mnf_is_page_number (text) && !is_known (self, kind, text);
}

gboolean
mnf_import_collector_take_at (MnfImportCollector *self,
                              guint index,
                              MnfImportParagraphKind kind,
                              char *text,
                              char *label,
                              GError **error)
{
  if (is_wanted (self, kind, text))
    {
      self->n_bytes += strlen (text) + (label != NULL ? strlen (label) : 0);
      g_ptr_array_insert (self->paragraphs, (int) index,
                          mnf_import_paragraph_new (kind, text, label));
    }
  else
    {
      g_free (text);
      g_free (label);
    }

  if (self->n_bytes > MNF_IMPORT_MOST_TEXT ||
      self->paragraphs->len > MNF_IMPORT_MOST_PARAGRAPHS)
    {
      mnf_import_error_set (error, MNF_IMPORT_ERROR_TOO_LARGE);
      return FALSE;
    }
  return !g_cancellable_set_error_if_cancelled (self->cancellable, error);
}

gboolean
mnf_import_collector_take (MnfImportCollector *self,
                           MnfImportParagraphKind kind,
                           char *text,
                           char *label,
                           GError **error)
{
  return mnf_import_collector_take_at (self, self->paragraphs->len, kind, text, label,
                                       error);
}

static int
get_rank (const MnfImportParagraph *paragraph)
{
  return paragraph->kind == MNF_IMPORT_PAGE_HEADER   ? 0
         : paragraph->kind == MNF_IMPORT_PAGE_FOOTER ? 2
                                                     : 1;
}

GPtrArray *
mnf_import_collector_finish (MnfImportCollector *self, GError **error)
{
  g_autoptr (GPtrArray) found = g_steal_pointer (&self->paragraphs);
  g_autoptr (GPtrArray) ordered = NULL;

  if (found->len == 0)
    {
      mnf_import_error_set (error, MNF_IMPORT_ERROR_NO_TEXT);
      return NULL;
    }

  ordered = g_ptr_array_new_with_free_func ((GDestroyNotify) mnf_import_paragraph_free);
  g_ptr_array_set_free_func (found, NULL);
  for (int rank = 0; rank <= 2; rank++)
    for (guint i = 0; i < found->len; i++)
      if (get_rank (found->pdata[i]) == rank)
        g_ptr_array_add (ordered, found->pdata[i]);

  return g_steal_pointer (&ordered);
}
