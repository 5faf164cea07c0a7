/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-launcher.h"

#include <glib/gi18n.h>

#include "mnf-alert.h"

static void
shown_cb (GObject *parent, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  if (!gtk_show_uri_full_finish (GTK_WINDOW (parent), result, &error))
    mnf_alert_error (GTK_WINDOW (parent), _ ("Could Not Open File"), error);
}

void
mnf_launcher_open (GtkWindow *parent, GFile *file)
{
  g_autofree char *uri = g_file_get_uri (file);

  gtk_show_uri_full (parent, uri, GDK_CURRENT_TIME, NULL, shown_cb, NULL);
}

/* What is needed until the file manager has answered. */
typedef struct
{
  GtkWindow *parent;
  GFile *file;
} Request;

static void
request_free (Request *request)
{
  g_object_unref (request->parent);
  g_object_unref (request->file);
  g_free (request);
}

static void
items_shown_cb (GObject *bus, GAsyncResult *result, gpointer user_data)
{
  Request *request = user_data;
  g_autoptr (GVariant) reply =
    g_dbus_connection_call_finish (G_DBUS_CONNECTION (bus), result, NULL);

  /* Not every file manager can select a file: its folder is better than nothing. */
  if (reply == NULL)
    {
      g_autoptr (GFile) folder = g_file_get_parent (request->file);

      mnf_launcher_open (request->parent, folder);
    }
  request_free (request);
}

void
mnf_launcher_show_in_folder (GtkWindow *parent, GFile *file)
{
  GDBusConnection *bus = g_application_get_dbus_connection (g_application_get_default ());
  g_autofree char *uri = g_file_get_uri (file);
  const char *uris[] = { uri, NULL };
  Request *request;

  if (bus == NULL)
    {
      g_autoptr (GFile) folder = g_file_get_parent (file);

      mnf_launcher_open (parent, folder);
      return;
    }

  request = g_new (Request, 1);
  request->parent = g_object_ref (parent);
  request->file = g_object_ref (file);
  g_dbus_connection_call (bus, "org.freedesktop.FileManager1",
                          "/org/freedesktop/FileManager1", "org.freedesktop.FileManager1",
                          "ShowItems", g_variant_new ("(^ass)", uris, ""), NULL,
                          G_DBUS_CALL_FLAGS_NONE, -1, NULL, items_shown_cb, request);
}
