/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-import-part.h"

MnfImportPart *
mnf_import_part_new (const char *pointer, const char *label, char *words)
{
  MnfImportPart *self = g_new (MnfImportPart, 1);

  self->pointer = g_strdup (pointer);
  self->label = label;
  self->words = words;
  return self;
}

void
mnf_import_part_free (MnfImportPart *self)
{
  g_free (self->pointer);
  g_free (self->words);
  g_free (self);
}
