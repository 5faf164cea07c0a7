/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mnf-import-lines.h"

G_BEGIN_DECLS

/* Finds what stands before a letter's body: letterhead, legend, reference,
 * dateline, subject, addressee and salutation, in the order in which they come.
 * @language is the letter's. Returns the line behind the last of them. */
guint mnf_head_recognize (MnfImportLines *lines, const char *language);

G_END_DECLS
