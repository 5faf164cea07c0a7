/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

/* Where lines end is decided here and nowhere else. */

/* Breaks the text of @layout, which has its font and attributes, into lines of
 * @width points, at spaces and, in a word that is wider than a line, anywhere.
 * Justified lines are stretched to @width, but for the last one and those that
 * end in a forced break. */
void mnf_line_breaker_break (PangoLayout *layout, double width, gboolean justify);

G_END_DECLS
