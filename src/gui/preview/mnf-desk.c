/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-desk.h"

#include <glib/gi18n.h>
#include <math.h>

#include "mnf-block-keys.h"
#include "mnf-paper.h"
#include "mnf-scroll-keys.h"
#include "mnf-scrolling.h"

#define PIXELS_PER_POINT (96.0 / 72.0)
#define MARGIN 24        /* of desk around the papers, in pixels */
#define NARROW_MARGIN 12 /* where room is dear */
#define NARROW_WIDTH 480 /* of the view */
#define GAP 18           /* between two papers */
#define REVEAL_MARGIN 48 /* kept above and below what is brought into view */

struct _MnfDesk
{
  GtkWidget parent_instance;

  MnfPages *pages;
  GPtrArray *papers; /* of MnfPaper, one for each page */
  GArray *marks;     /* of MnfMark */

  double zoom; /* as asked for, or as it came out of fitting the width */
  gboolean fit_width;
  double anchor_x, anchor_y; /* of the view: what is there stays there */

  /* The places of the papers on the desk, from the last allocation. */
  int margin, paper_width, paper_height;
  guint first_visible, last_visible;
  guint current_page;
  MnfPageRectangle revealed; /* to be brought into view, while that is pending */
  gboolean reveal_pending;

  /* Where the keyboard's focus goes as soon as the block has its label. */
  guint focus_page, focus_block;
  gboolean focus_pending;

  GtkAdjustment *adjustments[2]; /* by GtkOrientation */
  GtkScrollablePolicy policies[2];
  AdwAnimation *animation;
  guint publish_id;
};

enum
{
  PROP_ZOOM = 1,
  PROP_FIT_WIDTH,
  PROP_CURRENT_PAGE,
  N_PROPERTIES,
  PROP_HADJUSTMENT = N_PROPERTIES,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

static GParamSpec *properties[N_PROPERTIES];
static guint place_activated_signal;

G_DEFINE_FINAL_TYPE_WITH_CODE (MnfDesk,
                               mnf_desk,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

static void
unparent (gpointer widget)
{
  gtk_widget_unparent (widget);
}

static const MnfStyle *
get_style (MnfDesk *self)
{
  return mnf_letter_get_style (mnf_pages_get_letter (self->pages));
}

static double
get_scale (MnfDesk *self)
{
  return self->zoom * PIXELS_PER_POINT;
}

static int
get_desk_length (MnfDesk *self, GtkOrientation orientation)
{
  int n_papers = (int) self->papers->len;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return self->paper_width + 2 * self->margin;
  return n_papers * (self->paper_height + GAP) - GAP + 2 * self->margin;
}

/* Marks */

/* Only the papers in view and their neighbours have marks: a word may be found
 * thousands of times. */
static void
update_marks (MnfDesk *self)
{
  g_autoptr (GArray) none = g_array_new (FALSE, FALSE, sizeof (MnfMark));

  for (guint i = 0; i < self->papers->len; i++)
    {
      gboolean near = i + 1 >= self->first_visible && i <= self->last_visible + 1;

      mnf_paper_set_marks (self->papers->pdata[i], near ? self->marks : none);
    }
}

/* Bringing a place into view */

/* The vertical place of the view that shows @place. */
static double
find_revealing_value (MnfDesk *self, const MnfPageRectangle *place)
{
  double paper_top = self->margin + place->page * (double) (self->paper_height + GAP);
  double top = paper_top + place->y * get_scale (self);

  return mnf_scrolling_find_value (self->adjustments[GTK_ORIENTATION_VERTICAL],
                                   top - REVEAL_MARGIN,
                                   top + place->height * get_scale (self) +
                                     REVEAL_MARGIN);
}

static void
reveal (MnfDesk *self)
{
  self->reveal_pending = FALSE;
  if (self->paper_height > 0)
    mnf_scrolling_go (GTK_WIDGET (self), self->adjustments[GTK_ORIENTATION_VERTICAL],
                      find_revealing_value (self, &self->revealed), &self->animation);
}

/* The keyboard */

static void
focus_pending_block (MnfDesk *self)
{
  self->focus_pending = FALSE;
  if (self->focus_page < self->papers->len)
    mnf_paper_focus_block (self->papers->pdata[self->focus_page], self->focus_block);
}

/* At once, not smoothly: only a page in view has labels. */
void
mnf_desk_focus_block (MnfDesk *self, guint page, guint block)
{
  gsize n_blocks;
  const MnfPageBlock *blocks;
  MnfPageRectangle place;

  g_return_if_fail (MNF_IS_DESK (self));

  blocks = mnf_pages_get_blocks (self->pages, page, &n_blocks);
  if (block >= n_blocks || self->paper_height == 0)
    return;

  self->focus_page = page;
  self->focus_block = block;
  self->focus_pending = TRUE;
  place = (MnfPageRectangle){ page, 0, blocks[block].y, 0, blocks[block].height };
  gtk_adjustment_set_value (self->adjustments[GTK_ORIENTATION_VERTICAL],
                            find_revealing_value (self, &place));
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

gboolean
mnf_desk_get_pending_focus (MnfDesk *self, guint *page, guint *block)
{
  *page = self->focus_page;
  *block = self->focus_block;
  return self->focus_pending;
}

MnfPages *
mnf_desk_get_pages (MnfDesk *self)
{
  return self->pages;
}

/* Publishing: what came out of an allocation is told when it is over, for a
 * label that changes meanwhile would not be laid out. */

static gboolean
publish_cb (gpointer data)
{
  MnfDesk *self = data;

  self->publish_id = 0;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZOOM]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CURRENT_PAGE]);

  for (guint i = 0; i < self->papers->len; i++)
    mnf_paper_update_labels (self->papers->pdata[i],
                             i >= self->first_visible && i <= self->last_visible);
  update_marks (self);
  if (self->reveal_pending)
    reveal (self);
  if (self->focus_pending)
    focus_pending_block (self);
  return G_SOURCE_REMOVE;
}

/* Runs once the frame has been drawn, so that a key press is on the screen
 * before the labels are brought up to date. */
static void
publish_later (MnfDesk *self)
{
  if (self->publish_id == 0)
    self->publish_id = g_idle_add_full (GDK_PRIORITY_REDRAW + 10, publish_cb, self, NULL);
}

/* Layout */

/* Sets the size of the papers for a view of @width; what is at the anchor
 * keeps its place. */
static void
scale_papers (MnfDesk *self, int width)
{
  const MnfStyle *style = get_style (self);
  double x = gtk_adjustment_get_value (self->adjustments[GTK_ORIENTATION_HORIZONTAL]);
  double y = gtk_adjustment_get_value (self->adjustments[GTK_ORIENTATION_VERTICAL]);
  double in_paper_x, in_papers_y;
  int old_width = self->paper_width;

  in_paper_x = (x + self->anchor_x - self->margin) / MAX (self->paper_width, 1);
  in_papers_y = (y + self->anchor_y - self->margin) / MAX (self->paper_height + GAP, 1);

  self->margin = width < NARROW_WIDTH ? NARROW_MARGIN : MARGIN;
  if (self->fit_width)
    self->zoom =
      CLAMP ((width - 2 * self->margin) / (style->page_width * PIXELS_PER_POINT),
             MNF_DESK_MIN_ZOOM, MNF_DESK_MAX_ZOOM);
  self->paper_width = (int) round (style->page_width * get_scale (self));
  self->paper_height = (int) round (style->page_height * get_scale (self));

  if (old_width == 0 || old_width == self->paper_width)
    return;
  x = in_paper_x * self->paper_width + self->margin - self->anchor_x;
  y = in_papers_y * (self->paper_height + GAP) + self->margin - self->anchor_y;
  gtk_adjustment_configure (self->adjustments[GTK_ORIENTATION_HORIZONTAL], x, 0, G_MAXINT,
                            0, 0, 0);
  gtk_adjustment_configure (self->adjustments[GTK_ORIENTATION_VERTICAL], y, 0, G_MAXINT,
                            0, 0, 0);
}

static void
allocate_papers (MnfDesk *self, int width, int height)
{
  double x = gtk_adjustment_get_value (self->adjustments[GTK_ORIENTATION_HORIZONTAL]);
  double y = gtk_adjustment_get_value (self->adjustments[GTK_ORIENTATION_VERTICAL]);
  GtkAllocation place = {
    .x = MAX ((width - self->paper_width) / 2, self->margin) - (int) round (x),
    .y = self->margin - (int) round (y),
    .width = self->paper_width,
    .height = self->paper_height,
  };

  self->first_visible = G_MAXUINT;
  self->last_visible = 0;
  for (guint i = 0; i < self->papers->len; i++)
    {
      GtkWidget *paper = self->papers->pdata[i];
      gboolean visible = place.y < height && place.y + place.height > 0;

      if (!visible && mnf_paper_get_focused_block (MNF_PAPER (paper)) >= 0)
        gtk_widget_grab_focus (GTK_WIDGET (self));
      gtk_widget_set_child_visible (paper, visible);
      if (visible)
        {
          self->first_visible = MIN (self->first_visible, i);
          self->last_visible = i;
          mnf_paper_set_scale (MNF_PAPER (paper), get_scale (self));
          gtk_widget_measure (paper, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL,
                              NULL);
          gtk_widget_size_allocate (paper, &place, -1);
        }
      place.y += self->paper_height + GAP;
    }
  self->current_page =
    (guint) CLAMP (floor ((y + height / 2.0 - self->margin) / (self->paper_height + GAP)),
                   0, self->papers->len - 1.0);
}

static void
mnf_desk_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  MnfDesk *self = MNF_DESK (widget);

  if (self->pages == NULL)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (self->adjustments); i++)
    g_object_freeze_notify (G_OBJECT (self->adjustments[i]));
  scale_papers (self, width);
  mnf_scrolling_configure (self->adjustments[GTK_ORIENTATION_HORIZONTAL],
                           get_desk_length (self, GTK_ORIENTATION_HORIZONTAL), width);
  mnf_scrolling_configure (self->adjustments[GTK_ORIENTATION_VERTICAL],
                           get_desk_length (self, GTK_ORIENTATION_VERTICAL), height);
  allocate_papers (self, width, height);
  for (guint i = 0; i < G_N_ELEMENTS (self->adjustments); i++)
    g_object_thaw_notify (G_OBJECT (self->adjustments[i]));
  publish_later (self);
}

static void
mnf_desk_measure (GtkWidget *widget,
                  GtkOrientation orientation,
                  int for_size,
                  int *minimum,
                  int *natural,
                  int *minimum_baseline,
                  int *natural_baseline)
{
  MnfDesk *self = MNF_DESK (widget);

  *minimum = 2 * NARROW_MARGIN;
  *natural = MAX (get_desk_length (self, orientation), *minimum);
}

/* The object */

static void
set_adjustment (MnfDesk *self, GtkOrientation orientation, GtkAdjustment *adjustment)
{
  if (adjustment != NULL && adjustment == self->adjustments[orientation])
    return;

  if (self->adjustments[orientation] != NULL)
    g_signal_handlers_disconnect_by_data (self->adjustments[orientation], self);
  g_clear_object (&self->adjustments[orientation]);

  if (adjustment == NULL)
    adjustment = gtk_adjustment_new (0, 0, 0, 0, 0, 0);
  self->adjustments[orientation] = g_object_ref_sink (adjustment);
  g_signal_connect_object (adjustment, "value-changed",
                           G_CALLBACK (gtk_widget_queue_allocate), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
set_zoom (MnfDesk *self, double zoom, double anchor_x, double anchor_y)
{
  self->zoom = CLAMP (zoom, MNF_DESK_MIN_ZOOM, MNF_DESK_MAX_ZOOM);
  self->anchor_x = anchor_x;
  self->anchor_y = anchor_y;
  if (self->fit_width)
    {
      self->fit_width = FALSE;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FIT_WIDTH]);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZOOM]);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
set_fit_width (MnfDesk *self, gboolean fit_width)
{
  if (self->fit_width == fit_width)
    return;

  self->fit_width = fit_width;
  self->anchor_x = self->anchor_y = 0;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FIT_WIDTH]);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
mnf_desk_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  MnfDesk *self = MNF_DESK (object);

  switch (property)
    {
    case PROP_ZOOM:
      g_value_set_double (value, self->zoom);
      break;
    case PROP_FIT_WIDTH:
      g_value_set_boolean (value, self->fit_width);
      break;
    case PROP_CURRENT_PAGE:
      g_value_set_uint (value, self->current_page + 1);
      break;
    case PROP_HADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_HORIZONTAL]);
      break;
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_VERTICAL]);
      break;
    case PROP_HSCROLL_POLICY:
      g_value_set_enum (value, self->policies[GTK_ORIENTATION_HORIZONTAL]);
      break;
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, self->policies[GTK_ORIENTATION_VERTICAL]);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
mnf_desk_set_property (GObject *object,
                       guint property,
                       const GValue *value,
                       GParamSpec *pspec)
{
  MnfDesk *self = MNF_DESK (object);
  double x = gtk_widget_get_width (GTK_WIDGET (self)) / 2.0;

  switch (property)
    {
    case PROP_ZOOM:
      set_zoom (self, g_value_get_double (value), x, 0);
      break;
    case PROP_FIT_WIDTH:
      set_fit_width (self, g_value_get_boolean (value));
      break;
    case PROP_HADJUSTMENT:
      set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, g_value_get_object (value));
      break;
    case PROP_VADJUSTMENT:
      set_adjustment (self, GTK_ORIENTATION_VERTICAL, g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
      self->policies[GTK_ORIENTATION_HORIZONTAL] = g_value_get_enum (value);
      break;
    case PROP_VSCROLL_POLICY:
      self->policies[GTK_ORIENTATION_VERTICAL] = g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
mnf_desk_dispose (GObject *object)
{
  MnfDesk *self = MNF_DESK (object);

  g_clear_handle_id (&self->publish_id, g_source_remove);
  g_clear_object (&self->animation);
  g_ptr_array_set_size (self->papers, 0);
  g_clear_pointer (&self->pages, mnf_pages_unref);
  for (guint i = 0; i < G_N_ELEMENTS (self->adjustments); i++)
    g_clear_object (&self->adjustments[i]);

  G_OBJECT_CLASS (mnf_desk_parent_class)->dispose (object);
}

static void
mnf_desk_finalize (GObject *object)
{
  MnfDesk *self = MNF_DESK (object);

  g_ptr_array_unref (self->papers);
  g_array_unref (self->marks);

  G_OBJECT_CLASS (mnf_desk_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  properties[PROP_ZOOM] =
    g_param_spec_double ("zoom", NULL, NULL, MNF_DESK_MIN_ZOOM, MNF_DESK_MAX_ZOOM, 1,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS |
                           G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_FIT_WIDTH] =
    g_param_spec_boolean ("fit-width", NULL, NULL, TRUE,
                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS |
                            G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_CURRENT_PAGE] =
    g_param_spec_uint ("current-page", NULL, NULL, 1, G_MAXUINT, 1,
                       G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");
}

static void
mnf_desk_class_init (MnfDeskClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mnf_desk_get_property;
  object_class->set_property = mnf_desk_set_property;
  object_class->dispose = mnf_desk_dispose;
  object_class->finalize = mnf_desk_finalize;
  widget_class->measure = mnf_desk_measure;
  widget_class->size_allocate = mnf_desk_size_allocate;

  install_properties (object_class);
  place_activated_signal =
    g_signal_new ("place-activated", MNF_TYPE_DESK, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                  NULL, G_TYPE_NONE, 3, G_TYPE_STRING, G_TYPE_UINT, G_TYPE_BOOLEAN);

  mnf_scroll_keys_install (widget_class);
  mnf_block_keys_install (widget_class);
  gtk_widget_class_set_css_name (widget_class, "desk");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DOCUMENT);
}

static void
mnf_desk_init (MnfDesk *self)
{
  self->papers = g_ptr_array_new_with_free_func (unparent);
  self->marks = g_array_new (FALSE, FALSE, sizeof (MnfMark));
  self->zoom = 1;
  self->fit_width = TRUE;
  set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, NULL);
  set_adjustment (self, GTK_ORIENTATION_VERTICAL, NULL);

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Pages of the Letter"), -1);
}

static void
place_activated_cb (MnfDesk *self, const char *pointer, guint offset, gboolean word)
{
  g_signal_emit (self, place_activated_signal, 0, pointer, offset, word);
}

static void
add_paper (MnfDesk *self)
{
  GtkWidget *paper = mnf_paper_new ();

  g_signal_connect_object (paper, "place-activated", G_CALLBACK (place_activated_cb),
                           self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (paper, GTK_WIDGET (self));
  g_ptr_array_add (self->papers, paper);
}

void
mnf_desk_set_pages (MnfDesk *self, MnfPages *pages)
{
  guint n_pages = mnf_pages_get_n_pages (pages);

  g_return_if_fail (MNF_IS_DESK (self));

  mnf_pages_ref (pages);
  g_clear_pointer (&self->pages, mnf_pages_unref);
  self->pages = pages;

  if (self->papers->len > n_pages)
    g_ptr_array_set_size (self->papers, (int) n_pages);
  for (guint i = 0; i < n_pages; i++)
    {
      if (i == self->papers->len)
        add_paper (self);
      mnf_paper_set_page (self->papers->pdata[i], pages, i);
    }
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

void
mnf_desk_set_marks (MnfDesk *self, GArray *marks)
{
  g_return_if_fail (MNF_IS_DESK (self));

  g_array_set_size (self->marks, 0);
  g_array_append_vals (self->marks, marks->data, marks->len);
  update_marks (self);
}

void
mnf_desk_reveal (MnfDesk *self, const MnfPageRectangle *place)
{
  g_return_if_fail (MNF_IS_DESK (self));

  self->revealed = *place;
  self->reveal_pending = TRUE;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

void
mnf_desk_zoom_at (MnfDesk *self, double zoom, double x, double y)
{
  g_return_if_fail (MNF_IS_DESK (self));

  set_zoom (self, zoom, x, y);
}
