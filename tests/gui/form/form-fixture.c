/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "form-fixture.h"

#include "gui/form/mnf-card.h"

void
form_fixture_init (int *argc, char ***argv)
{
  g_test_init (argc, argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
}

static MnfManifestation *
insert (MnfManifestation *manifestation, const char *pointer, const char *json)
{
  g_autoptr (JsonNode) node = json_from_string (json, NULL);
  g_autoptr (GError) error = NULL;
  MnfManifestation *edited =
    mnf_manifestation_insert (manifestation, pointer, node, &error);

  g_assert_no_error (error);
  return edited;
}

static MnfManifestation *
read_sample (void)
{
  g_autofree char *path =
    g_build_filename (g_getenv ("MNF_SOURCE_ROOT"),
                      "data/samples/cuautitlan-izcalli-2022.manifiesta.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_file_load_bytes (file, NULL, NULL, &error);
  g_autoptr (MnfManifestation) read = NULL;
  g_autoptr (MnfManifestation) with_copy = NULL;

  g_assert_no_error (error);
  read = mnf_manifestation_new_from_bytes (bytes, &error);
  g_assert_no_error (error);

  with_copy = insert (read, "/copies/0", "{\"name\": \"Archivo\"}");
  return insert (with_copy, "/annexes/0", "\"Acta\"");
}

static MnfManifestation *
read_text (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;
  MnfManifestation *manifestation = mnf_manifestation_new_from_bytes (bytes, &error);

  g_assert_no_error (error);
  return manifestation;
}

void
form_fixture_set_up (FormFixture *self, gconstpointer data)
{
  g_autoptr (MnfManifestation) manifestation =
    data != NULL ? read_text (data) : read_sample ();

  self->document = mnf_document_new (manifestation);
  self->form = g_object_new (MNF_TYPE_FORM, "document", self->document, NULL);
  self->window = GTK_WINDOW (g_object_ref_sink (adw_window_new ()));
  gtk_window_set_default_size (self->window, 430, 700);
  adw_window_set_content (ADW_WINDOW (self->window), GTK_WIDGET (self->form));
  gtk_window_present (self->window);
  form_fixture_settle (self);
}

void
form_fixture_tear_down (FormFixture *self, gconstpointer data)
{
  gtk_window_destroy (self->window);
  g_assert_finalize_object (self->window);
  g_assert_finalize_object (self->document);
}

const char *
form_fixture_get_text (FormFixture *self, const char *pointer)
{
  return mnf_manifestation_get_text (mnf_document_get_manifestation (self->document),
                                     pointer);
}

void
form_fixture_walk (GtkWidget *widget, FormVisitor visit, gpointer data)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      visit (child, data);
      form_fixture_walk (child, visit, data);
    }
}

typedef struct
{
  const char *pointer;
  GType type;
  GtkWidget *found;
} Search;

static void
match_row (GtkWidget *widget, gpointer data)
{
  Search *search = data;

  if (MNF_IS_FORM_ROW (widget) &&
      g_str_equal (mnf_form_row_get_address (MNF_FORM_ROW (widget)), search->pointer))
    search->found = widget;
}

static void
match_card (GtkWidget *widget, gpointer data)
{
  Search *search = data;

  if (MNF_IS_CARD (widget) &&
      g_str_equal (mnf_card_get_address (MNF_CARD (widget)), search->pointer))
    search->found = widget;
}

static void
match_type (GtkWidget *widget, gpointer data)
{
  Search *search = data;

  if (search->found == NULL && g_type_is_a (G_OBJECT_TYPE (widget), search->type))
    search->found = widget;
}

static gpointer
find (FormFixture *self, const char *pointer, FormVisitor match)
{
  Search search = { .pointer = pointer };

  form_fixture_walk (GTK_WIDGET (self->form), match, &search);
  if (search.found == NULL)
    g_error ("The form has nothing for %s", pointer);
  return search.found;
}

gpointer
form_fixture_find_row (FormFixture *self, const char *pointer)
{
  return find (self, pointer, match_row);
}

gpointer
form_fixture_find_card (FormFixture *self, const char *pointer)
{
  return find (self, pointer, match_card);
}

gpointer
form_fixture_find_child (gpointer widget, GType type)
{
  Search search = { .type = type };

  form_fixture_walk (widget, match_type, &search);
  g_assert_nonnull (search.found);
  return search.found;
}

static void
painted_cb (GdkFrameClock *clock, gboolean *painted)
{
  *painted = TRUE;
}

/* Two frames: what the first one's layout has asked for is done in the second. */
gboolean
form_fixture_press (gpointer widget, guint key, GdkModifierType state)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  gboolean taken = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !taken; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller) &&
          gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
        g_signal_emit_by_name (controller, "key-pressed", key, 0, state, &taken);
    }

  return taken;
}

void
form_fixture_settle (FormFixture *self)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self->window));

  for (int i = 0; i < 2; i++)
    {
      gboolean painted = FALSE;
      gulong handler =
        g_signal_connect (clock, "after-paint", G_CALLBACK (painted_cb), &painted);

      gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_AFTER_PAINT);
      while (!painted || g_main_context_pending (NULL))
        g_main_context_iteration (NULL, TRUE);
      g_signal_handler_disconnect (clock, handler);
    }
}
