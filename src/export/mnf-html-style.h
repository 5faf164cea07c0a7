/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "compose/mnf-letter.h"
#include "mnf-text-sink.h"

/* Writes the style sheet of the letter's HTML: its paper, margins and type. */
void mnf_html_style_write (const MnfStyle *style, MnfTextSink *sink);
