/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-import-paragraph.h"

MnfImportParagraph *
mnf_import_paragraph_new (MnfImportParagraphKind kind, char *text, char *label)
{
  MnfImportParagraph *self = g_new (MnfImportParagraph, 1);

  self->kind = kind;
  self->text = text;
  self->label = label != NULL ? label : g_strdup ("");
  return self;
}

void
mnf_import_paragraph_free (MnfImportParagraph *self)
{
  g_free (self->text);
  g_free (self->label);
  g_free (self);
}
