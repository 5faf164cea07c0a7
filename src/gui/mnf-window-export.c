/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

/* How a letter leaves the window: to files of every format, and to paper. */

#include "mnf-window-private.h"

#include <glib/gi18n.h>

#include "export/mnf-exporter.h"
#include "gui/dialogs/mnf-export-dialog.h"
#include "gui/dialogs/mnf-launcher.h"
#include "gui/dialogs/mnf-print.h"

static void
show_in_folder_cb (GtkButton *button, GFile *file)
{
  mnf_launcher_show_in_folder (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (button))),
                               file);
}

static void
open_exported_cb (AdwToast *toast, MnfWindow *self)
{
  mnf_launcher_open (GTK_WINDOW (self), g_object_get_data (G_OBJECT (toast), "file"));
}

/* A toast has one button of its own; the other one stands beside the words or,
 * in a narrow window, below them. */
static GtkWidget *
create_exported_title (GFile *file, gboolean narrow)
{
  GtkWidget *box =
    gtk_box_new (narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *button = gtk_button_new_with_label (_ ("Show in Folder"));
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *text = g_strdup_printf (_ ("“%s” exported"), name);
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_MIDDLE);
  gtk_label_set_ellipsize (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))),
                           PANGO_ELLIPSIZE_END);
  gtk_widget_set_tooltip_text (label, text);
  gtk_widget_add_css_class (label, "heading");
  g_signal_connect_object (button, "clicked", G_CALLBACK (show_in_folder_cb), file, 0);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), button);
  return box;
}

static void
tell_exported (MnfWindow *self, GFile *file)
{
  AdwToast *toast = adw_toast_new ("");

  adw_toast_set_custom_title (toast,
                              create_exported_title (file, mnf_fold_bin_get_folded (
                                                             self->fold_bin)));
  adw_toast_set_button_label (toast, _ ("Open"));
  adw_toast_set_timeout (toast, MNF_WINDOW_CHOICE_SECONDS);
  g_object_set_data_full (G_OBJECT (toast), "file", g_object_ref (file), g_object_unref);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (open_exported_cb), self,
                           0);
  adw_toast_overlay_add_toast (self->toast_overlay, toast);
}

/* The dialog */

static void
dialog_ended_cb (GObject *dialog, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MnfWindow) self = user_data;
  const MnfExporter *exporter;
  g_autofree char *etag = NULL;
  g_autoptr (GFile) file = mnf_export_dialog_run_finish (result, &exporter, &etag);

  if (file == NULL)
    return;

  if (exporter == mnf_exporter_find ("pdf"))
    {
      g_set_object (&self->pdf, file);
      g_free (self->pdf_etag);
      self->pdf_etag = g_steal_pointer (&etag);
    }
  tell_exported (self, file);
}

static void
open_dialog (MnfWindow *self, const char *format)
{
  const MnfExporter *exporter = mnf_exporter_find (format);

  if (exporter != NULL)
    mnf_export_dialog_run_async (GTK_WINDOW (self), self->document, exporter,
                                 dialog_ended_cb, g_object_ref (self));
}

static void
export_cb (GSimpleAction *action, GVariant *format, gpointer user_data)
{
  open_dialog (user_data, g_variant_get_string (format, NULL));
}

/* One click: after the first time the same file is made anew */

static void
exported_again_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MnfWindow) self = user_data;
  g_autofree char *etag = NULL;
  g_autoptr (GFile) file = mnf_export_finish (result, &etag, NULL);

  if (gtk_window_get_application (GTK_WINDOW (self)) == NULL)
    return; /* The window was closed meanwhile. */

  if (file != NULL)
    {
      g_free (self->pdf_etag);
      self->pdf_etag = g_steal_pointer (&etag);
      tell_exported (self, self->pdf);
      return;
    }

  /* Somebody has signed it, or its folder has gone: people decide. */
  g_clear_object (&self->pdf);
  open_dialog (self, "pdf");
}

static void
export_pdf_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MnfWindow *self = user_data;

  if (self->pdf == NULL)
    open_dialog (self, "pdf");
  else
    mnf_export_async (mnf_exporter_find ("pdf"),
                      mnf_document_get_manifestation (self->document),
                      MNF_EXPORT_RESOLUTION, self->pdf, self->pdf_etag, NULL,
                      exported_again_cb, g_object_ref (self));
}

static void
print_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MnfWindow *self = user_data;

  mnf_print (GTK_WINDOW (self), mnf_document_get_manifestation (self->document));
}

static GMenuModel *
create_format_menu (void)
{
  GMenu *menu = g_menu_new ();
  gsize n_exporters;
  const MnfExporter *const *exporters = mnf_exporters_get_all (&n_exporters);

  for (gsize i = 0; i < n_exporters; i++)
    {
      g_autoptr (GMenuItem) item =
        g_menu_item_new (mnf_exporter_get_name (exporters[i]), NULL);

      g_menu_item_set_action_and_target (item, "win.export", "s", exporters[i]->id);
      g_menu_append_item (menu, item);
    }
  return G_MENU_MODEL (menu);
}

void
mnf_window_install_export_actions (MnfWindow *self)
{
  static const GActionEntry entries[] = {
    { "export-pdf", export_pdf_cb },
    { "export", export_cb, "s" },
    { "print", print_cb },
  };
  g_autoptr (GMenuModel) formats = create_format_menu ();

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries),
                                   self);
  adw_split_button_set_menu_model (self->export_button, formats);
  g_menu_append_section (self->narrow_export_menu, NULL, formats);
}
