/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "import/mnf-import.h"

G_BEGIN_DECLS

/* Shows what was recognised in a file of another program before a letter is made of
 * it, and offers its municipality as a field. */

#define MNF_TYPE_IMPORT_DIALOG (mnf_import_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MnfImportDialog, mnf_import_dialog, MNF, IMPORT_DIALOG, AdwWindow)

/* @name: of the file, for people. Takes @import. */
void mnf_import_dialog_run_async (GtkWindow *parent,
                                  const char *name,
                                  MnfImport *import,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);

/* The letter, or NULL if none is wanted. Transfer full. */
MnfManifestation *mnf_import_dialog_run_finish (GAsyncResult *result);

G_END_DECLS
