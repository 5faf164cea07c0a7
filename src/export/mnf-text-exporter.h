/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mnf-exporter.h"

/* Plain text: the words of the letter in reading order. */
extern const MnfExporter mnf_text_exporter;
