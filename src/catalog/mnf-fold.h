/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* @text without case and accents, for comparing what people type; of Spanish
 * nothing else gets lost. Transfer full. */
char *mnf_fold (const char *text);

G_END_DECLS
