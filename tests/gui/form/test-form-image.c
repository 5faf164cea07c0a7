/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "form-fixture.h"

#include "gui/form/mnf-image-row.h"

#define IMAGE "/letterhead/image"

static MnfImageRow *
get_row (FormFixture *self)
{
  return MNF_IMAGE_ROW (form_fixture_find_row (self, IMAGE));
}

static JsonNode *
get_member (FormFixture *self)
{
  return mnf_manifestation_get (mnf_document_get_manifestation (self->document), IMAGE);
}

static gboolean
has_image (FormFixture *self)
{
  JsonNode *member = get_member (self);

  return member != NULL && JSON_NODE_HOLDS_OBJECT (member);
}

static const char *
get_words (FormFixture *self)
{
  return adw_action_row_get_subtitle (ADW_ACTION_ROW (get_row (self)));
}

static GtkWidget *
get_button (FormFixture *self, const char *id)
{
  return GTK_WIDGET (
    gtk_widget_get_template_child (GTK_WIDGET (get_row (self)), MNF_TYPE_IMAGE_ROW, id));
}

static void
press (FormFixture *self, const char *id)
{
  g_signal_emit_by_name (get_button (self, id), "clicked");
}

/* A file of @format, of one colour. */
static GBytes *
create_file (const char *format, guint32 colour)
{
  g_autoptr (GdkPixbuf) pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, 40, 20);
  char *buffer;
  gsize length;

  gdk_pixbuf_fill (pixbuf, colour);
  g_assert_true (
    gdk_pixbuf_save_to_buffer (pixbuf, &buffer, &length, format, NULL, NULL));
  return g_bytes_new_take (buffer, length);
}

static void
note_end_cb (gpointer data, GObject *icon)
{
  *(gboolean *) data = TRUE;
}

/* Lets the row take @bytes, and waits until it has answered: then nobody holds
 * them any longer. */
static void
take (FormFixture *self, GBytes *bytes)
{
  GIcon *source = g_bytes_icon_new (bytes);
  gboolean done = FALSE;

  g_object_weak_ref (G_OBJECT (source), note_end_cb, &done);
  mnf_image_row_take (get_row (self), G_LOADABLE_ICON (source));
  g_object_unref (source);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
}

static void
take_image (FormFixture *self, guint32 colour)
{
  g_autoptr (GBytes) bytes = create_file ("png", colour);

  take (self, bytes);
}

static void
test_choose (FormFixture *self, gconstpointer data)
{
  mnf_form_focus (self->form, IMAGE, 0); /* unfolds its group */
  g_assert_false (has_image (self));
  g_assert_false (gtk_widget_get_visible (get_button (self, "remove_button")));
  g_assert_false (
    gtk_widget_get_visible (form_fixture_find_row (self, "/letterhead/image/alt")));

  take_image (self, 0x204060ff);
  g_assert_cmpstr (form_fixture_get_text (self, IMAGE "/type"), ==, "image/png");
  g_assert_cmpstr (form_fixture_get_text (self, IMAGE "/data"), !=, "");
  form_fixture_settle (self);
  g_assert_true (gtk_widget_get_mapped (get_button (self, "picture")));
  g_assert_true (gtk_widget_get_visible (get_button (self, "remove_button")));

  mnf_document_undo (self->document);
  g_assert_false (has_image (self));
  g_assert_false (mnf_document_get_can_undo (self->document));
  g_assert_false (gtk_widget_get_mapped (get_button (self, "picture")));
  mnf_document_redo (self->document);
  g_assert_true (has_image (self));
  form_fixture_settle (self);
  g_assert_true (gtk_widget_get_mapped (get_button (self, "picture")));
}

/* Two choices are two steps, and removing is one. */
static void
test_replace_and_remove (FormFixture *self, gconstpointer data)
{
  g_autofree char *first = NULL;

  take_image (self, 0x204060ff);
  first = g_strdup (form_fixture_get_text (self, IMAGE "/data"));
  take_image (self, 0xffffffff);
  g_assert_cmpstr (form_fixture_get_text (self, IMAGE "/data"), !=, first);
  mnf_document_undo (self->document);
  g_assert_cmpstr (form_fixture_get_text (self, IMAGE "/data"), ==, first);

  press (self, "remove_button");
  g_assert_true (JSON_NODE_HOLDS_NULL (get_member (self)));
  g_assert_false (gtk_widget_get_visible (get_button (self, "remove_button")));
  mnf_document_undo (self->document);
  g_assert_cmpstr (form_fixture_get_text (self, IMAGE "/data"), ==, first);
}

/* The focus does not fall out of the row with the button that had it. */
static void
test_focus_after_removal (FormFixture *self, gconstpointer data)
{
  take_image (self, 0x204060ff);
  mnf_form_focus (self->form, IMAGE, 0);
  form_fixture_settle (self);
  gtk_widget_grab_focus (get_button (self, "remove_button"));
  press (self, "remove_button");
  g_assert_true (gtk_window_get_focus (self->window) ==
                 get_button (self, "choose_button"));
}

/* A description is asked for until there is one. */
static void
test_description (FormFixture *self, gconstpointer data)
{
  GtkWidget *row = form_fixture_find_row (self, IMAGE "/alt");

  take_image (self, 0x204060ff);
  g_assert_true (gtk_widget_get_visible (row));
  g_assert_nonnull (strstr (get_words (self), "describe"));

  gtk_editable_set_text (GTK_EDITABLE (row), "Escudo municipal");
  g_assert_cmpstr (form_fixture_get_text (self, IMAGE "/alt"), ==, "Escudo municipal");
  g_assert_cmpstr (get_words (self), ==, "");
  mnf_document_undo (self->document);
  g_assert_nonnull (strstr (get_words (self), "describe"));
}

/* What cannot be taken is said in the row and leaves the letter alone. */
static void
test_refused (FormFixture *self, gconstpointer data)
{
  g_autoptr (GBytes) other = g_bytes_new_static ("GIF89a", 6);
  g_autofree char *before = NULL;

  take_image (self, 0x204060ff);
  before = g_strdup (form_fixture_get_text (self, IMAGE "/data"));
  take (self, other);
  g_assert_cmpstr (get_words (self), ==, "This is no PNG, JPEG, or SVG image.");
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (get_row (self)), "failed"));
  g_assert_cmpstr (form_fixture_get_text (self, IMAGE "/data"), ==, before);

  take_image (self, 0xffffffff);
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (get_row (self)), "failed"));
  g_assert_nonnull (strstr (get_words (self), "describe"));
}

/* Of two that are taken at once the last one counts. */
static void
test_last_one_counts (FormFixture *self, gconstpointer data)
{
  g_autoptr (GBytes) first = create_file ("jpeg", 0x204060ff);
  g_autoptr (GIcon) source = g_bytes_icon_new (first);

  mnf_image_row_take (get_row (self), G_LOADABLE_ICON (source));
  take_image (self, 0xffffffff);
  form_fixture_settle (self);
  g_assert_cmpstr (form_fixture_get_text (self, IMAGE "/type"), ==, "image/png");
  mnf_document_undo (self->document);
  g_assert_false (has_image (self));
}

/* Dropping */

static GtkDropTarget *
find_drop_target (GtkWidget *row)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (row);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        return GTK_DROP_TARGET (controller);
    }
  g_assert_not_reached ();
}

static void
drop (FormFixture *self, GType type, gpointer content)
{
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean taken = FALSE;

  g_value_init (&value, type);
  if (type == GDK_TYPE_FILE_LIST)
    g_value_set_boxed (&value, content);
  else
    g_value_set_object (&value, content);
  g_signal_emit_by_name (find_drop_target (GTK_WIDGET (get_row (self))), "drop", &value,
                         0.0, 0.0, &taken);
  g_assert_true (taken);
}

static void
test_drop_texture (FormFixture *self, gconstpointer data)
{
  g_autoptr (GBytes) bytes = create_file ("jpeg", 0x204060ff);
  g_autoptr (GdkTexture) texture = gdk_texture_new_from_bytes (bytes, NULL);

  drop (self, GDK_TYPE_TEXTURE, texture);
  while (!has_image (self))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (form_fixture_get_text (self, IMAGE "/type"), ==, "image/png");
}

static void
test_drop_file (FormFixture *self, gconstpointer data)
{
  g_autoptr (GBytes) bytes = create_file ("jpeg", 0x204060ff);
  g_autoptr (GFileIOStream) stream = NULL;
  g_autoptr (GFile) file = g_file_new_tmp (NULL, &stream, NULL);
  GdkFileList *files;

  g_assert_true (g_file_replace_contents (file, g_bytes_get_data (bytes, NULL),
                                          g_bytes_get_size (bytes), NULL, FALSE, 0, NULL,
                                          NULL, NULL));
  files = gdk_file_list_new_from_array (&file, 1);
  drop (self, GDK_TYPE_FILE_LIST, files);
  g_boxed_free (GDK_TYPE_FILE_LIST, files);
  while (!has_image (self))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (form_fixture_get_text (self, IMAGE "/type"), ==, "image/jpeg");
  g_file_delete (file, NULL, NULL);
}

int
main (int argc, char **argv)
{
  form_fixture_init (&argc, &argv);

  form_fixture_add ("/form/image/choose", test_choose);
  form_fixture_add ("/form/image/replace-and-remove", test_replace_and_remove);
  form_fixture_add ("/form/image/focus-after-removal", test_focus_after_removal);
  form_fixture_add ("/form/image/description", test_description);
  form_fixture_add ("/form/image/refused", test_refused);
  form_fixture_add ("/form/image/last-one-counts", test_last_one_counts);
  form_fixture_add ("/form/image/drop-texture", test_drop_texture);
  form_fixture_add ("/form/image/drop-file", test_drop_file);
  return g_test_run ();
}
