/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mnf-exporter.h"

/* Markdown as CommonMark defines it: paragraphs, lists, line breaks, emphasis. The
 * items of a list that is lettered keep their labels as words, for Markdown has
 * none. The letterhead's picture is left out: the file could not hold it. */
extern const MnfExporter mnf_markdown_exporter;
