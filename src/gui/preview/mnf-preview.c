/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-preview.h"

#include <glib/gi18n.h>
#include <math.h>

#include "compose/mnf-composer.h"
#include "layout/mnf-typesetter.h"
#include "mnf-desk.h"
#include "mnf-preview-resources.h"

/* Where Zoom In and Zoom Out stop. */
static const double zoom_steps[] = {
  0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4,
};

#define SCROLL_ZOOM_FACTOR 1.1 /* for one notch of the wheel */

struct _MnfPreview
{
  GtkWidget parent_instance;

  MnfDocument *document;
  char *focused_pointer;
  MnfFonts *fonts;
  MnfTypesetter *typesetter;
  MnfPages *pages;                   /* NULL until the first document is shown */
  GArray *places[MNF_N_MARK_STYLES]; /* of MnfPageRectangle, of the marked words; NULL
                                      * for none */
  guint n_words;
  const char *missing_font; /* interned, or NULL */
  gboolean stale;           /* the document changed while the preview was hidden */
  double pinch_zoom;        /* when the pinch began */

  MnfDesk *desk;
  GtkWidget *zoom_button;
  GtkLabel *zoom_label;
  GtkLabel *count_label;
  double pointer_x, pointer_y; /* over the desk */
};

enum
{
  PROP_DOCUMENT = 1,
  PROP_FOCUSED_POINTER,
  PROP_ZOOM,
  PROP_FIT_WIDTH,
  PROP_N_PAGES,
  PROP_CURRENT_PAGE,
  PROP_N_WORDS,
  PROP_MISSING_FONT,
  PROP_FONT_FAMILIES,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];
static guint place_activated_signal;
static guint letter_changed_signal;

G_DEFINE_FINAL_TYPE (MnfPreview, mnf_preview, GTK_TYPE_WIDGET)

static double
get_zoom (MnfPreview *self)
{
  double zoom;

  g_object_get (self->desk, "zoom", &zoom, NULL);
  return zoom;
}

static guint
get_current_page (MnfPreview *self)
{
  guint page;

  g_object_get (self->desk, "current-page", &page, NULL);
  return page;
}

static guint
get_n_pages (MnfPreview *self)
{
  return self->pages != NULL ? mnf_pages_get_n_pages (self->pages) : 0;
}

/* The status line */

static void
update_counts (MnfPreview *self)
{
  /* Translators: the page in view and the number of pages */
  g_autofree char *pages = g_strdup_printf (_ ("Page %1$u of %2$u"),
                                            get_current_page (self), get_n_pages (self));
  g_autofree char *words =
    g_strdup_printf (ngettext ("%u word", "%u words", self->n_words), self->n_words);
  g_autofree char *text = g_strdup_printf ("%s · %s", pages, words);

  if (strcmp (gtk_label_get_text (self->count_label), text) != 0)
    gtk_label_set_text (self->count_label, text);
}

static void
zoom_changed_cb (MnfPreview *self)
{
  double zoom = get_zoom (self);
  /* Translators: the size of the pages, in percent */
  g_autofree char *text = g_strdup_printf (_ ("%d %%"), (int) round (zoom * 100));

  if (strcmp (gtk_label_get_text (self->zoom_label), text) != 0)
    {
      gtk_label_set_text (self->zoom_label, text);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->zoom_button),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
    }
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preview.zoom-in",
                                 zoom < MNF_DESK_MAX_ZOOM);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preview.zoom-out",
                                 zoom > MNF_DESK_MIN_ZOOM);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZOOM]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FIT_WIDTH]);
}

static void
current_page_changed_cb (MnfPreview *self)
{
  update_counts (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CURRENT_PAGE]);
}

/* Marks */

static void
update_marks (MnfPreview *self)
{
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (MnfMark));

  for (guint style = 0; style < MNF_N_MARK_STYLES; style++)
    for (guint i = 0; self->places[style] != NULL && i < self->places[style]->len; i++)
      {
        MnfMark mark = { style,
                         g_array_index (self->places[style], MnfPageRectangle, i) };

        g_array_append_val (marks, mark);
      }
  mnf_desk_set_marks (self->desk, marks);
}

/* Takes @places. */
static void
set_places (MnfPreview *self, MnfMarkStyle style, GArray *places)
{
  g_clear_pointer (&self->places[style], g_array_unref);
  self->places[style] = places;
  update_marks (self);
}

static void
reveal (MnfPreview *self, GArray *places)
{
  if (places != NULL && places->len > 0)
    mnf_desk_reveal (self->desk, &g_array_index (places, MnfPageRectangle, 0));
}

static void
mark_focus (MnfPreview *self)
{
  GArray *places = NULL;

  if (self->pages == NULL)
    return;

  if (self->focused_pointer != NULL)
    places = mnf_pages_get_rectangles (self->pages, self->focused_pointer);
  set_places (self, MNF_MARK_FOCUS, places);
  reveal (self, places);
}

static void
drop_marks (MnfPreview *self)
{
  for (guint style = 0; style < MNF_N_MARK_STYLES; style++)
    g_clear_pointer (&self->places[style], g_array_unref);
}

/* The pages */

static const char *
get_wanted_font (MnfPreview *self)
{
  const char *font = mnf_letter_get_style (mnf_pages_get_letter (self->pages))->font;

  return *font != '\0' ? font : MNF_FONTS_DEFAULT_FAMILY;
}

static void
update_missing_font (MnfPreview *self)
{
  const char *wanted = get_wanted_font (self);
  const char *missing = NULL;

  if (strcmp (mnf_fonts_resolve (self->fonts, wanted), wanted) != 0)
    missing = g_intern_string (wanted);
  if (self->missing_font == missing)
    return;

  self->missing_font = missing;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MISSING_FONT]);
}

static void
update_pages (MnfPreview *self)
{
  MnfManifestation *manifestation = mnf_document_get_manifestation (self->document);
  g_autoptr (MnfLetter) letter = mnf_compose (manifestation, MNF_COMPOSE_PLACEHOLDERS);

  g_clear_pointer (&self->pages, mnf_pages_unref);
  self->pages = mnf_typesetter_lay_out (self->typesetter, letter);
  self->n_words = mnf_letter_count_words (letter);
  self->stale = FALSE;

  drop_marks (self);
  mnf_desk_set_pages (self->desk, self->pages);
  mark_focus (self);
  update_counts (self);
  update_missing_font (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_PAGES]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_WORDS]);
}

/* Nobody sees a hidden preview: its pages wait until it is shown. */
static void
document_changed_cb (MnfPreview *self)
{
  self->stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    update_pages (self);
  g_signal_emit (self, letter_changed_signal, 0);
}

static void
mnf_preview_map (GtkWidget *widget)
{
  MnfPreview *self = MNF_PREVIEW (widget);

  if (self->stale)
    update_pages (self);
  GTK_WIDGET_CLASS (mnf_preview_parent_class)->map (widget);
}

static void
set_document (MnfPreview *self, MnfDocument *document)
{
  if (self->document == document)
    return;

  if (self->document != NULL)
    g_signal_handlers_disconnect_by_func (self->document, document_changed_cb, self);
  g_set_object (&self->document, document);
  if (document != NULL)
    {
      g_signal_connect_object (document, "changed", G_CALLBACK (document_changed_cb),
                               self, G_CONNECT_SWAPPED);
      document_changed_cb (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DOCUMENT]);
}

static void
set_focused_pointer (MnfPreview *self, const char *pointer)
{
  if (g_strcmp0 (self->focused_pointer, pointer) == 0)
    return;

  g_free (self->focused_pointer);
  self->focused_pointer = g_strdup (pointer);
  mark_focus (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOCUSED_POINTER]);
}

static void
place_activated_cb (MnfPreview *self, const char *pointer, guint offset, gboolean word)
{
  g_signal_emit (self, place_activated_signal, 0, pointer, offset, word);
}

/* Zoom */

/* To the next step; a hundredth more, so that a fitted 99.9 % does not go to
 * 100 %. */
static void
step_zoom (MnfPreview *self, int direction)
{
  const int n_steps = G_N_ELEMENTS (zoom_steps);
  double zoom = get_zoom (self);
  int i = direction > 0 ? 0 : n_steps - 1;

  while (i >= 0 && i < n_steps && (zoom_steps[i] - zoom) * direction <= 0.01)
    i += direction;
  if (i >= 0 && i < n_steps)
    g_object_set (self->desk, "zoom", zoom_steps[i], NULL);
}

static void
zoom_in_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  step_zoom (MNF_PREVIEW (widget), 1);
}

static void
zoom_out_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  step_zoom (MNF_PREVIEW (widget), -1);
}

static void
zoom_fit_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_object_set (MNF_PREVIEW (widget)->desk, "fit-width", TRUE, NULL);
}

static void
motion_cb (MnfPreview *self, double x, double y)
{
  self->pointer_x = x;
  self->pointer_y = y;
}

static gboolean
scroll_cb (GtkEventControllerScroll *controller, double dx, double dy, MnfPreview *self)
{
  GdkModifierType state =
    gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));

  if ((state & GDK_CONTROL_MASK) == 0)
    return FALSE;

  mnf_desk_zoom_at (self->desk, get_zoom (self) * pow (SCROLL_ZOOM_FACTOR, -dy),
                    self->pointer_x, self->pointer_y);
  return TRUE;
}

static void
pinch_begin_cb (GtkGesture *gesture, GdkEventSequence *sequence, MnfPreview *self)
{
  self->pinch_zoom = get_zoom (self);
}

static void
pinch_cb (GtkGesture *gesture, double scale, MnfPreview *self)
{
  double x, y;

  if (gtk_gesture_get_bounding_box_center (gesture, &x, &y))
    mnf_desk_zoom_at (self->desk, self->pinch_zoom * scale, x, y);
}

/* The object */

static void
mnf_preview_get_property (GObject *object,
                          guint property,
                          GValue *value,
                          GParamSpec *pspec)
{
  MnfPreview *self = MNF_PREVIEW (object);

  switch (property)
    {
    case PROP_DOCUMENT:
      g_value_set_object (value, self->document);
      break;
    case PROP_FOCUSED_POINTER:
      g_value_set_string (value, self->focused_pointer);
      break;
    case PROP_ZOOM:
    case PROP_FIT_WIDTH:
      g_object_get_property (G_OBJECT (self->desk), pspec->name, value);
      break;
    case PROP_N_PAGES:
      g_value_set_uint (value, get_n_pages (self));
      break;
    case PROP_CURRENT_PAGE:
      g_value_set_uint (value, get_current_page (self));
      break;
    case PROP_N_WORDS:
      g_value_set_uint (value, self->n_words);
      break;
    case PROP_MISSING_FONT:
      g_value_set_string (value, self->missing_font);
      break;
    case PROP_FONT_FAMILIES:
      g_value_set_boxed (value, mnf_fonts_get_families (self->fonts));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
mnf_preview_set_property (GObject *object,
                          guint property,
                          const GValue *value,
                          GParamSpec *pspec)
{
  MnfPreview *self = MNF_PREVIEW (object);

  switch (property)
    {
    case PROP_DOCUMENT:
      set_document (self, g_value_get_object (value));
      break;
    case PROP_FOCUSED_POINTER:
      set_focused_pointer (self, g_value_get_string (value));
      break;
    case PROP_ZOOM:
    case PROP_FIT_WIDTH:
      g_object_set_property (G_OBJECT (self->desk), pspec->name, value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
mnf_preview_dispose (GObject *object)
{
  MnfPreview *self = MNF_PREVIEW (object);
  GtkWidget *child;

  if (self->document != NULL)
    g_signal_handlers_disconnect_by_func (self->document, document_changed_cb, self);
  g_clear_object (&self->document);
  gtk_widget_dispose_template (GTK_WIDGET (self), MNF_TYPE_PREVIEW);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  drop_marks (self);
  g_clear_pointer (&self->pages, mnf_pages_unref);
  g_clear_object (&self->typesetter);
  g_clear_object (&self->fonts);
  g_clear_pointer (&self->focused_pointer, g_free);

  G_OBJECT_CLASS (mnf_preview_parent_class)->dispose (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  properties[PROP_DOCUMENT] =
    g_param_spec_object ("document", NULL, NULL, MNF_TYPE_DOCUMENT,
                         G_PARAM_READWRITE | flags);
  properties[PROP_FOCUSED_POINTER] =
    g_param_spec_string ("focused-pointer", NULL, NULL, NULL, G_PARAM_READWRITE | flags);
  properties[PROP_ZOOM] =
    g_param_spec_double ("zoom", NULL, NULL, MNF_DESK_MIN_ZOOM, MNF_DESK_MAX_ZOOM, 1,
                         G_PARAM_READWRITE | flags);
  properties[PROP_FIT_WIDTH] =
    g_param_spec_boolean ("fit-width", NULL, NULL, TRUE, G_PARAM_READWRITE | flags);
  properties[PROP_N_PAGES] =
    g_param_spec_uint ("n-pages", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | flags);
  properties[PROP_CURRENT_PAGE] =
    g_param_spec_uint ("current-page", NULL, NULL, 1, G_MAXUINT, 1,
                       G_PARAM_READABLE | flags);
  properties[PROP_N_WORDS] =
    g_param_spec_uint ("n-words", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | flags);
  properties[PROP_MISSING_FONT] =
    g_param_spec_string ("missing-font", NULL, NULL, NULL, G_PARAM_READABLE | flags);
  properties[PROP_FONT_FAMILIES] =
    g_param_spec_boxed ("font-families", NULL, NULL, G_TYPE_STRV,
                        G_PARAM_READABLE | flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (MNF_TYPE_DESK);
  /* Named, or the linker leaves the resources of a static library out. */
  mnf_preview_get_resource ();
  gtk_widget_class_set_template_from_resource (widget_class, MNF_RESOURCE_PREFIX
                                               "/ui/preview/mnf-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, MnfPreview, desk);
  gtk_widget_class_bind_template_child (widget_class, MnfPreview, zoom_button);
  gtk_widget_class_bind_template_child (widget_class, MnfPreview, zoom_label);
  gtk_widget_class_bind_template_child (widget_class, MnfPreview, count_label);
  gtk_widget_class_bind_template_callback (widget_class, zoom_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, current_page_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, place_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, motion_cb);
  gtk_widget_class_bind_template_callback (widget_class, scroll_cb);
  gtk_widget_class_bind_template_callback (widget_class, pinch_begin_cb);
  gtk_widget_class_bind_template_callback (widget_class, pinch_cb);
}

static void
mnf_preview_class_init (MnfPreviewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mnf_preview_get_property;
  object_class->set_property = mnf_preview_set_property;
  object_class->dispose = mnf_preview_dispose;
  widget_class->map = mnf_preview_map;

  install_properties (object_class);
  place_activated_signal =
    g_signal_new ("place-activated", MNF_TYPE_PREVIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                  NULL, G_TYPE_NONE, 3, G_TYPE_STRING, G_TYPE_UINT, G_TYPE_BOOLEAN);

  letter_changed_signal =
    g_signal_new ("letter-changed", MNF_TYPE_PREVIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                  NULL, G_TYPE_NONE, 0);

  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "preview.zoom-in", NULL, zoom_in_cb);
  gtk_widget_class_install_action (widget_class, "preview.zoom-out", NULL, zoom_out_cb);
  gtk_widget_class_install_action (widget_class, "preview.zoom-fit", NULL, zoom_fit_cb);
  gtk_widget_class_set_css_name (widget_class, "preview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_REGION);
}

static void
mnf_preview_init (MnfPreview *self)
{
  self->fonts = mnf_fonts_new ();
  self->typesetter = mnf_typesetter_new (self->fonts);

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Preview"), -1);
  zoom_changed_cb (self);
}

const char *
mnf_preview_get_missing_font (MnfPreview *self)
{
  g_return_val_if_fail (MNF_IS_PREVIEW (self), NULL);

  return self->missing_font;
}

const char *
mnf_preview_get_substitute_font (MnfPreview *self)
{
  g_return_val_if_fail (MNF_IS_PREVIEW (self), NULL);
  g_return_val_if_fail (self->pages != NULL, NULL);

  return mnf_fonts_resolve (self->fonts, get_wanted_font (self));
}

MnfLetter *
mnf_preview_get_letter (MnfPreview *self)
{
  g_return_val_if_fail (MNF_IS_PREVIEW (self), NULL);

  if (self->stale)
    update_pages (self);
  return self->pages != NULL ? mnf_pages_get_letter (self->pages) : NULL;
}

void
mnf_preview_set_marks (MnfPreview *self, MnfMarkStyle style, GArray *ranges)
{
  GArray *places = NULL;

  g_return_if_fail (MNF_IS_PREVIEW (self));
  g_return_if_fail (style != MNF_MARK_FOCUS);

  if (ranges != NULL && mnf_preview_get_letter (self) != NULL)
    places = mnf_pages_get_range_rectangles (self->pages, ranges);
  set_places (self, style, places);
}

void
mnf_preview_reveal (MnfPreview *self, const MnfBlockRange *range)
{
  g_autoptr (GArray) ranges = g_array_new (FALSE, FALSE, sizeof (MnfBlockRange));
  g_autoptr (GArray) places = NULL;

  g_return_if_fail (MNF_IS_PREVIEW (self));

  g_array_append_vals (ranges, range, 1);
  if (mnf_preview_get_letter (self) != NULL)
    places = mnf_pages_get_range_rectangles (self->pages, ranges);
  reveal (self, places);
}
