/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

/* How a letter gets into other programs without a file of the user's own: by the
 * clipboard, by e-mail, and dragged from its pages. */

#include "mnf-window-private.h"

#include <glib/gi18n.h>

#include "compose/mnf-composer.h"
#include "export/mnf-exporter.h"
#include "gui/dialogs/mnf-alert.h"
#include "gui/preview/mnf-paper.h"
#include "mnf-mail.h"
#include "mnf-outgoing.h"

/* The clipboard */

static GdkContentProvider *
provide (MnfManifestation *letter, const char *format, GError **error)
{
  const MnfExporter *exporter = mnf_exporter_find (format);
  g_autoptr (GBytes) bytes = mnf_export_to_bytes (exporter, letter, NULL, NULL, error);

  return bytes != NULL ? gdk_content_provider_new_for_bytes (exporter->media_type, bytes)
                       : NULL;
}

/* With its looks for those who can take them, as plain words for the others. */
static void
copy_letter_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MnfWindow *self = user_data;
  MnfManifestation *manifestation = mnf_document_get_manifestation (self->document);
  g_autoptr (MnfLetter) letter = mnf_compose (manifestation, MNF_COMPOSE_DEFAULT);
  g_autofree char *words = mnf_letter_to_plain_text (letter);
  g_autoptr (GError) error = NULL;
  GdkContentProvider *rich = provide (manifestation, "html", &error);
  g_autoptr (GdkContentProvider) all = NULL;

  if (rich == NULL)
    {
      mnf_alert_error (GTK_WINDOW (self), _ ("Could Not Copy Letter"), error);
      return;
    }
  all = gdk_content_provider_new_union (
    (GdkContentProvider *[]){ rich,
                              gdk_content_provider_new_typed (G_TYPE_STRING, words) },
    2);
  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self)), all);
  adw_toast_overlay_add_toast (self->toast_overlay, adw_toast_new (_ ("Letter copied")));
}

/* E-mail */

static void
composed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MnfWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!mnf_mail_compose_finish (result, &error))
    mnf_alert_error (GTK_WINDOW (self), _ ("Could Not Open an E-Mail"), error);
}

static void
write_in_thread (GTask *task, gpointer source, gpointer letter, GCancellable *cancellable)
{
  GError *error = NULL;
  GFile *file = mnf_outgoing_write_pdf (letter, &error);

  if (file != NULL)
    g_task_return_pointer (task, file, g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  MnfWindow *self = MNF_WINDOW (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = g_task_propagate_pointer (G_TASK (result), &error);
  g_autoptr (MnfLetter) letter = NULL;

  if (file == NULL)
    {
      mnf_alert_error (GTK_WINDOW (self), _ ("Could Not Export Letter"), error);
      return;
    }
  letter = mnf_compose (g_task_get_task_data (G_TASK (result)), MNF_COMPOSE_DEFAULT);
  mnf_mail_compose_async (mnf_letter_get_title (letter), file, composed_cb,
                          g_object_ref (self));
}

static void
send_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MnfWindow *self = user_data;
  MnfManifestation *letter = mnf_document_get_manifestation (self->document);
  g_autoptr (GTask) task = g_task_new (self, NULL, written_cb, NULL);

  g_task_set_source_tag (task, send_cb);
  g_task_set_task_data (task, mnf_manifestation_ref (letter),
                        (GDestroyNotify) mnf_manifestation_unref);
  g_task_run_in_thread (task, write_in_thread);
}

/* Dragging */

/* What is dragged from a page is the letter's PDF. */
static GdkContentProvider *
prepare_cb (GtkDragSource *source, double x, double y, MnfWindow *self)
{
  GtkWidget *preview = GTK_WIDGET (self->preview);
  GtkWidget *at = gtk_widget_pick (preview, x, y, GTK_PICK_DEFAULT);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = NULL;

  if (at == NULL ||
      (!MNF_IS_PAPER (at) && gtk_widget_get_ancestor (at, MNF_TYPE_PAPER) == NULL))
    return NULL;

  file = mnf_outgoing_write_pdf (mnf_document_get_manifestation (self->document), &error);
  if (file == NULL)
    {
      mnf_alert_error (GTK_WINDOW (self), _ ("Could Not Export Letter"), error);
      return NULL;
    }
  return gdk_content_provider_new_typed (G_TYPE_FILE, file);
}

static void
drag_begin_cb (GtkDragSource *source, GdkDrag *drag, MnfWindow *self)
{
  g_autoptr (GIcon) icon = g_content_type_get_icon ("application/pdf");
  GtkIconTheme *theme =
    gtk_icon_theme_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));
  g_autoptr (GtkIconPaintable) paintable =
    gtk_icon_theme_lookup_by_gicon (theme, icon, 64,
                                    gtk_widget_get_scale_factor (GTK_WIDGET (self)),
                                    gtk_widget_get_direction (GTK_WIDGET (self)), 0);

  gtk_drag_source_set_icon (source, GDK_PAINTABLE (paintable), 0, 0);
}

void
mnf_window_install_sharing (MnfWindow *self)
{
  static const GActionEntry entries[] = {
    { "copy-letter", copy_letter_cb },
    { "send", send_cb },
  };
  GtkDragSource *source = gtk_drag_source_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries),
                                   self);
  g_signal_connect (source, "prepare", G_CALLBACK (prepare_cb), self);
  g_signal_connect (source, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->preview), GTK_EVENT_CONTROLLER (source));
}
