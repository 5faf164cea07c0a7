/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mnf-exporter.h"

/* PDF: the painter's pages, with embedded fonts and metadata. The same letter
 * exported at the same time gives the same bytes; SOURCE_DATE_EPOCH, where it
 * is set, is that time. */
extern const MnfExporter mnf_pdf_exporter;
