/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Says for people why @file (NULL: a new file) could not be written and what to
 * do. @copy_error says why there is no recovery copy, NULL if there is one.
 * Transfer full. */
char *
mnf_save_problem_describe (const GError *error, GFile *file, const char *copy_error);

G_END_DECLS
