/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

/* What every fuzz-….c defines: called with one input after the other, by the
 * fuzzer or by replay.c; ends the process if something is wrong. */
int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);
