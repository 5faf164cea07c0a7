/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mnf-docx.h"

G_BEGIN_DECLS

/* The lists of a Word document, which numbers their items by itself. */

/* For each of @blocks the number of its list, from 1; 0 for what is no item.
 * Transfer full. */
guint *mnf_docx_number_lists (const MnfBlock *blocks, gsize n_blocks);

/* The part with the lists; data: an MnfDocx. */
void mnf_docx_write_numbering (MnfTextSink *sink, gpointer data);

G_END_DECLS
