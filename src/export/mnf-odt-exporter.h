/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mnf-exporter.h"

/* An OpenDocument text: real styles, numbering, page numbers and headers, with the
 * spaces and indents of the pages, so that it has about as many. */
extern const MnfExporter mnf_odt_exporter;
