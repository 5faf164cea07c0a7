/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "compose/mnf-phrases.h"
#include "mnf-import-lines.h"

G_BEGIN_DECLS

/* Takes out of @lines what the pages of a letter have by themselves. Both give the
 * words that were taken out, one line each; transfer full. */

/* The numbers of the pages, also within the text. */
char *mnf_page_furniture_take_numbers (MnfImportLines *lines);

/* Legend and references where they stand again, at the head of later pages. */
char *mnf_page_furniture_take_running_head (MnfImportLines *lines,
                                            const MnfPhrases *phrases);

G_END_DECLS
