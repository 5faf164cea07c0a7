/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* The canonical writer: UTF-8, two-space indent, one trailing newline, numbers
 * in their shortest form that reads back the same, members in the order of the
 * field table. A member that the table does not know stays behind the known
 * member that it followed, so that it keeps its place through load and save.
 * The same value always gives the same bytes, whatever the locale. */
GBytes *mnf_json_write (JsonNode *root);

G_END_DECLS
