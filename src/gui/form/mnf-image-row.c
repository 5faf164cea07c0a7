/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-image-row.h"

#include <glib/gi18n-lib.h>

#include "layout/mnf-image-importer.h"
#include "layout/mnf-image.h"
#include "mnf-form-row.h"

struct _MnfImageRow
{
  AdwActionRow parent_instance;

  GtkDrawingArea *picture;
  GtkWidget *choose_button;
  GtkWidget *remove_button;

  JsonNode *shown;           /* the member; NULL for none */
  MnfImage *image;           /* NULL if there is none, or a broken one */
  GCancellable *cancellable; /* of what is being read */
  GtkNativeDialog *chooser;  /* NULL unless it is open */
};

enum
{
  PROP_POINTER = 1,
  PROP_HAS_IMAGE,
};

static void form_row_init (MnfFormRowInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MnfImageRow,
                               mnf_image_row,
                               ADW_TYPE_ACTION_ROW,
                               G_IMPLEMENT_INTERFACE (MNF_TYPE_FORM_ROW, form_row_init))

/* Words */

/* @error says why there is no new image, or is NULL. */
static void
show_words (MnfImageRow *self, const GError *error)
{
  const char *words;

  if (error != NULL)
    words = error->message;
  else if (self->shown == NULL)
    words = _ ("PNG, JPEG, or SVG; it can also be dropped here");
  else if (self->image == NULL)
    words = _ ("The image is damaged or not complete.");
  else if (*json_object_get_string_member_with_default (json_node_get_object (
                                                          self->shown),
                                                        "alt", "") == '\0')
    words = _ ("Please describe it below for people who cannot see it");
  else
    words = "";

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->choose_button),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
  if (error != NULL || (self->shown != NULL && self->image == NULL))
    gtk_widget_add_css_class (GTK_WIDGET (self), "failed");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "failed");
}

/* The picture */

static void
draw (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer data)
{
  MnfImageRow *self = data;
  double image_width, image_height, scale;

  if (self->image == NULL)
    return;

  mnf_image_get_size (self->image, &image_width, &image_height);
  scale = MIN (width / image_width, height / image_height);
  cairo_translate (cr, (width - scale * image_width) / 2,
                   (height - scale * image_height) / 2);
  cairo_scale (cr, scale, scale);
  mnf_image_draw (self->image, cr, 0, 0);
}

static MnfImage *
decode (JsonNode *member)
{
  JsonObject *object = json_node_get_object (member);
  const char *data = json_object_get_string_member_with_default (object, "data", "");
  const char *type =
    json_object_get_string_member_with_default (object, "type", "image/png");
  gsize length;
  guchar *decoded = g_base64_decode (data, &length);
  g_autoptr (GBytes) bytes = g_bytes_new_take (decoded, length);

  return mnf_image_new (bytes, type);
}

/* Whether the pixels are those that are shown: most edits touch something else. */
static gboolean
has_same_data (JsonNode *a, JsonNode *b)
{
  if (a == NULL || b == NULL)
    return a == b;

  return a == b ||
         g_strcmp0 (json_object_get_string_member_with_default (json_node_get_object (a),
                                                                "data", NULL),
                    json_object_get_string_member_with_default (json_node_get_object (b),
                                                                "data", NULL)) == 0;
}

static void
show_picture (MnfImageRow *self)
{
  g_clear_pointer (&self->image, mnf_image_unref);
  if (self->shown != NULL)
    self->image = decode (self->shown);

  /* With what the row puts it in, which would leave a gap. */
  gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (self->picture)),
                          self->image != NULL);
  gtk_widget_set_visible (self->remove_button, self->shown != NULL);
  gtk_widget_queue_draw (GTK_WIDGET (self->picture));
  g_object_notify (G_OBJECT (self), "has-image");
}

/* The row */

static void
set_field (MnfFormRow *row, const MnfField *field)
{
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), mnf_field_get_label (field));
  show_words (MNF_IMAGE_ROW (row), NULL);
}

static void
show_value (MnfFormRow *row, MnfManifestation *manifestation, const char *address)
{
  MnfImageRow *self = MNF_IMAGE_ROW (row);
  JsonNode *member = mnf_manifestation_get (manifestation, address);
  g_autoptr (JsonNode) before = self->shown;

  if (member != NULL && !JSON_NODE_HOLDS_OBJECT (member))
    member = NULL;
  self->shown = member != NULL ? json_node_ref (member) : NULL;
  if (member == before)
    return;

  if (!has_same_data (before, member))
    show_picture (self);
  show_words (self, NULL);
}

static void
form_row_init (MnfFormRowInterface *iface)
{
  iface->set_field = set_field;
  iface->show_value = show_value;
}

/* Taking an image */

static void
give_up_reading (MnfImageRow *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
edit (MnfImageRow *self, JsonNode *value)
{
  give_up_reading (self);
  mnf_document_end_step (mnf_form_row_get_document (MNF_FORM_ROW (self)));
  mnf_form_row_edit_value (MNF_FORM_ROW (self), value);
}

/* The letter may be another one by now; then what was read is not for it. */
static void
imported_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MnfImageRow) self = data;
  g_autoptr (GError) error = NULL;
  JsonNode *member = mnf_image_import_finish (result, &error);

  if (member != NULL)
    edit (self, member);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    show_words (self, error);
}

void
mnf_image_row_take (MnfImageRow *self, GLoadableIcon *source)
{
  give_up_reading (self);
  self->cancellable = g_cancellable_new ();
  mnf_image_import_async (source, self->cancellable, imported_cb, g_object_ref (self));
}

static void
take_file (MnfImageRow *self, GFile *file)
{
  g_autoptr (GIcon) source = g_file_icon_new (file);

  mnf_image_row_take (self, G_LOADABLE_ICON (source));
}

static void
chooser_answered_cb (MnfImageRow *self, int response)
{
  g_autoptr (GtkNativeDialog) chooser = g_steal_pointer (&self->chooser);

  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));

      take_file (self, file);
    }
  gtk_native_dialog_destroy (chooser);
}

static GtkFileFilter *
create_filter (void)
{
  GtkFileFilter *filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _ ("Images"));
  gtk_file_filter_add_mime_type (filter, "image/png");
  gtk_file_filter_add_mime_type (filter, "image/jpeg");
  gtk_file_filter_add_mime_type (filter, "image/svg+xml");
  return filter;
}

static void
choose_cb (MnfImageRow *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  g_autoptr (GtkFileFilter) filter = create_filter ();
  GtkFileChooserNative *chooser;

  if (self->chooser != NULL)
    return;

  chooser = gtk_file_chooser_native_new (_ ("Choose Image"), GTK_WINDOW (root),
                                         GTK_FILE_CHOOSER_ACTION_OPEN, NULL, NULL);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
  self->chooser = GTK_NATIVE_DIALOG (chooser);
  gtk_native_dialog_set_modal (self->chooser, TRUE);
  g_signal_connect_object (chooser, "response", G_CALLBACK (chooser_answered_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_native_dialog_show (self->chooser);
}

static gboolean
drop_cb (MnfImageRow *self, const GValue *value)
{
  if (G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST))
    {
      g_autoptr (GSList) files = gdk_file_list_get_files (g_value_get_boxed (value));

      if (files == NULL)
        return FALSE;
      take_file (self, files->data);
    }
  else
    mnf_image_row_take (self, g_value_get_object (value));

  return TRUE;
}

static void
remove_cb (MnfImageRow *self)
{
  gtk_widget_grab_focus (self->choose_button); /* this one is about to go */
  edit (self, json_node_new (JSON_NODE_NULL));
}

static void
accept_drops (MnfImageRow *self)
{
  GType types[] = { GDK_TYPE_FILE_LIST, GDK_TYPE_TEXTURE };
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_COPY);

  gtk_drop_target_set_gtypes (target, types, G_N_ELEMENTS (types));
  g_signal_connect_swapped (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

/* The object */

static void
mnf_image_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *spec)
{
  if (id == PROP_HAS_IMAGE)
    g_value_set_boolean (value, MNF_IMAGE_ROW (object)->shown != NULL);
  else
    mnf_form_row_get_property (object, id, value, spec);
}

static void
mnf_image_row_dispose (GObject *object)
{
  MnfImageRow *self = MNF_IMAGE_ROW (object);

  give_up_reading (self);
  if (self->chooser != NULL)
    gtk_native_dialog_destroy (self->chooser);
  g_clear_object (&self->chooser);
  gtk_widget_dispose_template (GTK_WIDGET (self), MNF_TYPE_IMAGE_ROW);

  G_OBJECT_CLASS (mnf_image_row_parent_class)->dispose (object);
}

static void
mnf_image_row_finalize (GObject *object)
{
  MnfImageRow *self = MNF_IMAGE_ROW (object);

  g_clear_pointer (&self->shown, json_node_unref);
  g_clear_pointer (&self->image, mnf_image_unref);

  G_OBJECT_CLASS (mnf_image_row_parent_class)->finalize (object);
}

static void
mnf_image_row_class_init (MnfImageRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  mnf_form_row_install (object_class, PROP_POINTER);
  object_class->get_property = mnf_image_row_get_property;
  object_class->dispose = mnf_image_row_dispose;
  object_class->finalize = mnf_image_row_finalize;
  g_object_class_install_property (object_class, PROP_HAS_IMAGE,
                                   g_param_spec_boolean ("has-image", NULL, NULL, FALSE,
                                                         G_PARAM_READABLE |
                                                           G_PARAM_STATIC_STRINGS));

  gtk_widget_class_set_template_from_resource (widget_class, MNF_RESOURCE_PREFIX
                                               "/ui/form/mnf-image-row.ui");
  gtk_widget_class_bind_template_child (widget_class, MnfImageRow, picture);
  gtk_widget_class_bind_template_child (widget_class, MnfImageRow, choose_button);
  gtk_widget_class_bind_template_child (widget_class, MnfImageRow, remove_button);
  gtk_widget_class_bind_template_callback (widget_class, choose_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
}

static void
mnf_image_row_init (MnfImageRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_drawing_area_set_draw_func (self->picture, draw, self, NULL);
  show_picture (self);
  accept_drops (self);
}
