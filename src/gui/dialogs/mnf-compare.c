/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-compare.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "mnf-compare-view.h"
#include "mnf-dialog-size.h"
#include "mnf-gui-resources.h"

#define MNF_TYPE_COMPARE_DIALOG (mnf_compare_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MnfCompareDialog,
                      mnf_compare_dialog,
                      MNF,
                      COMPARE_DIALOG,
                      AdwWindow)

struct _MnfCompareDialog
{
  AdwWindow parent_instance;

  GTask *task; /* until it has been answered */
  MnfCompareChoice choice;

  MnfCompareView *view;
};

G_DEFINE_FINAL_TYPE (MnfCompareDialog, mnf_compare_dialog, ADW_TYPE_WINDOW)

static void
choose (MnfCompareDialog *self, MnfCompareChoice choice)
{
  self->choice = choice;
  gtk_window_close (GTK_WINDOW (self));
}

static void
reload_cb (MnfCompareDialog *self)
{
  choose (self, MNF_COMPARE_RELOAD);
}

static void
keep_mine_cb (MnfCompareDialog *self)
{
  choose (self, MNF_COMPARE_KEEP_MINE);
}

static void
keep_both_cb (MnfCompareDialog *self)
{
  choose (self, MNF_COMPARE_KEEP_BOTH);
}

/* However the dialog goes, also with its parent, the question is answered. */
static void
mnf_compare_dialog_dispose (GObject *object)
{
  MnfCompareDialog *self = MNF_COMPARE_DIALOG (object);

  if (self->task != NULL)
    g_task_return_int (self->task, self->choice);
  g_clear_object (&self->task);
  gtk_widget_dispose_template (GTK_WIDGET (object), MNF_TYPE_COMPARE_DIALOG);

  G_OBJECT_CLASS (mnf_compare_dialog_parent_class)->dispose (object);
}

static void
mnf_compare_dialog_class_init (MnfCompareDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mnf_compare_dialog_dispose;

  g_type_ensure (MNF_TYPE_COMPARE_VIEW);
  /* Named, or the linker leaves the resources of a static library out. */
  mnf_gui_get_resource ();
  gtk_widget_class_set_template_from_resource (widget_class, MNF_RESOURCE_PREFIX
                                               "/ui/dialogs/mnf-compare.ui");
  gtk_widget_class_bind_template_child (widget_class, MnfCompareDialog, view);
  gtk_widget_class_bind_template_callback (widget_class, reload_cb);
  gtk_widget_class_bind_template_callback (widget_class, keep_mine_cb);
  gtk_widget_class_bind_template_callback (widget_class, keep_both_cb);
}

static void
mnf_compare_dialog_init (MnfCompareDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
mnf_compare_async (GtkWindow *parent,
                   MnfManifestation *mine,
                   MnfManifestation *other,
                   GAsyncReadyCallback callback,
                   gpointer user_data)
{
  MnfCompareDialog *self =
    g_object_new (MNF_TYPE_COMPARE_DIALOG, "transient-for", parent, NULL);

  self->task = g_task_new (parent, NULL, callback, user_data);
  g_task_set_source_tag (self->task, mnf_compare_async);
  mnf_compare_view_set_titles (self->view, _ ("In the File"), _ ("In This Window"));
  mnf_compare_view_set_letters (self->view, other, mine);
  mnf_dialog_size_from_parent (GTK_WINDOW (self));
  gtk_window_present (GTK_WINDOW (self));
}

MnfCompareChoice
mnf_compare_finish (GAsyncResult *result)
{
  return (MnfCompareChoice) g_task_propagate_int (G_TASK (result), NULL);
}
