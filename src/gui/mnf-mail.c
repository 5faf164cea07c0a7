/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-mail.h"

#include <fcntl.h>
#include <gio/gunixfdlist.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>

typedef struct
{
  char *subject;
  GFile *attachment;
} Mail;

static void
mail_free (gpointer data)
{
  Mail *mail = data;

  g_free (mail->subject);
  g_object_unref (mail->attachment);
  g_free (mail);
}

/* xdg-email */

static void
program_ended_cb (GObject *program, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;

  if (g_subprocess_wait_check_finish (G_SUBPROCESS (program), result, NULL))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                             _ ("No program for e-mail answered. Export the PDF, and "
                                "attach it to an e-mail yourself."));
}

static void
compose_by_program (GTask *task)
{
  Mail *mail = g_task_get_task_data (task);
  g_autofree char *path = g_file_get_path (mail->attachment);
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) program =
    g_subprocess_new (G_SUBPROCESS_FLAGS_STDERR_SILENCE, &error, "xdg-email", "--utf8",
                      "--subject", mail->subject, "--attach", path, NULL);

  if (program != NULL)
    g_subprocess_wait_check_async (program, NULL, program_ended_cb, g_object_ref (task));
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/* The portal */

static void
portal_answered_cb (GObject *bus, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GVariant) reply =
    g_dbus_connection_call_with_unix_fd_list_finish (G_DBUS_CONNECTION (bus), NULL,
                                                     result, NULL);

  if (reply != NULL)
    g_task_return_boolean (task, TRUE);
  else
    compose_by_program (task); /* there is no portal, or it knows no e-mail */
}

/* The portal is given the file open: it may not be allowed to see its folder. NULL
 * if it cannot be opened. */
static GUnixFDList *
open_attachment (GFile *attachment)
{
  g_autofree char *path = g_file_get_path (attachment);
  int descriptor = g_open (path, O_RDONLY | O_CLOEXEC, 0);

  return descriptor >= 0 ? g_unix_fd_list_new_from_array (&descriptor, 1) : NULL;
}

static void
compose_by_portal (GTask *task, GDBusConnection *bus, GUnixFDList *attachments)
{
  Mail *mail = g_task_get_task_data (task);
  GVariantBuilder options;

  g_variant_builder_init (&options, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&options, "{sv}", "subject",
                         g_variant_new_string (mail->subject));
  g_variant_builder_add (&options, "{sv}", "attachment_fds",
                         g_variant_new_fixed_array (G_VARIANT_TYPE_HANDLE,
                                                    (gint32[]){ 0 }, 1, sizeof (gint32)));
  g_dbus_connection_call_with_unix_fd_list (bus, "org.freedesktop.portal.Desktop",
                                            "/org/freedesktop/portal/desktop",
                                            "org.freedesktop.portal.Email",
                                            "ComposeEmail",
                                            g_variant_new ("(sa{sv})", "", &options),
                                            G_VARIANT_TYPE ("(o)"),
                                            G_DBUS_CALL_FLAGS_NONE, -1, attachments, NULL,
                                            portal_answered_cb, g_object_ref (task));
}

static void
bus_found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Mail *mail = g_task_get_task_data (task);
  g_autoptr (GDBusConnection) bus = g_bus_get_finish (result, NULL);
  g_autoptr (GUnixFDList) attachments =
    bus != NULL ? open_attachment (mail->attachment) : NULL;

  if (attachments != NULL)
    compose_by_portal (task, bus, attachments);
  else
    compose_by_program (task);
}

void
mnf_mail_compose_async (const char *subject,
                        GFile *attachment,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  GTask *task = g_task_new (NULL, NULL, callback, user_data);
  Mail *mail = g_new (Mail, 1);

  mail->subject = g_strdup (subject);
  mail->attachment = g_object_ref (attachment);
  g_task_set_source_tag (task, mnf_mail_compose_async);
  g_task_set_task_data (task, mail, mail_free);
  g_bus_get (G_BUS_TYPE_SESSION, NULL, bus_found_cb, task);
}

gboolean
mnf_mail_compose_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
