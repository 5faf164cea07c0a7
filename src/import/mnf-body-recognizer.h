/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mnf-import-lines.h"

G_BEGIN_DECLS

/* Finds headings and the items of lists in what is a paragraph so far. A list's
 * labels must follow each other from the first one on, for the letter numbers its
 * lists itself; all others stay words. */
void mnf_body_recognize (MnfImportLines *lines);

G_END_DECLS
