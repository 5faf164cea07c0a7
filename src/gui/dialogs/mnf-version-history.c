/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-version-history.h"

#include <glib/gi18n.h>

#include "gui/mnf-moment.h"
#include "library/mnf-letter-id.h"
#include "mnf-compare-view.h"
#include "mnf-dialog-size.h"
#include "mnf-gui-resources.h"

struct _MnfVersionHistory
{
  AdwWindow parent_instance;

  MnfVersions *versions;
  MnfDocument *document;
  char *key;                 /* of the letter; NULL if it has none */
  GDateTime *now;            /* when the dialog was opened */
  GPtrArray *list;           /* of MnfVersion, the newest first */
  const MnfVersion *version; /* the chosen one, of the list; NULL before that */
  MnfManifestation *letter;  /* as it was then; NULL until it has been read */
  GCancellable *reading;

  GtkStack *stack;
  AdwStatusPage *trouble_page;
  AdwLeaflet *leaflet;
  GtkListBox *list_box;
  GtkWidget *version_page;
  AdwWindowTitle *version_title;
  GtkStack *version_stack;
  AdwStatusPage *version_trouble_page;
  MnfCompareView *view;
  GtkSwitch *compare_switch;
  GtkWidget *restore_button;
};

static guint restored_signal;

G_DEFINE_FINAL_TYPE (MnfVersionHistory, mnf_version_history, ADW_TYPE_WINDOW)

/* The chosen version */

/* What a letter says goes back to what it was; which letter it is, whether it has
 * been signed and what has been written down about that does not. Transfer full. */
static MnfManifestation *
create_restored (MnfVersionHistory *self)
{
  static const char *const kept[] = { "/id", "/status", "/history" };
  MnfManifestation *present = mnf_document_get_manifestation (self->document);
  g_autoptr (MnfManifestation) restored = mnf_manifestation_ref (self->letter);

  for (gsize i = 0; i < G_N_ELEMENTS (kept); i++)
    {
      JsonNode *value = mnf_manifestation_get (present, kept[i]);
      g_autoptr (MnfManifestation) before = g_steal_pointer (&restored);

      if (value != NULL)
        restored = mnf_manifestation_with (before, kept[i], value, NULL);
      else if (mnf_manifestation_get (before, kept[i]) != NULL)
        restored = mnf_manifestation_remove (before, kept[i], NULL);
      else
        restored = g_steal_pointer (&before);
    }
  return g_steal_pointer (&restored);
}

static gboolean
can_restore (MnfVersionHistory *self)
{
  g_autoptr (MnfManifestation) restored = NULL;

  if (self->letter == NULL || mnf_manifestation_is_newer (self->letter) ||
      !mnf_document_get_editable (self->document))
    return FALSE;

  restored = create_restored (self);
  return !mnf_manifestation_equal (restored,
                                   mnf_document_get_manifestation (self->document));
}

static void
update_version (MnfVersionHistory *self)
{
  gboolean comparing = gtk_switch_get_active (self->compare_switch);

  gtk_widget_set_sensitive (self->restore_button, can_restore (self));
  gtk_widget_set_tooltip_text (self->restore_button,
                               mnf_document_get_locked (self->document)
                                 ? _ ("The letter is locked")
                                 : NULL);
  if (self->letter == NULL)
    return;

  mnf_compare_view_set_letters (self->view, self->letter,
                                comparing
                                  ? mnf_document_get_manifestation (self->document)
                                  : NULL);
  gtk_stack_set_visible_child_name (self->version_stack, "pages");
}

static void
read_cb (GObject *versions, GAsyncResult *result, gpointer user_data)
{
  MnfVersionHistory *self = user_data; /* gone if cancelled */
  g_autoptr (GError) error = NULL;
  g_autoptr (MnfManifestation) letter =
    mnf_versions_read_finish (MNF_VERSIONS (versions), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return; /* Another one has been chosen, or the dialog was closed. */

  g_clear_object (&self->reading);
  self->letter = g_steal_pointer (&letter);
  if (error != NULL)
    {
      adw_status_page_set_description (self->version_trouble_page, error->message);
      gtk_stack_set_visible_child_name (self->version_stack, "trouble");
    }
  update_version (self);
}

static void
stop_reading (MnfVersionHistory *self)
{
  if (self->reading != NULL)
    g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
}

static void
show_version (MnfVersionHistory *self, const MnfVersion *version)
{
  g_autofree char *title = mnf_moment_dup_day_and_time (version->time, self->now);

  self->version = version;
  g_clear_pointer (&self->letter, mnf_manifestation_unref);
  adw_window_title_set_title (self->version_title, title);
  mnf_compare_view_set_titles (self->view, title, _ ("Present Letter"));
  update_version (self);

  stop_reading (self);
  self->reading = g_cancellable_new ();
  mnf_versions_read_async (self->versions, self->key, version->name, self->reading,
                           read_cb, self);
}

static void
row_selected_cb (MnfVersionHistory *self, GtkListBoxRow *row)
{
  if (row != NULL)
    show_version (self, self->list->pdata[gtk_list_box_row_get_index (row)]);
}

/* Where there is room for one of them, the version comes before the list. */
static void
row_activated_cb (MnfVersionHistory *self)
{
  adw_leaflet_set_visible_child (self->leaflet, self->version_page);
}

static void
back_cb (MnfVersionHistory *self)
{
  adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_BACK);
}

static void
restore_cb (MnfVersionHistory *self)
{
  g_autoptr (MnfManifestation) restored = create_restored (self);

  /* Translators: one step in “Undo …” and “Redo …” */
  mnf_document_edit (self->document, restored, _ ("Restoring of a Version"));
  g_signal_emit (self, restored_signal, 0, self->version->time);
  gtk_window_close (GTK_WINDOW (self));
}

/* The list */

static GtkWidget *
create_row (const MnfVersion *version)
{
  g_autofree char *time = mnf_moment_dup_time (version->time);
  GtkWidget *label = gtk_label_new (time);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "numeric");
  return label;
}

/* Tab goes on from the list as a whole: there may be hundreds of rows. */
static gboolean
leave_list_cb (GtkWidget *list_box, GVariant *argument, gpointer user_data)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (list_box));
  MnfVersionHistory *self = MNF_VERSION_HISTORY (root);

  return !adw_leaflet_get_folded (self->leaflet) &&
         gtk_widget_child_focus (self->version_page, GTK_DIR_TAB_FORWARD);
}

static void
add_tab_shortcut (MnfVersionHistory *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();
  GtkShortcut *shortcut =
    gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Tab, 0),
                      gtk_callback_action_new (leave_list_cb, NULL, NULL));

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
  gtk_widget_add_controller (GTK_WIDGET (self->list_box), controller);
}

static char *
dup_day_of_row (MnfVersionHistory *self, GtkListBoxRow *row)
{
  const MnfVersion *version = self->list->pdata[gtk_list_box_row_get_index (row)];

  return mnf_moment_dup_day (version->time, self->now);
}

/* The first row of each day has the day above it. */
static void
update_header_cb (GtkListBoxRow *row, GtkListBoxRow *before, gpointer user_data)
{
  MnfVersionHistory *self = user_data;
  g_autofree char *day = dup_day_of_row (self, row);
  g_autofree char *day_before = before != NULL ? dup_day_of_row (self, before) : NULL;
  GtkWidget *label;

  if (g_strcmp0 (day, day_before) == 0)
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  label = gtk_label_new (day);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "caption-heading");
  gtk_widget_add_css_class (label, "version-day");
  gtk_list_box_row_set_header (row, label);
}

static void
fill_list (MnfVersionHistory *self)
{
  for (guint i = 0; i < self->list->len; i++)
    gtk_list_box_append (self->list_box, create_row (self->list->pdata[i]));
  gtk_list_box_select_row (self->list_box,
                           gtk_list_box_get_row_at_index (self->list_box, 0));
  gtk_stack_set_visible_child_name (self->stack, "versions");
  gtk_widget_child_focus (GTK_WIDGET (self->list_box), GTK_DIR_TAB_FORWARD);
}

static void
listed_cb (GObject *versions, GAsyncResult *result, gpointer user_data)
{
  MnfVersionHistory *self = user_data; /* gone if cancelled */
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list =
    mnf_versions_list_finish (MNF_VERSIONS (versions), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return; /* The dialog was closed. */

  g_clear_object (&self->reading);
  self->list = g_steal_pointer (&list);
  if (error != NULL)
    {
      adw_status_page_set_description (self->trouble_page, error->message);
      gtk_stack_set_visible_child_name (self->stack, "trouble");
    }
  else if (self->list->len == 0)
    gtk_stack_set_visible_child_name (self->stack, "empty");
  else
    fill_list (self);
}

/* The object */

static void
mnf_version_history_dispose (GObject *object)
{
  MnfVersionHistory *self = MNF_VERSION_HISTORY (object);

  stop_reading (self);
  gtk_widget_dispose_template (GTK_WIDGET (object), MNF_TYPE_VERSION_HISTORY);
  g_clear_object (&self->versions);
  g_clear_object (&self->document);
  g_clear_pointer (&self->letter, mnf_manifestation_unref);

  G_OBJECT_CLASS (mnf_version_history_parent_class)->dispose (object);
}

static void
mnf_version_history_finalize (GObject *object)
{
  MnfVersionHistory *self = MNF_VERSION_HISTORY (object);

  g_free (self->key);
  g_date_time_unref (self->now);
  g_clear_pointer (&self->list, g_ptr_array_unref);

  G_OBJECT_CLASS (mnf_version_history_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (MNF_TYPE_COMPARE_VIEW);
  /* Named, or the linker leaves the resources of a static library out. */
  mnf_gui_get_resource ();
  gtk_widget_class_set_template_from_resource (widget_class, MNF_RESOURCE_PREFIX
                                               "/ui/dialogs/mnf-version-history.ui");
  gtk_widget_class_bind_template_child (widget_class, MnfVersionHistory, stack);
  gtk_widget_class_bind_template_child (widget_class, MnfVersionHistory, trouble_page);
  gtk_widget_class_bind_template_child (widget_class, MnfVersionHistory, leaflet);
  gtk_widget_class_bind_template_child (widget_class, MnfVersionHistory, list_box);
  gtk_widget_class_bind_template_child (widget_class, MnfVersionHistory, version_page);
  gtk_widget_class_bind_template_child (widget_class, MnfVersionHistory, version_title);
  gtk_widget_class_bind_template_child (widget_class, MnfVersionHistory, version_stack);
  gtk_widget_class_bind_template_child (widget_class, MnfVersionHistory,
                                        version_trouble_page);
  gtk_widget_class_bind_template_child (widget_class, MnfVersionHistory, view);
  gtk_widget_class_bind_template_child (widget_class, MnfVersionHistory, compare_switch);
  gtk_widget_class_bind_template_child (widget_class, MnfVersionHistory, restore_button);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, back_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_version);
  gtk_widget_class_bind_template_callback (widget_class, restore_cb);
}

static void
mnf_version_history_class_init (MnfVersionHistoryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = mnf_version_history_dispose;
  object_class->finalize = mnf_version_history_finalize;

  restored_signal = g_signal_new ("restored", MNF_TYPE_VERSION_HISTORY, G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_DATE_TIME);

  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
mnf_version_history_init (MnfVersionHistory *self)
{
  self->now = g_date_time_new_now_local ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_header_func (self->list_box, update_header_cb, self, NULL);
  add_tab_shortcut (self);
}

MnfVersionHistory *
mnf_version_history_new (GtkWindow *parent, MnfVersions *versions, MnfDocument *document)
{
  MnfVersionHistory *self =
    g_object_new (MNF_TYPE_VERSION_HISTORY, "transient-for", parent, NULL);

  self->versions = g_object_ref (versions);
  self->document = g_object_ref (document);
  /* It may be reloaded, or be in another window as well. */
  g_signal_connect_object (document, "changed", G_CALLBACK (update_version), self,
                           G_CONNECT_SWAPPED);
  self->key = mnf_letter_id_dup_key (mnf_document_get_manifestation (document),
                                     mnf_document_get_file (document));
  mnf_dialog_size_from_parent (GTK_WINDOW (self));

  if (self->key == NULL)
    gtk_stack_set_visible_child_name (self->stack, "empty");
  else
    {
      self->reading = g_cancellable_new ();
      mnf_versions_list_async (versions, self->key, self->reading, listed_cb, self);
    }
  return self;
}
