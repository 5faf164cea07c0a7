/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The letter in other programs: clipboard, e-mail, drag and drop. */

#include "config.h"

#include <gio/gunixfdlist.h>
#include <glib/gstdio.h>
#include <unistd.h>
#include <utime.h>

#include "gui/preview/mnf-paper.h"
#include "gui/preview/mnf-preview.h"
#include "window-fixture.h"

#define PORTAL "org.freedesktop.portal.Desktop"
#define SUBJECT "Manifestación expresa de la intención de participar"

/* The clipboard */

static void
read_cb (GObject *clipboard, GAsyncResult *result, gpointer user_data)
{
  const char *type;
  g_autoptr (GInputStream) stream =
    gdk_clipboard_read_finish (GDK_CLIPBOARD (clipboard), result, &type, NULL);
  g_autoptr (GBytes) bytes = NULL;

  g_assert_nonnull (stream);
  bytes = g_input_stream_read_bytes (stream, 1 << 20, NULL, NULL);
  *(char **) user_data =
    g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static gboolean
is_read (gpointer text)
{
  return *(char **) text != NULL;
}

/* What is in the clipboard as @type. Transfer full. */
static char *
read_clipboard (Fixture *fixture, const char *type)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (fixture->window));
  char *text = NULL;

  gdk_clipboard_read_async (clipboard, (const char *[]){ type, NULL }, G_PRIORITY_DEFAULT,
                            NULL, read_cb, &text);
  mnf_test_wait (is_read, &text);
  return text;
}

static void
test_copy (Fixture *fixture, gconstpointer data)
{
  g_autofree char *rich = NULL;
  g_autofree char *plain = NULL;

  open_file (fixture);
  activate (fixture, "copy-letter");
  rich = read_clipboard (fixture, "text/html");
  plain = read_clipboard (fixture, "text/plain;charset=utf-8");
  g_assert_nonnull (strstr (rich, "<li>Que los mecanismos"));
  g_assert_nonnull (strstr (plain, "A. Que los mecanismos"));
}

/* E-mail */

/* The portal of this test's desktop. */
typedef struct
{
  GDBusConnection *bus;
  guint name, object; /* 0 for none: it knows no e-mail */
  char *subject;
  char *start; /* of the attachment */
} Portal;

static void
compose_cb (GDBusConnection *bus,
            const char *sender,
            const char *path,
            const char *interface,
            const char *method,
            GVariant *parameters,
            GDBusMethodInvocation *invocation,
            gpointer user_data)
{
  Portal *portal = user_data;
  GUnixFDList *files =
    g_dbus_message_get_unix_fd_list (g_dbus_method_invocation_get_message (invocation));
  g_autoptr (GVariant) options = g_variant_get_child_value (parameters, 1);
  char start[6] = "";
  int file = g_unix_fd_list_get (files, 0, NULL);

  g_variant_lookup (options, "subject", "s", &portal->subject);
  g_assert_cmpint (read (file, start, 5), ==, 5);
  close (file);
  portal->start = g_strdup (start);
  g_dbus_method_invocation_return_value (invocation, g_variant_new ("(o)", "/request/1"));
}

static gboolean
is_owner (gpointer portal)
{
  g_autoptr (GVariant) owned =
    g_dbus_connection_call_sync (((Portal *) portal)->bus, "org.freedesktop.DBus",
                                 "/org/freedesktop/DBus", "org.freedesktop.DBus",
                                 "NameHasOwner", g_variant_new ("(s)", PORTAL), NULL, 0,
                                 -1, NULL, NULL);
  gboolean is_owned;

  g_variant_get (owned, "(b)", &is_owned);
  return is_owned;
}

static void
portal_set_up (Portal *self, gboolean knows_mail)
{
  static const char xml[] =
    "<node><interface name='org.freedesktop.portal.Email'><method name='ComposeEmail'>"
    "<arg type='s' direction='in'/><arg type='a{sv}' direction='in'/>"
    "<arg type='o' direction='out'/></method></interface></node>";
  static const GDBusInterfaceVTable table = { compose_cb };
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (xml, NULL);

  *self = (Portal){ .bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL) };
  if (knows_mail)
    self->object =
      g_dbus_connection_register_object (self->bus, "/org/freedesktop/portal/desktop",
                                         node->interfaces[0], &table, self, NULL, NULL);
  self->name =
    g_bus_own_name_on_connection (self->bus, PORTAL, 0, NULL, NULL, NULL, NULL);
  mnf_test_wait (is_owner, self);
}

static void
portal_tear_down (Portal *self)
{
  g_bus_unown_name (self->name);
  if (self->object != 0)
    g_dbus_connection_unregister_object (self->bus, self->object);
  g_object_unref (self->bus);
  g_free (self->subject);
  g_free (self->start);
}

static gboolean
is_composed (gpointer portal)
{
  return ((Portal *) portal)->start != NULL;
}

static void
test_portal (Fixture *fixture, gconstpointer data)
{
  Portal portal;

  portal_set_up (&portal, TRUE);
  open_file (fixture);
  activate (fixture, "send");
  mnf_test_wait (is_composed, &portal);
  g_assert_true (g_str_has_prefix (portal.subject, SUBJECT));
  g_assert_cmpstr (portal.start, ==, "%PDF-");
  portal_tear_down (&portal);
}

/* Puts a program for e-mail before all others, which notes what it is asked and
 * ends with @status. Returns where it does; transfer full. */
static char *
install_mailer (Fixture *fixture, const char *status)
{
  char *note = g_build_filename (fixture->folder, "note", NULL);
  g_autofree char *program = g_build_filename (fixture->folder, "xdg-email", NULL);
  g_autofree char *script = g_strdup_printf (
    "#!/bin/sh\nprintf '%%s\\n' \"$@\" >'%s'\nhead -c5 \"$5\" >>'%s'\nexit %s\n", note,
    note, status);
  g_autofree char *path = g_strdup_printf ("%s:%s", fixture->folder, g_getenv ("PATH"));

  g_assert_true (g_file_set_contents_full (program, script, -1,
                                           G_FILE_SET_CONTENTS_CONSISTENT, 0700, NULL));
  g_setenv ("PATH", path, TRUE);
  return note;
}

static void
remove_mailer (Fixture *fixture, char *note)
{
  g_autofree char *program = g_build_filename (fixture->folder, "xdg-email", NULL);
  g_autofree char *path = g_strdup (g_getenv ("PATH") + strlen (fixture->folder) + 1);

  g_setenv ("PATH", path, TRUE);
  g_unlink (program);
  g_unlink (note);
  g_free (note);
}

static gboolean
is_noted (gpointer note)
{
  g_autofree char *text = NULL;

  return g_file_get_contents (note, &text, NULL, NULL) &&
         g_str_has_suffix (text, "%PDF-");
}

static void
test_program (Fixture *fixture, gconstpointer data)
{
  char *note = install_mailer (fixture, "0");
  Portal portal;

  portal_set_up (&portal, FALSE);
  open_file (fixture);
  activate (fixture, "send");
  mnf_test_wait (is_noted, note);
  remove_mailer (fixture, note);
  portal_tear_down (&portal);
}

static void
test_no_program (Fixture *fixture, gconstpointer data)
{
  char *note = install_mailer (fixture, "3");
  Portal portal;

  portal_set_up (&portal, FALSE);
  open_file (fixture);
  activate (fixture, "send");
  answer ("Could Not Open an E-Mail", "attach it to an e-mail yourself", "close");
  remove_mailer (fixture, note);
  portal_tear_down (&portal);
}

/* Dragging */

static gboolean
has_paper (gpointer preview)
{
  return mnf_test_find (preview, MNF_TYPE_PAPER, NULL) != NULL;
}

static GdkContentProvider *
drag (GtkWidget *preview, double x, double y)
{
  GtkEventController *source = mnf_test_find_controller (preview, GTK_TYPE_DRAG_SOURCE);
  GdkContentProvider *content = NULL;

  g_signal_emit_by_name (source, "prepare", x, y, &content);
  return content;
}

static GFile *
get_file (GdkContentProvider *content)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_FILE);
  g_assert_true (gdk_content_provider_get_value (content, &value, NULL));
  return g_value_dup_object (&value);
}

static void
test_drag (Fixture *fixture, gconstpointer data)
{
  GtkWidget *preview, *paper;
  g_autoptr (GdkContentProvider) content = NULL;
  g_autoptr (GFile) file = NULL;
  g_autofree char *name = NULL;
  double x, y;

  open_file (fixture);
  preview = mnf_test_find (GTK_WIDGET (fixture->window), MNF_TYPE_PREVIEW, NULL);
  mnf_test_wait (has_paper, preview);
  mnf_test_settle ();
  g_assert_null (drag (preview, 1, 1)); /* the desk */

  paper = mnf_test_find (preview, MNF_TYPE_PAPER, NULL);
  gtk_widget_translate_coordinates (paper, preview, 100, 100, &x, &y);
  content = drag (preview, x, y);
  g_assert_nonnull (content);
  file = get_file (content);
  name = g_file_get_basename (file);
  g_assert_true (g_str_has_suffix (name, ".pdf"));
  g_assert_true (g_file_query_exists (file, NULL));
}

/* A file that is long gone by does not stay for ever. */
static void
test_tidy (Fixture *fixture, gconstpointer data)
{
  g_autofree char *old =
    g_build_filename (g_get_user_cache_dir (), "manifiesta", "outgoing", "old", NULL);
  g_autofree char *recent =
    g_build_filename (g_get_user_cache_dir (), "manifiesta", "outgoing", "recent", NULL);
  g_autofree char *file = g_build_filename (old, "carta.pdf", NULL);
  char *note = install_mailer (fixture, "0");
  Portal portal;

  g_assert_cmpint (g_mkdir_with_parents (old, 0700), ==, 0);
  g_assert_cmpint (g_mkdir_with_parents (recent, 0700), ==, 0);
  g_assert_true (g_file_set_contents (file, "x", 1, NULL));
  g_assert_cmpint (g_utime (old, &(struct utimbuf){ 1, 1 }), ==, 0);

  portal_set_up (&portal, FALSE);
  open_file (fixture);
  activate (fixture, "send");
  mnf_test_wait (is_noted, note);
  g_assert_false (g_file_test (old, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (recent, G_FILE_TEST_EXISTS));
  remove_mailer (fixture, note);
  portal_tear_down (&portal);
}

static void
add_tests (MnfApplication *application)
{
#define ADD(name, function)                                                              \
  g_test_add ("/sharing/" name, Fixture, application, set_up, function, tear_down)
  ADD ("copy", test_copy);
  ADD ("portal", test_portal);
  ADD ("program", test_program);
  ADD ("no-program", test_no_program);
  ADD ("drag", test_drag);
  ADD ("tidy", test_tidy);
}

int
main (int argc, char **argv)
{
  return run_window_tests (&argc, &argv, add_tests);
}
