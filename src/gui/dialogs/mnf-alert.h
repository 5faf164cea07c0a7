/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Questions and messages in a dialog over a window (AdwMessageDialog; newer
 * libraries have AdwAlertDialog instead). */

typedef enum
{
  MNF_ALERT_PLAIN,
  MNF_ALERT_SUGGESTED,
  MNF_ALERT_DESTRUCTIVE,
} MnfAlertAppearance;

typedef struct
{
  const char *id;
  const char *label; /* translated, with mnemonic */
  MnfAlertAppearance appearance;
} MnfAlertResponse;

/* Shows a dialog with @responses (ended by a NULL id) from the first to the
 * last; Escape gives the first, Return the last unless that one destroys
 * something. @extra is shown below the words, or NULL. */
void mnf_alert_async (GtkWindow *parent,
                      const char *heading,
                      const char *body,
                      GtkWidget *extra,
                      const MnfAlertResponse *responses,
                      GAsyncReadyCallback callback,
                      gpointer user_data);

/* The id of the response; transfer full. */
char *mnf_alert_finish (GAsyncResult *result);

/* Tells what went wrong. */
void mnf_alert_error (GtkWindow *parent, const char *heading, const GError *error);

G_END_DECLS
