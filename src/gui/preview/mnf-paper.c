/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-paper.h"

#include <glib/gi18n.h>
#include <math.h>

/* The ink is cut into strips of this many pixels, so that a page at a high
 * zoom does not become one enormous texture when an inch of it is in view. */
#define STRIP_HEIGHT 1200

#define TINT_OUTSET 2  /* points that a tint reaches beyond its words */
#define FOCUS_OUTSET 4 /* pixels that the focus is drawn outside of its block */

struct _MnfPaper
{
  GtkWidget parent_instance;

  MnfPages *pages;
  guint page;
  double scale;
  GskRenderNode *ink; /* NULL until it is drawn */

  GPtrArray *tints;  /* of GtkWidget, behind the marked words */
  GArray *marks;     /* of MnfMark, one for each tint */
  GPtrArray *labels; /* of GtkLabel, one for each block of the page, in reading order */
};

static guint place_activated_signal;

G_DEFINE_FINAL_TYPE (MnfPaper, mnf_paper, GTK_TYPE_WIDGET)

static void
unparent (gpointer widget)
{
  gtk_widget_unparent (widget);
}

/* The focus of a block that goes stays on the desk. */
static void
drop_label (gpointer label)
{
  GtkWidget *paper = gtk_widget_get_parent (label);

  if (gtk_widget_is_focus (label))
    gtk_widget_grab_focus (gtk_widget_get_parent (paper));
  gtk_widget_unparent (label);
}

static const MnfStyle *
get_style (MnfPaper *self)
{
  return mnf_letter_get_style (mnf_pages_get_letter (self->pages));
}

static void
drop_ink (MnfPaper *self)
{
  g_clear_pointer (&self->ink, gsk_render_node_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Drawing */

static GskRenderNode *
create_ink (MnfPaper *self, int width, int height)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  for (int top = 0; top < height; top += STRIP_HEIGHT)
    {
      graphene_rect_t strip =
        GRAPHENE_RECT_INIT (0, top, width, MIN (STRIP_HEIGHT, height - top));
      cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &strip);

      cairo_scale (cr, self->scale, self->scale);
      mnf_painter_draw (self->pages, self->page, cr);
      mnf_painter_draw_marks (self->pages, self->page, cr);
      cairo_destroy (cr);
    }
  return gtk_snapshot_free_to_node (snapshot);
}

/* The labels are not drawn, so that nobody would see which has the focus. */
static void
snapshot_focus (MnfPaper *self, GtkSnapshot *snapshot)
{
  int block = mnf_paper_get_focused_block (self);
  GtkWidget *widget = GTK_WIDGET (self);
  graphene_rect_t area;
  GskRoundedRect outline;
  GdkRGBA color;

  if (block < 0 ||
      !gtk_widget_compute_bounds (self->labels->pdata[block], widget, &area) ||
      !gtk_style_context_lookup_color (gtk_widget_get_style_context (widget),
                                       "accent_color", &color))
    return;

  graphene_rect_inset (&area, -FOCUS_OUTSET, -FOCUS_OUTSET);
  gsk_rounded_rect_init_from_rect (&outline, &area, FOCUS_OUTSET);
  gtk_snapshot_append_border (snapshot, &outline, (float[]){ 2, 2, 2, 2 },
                              (GdkRGBA[]){ color, color, color, color });
}

static void
mnf_paper_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MnfPaper *self = MNF_PAPER (widget);

  for (guint i = 0; i < self->tints->len; i++)
    gtk_widget_snapshot_child (widget, self->tints->pdata[i], snapshot);

  if (self->ink == NULL)
    self->ink =
      create_ink (self, gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  if (self->ink != NULL)
    gtk_snapshot_append_node (snapshot, self->ink);
  snapshot_focus (self, snapshot);
}

/* Sizes */

static void
mnf_paper_measure (GtkWidget *widget,
                   GtkOrientation orientation,
                   int for_size,
                   int *minimum,
                   int *natural,
                   int *minimum_baseline,
                   int *natural_baseline)
{
  MnfPaper *self = MNF_PAPER (widget);
  const MnfStyle *style = get_style (self);
  double points =
    orientation == GTK_ORIENTATION_HORIZONTAL ? style->page_width : style->page_height;

  *minimum = *natural = (int) round (points * self->scale);
}

/* Edges are rounded, not sizes, so that what touches on the page touches here. */
static void
place_child (MnfPaper *self,
             GtkWidget *child,
             double x,
             double y,
             double width,
             double height)
{
  GtkAllocation place = {
    .x = (int) round (x * self->scale),
    .y = (int) round (y * self->scale),
    .width = (int) round ((x + width) * self->scale),
    .height = (int) round ((y + height) * self->scale),
  };
  int minimum_width, minimum_height;

  place.width -= place.x;
  place.height -= place.y;
  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum_width, NULL, NULL,
                      NULL);
  place.width = MAX (place.width, minimum_width);
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, place.width, &minimum_height, NULL,
                      NULL, NULL);
  place.height = MAX (place.height, minimum_height);
  gtk_widget_size_allocate (child, &place, -1);
}

static void
mnf_paper_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  MnfPaper *self = MNF_PAPER (widget);
  gsize n_blocks;
  const MnfPageBlock *blocks = mnf_pages_get_blocks (self->pages, self->page, &n_blocks);

  for (guint i = 0; i < self->tints->len; i++)
    {
      MnfPageRectangle *place = &g_array_index (self->marks, MnfMark, i).place;

      place_child (self, self->tints->pdata[i], place->x - TINT_OUTSET, place->y,
                   place->width + 2 * TINT_OUTSET, place->height);
    }

  /* Labels that are not up to date yet may be more or fewer than the blocks. */
  for (guint i = 0; i < self->labels->len; i++)
    {
      const MnfPageBlock *block = i < n_blocks ? &blocks[i] : NULL;

      place_child (self, self->labels->pdata[i], block ? block->x : 0,
                   block ? block->y : 0, block ? block->width : 0,
                   block ? block->height : 0);
    }
}

/* The pointer */

static gboolean
find_place (MnfPaper *self, double x, double y, MnfPlace *place)
{
  return mnf_pages_find_place (self->pages, self->page, x / self->scale, y / self->scale,
                               place);
}

static void
released_cb (GtkGestureClick *gesture, int n_press, double x, double y, MnfPaper *self)
{
  MnfPlace place;

  if (find_place (self, x, y, &place))
    g_signal_emit (self, place_activated_signal, 0, place.pointer, place.offset,
                   n_press == 2);
  else
    gtk_widget_grab_focus (gtk_widget_get_parent (GTK_WIDGET (self)));
}

static void
motion_cb (GtkEventControllerMotion *controller, double x, double y, MnfPaper *self)
{
  MnfPlace place;
  gboolean found = find_place (self, x, y, &place);

  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), found ? "pointer" : NULL);
}

static void
add_controllers (MnfPaper *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();

  g_signal_connect (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
}

/* The keyboard */

int
mnf_paper_get_focused_block (MnfPaper *self)
{
  for (guint i = 0; i < self->labels->len; i++)
    if (gtk_widget_is_focus (self->labels->pdata[i]))
      return (int) i;

  return -1;
}

/* A label that cannot be selected does not grab the focus by itself. */
void
mnf_paper_focus_block (MnfPaper *self, guint block)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (root != NULL && block < self->labels->len)
    gtk_root_set_focus (root, self->labels->pdata[block]);
}

/* Tab leads from the desk to what follows it, not through dozens of blocks. */
static gboolean
mnf_paper_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return FALSE;
}

static void
block_activated_cb (MnfPaper *self)
{
  gsize n_blocks;
  const MnfPageBlock *blocks = mnf_pages_get_blocks (self->pages, self->page, &n_blocks);
  int focused = mnf_paper_get_focused_block (self);
  const MnfBlock *block;

  if (focused < 0 || (gsize) focused >= n_blocks)
    return;

  block = blocks[focused].block;
  for (guint i = 0; i < block->n_runs; i++)
    if (block->runs[i].pointer != NULL)
      {
        g_signal_emit (self, place_activated_signal, 0, block->runs[i].pointer,
                       block->runs[i].source_start, FALSE);
        return;
      }
  g_signal_emit (self, place_activated_signal, 0, block->pointer, 0, FALSE);
}

/* The object */

static void
mnf_paper_dispose (GObject *object)
{
  MnfPaper *self = MNF_PAPER (object);

  g_ptr_array_set_size (self->tints, 0);
  g_ptr_array_set_size (self->labels, 0);
  g_clear_pointer (&self->ink, gsk_render_node_unref);
  g_clear_pointer (&self->pages, mnf_pages_unref);

  G_OBJECT_CLASS (mnf_paper_parent_class)->dispose (object);
}

static void
mnf_paper_finalize (GObject *object)
{
  MnfPaper *self = MNF_PAPER (object);

  g_ptr_array_unref (self->tints);
  g_array_unref (self->marks);
  g_ptr_array_unref (self->labels);

  G_OBJECT_CLASS (mnf_paper_parent_class)->finalize (object);
}

static void
mnf_paper_class_init (MnfPaperClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mnf_paper_dispose;
  object_class->finalize = mnf_paper_finalize;
  widget_class->measure = mnf_paper_measure;
  widget_class->size_allocate = mnf_paper_size_allocate;
  widget_class->snapshot = mnf_paper_snapshot;
  widget_class->focus = mnf_paper_focus;

  place_activated_signal =
    g_signal_new ("place-activated", MNF_TYPE_PAPER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                  NULL, G_TYPE_NONE, 3, G_TYPE_STRING, G_TYPE_UINT, G_TYPE_BOOLEAN);

  gtk_widget_class_set_css_name (widget_class, "paper");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
mnf_paper_init (MnfPaper *self)
{
  self->scale = 1;
  self->tints = g_ptr_array_new_with_free_func (unparent);
  self->marks = g_array_new (FALSE, FALSE, sizeof (MnfMark));
  self->labels = g_ptr_array_new_with_free_func (drop_label);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  add_controllers (self);
}

GtkWidget *
mnf_paper_new (void)
{
  return g_object_new (MNF_TYPE_PAPER, NULL);
}

static void
update_name (MnfPaper *self)
{
  /* Translators: a page of the letter: “Page 1 of 2” */
  g_autofree char *name = g_strdup_printf (_ ("Page %1$u of %2$u"), self->page + 1,
                                           mnf_pages_get_n_pages (self->pages));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
}

void
mnf_paper_set_page (MnfPaper *self, MnfPages *pages, guint page)
{
  g_autoptr (MnfPages) old_pages = g_steal_pointer (&self->pages);
  guint old_page = self->page;

  g_return_if_fail (MNF_IS_PAPER (self));
  g_return_if_fail (page < mnf_pages_get_n_pages (pages));

  self->pages = mnf_pages_ref (pages);
  self->page = page;

  if (old_pages == NULL || old_page != page ||
      mnf_pages_get_n_pages (old_pages) != mnf_pages_get_n_pages (pages))
    update_name (self);
  if (old_pages == NULL || old_page != page ||
      !mnf_pages_page_equal (old_pages, pages, page))
    drop_ink (self);
}

void
mnf_paper_set_scale (MnfPaper *self, double scale)
{
  g_return_if_fail (MNF_IS_PAPER (self));

  if (self->scale == scale)
    return;

  self->scale = scale;
  drop_ink (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static GtkWidget *
create_tint (void)
{
  return g_object_new (ADW_TYPE_BIN, "css-name", "tint", "accessible-role",
                       GTK_ACCESSIBLE_ROLE_PRESENTATION, "can-target", FALSE, NULL);
}

static void
style_tint (GtkWidget *tint, MnfMarkStyle style)
{
  static const char *const classes[MNF_N_MARK_STYLES][2] = {
    [MNF_MARK_FOCUS] = { "focus" },
    [MNF_MARK_ADDED] = { "added" },
    [MNF_MARK_REMOVED] = { "removed" },
    [MNF_MARK_HIT] = { "hit" },
    [MNF_MARK_CURRENT_HIT] = { "current-hit" },
  };

  gtk_widget_set_css_classes (tint, (const char **) classes[style]);
}

static gboolean
mark_equal (const MnfMark *a, const MnfMark *b)
{
  return a->style == b->style && a->place.page == b->place.page &&
         a->place.x == b->place.x && a->place.y == b->place.y &&
         a->place.width == b->place.width && a->place.height == b->place.height;
}

static gboolean
marks_equal (GArray *a, GArray *b)
{
  if (a->len != b->len)
    return FALSE;

  for (guint i = 0; i < a->len; i++)
    if (!mark_equal (&g_array_index (a, MnfMark, i), &g_array_index (b, MnfMark, i)))
      return FALSE;
  return TRUE;
}

/* As many tints as there are marks, each in its style. */
static void
update_tints (MnfPaper *self)
{
  if (self->tints->len > self->marks->len)
    g_ptr_array_set_size (self->tints, (int) self->marks->len);
  while (self->tints->len < self->marks->len)
    {
      GtkWidget *tint = create_tint ();

      gtk_widget_set_parent (tint, GTK_WIDGET (self));
      g_ptr_array_add (self->tints, tint);
    }
  for (guint i = 0; i < self->marks->len; i++)
    style_tint (self->tints->pdata[i], g_array_index (self->marks, MnfMark, i).style);
}

void
mnf_paper_set_marks (MnfPaper *self, GArray *marks)
{
  g_autoptr (GArray) here = g_array_new (FALSE, FALSE, sizeof (MnfMark));

  g_return_if_fail (MNF_IS_PAPER (self));

  for (guint i = 0; i < marks->len; i++)
    {
      MnfMark *mark = &g_array_index (marks, MnfMark, i);

      if (mark->place.page == self->page)
        g_array_append_val (here, *mark);
    }
  if (marks_equal (self->marks, here))
    return;

  g_array_unref (self->marks);
  self->marks = g_steal_pointer (&here);
  update_tints (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* Labels */

static GtkAccessibleRole
get_role (const MnfPageBlock *block)
{
  return block->block->kind == MNF_BLOCK_HEADING ? GTK_ACCESSIBLE_ROLE_HEADING
                                                 : GTK_ACCESSIBLE_ROLE_LABEL;
}

static GtkWidget *
create_label (MnfPaper *self, GtkAccessibleRole role)
{
  GtkWidget *label =
    g_object_new (GTK_TYPE_LABEL, "accessible-role", role, "can-target", FALSE,
                  "focusable", TRUE, "ellipsize", PANGO_ELLIPSIZE_END, NULL);

  g_signal_connect_object (label, "notify::has-focus", G_CALLBACK (gtk_widget_queue_draw),
                           self, G_CONNECT_SWAPPED);
  /* What Enter does in a label. */
  g_signal_connect_object (label, "activate-current-link",
                           G_CALLBACK (block_activated_cb), self, G_CONNECT_SWAPPED);
  return label;
}

/* What is read out for @block: of an image its description. Transfer full. */
static char *
dup_words (MnfPaper *self, const MnfPageBlock *block)
{
  MnfLetter *letter = mnf_pages_get_letter (self->pages);
  const char *media_type, *description;

  if (block->block->kind != MNF_BLOCK_LETTERHEAD ||
      mnf_letter_get_image (letter, &media_type, &description) == NULL)
    return g_strdup (block->text);

  if (description == NULL || *description == '\0')
    description = _ ("Image");
  return g_strjoin (*block->text != '\0' ? "\n" : "", description, block->text, NULL);
}

/* A widget's role is fixed when it is made, so that a label whose block is now
 * of another kind gives its place to a new one. */
static GtkLabel *
ensure_label (MnfPaper *self, guint i, GtkAccessibleRole role)
{
  GtkWidget *previous = i > 0 ? self->labels->pdata[i - 1] : NULL;
  GtkWidget *label = i < self->labels->len ? self->labels->pdata[i] : NULL;

  if (label != NULL &&
      gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (label)) == role)
    return GTK_LABEL (label);

  if (label != NULL)
    g_ptr_array_remove_index (self->labels, i);
  label = create_label (self, role);
  gtk_widget_insert_after (label, GTK_WIDGET (self), previous);
  g_ptr_array_insert (self->labels, (int) i, label);
  return GTK_LABEL (label);
}

void
mnf_paper_update_labels (MnfPaper *self, gboolean readable)
{
  const MnfPageBlock *blocks;
  gsize n_blocks = 0;

  g_return_if_fail (MNF_IS_PAPER (self));

  blocks = readable ? mnf_pages_get_blocks (self->pages, self->page, &n_blocks) : NULL;
  for (guint i = 0; i < n_blocks; i++)
    {
      GtkLabel *label = ensure_label (self, i, get_role (&blocks[i]));
      g_autofree char *words = dup_words (self, &blocks[i]);

      if (strcmp (gtk_label_get_text (label), words) != 0)
        gtk_label_set_text (label, words);
    }
  if (self->labels->len > n_blocks)
    g_ptr_array_set_size (self->labels, (int) n_blocks);
}
