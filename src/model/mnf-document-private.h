/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mnf-document.h"
#include "mnf-history.h"

G_BEGIN_DECLS

/* What the files of the document share. */

struct _MnfDocument
{
  GObject parent_instance;

  MnfManifestation *manifestation;
  MnfManifestation *saved;  /* the value on disk, or the one it started from */
  MnfManifestation *opened; /* the value it started from */
  GFile *file;              /* NULL until it was saved */
  char *etag;               /* of the file when it was read or written last */

  MnfHistory *history;

  GQueue saves; /* of GTask, in the order asked for; the head is running */
};

/* Makes @manifestation the present value and tells everybody; the undo and
 * redo steps are already as they shall be. */
void mnf_document_set_present (MnfDocument *self, MnfManifestation *manifestation);

G_END_DECLS
