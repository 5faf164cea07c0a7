/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/mnf-manifestation.h"

G_BEGIN_DECLS

/* A letter that was changed both here and in its file: shows the two and asks
 * which is to stay. */

typedef enum
{
  MNF_COMPARE_CANCEL,    /* closed without a choice */
  MNF_COMPARE_RELOAD,    /* the file's letter */
  MNF_COMPARE_KEEP_MINE, /* the one in the window */
  MNF_COMPARE_KEEP_BOTH,
} MnfCompareChoice;

/* @mine: as it is in the window; @other: as it is in the file. The dialog is
 * modal; @callback is called once it has been closed, with @parent as source. */
void mnf_compare_async (GtkWindow *parent,
                        MnfManifestation *mine,
                        MnfManifestation *other,
                        GAsyncReadyCallback callback,
                        gpointer user_data);
MnfCompareChoice mnf_compare_finish (GAsyncResult *result);

G_END_DECLS
