/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mnf-exporter.h"

G_BEGIN_DECLS

/* The pages as they are on screen, with their fonts. The same letter always
 * gives the same bytes: the time of making that stands in the file is
 * SOURCE_DATE_EPOCH where that is set, else midnight (UTC) of the letter's own
 * day; only a letter without a day has the time of the clock. */
extern const MnfExporter mnf_pdf_exporter;

G_END_DECLS
