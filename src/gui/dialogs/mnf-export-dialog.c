/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-export-dialog.h"

#include <glib/gi18n.h>
#include <string.h>

#include "compose/mnf-file-name.h"
#include "mnf-alert.h"
#include "mnf-file-dialog.h"
#include "mnf-gui-resources.h"

#define FOLDER_KEY "export-folder"

struct _MnfExportDialog
{
  AdwWindow parent_instance;

  MnfManifestation *manifestation; /* as it was when the export was asked for */
  const MnfExporter *exporter;
  guint n_files; /* that the letter takes in that format */
  GFile *folder;
  GSettings *settings;
  GCancellable *looking; /* for files that are there already */
  GTask *task;           /* the run; NULL once it has returned */
  gboolean busy;         /* while it is exported */
  GFile *written;        /* the first file, once it is there … */
  char *etag;            /* … and what is in it */

  AdwComboRow *format_row;
  AdwComboRow *resolution_row;
  AdwEntryRow *name_row;
  AdwActionRow *folder_row;
  GtkLabel *notice;
  GtkButton *export_button;
};

G_DEFINE_FINAL_TYPE (MnfExportDialog, mnf_export_dialog, ADW_TYPE_WINDOW)

/* The file */

static const char *
get_name (MnfExportDialog *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->name_row));
}

static gboolean
has_extension (const char *name, const MnfExporter *exporter)
{
  const char *dot = strrchr (name, '.');

  return dot != NULL && g_ascii_strcasecmp (dot + 1, exporter->extension) == 0;
}

/* With the format's ending, whether it was typed or not. */
static GFile *
create_file (MnfExportDialog *self)
{
  const char *name = get_name (self);
  g_autofree char *whole = has_extension (name, self->exporter)
                             ? g_strdup (name)
                             : g_strconcat (name, ".", self->exporter->extension, NULL);

  return g_file_get_child (self->folder, whole);
}

/* The one with that number of all that will be written: a letter may take several. */
static GFile *
create_numbered_file (MnfExportDialog *self, guint number)
{
  g_autoptr (GFile) file = create_file (self);
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *numbered = mnf_export_file_name (name, number, self->n_files);

  return g_file_get_child (self->folder, numbered);
}

/* No name of a file, on any system: a folder's, or nothing. */
static gboolean
is_name (const char *name)
{
  return *name != '\0' && strpbrk (name, "/\\") == NULL && !g_str_equal (name, ".") &&
         !g_str_equal (name, "..");
}

static void
show_notice (MnfExportDialog *self, const char *words, gboolean replaces)
{
  GtkWidget *button = GTK_WIDGET (self->export_button);

  gtk_label_set_text (self->notice, words);
  gtk_widget_set_visible (GTK_WIDGET (self->notice), *words != '\0');
  gtk_button_set_label (self->export_button, replaces ? _ ("_Replace") : _ ("_Export"));
  gtk_widget_remove_css_class (button,
                               replaces ? "suggested-action" : "destructive-action");
  gtk_widget_add_css_class (button, replaces ? "destructive-action" : "suggested-action");
}

static void
looked_cb (GObject *file, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MnfExportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileInfo) info = g_file_query_info_finish (G_FILE (file), result, &error);
  g_autofree char *name = NULL;
  g_autofree char *words = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || info == NULL)
    return;

  name = g_file_get_basename (G_FILE (file));
  words = g_strdup_printf (_ ("“%s” is there already; it will be replaced."), name);
  show_notice (self, words, TRUE);
}

/* Says what is in the way of the files that are to be written; one will do. */
static void
update (MnfExportDialog *self)
{
  gboolean possible = self->folder != NULL && is_name (get_name (self));

  g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
  gtk_widget_set_sensitive (GTK_WIDGET (self->export_button), possible && !self->busy);
  show_notice (self,
               *get_name (self) != '\0' && !possible
                 ? _ ("A name cannot have a slash in it: choose the folder below.")
                 : "",
               FALSE);
  if (!possible)
    return;

  self->looking = g_cancellable_new ();
  for (guint i = 0; i < self->n_files; i++)
    {
      g_autoptr (GFile) file = create_numbered_file (self, i);

      g_file_query_info_async (file, G_FILE_ATTRIBUTE_STANDARD_TYPE,
                               G_FILE_QUERY_INFO_NONE, G_PRIORITY_DEFAULT, self->looking,
                               looked_cb, g_object_ref (self));
    }
}

/* All but the ending, so that what is typed takes the place of that. */
static void
select_stem (MnfExportDialog *self)
{
  const char *name = get_name (self);
  const char *dot = strrchr (name, '.');

  gtk_widget_grab_focus (GTK_WIDGET (self->name_row));
  if (dot != NULL)
    gtk_editable_select_region (GTK_EDITABLE (self->name_row), 0,
                                (int) g_utf8_pointer_to_offset (name, dot));
}

/* Formats */

/* The name goes with the format. */
static void
format_selected_cb (MnfExportDialog *self)
{
  gsize n_exporters;
  const MnfExporter *const *exporters = mnf_exporters_get_all (&n_exporters);
  guint selected = adw_combo_row_get_selected (self->format_row);
  g_autoptr (GString) name = g_string_new (get_name (self));
  g_autoptr (MnfPages) pages = NULL;

  if (self->exporter == NULL || selected >= n_exporters)
    return;

  if (has_extension (name->str, self->exporter))
    {
      g_string_truncate (name, name->len - strlen (self->exporter->extension));
      g_string_append (name, exporters[selected]->extension);
    }
  self->exporter = exporters[selected];
  pages = mnf_exporter_lay_out (self->exporter, self->manifestation);
  self->n_files = mnf_export_count_files (pages);
  gtk_widget_set_visible (GTK_WIDGET (self->resolution_row),
                          self->exporter->has_page_files);
  gtk_editable_set_text (GTK_EDITABLE (self->name_row), name->str);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->format_row),
                               mnf_exporter_get_summary (self->exporter));
  update (self);
}

/* What a picture is for, in dots an inch. */
static const struct
{
  guint resolution;
  const char *label;
} resolutions[] = {
  { 96, N_ ("For the screen (96 dpi)") },
  { MNF_EXPORT_RESOLUTION, N_ ("For messages (150 dpi)") },
  { 300, N_ ("For print (300 dpi)") },
};

static void
show_resolutions (MnfExportDialog *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (resolutions); i++)
    gtk_string_list_append (labels, gettext (resolutions[i].label));
  adw_combo_row_set_model (self->resolution_row, G_LIST_MODEL (labels));
  for (guint i = 0; i < G_N_ELEMENTS (resolutions); i++)
    if (resolutions[i].resolution == MNF_EXPORT_RESOLUTION)
      adw_combo_row_set_selected (self->resolution_row, i);
}

static guint
get_resolution (MnfExportDialog *self)
{
  return resolutions[adw_combo_row_get_selected (self->resolution_row)].resolution;
}

static void
show_formats (MnfExportDialog *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  gsize n_exporters;
  const MnfExporter *const *exporters = mnf_exporters_get_all (&n_exporters);
  guint selected = 0;

  for (gsize i = 0; i < n_exporters; i++)
    {
      gtk_string_list_append (names, mnf_exporter_get_name (exporters[i]));
      if (exporters[i] == self->exporter)
        selected = (guint) i;
    }
  adw_combo_row_set_model (self->format_row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->format_row, selected);
  format_selected_cb (self);
}

/* Folders */

static void
set_folder (MnfExportDialog *self, GFile *folder)
{
  g_autofree char *description = mnf_file_describe_folder (folder);
  g_autofree char *escaped = g_markup_escape_text (description, -1);

  g_set_object (&self->folder, folder);
  adw_action_row_set_subtitle (self->folder_row, escaped);
  update (self);
}

static void
folder_chosen_cb (GObject *parent, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MnfExportDialog) self = user_data;
  g_autoptr (GFile) folder = mnf_file_dialog_choose_folder_finish (result);

  if (folder != NULL)
    set_folder (self, folder);
}

static void
choose_folder_cb (MnfExportDialog *self)
{
  mnf_file_dialog_choose_folder_async (GTK_WINDOW (self), _ ("Folder of the Export"),
                                       self->folder, folder_chosen_cb,
                                       g_object_ref (self));
}

/* Exporting */

static void
end (MnfExportDialog *self, GFile *file)
{
  g_autoptr (GTask) task = g_steal_pointer (&self->task);

  if (task != NULL)
    g_task_return_pointer (task, file, g_object_unref);
}

static void
exported_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MnfExportDialog) self = user_data;
  g_autofree char *uri = g_file_get_uri (self->folder);
  g_autoptr (GError) error = NULL;

  self->busy = FALSE;
  self->written = mnf_export_finish (result, &self->etag, &error);
  if (self->written == NULL)
    {
      update (self);
      mnf_alert_error (GTK_WINDOW (self), _ ("Could Not Export Letter"), error);
      return;
    }
  g_settings_set_string (self->settings, FOLDER_KEY, uri);
  end (self, g_object_ref (self->written));
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
export_cb (MnfExportDialog *self)
{
  g_autoptr (GFile) file = NULL;

  if (!gtk_widget_get_sensitive (GTK_WIDGET (self->export_button)))
    return;

  file = create_file (self);
  self->busy = TRUE;
  gtk_widget_set_sensitive (GTK_WIDGET (self->export_button), FALSE);
  mnf_export_async (self->exporter, self->manifestation, get_resolution (self), file,
                    NULL, NULL, exported_cb, g_object_ref (self));
}

static void
cancel_cb (MnfExportDialog *self)
{
  gtk_window_close (GTK_WINDOW (self));
}

/* The object */

/* An export that has begun is waited for. */
static gboolean
mnf_export_dialog_close_request (GtkWindow *window)
{
  MnfExportDialog *self = MNF_EXPORT_DIALOG (window);

  if (self->busy)
    return GDK_EVENT_STOP;

  end (self, NULL);
  return GTK_WINDOW_CLASS (mnf_export_dialog_parent_class)->close_request (window);
}

static void
mnf_export_dialog_dispose (GObject *object)
{
  MnfExportDialog *self = MNF_EXPORT_DIALOG (object);

  end (self, NULL);
  g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
  g_clear_object (&self->written);
  g_clear_object (&self->folder);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->manifestation, mnf_manifestation_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), MNF_TYPE_EXPORT_DIALOG);

  G_OBJECT_CLASS (mnf_export_dialog_parent_class)->dispose (object);
}

static void
mnf_export_dialog_finalize (GObject *object)
{
  g_free (MNF_EXPORT_DIALOG (object)->etag);

  G_OBJECT_CLASS (mnf_export_dialog_parent_class)->finalize (object);
}

static void
mnf_export_dialog_class_init (MnfExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mnf_export_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = mnf_export_dialog_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = mnf_export_dialog_close_request;

  /* Named, or the linker leaves the resources of a static library out. */
  mnf_gui_get_resource ();
  gtk_widget_class_set_template_from_resource (widget_class, MNF_RESOURCE_PREFIX
                                               "/ui/dialogs/mnf-export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MnfExportDialog, format_row);
  gtk_widget_class_bind_template_child (widget_class, MnfExportDialog, resolution_row);
  gtk_widget_class_bind_template_child (widget_class, MnfExportDialog, name_row);
  gtk_widget_class_bind_template_child (widget_class, MnfExportDialog, folder_row);
  gtk_widget_class_bind_template_child (widget_class, MnfExportDialog, notice);
  gtk_widget_class_bind_template_child (widget_class, MnfExportDialog, export_button);
  gtk_widget_class_bind_template_callback (widget_class, format_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_bind_template_callback (widget_class, choose_folder_cb);
  gtk_widget_class_bind_template_callback (widget_class, export_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
}

static void
mnf_export_dialog_init (MnfExportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->settings = g_settings_new (MNF_APP_ID);
}

void
mnf_export_dialog_run_async (GtkWindow *parent,
                             MnfDocument *document,
                             const MnfExporter *exporter,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  MnfExportDialog *self =
    g_object_new (MNF_TYPE_EXPORT_DIALOG, "transient-for", parent, NULL);
  MnfManifestation *manifestation = mnf_document_get_manifestation (document);
  g_autofree char *name = mnf_file_name_suggest (manifestation, exporter->extension);
  g_autoptr (GFile) folder = mnf_file_dialog_dup_start (self->settings, FOLDER_KEY,
                                                        mnf_document_get_file (document));

  self->task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (self->task, mnf_export_dialog_run_async);
  self->manifestation = mnf_manifestation_ref (manifestation);
  self->exporter = exporter;
  gtk_editable_set_text (GTK_EDITABLE (self->name_row), name);
  show_resolutions (self);
  show_formats (self);
  set_folder (self, folder);
  gtk_window_present (GTK_WINDOW (self));
  select_stem (self);
}

GFile *
mnf_export_dialog_run_finish (GAsyncResult *result,
                              const MnfExporter **exporter,
                              char **etag)
{
  MnfExportDialog *self = g_task_get_source_object (G_TASK (result));

  *exporter = self->exporter;
  *etag = g_strdup (self->etag);
  return g_task_propagate_pointer (G_TASK (result), NULL);
}
