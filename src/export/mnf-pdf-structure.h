/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>
#include <qpdf/qpdf-c.h>

#include "compose/mnf-letter.h"

G_BEGIN_DECLS

/* Makes artifacts of the ink that is no part of the letter, in the pages'
 * contents and in the tree of tags; gives the figure its alternative text.
 * Adds all contents, page by page, to @digest. */
void mnf_pdf_finish_structure (qpdf_data pdf, MnfLetter *letter, GChecksum *digest);

G_END_DECLS
