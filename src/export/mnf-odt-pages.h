/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mnf-odt.h"

G_BEGIN_DECLS

/* The pages of an OpenDocument text, and what repeats on them. */

/* The master page that the letter begins on: the first has no running head. */
const char *mnf_odt_get_first_master (const MnfOdt *odt);

void mnf_odt_put_page_layouts (MnfTextSink *sink, const MnfOdt *odt);
void mnf_odt_put_master_pages (MnfTextSink *sink, const MnfOdt *odt);

G_END_DECLS
