/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-import-collector.h"

#include <glib/gi18n-lib.h>
#include <string.h>

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

gboolean
mnf_import_collector_take (MnfImportCollector *self,
                           MnfImportParagraphKind kind,
                           char *text,
                           char *label,
                           GError **error)
{
  if (text == NULL)
    {
      g_free (label);
      return !g_cancellable_set_error_if_cancelled (self->cancellable, error);
    }

  self->n_bytes += strlen (text);
  g_ptr_array_add (self->paragraphs, mnf_import_paragraph_new (kind, text, label));
  if (self->n_bytes > MNF_IMPORT_MOST_TEXT ||
      self->paragraphs->len > MNF_IMPORT_MOST_PARAGRAPHS)
    {
      g_set_error_literal (error, MNF_IMPORT_ERROR, MNF_IMPORT_ERROR_TOO_LARGE,
                           _ ("This file has far more text than a letter: import one "
                              "that holds only the letter"));
      return FALSE;
    }

  return !g_cancellable_set_error_if_cancelled (self->cancellable, error);
}

GPtrArray *
mnf_import_collector_finish (MnfImportCollector *self, GError **error)
{
  if (self->paragraphs->len > 0)
    return g_steal_pointer (&self->paragraphs);

  g_set_error_literal (error, MNF_IMPORT_ERROR, MNF_IMPORT_ERROR_NO_TEXT,
                       _ ("There is no text in this file"));
  return NULL;
}
