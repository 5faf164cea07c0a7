/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mnf-pdf-layout.h"

G_BEGIN_DECLS

/* Takes out what stands at the head or foot of several pages, and the numbers of
 * pages. @lines holds a GPtrArray of MnfPdfLine for each of @pages. Returns the lines
 * taken out that differ in more than numbers, with the kind MNF_IMPORT_PAGE_HEADER or
 * MNF_IMPORT_PAGE_FOOTER; transfer full. */
GPtrArray *mnf_pdf_running_take (GPtrArray *pages, GPtrArray *lines);

G_END_DECLS
