/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-import-dialog.h"

#include <glib/gi18n.h>

#include "import/mnf-municipality-offer.h"
#include "mnf-gui-resources.h"

/* Rows are widgets, and this many say what is to be said. */
#define MOST_ROWS 200

struct _MnfImportDialog
{
  AdwWindow parent_instance;

  MnfImport *import;
  GPtrArray *municipalities;
  const MnfMunicipality *sender; /* NULL if nothing tells */
  GTask *task;                   /* the run; NULL once it has returned */

  AdwPreferencesGroup *municipality_group;
  AdwActionRow *municipality_row;
  GtkSwitch *municipality_switch;
  AdwPreferencesGroup *parts_group;
};

G_DEFINE_FINAL_TYPE (MnfImportDialog, mnf_import_dialog, ADW_TYPE_WINDOW)

/* What was recognised */

static GtkWidget *
create_row (const MnfImportPart *part)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *words = g_markup_escape_text (part->words, -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), part->label);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 4);
  return row;
}

static void
show_parts (MnfImportDialog *self)
{
  GPtrArray *parts = self->import->parts;
  guint n_rows = MIN (parts->len, MOST_ROWS);

  for (guint i = 0; i < n_rows; i++)
    adw_preferences_group_add (self->parts_group, create_row (parts->pdata[i]));

  if (parts->len > n_rows)
    {
      GtkWidget *row = adw_action_row_new ();
      g_autofree char *title =
        g_strdup_printf (ngettext ("And %u more", "And %u more", parts->len - n_rows),
                         parts->len - n_rows);

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
      adw_preferences_group_add (self->parts_group, row);
    }
}

static void
offer_municipality (MnfImportDialog *self)
{
  g_autofree char *title = NULL;

  self->municipalities = mnf_municipalities_load ();
  self->sender = mnf_municipality_offer_find (self->municipalities, self->import->letter);
  gtk_widget_set_visible (GTK_WIDGET (self->municipality_group), self->sender != NULL);
  if (self->sender == NULL)
    return;

  /* Translators: %s is the name of a municipality; it is to follow the letter's
   * sender wherever the text names it. */
  title = g_strdup_printf (_ ("“%s” is the sender"), self->sender->name);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->municipality_row), title);
}

/* Ending */

static void
end (MnfImportDialog *self, MnfManifestation *letter)
{
  g_autoptr (GTask) task = g_steal_pointer (&self->task);

  if (task != NULL)
    g_task_return_pointer (task, letter, (GDestroyNotify) mnf_manifestation_unref);
}

static void
create_cb (MnfImportDialog *self)
{
  MnfManifestation *letter = self->import->letter;

  if (self->sender != NULL && gtk_switch_get_active (self->municipality_switch))
    letter = mnf_municipality_offer_apply (self->sender, self->municipalities, letter);
  else
    mnf_manifestation_ref (letter);
  end (self, letter);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
cancel_cb (MnfImportDialog *self)
{
  gtk_window_close (GTK_WINDOW (self));
}

/* The object */

static gboolean
mnf_import_dialog_close_request (GtkWindow *window)
{
  end (MNF_IMPORT_DIALOG (window), NULL);
  return GTK_WINDOW_CLASS (mnf_import_dialog_parent_class)->close_request (window);
}

static void
mnf_import_dialog_dispose (GObject *object)
{
  MnfImportDialog *self = MNF_IMPORT_DIALOG (object);

  end (self, NULL);
  g_clear_pointer (&self->import, mnf_import_free);
  g_clear_pointer (&self->municipalities, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), MNF_TYPE_IMPORT_DIALOG);

  G_OBJECT_CLASS (mnf_import_dialog_parent_class)->dispose (object);
}

static void
mnf_import_dialog_class_init (MnfImportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mnf_import_dialog_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = mnf_import_dialog_close_request;

  /* Named, or the linker leaves the resources of a static library out. */
  mnf_gui_get_resource ();
  gtk_widget_class_set_template_from_resource (widget_class, MNF_RESOURCE_PREFIX
                                               "/ui/dialogs/mnf-import-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MnfImportDialog,
                                        municipality_group);
  gtk_widget_class_bind_template_child (widget_class, MnfImportDialog, municipality_row);
  gtk_widget_class_bind_template_child (widget_class, MnfImportDialog,
                                        municipality_switch);
  gtk_widget_class_bind_template_child (widget_class, MnfImportDialog, parts_group);
  gtk_widget_class_bind_template_callback (widget_class, create_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
}

static void
mnf_import_dialog_init (MnfImportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
mnf_import_dialog_run_async (GtkWindow *parent,
                             const char *name,
                             MnfImport *import,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  MnfImportDialog *self =
    g_object_new (MNF_TYPE_IMPORT_DIALOG, "transient-for", parent, NULL);
  g_autofree char *words = g_strdup_printf (
    /* Translators: %s is the name of a file. */
    _ ("What “%s” holds. No word is changed, and the file stays as it is; what was not "
       "recognized is a paragraph."),
    name);

  self->task = g_task_new (NULL, NULL, callback, user_data);
  g_task_set_source_tag (self->task, mnf_import_dialog_run_async);
  self->import = import;
  adw_preferences_group_set_description (self->parts_group, words);
  offer_municipality (self);
  show_parts (self);
  gtk_window_present (GTK_WINDOW (self));
}

MnfManifestation *
mnf_import_dialog_run_finish (GAsyncResult *result)
{
  return g_task_propagate_pointer (G_TASK (result), NULL);
}
