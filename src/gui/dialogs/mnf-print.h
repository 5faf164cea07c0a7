/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/mnf-manifestation.h"

G_BEGIN_DECLS

/* Prints @letter's pages, the same as those of the screen and the PDF, on the
 * letter's paper. */

/* An operation that is ready to run. Transfer full. */
GtkPrintOperation *mnf_print_operation_new (MnfManifestation *letter);

/* Asks for printer and pages; what goes wrong is told over @parent. */
void mnf_print (GtkWindow *parent, MnfManifestation *letter);

G_END_DECLS
