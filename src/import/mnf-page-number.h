/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whether @text, at the head or foot of a page, is nothing but its number, or what
 * was left beside it: "2", "- 2 -", "Página 2 de 3", "Página de". */
gboolean mnf_is_page_number (const char *text);

G_END_DECLS
