/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mnf-session-entry.h"
#include "model/mnf-document.h"

G_BEGIN_DECLS

/* One way of a document's value to its file: what is asked for, and what came of
 * it. It goes over a file only if that holds the value it is known to hold, so
 * neither a file that appears nor one that changes in the meantime is lost; a
 * file that was merely touched, or laid out anew, is no change.
 *
 * Main thread; what blocks is done in worker threads. */
typedef struct
{
  /* Asked for. */
  MnfDocument *document;
  MnfSessionEntry *entry;    /* NULL for none */
  GFile *file;               /* NULL: one is to be made */
  GFile *folder;             /* where it is made */
  GFile *beside;             /* or beside which file it is made; NULL */
  MnfManifestation *known;   /* what the file holds; NULL: nobody knows */
  gboolean known_unreadable; /* it is known to hold no letter */
  gboolean overwrite;        /* whatever it holds */
  gboolean rename;           /* the file is to be named after the document */
  gboolean query_time;       /* of the file before */

  /* What came of it: "file" is where the letter is now, and */
  MnfManifestation *written;
  MnfManifestation *other; /* in a conflict: what the file holds; NULL if it
                            * is no letter */
  GDateTime *time_before;  /* when the file was written before, or NULL */
} MnfSaveRun;

/* Everything that is asked for is filled in afterwards; transfer full. */
MnfSaveRun *mnf_save_run_new (MnfDocument *document);
void mnf_save_run_free (MnfSaveRun *self);

/* Writes the document. @self must live until it has finished. Errors: those of
 * mnf_document_save_async(); MNF_MODEL_ERROR_CONFLICT as above. */
void mnf_save_run_write_async (MnfSaveRun *self,
                               GAsyncReadyCallback callback,
                               gpointer user_data);

/* Only looks whether the file holds what it is known to hold: the error is
 * MNF_MODEL_ERROR_CONFLICT if it does not, a G_IO_ERROR if it cannot be read. */
void mnf_save_run_check_async (MnfSaveRun *self,
                               GAsyncReadyCallback callback,
                               gpointer user_data);

gboolean mnf_save_run_finish (MnfSaveRun *self, GAsyncResult *result, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MnfSaveRun, mnf_save_run_free)

G_END_DECLS
