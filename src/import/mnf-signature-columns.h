/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mnf-import-lines.h"

G_BEGIN_DECLS

/* Signatures stand side by side in many letters, which a text shows with wide gaps
 * in its lines. From @first to before @end, puts the right column of each such
 * paragraph below its left one. Returns by how many lines there are more now. */
guint mnf_signature_columns_split (MnfImportLines *lines, guint first, guint end);

G_END_DECLS
