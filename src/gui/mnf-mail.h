/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Opens a new e-mail with @subject and @attachment, a local file, in the program
 * that people use for e-mail, by the desktop's portal or, where there is none, by
 * xdg-email. What they do with it then, nobody is told. */
void mnf_mail_compose_async (const char *subject,
                             GFile *attachment,
                             GAsyncReadyCallback callback,
                             gpointer user_data);
gboolean mnf_mail_compose_finish (GAsyncResult *result, GError **error);

G_END_DECLS
