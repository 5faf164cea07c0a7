/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <adwaita.h>

#include "compose/mnf-composer.h"
#include "gui-support.h"
#include "gui/preview/mnf-desk.h"
#include "gui/preview/mnf-paper.h"
#include "gui/preview/mnf-preview.h"
#include "layout/mnf-typesetter.h"

/* A PNG of one red pixel. */
#define PIXEL                                                                            \
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVQI12P4z8AAAAMBAQAY3Y2wAAAAAElF" \
  "TkSuQmCC"

typedef struct
{
  GtkWidget *window;
  GtkWidget *preview;
  GtkWidget *desk;
  MnfDocument *document;
  const char *expected; /* by the condition that is waited for */

  char *activated_pointer;
  guint activated_offset;
} Fixture;

static void
place_activated_cb (Fixture *fixture, const char *pointer, guint offset)
{
  g_free (fixture->activated_pointer);
  fixture->activated_pointer = g_strdup (pointer);
  fixture->activated_offset = offset;
}

static gboolean
is_readable (gpointer data)
{
  Fixture *fixture = data;

  return mnf_test_shows (fixture->desk, fixture->expected);
}

static gboolean
is_unreadable (gpointer data)
{
  return !is_readable (data);
}

static void
wait_for_words (Fixture *fixture, const char *words)
{
  fixture->expected = words;
  mnf_test_wait (is_readable, fixture);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->document = mnf_test_create_document ();
  fixture->preview = g_object_new (MNF_TYPE_PREVIEW, "document", fixture->document, NULL);
  fixture->window = gtk_window_new ();
  g_signal_connect_swapped (fixture->preview, "place-activated",
                            G_CALLBACK (place_activated_cb), fixture);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 700, 600);
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->preview);
  gtk_window_present (GTK_WINDOW (fixture->window));
  fixture->desk = mnf_test_find (fixture->preview, MNF_TYPE_DESK, NULL);
  wait_for_words (fixture,
                  "Quien suscribe, Titular del Ayuntamiento de Cuautitlán Izcalli");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  GWeakRef preview;

  g_weak_ref_init (&preview, fixture->preview);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  mnf_test_settle ();
  g_assert_null (g_weak_ref_get (&preview));
  g_object_unref (fixture->document);
  g_free (fixture->activated_pointer);
}

static double
get_double (Fixture *fixture, const char *property)
{
  double value;

  g_object_get (fixture->preview, property, &value, NULL);
  return value;
}

static guint
get_uint (Fixture *fixture, const char *property)
{
  guint value;

  g_object_get (fixture->preview, property, &value, NULL);
  return value;
}

static void
test_follows (Fixture *fixture, gconstpointer data)
{
  guint n_words = get_uint (fixture, "n-words");

  g_assert_cmpuint (get_uint (fixture, "n-pages"), ==, 2);
  mnf_document_set_text (fixture->document, "/issuer/name", "Toluca");
  wait_for_words (fixture, "Titular del Ayuntamiento de Toluca");
  g_assert_cmpuint (get_uint (fixture, "n-words"), <, n_words);

  mnf_document_undo (fixture->document);
  wait_for_words (fixture, "Titular del Ayuntamiento de Cuautitlán Izcalli");
  g_assert_cmpuint (get_uint (fixture, "n-words"), ==, n_words);
}

static void
test_hidden (Fixture *fixture, gconstpointer data)
{
  guint n_words = get_uint (fixture, "n-words");

  gtk_widget_set_visible (fixture->preview, FALSE);
  mnf_document_set_text (fixture->document, "/issuer/name", "Toluca");
  g_assert_cmpuint (get_uint (fixture, "n-words"), ==, n_words);
  gtk_widget_set_visible (fixture->preview, TRUE);
  wait_for_words (fixture, "Titular del Ayuntamiento de Toluca");
}

static void
test_headings (Fixture *fixture, gconstpointer data)
{
  GtkWidget *heading =
    mnf_test_find (fixture->desk, GTK_TYPE_LABEL, "ANTE ESTA MANIFESTACIÓN SE RECONOCE:");
  GtkWidget *paper = mnf_test_find (fixture->desk, MNF_TYPE_PAPER, NULL);

  g_assert_nonnull (heading);
  gtk_test_accessible_assert_role (heading, GTK_ACCESSIBLE_ROLE_HEADING);
  gtk_test_accessible_assert_property (paper, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Page 1 of 2");
}

static void
assert_sensitive (Fixture *fixture, gboolean zoom_in, gboolean zoom_out)
{
  GtkWidget *first = mnf_test_find (fixture->preview, GTK_TYPE_BUTTON, NULL);
  GtkWidget *last = gtk_widget_get_next_sibling (gtk_widget_get_next_sibling (first));

  g_assert_true (gtk_widget_get_sensitive (first) == zoom_out);
  g_assert_true (gtk_widget_get_sensitive (last) == zoom_in);
}

static void
test_zoom (Fixture *fixture, gconstpointer data)
{
  double fitted = get_double (fixture, "zoom");

  /* A page of 816 pixels in a width of 700. */
  g_assert_cmpfloat (fitted, >, 0.7);
  g_assert_cmpfloat (fitted, <, 0.85);

  g_assert_true (gtk_widget_activate_action (fixture->preview, "preview.zoom-in", NULL));
  g_assert_cmpfloat (get_double (fixture, "zoom"), ==, 0.9);
  g_assert_true (gtk_widget_activate_action (fixture->preview, "preview.zoom-in", NULL));
  g_assert_cmpfloat (get_double (fixture, "zoom"), ==, 1);
  assert_sensitive (fixture, TRUE, TRUE);
  while (get_double (fixture, "zoom") > MNF_DESK_MIN_ZOOM)
    gtk_widget_activate_action (fixture->preview, "preview.zoom-out", NULL);
  assert_sensitive (fixture, TRUE, FALSE);

  g_assert_true (gtk_widget_activate_action (fixture->preview, "preview.zoom-fit", NULL));
  wait_for_words (fixture, "Quien suscribe");
  g_object_set (fixture->preview, "zoom", 4.0, NULL);
  assert_sensitive (fixture, FALSE, TRUE);
}

/* The first rectangle of the words at @pointer, as the preview lays them out. */
static MnfPageRectangle
find_words (Fixture *fixture, const char *pointer)
{
  g_autoptr (MnfFonts) fonts = mnf_fonts_new ();
  g_autoptr (MnfTypesetter) typesetter = mnf_typesetter_new (fonts);
  g_autoptr (MnfLetter) letter =
    mnf_compose (mnf_document_get_manifestation (fixture->document),
                 MNF_COMPOSE_PLACEHOLDERS);
  g_autoptr (MnfPages) pages = mnf_typesetter_lay_out (typesetter, letter);
  g_autoptr (GArray) rectangles = mnf_pages_get_rectangles (pages, pointer);

  g_assert_cmpuint (rectangles->len, >, 0);
  return g_array_index (rectangles, MnfPageRectangle, 0);
}

static void
test_click (Fixture *fixture, gconstpointer data)
{
  MnfPageRectangle words = find_words (fixture, "/place");
  GtkWidget *paper = mnf_test_find (fixture->desk, MNF_TYPE_PAPER, NULL);
  GtkEventController *click = mnf_test_find_controller (paper, GTK_TYPE_GESTURE_CLICK);
  double scale = get_double (fixture, "zoom") * 96 / 72;

  /* On the last letter of the place, and on the empty corner of the page. */
  g_signal_emit_by_name (click, "released", 1, (words.x + words.width - 2) * scale,
                         (words.y + words.height / 2) * scale);
  g_assert_cmpstr (fixture->activated_pointer, ==, "/place");
  g_assert_cmpuint (fixture->activated_offset, >=, strlen ("Huixquilucan, Estado de M"));

  g_clear_pointer (&fixture->activated_pointer, g_free);
  g_signal_emit_by_name (click, "released", 1, 2.0, 2.0);
  g_assert_null (fixture->activated_pointer);
}

static gboolean
shows_second_page (gpointer data)
{
  Fixture *fixture = data;

  return get_uint (fixture, "current-page") == 2;
}

static void
test_focus (Fixture *fixture, gconstpointer data)
{
  GtkWidget *paper;

  g_assert_cmpuint (get_uint (fixture, "current-page"), ==, 1);
  g_object_set (fixture->preview, "focused-pointer", "/signatories/0/name", NULL);
  mnf_test_wait (shows_second_page, fixture);

  paper = gtk_widget_get_last_child (fixture->desk);
  g_assert_nonnull (mnf_test_find (paper, ADW_TYPE_BIN, NULL));
  g_object_set (fixture->preview, "focused-pointer", NULL, NULL);
  g_assert_null (mnf_test_find (paper, ADW_TYPE_BIN, NULL));
}

/* Whoever cannot see the image hears its description. */
static void
test_image (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonNode) image =
    json_from_string ("{\"type\": \"image/png\", \"data\": \"" PIXEL "\"}", NULL);

  mnf_document_set (fixture->document, "/letterhead/image", image);
  wait_for_words (fixture, "Image");
  mnf_document_set_text (fixture->document, "/letterhead/image/alt", "Escudo municipal");
  wait_for_words (fixture, "Escudo municipal");
  mnf_document_set_text (fixture->document, "/issuer/organization", "Ayuntamiento");
  wait_for_words (fixture, "Escudo municipal\nAyuntamiento");
}

/* A page that is out of sight has no labels, one that comes into view gets them. */
static void
test_scrolling (Fixture *fixture, gconstpointer data)
{
  GtkAdjustment *adjustment =
    gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (fixture->desk));

  g_object_set (fixture->preview, "zoom", 2.0, NULL);
  wait_for_words (fixture, "Quien suscribe");
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
  mnf_test_wait (shows_second_page, fixture);
  fixture->expected = "Quien suscribe";
  mnf_test_wait (is_unreadable, fixture);
}

static void
test_pages_go (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonNode) body = json_node_new (JSON_NODE_ARRAY);

  json_node_take_array (body, json_array_new ());
  mnf_document_set (fixture->document, "/body", body);
  fixture->expected = "Quien suscribe";
  mnf_test_wait (is_unreadable, fixture);
  g_assert_cmpuint (get_uint (fixture, "n-pages"), ==, 1);
  g_assert_cmpuint (get_uint (fixture, "current-page"), ==, 1);
}

static void
test_missing_font (Fixture *fixture, gconstpointer data)
{
  MnfPreview *preview = MNF_PREVIEW (fixture->preview);

  g_assert_null (mnf_preview_get_missing_font (preview));
  mnf_document_set_text (fixture->document, "/style/font", "No Such Family");
  g_assert_cmpstr (mnf_preview_get_missing_font (preview), ==, "No Such Family");
  g_assert_cmpstr (mnf_preview_get_substitute_font (preview), !=, "No Such Family");
  mnf_document_undo (fixture->document);
  g_assert_null (mnf_preview_get_missing_font (preview));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, function)                                                              \
  g_test_add ("/preview/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("follows", test_follows);
  ADD ("hidden", test_hidden);
  ADD ("headings", test_headings);
  ADD ("zoom", test_zoom);
  ADD ("click", test_click);
  ADD ("focus", test_focus);
  ADD ("image", test_image);
  ADD ("scrolling", test_scrolling);
  ADD ("pages-go", test_pages_go);
  ADD ("missing-font", test_missing_font);
  return g_test_run ();
}
