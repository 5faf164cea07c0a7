/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mnf-odt.h"

/* The part with the words of the letter; data: an MnfOdt. */
void mnf_odt_write_content (MnfTextSink *sink, gpointer data);
