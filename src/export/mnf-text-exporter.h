/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mnf-exporter.h"

/* Plain text: the words of the letter in reading order, in lines that fit an e-mail,
 * what follows a label below the words beside it. */
extern const MnfExporter mnf_text_exporter;
