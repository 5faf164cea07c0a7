/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The rows of the table data/catalog/@name.csv that comes with the program,
 * each a GStrv of @n_columns values; its first line, which names the columns,
 * is left out. Values may be in quotation marks, but hold none, and no line
 * breaks. Transfer full. */
GPtrArray *mnf_catalog_table_read (const char *name, guint n_columns);

G_END_DECLS
