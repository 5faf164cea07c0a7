/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "compose/mnf-phrases.h"
#include "mnf-import-lines.h"

G_BEGIN_DECLS

/* Finds what stands behind a letter's body, which begins at line @body: closing,
 * motto, signatures (also two side by side), copies, annexes, initials, and what
 * is at the foot of its pages. Lines between them that are none of these stay
 * paragraphs. Returns the first line that is not of the body. */
guint mnf_foot_recognize (MnfImportLines *lines, guint body, const MnfPhrases *phrases);

G_END_DECLS
