/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The letters used last, as the desktop remembers them. */

/* A menu of them, the last first, that follows what the desktop remembers; each
 * item activates "app.open-recent" with the file's address. Transfer full. */
GMenuModel *mnf_recent_create_menu (void);

void mnf_recent_add (GFile *file);

G_END_DECLS
