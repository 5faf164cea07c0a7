/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The language, of those that a letter can have, that @words are in
 * (mnf_import_text_get_words()): "es-MX", unless they are plainly English. */
const char *mnf_import_guess_language (const char *words);

G_END_DECLS
