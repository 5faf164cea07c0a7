/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-compare-view.h"

#include <glib/gi18n.h>

#include "compose/mnf-letter-diff.h"
#include "gui/mnf-fold-bin.h"
#include "gui/preview/mnf-preview.h"
#include "mnf-gui-resources.h"

enum
{
  FIRST,
  SECOND,
  N_SIDES,
};

typedef struct
{
  GtkWidget *caption;
  GtkWidget *title;
  GtkLabel *summary;
  MnfPreview *preview;
  GtkToggleButton *toggle; /* shows this side where there is room for one */
} Side;

struct _MnfCompareView
{
  GtkWidget parent_instance;

  Side sides[N_SIDES];
  gboolean symmetric;
  MnfLetterDiff *diff; /* NULL while there is no second letter */
  guint change;        /* the one that is in view, of the diff's */

  MnfFoldBin *fold_bin;
  GtkWidget *switcher;
  GtkWidget *captions;
  GtkWidget *change_box;
  GtkLabel *change_label;
};

enum
{
  PROP_SYMMETRIC = 1,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (MnfCompareView, mnf_compare_view, GTK_TYPE_WIDGET)

static void
update_layout (MnfCompareView *self)
{
  gboolean folded = mnf_fold_bin_get_folded (self->fold_bin);
  gboolean comparing = self->diff != NULL;
  gboolean second_in_front =
    comparing && gtk_toggle_button_get_active (self->sides[SECOND].toggle);
  gboolean shown[N_SIDES] = {
    [FIRST] = !folded || !second_in_front,
    [SECOND] = comparing && (!folded || second_in_front),
  };

  gtk_widget_set_visible (self->switcher, comparing && folded);
  gtk_widget_set_visible (self->captions, comparing);
  gtk_widget_set_visible (self->change_box, comparing && self->diff->changes->len > 0);
  for (guint i = 0; i < N_SIDES; i++)
    {
      gtk_widget_set_visible (self->sides[i].caption, shown[i]);
      gtk_widget_set_visible (self->sides[i].title, !folded);
      gtk_widget_set_visible (GTK_WIDGET (self->sides[i].preview), shown[i]);
    }
}

/* From change to change */

static void
show_change (MnfCompareView *self, guint index)
{
  MnfLetterChange *change = &g_array_index (self->diff->changes, MnfLetterChange, index);
  /* Translators: which change is in view, and how many there are: “2 of 7” */
  g_autofree char *text =
    g_strdup_printf (_ ("%1$u of %2$u"), index + 1, self->diff->changes->len);

  self->change = index;
  gtk_label_set_text (self->change_label, text);
  mnf_preview_reveal (self->sides[FIRST].preview, &change->old_place);
  mnf_preview_reveal (self->sides[SECOND].preview, &change->new_place);
}

static void
next_change_cb (MnfCompareView *self)
{
  show_change (self, (self->change + 1) % self->diff->changes->len);
}

static void
previous_change_cb (MnfCompareView *self)
{
  guint n_changes = self->diff->changes->len;

  show_change (self, (self->change + n_changes - 1) % n_changes);
}

/* Comparing */

/* Says how many words are marked, and how: the legend of the page below. */
static char *
create_summary (MnfMarkStyle style, gboolean symmetric, guint n_words)
{
  if (symmetric)
    return g_strdup_printf (ngettext ("%u underlined word is only here",
                                      "%u underlined words are only here", n_words),
                            n_words);
  if (style == MNF_MARK_REMOVED)
    return g_strdup_printf (ngettext ("%u struck-out word is no longer in the letter",
                                      "%u struck-out words are no longer in the letter",
                                      n_words),
                            n_words);
  return g_strdup_printf (ngettext ("%u underlined word has been added since",
                                    "%u underlined words have been added since", n_words),
                          n_words);
}

static void
mark (MnfCompareView *self, Side *side, MnfMarkStyle style, GArray *ranges, guint n_words)
{
  g_autofree char *summary = self->diff->changes->len == 0
                               ? g_strdup (_ ("The words are the same"))
                               : create_summary (style, self->symmetric, n_words);

  gtk_label_set_text (side->summary, summary);
  mnf_preview_set_marks (side->preview, style, ranges);
}

static void
mark_changes (MnfCompareView *self)
{
  Side *first = &self->sides[FIRST], *second = &self->sides[SECOND];
  MnfLetterDiff *diff = mnf_letter_diff_new (mnf_preview_get_letter (first->preview),
                                             mnf_preview_get_letter (second->preview));

  self->diff = diff;
  mark (self, first, self->symmetric ? MNF_MARK_ADDED : MNF_MARK_REMOVED, diff->removed,
        diff->n_removed);
  mark (self, second, MNF_MARK_ADDED, diff->added, diff->n_added);
  if (diff->changes->len > 0)
    show_change (self, 0);
}

static void
set_letter (Side *side, MnfManifestation *letter)
{
  g_autoptr (MnfDocument) document = mnf_document_new (letter);

  g_object_set (side->preview, "document", document, NULL);
}

/* The object */

static void
mnf_compare_view_get_property (GObject *object,
                               guint property,
                               GValue *value,
                               GParamSpec *pspec)
{
  switch (property)
    {
    case PROP_SYMMETRIC:
      g_value_set_boolean (value, MNF_COMPARE_VIEW (object)->symmetric);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
mnf_compare_view_set_property (GObject *object,
                               guint property,
                               const GValue *value,
                               GParamSpec *pspec)
{
  switch (property)
    {
    case PROP_SYMMETRIC:
      MNF_COMPARE_VIEW (object)->symmetric = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
mnf_compare_view_dispose (GObject *object)
{
  g_clear_pointer (&MNF_COMPARE_VIEW (object)->diff, mnf_letter_diff_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), MNF_TYPE_COMPARE_VIEW);

  G_OBJECT_CLASS (mnf_compare_view_parent_class)->dispose (object);
}

static void
bind_side (GtkWidgetClass *widget_class, const char *name, guint side)
{
  static const struct
  {
    const char *part;
    gssize offset;
  } parts[] = {
    { "caption", G_STRUCT_OFFSET (Side, caption) },
    { "title", G_STRUCT_OFFSET (Side, title) },
    { "summary", G_STRUCT_OFFSET (Side, summary) },
    { "preview", G_STRUCT_OFFSET (Side, preview) },
    { "toggle", G_STRUCT_OFFSET (Side, toggle) },
  };
  gssize start =
    G_STRUCT_OFFSET (MnfCompareView, sides) + (gssize) (side * sizeof (Side));

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *id = g_strdup_printf ("%s_%s", name, parts[i].part);

      gtk_widget_class_bind_template_child_full (widget_class, id, FALSE,
                                                 start + parts[i].offset);
    }
}

static void
mnf_compare_view_class_init (MnfCompareViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mnf_compare_view_get_property;
  object_class->set_property = mnf_compare_view_set_property;
  object_class->dispose = mnf_compare_view_dispose;

  properties[PROP_SYMMETRIC] =
    g_param_spec_boolean ("symmetric", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY |
                            G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  g_type_ensure (MNF_TYPE_FOLD_BIN);
  g_type_ensure (MNF_TYPE_PREVIEW);
  /* Named, or the linker leaves the resources of a static library out. */
  mnf_gui_get_resource ();
  gtk_widget_class_set_template_from_resource (widget_class, MNF_RESOURCE_PREFIX
                                               "/ui/dialogs/mnf-compare-view.ui");
  gtk_widget_class_bind_template_child (widget_class, MnfCompareView, fold_bin);
  gtk_widget_class_bind_template_child (widget_class, MnfCompareView, switcher);
  gtk_widget_class_bind_template_child (widget_class, MnfCompareView, captions);
  gtk_widget_class_bind_template_child (widget_class, MnfCompareView, change_box);
  gtk_widget_class_bind_template_child (widget_class, MnfCompareView, change_label);
  bind_side (widget_class, "first", FIRST);
  bind_side (widget_class, "second", SECOND);
  gtk_widget_class_bind_template_callback (widget_class, update_layout);
  gtk_widget_class_bind_template_callback (widget_class, previous_change_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_change_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
mnf_compare_view_init (MnfCompareView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  update_layout (self);
}

void
mnf_compare_view_set_titles (MnfCompareView *self, const char *first, const char *second)
{
  const char *titles[] = { first, second };

  g_return_if_fail (MNF_IS_COMPARE_VIEW (self));

  for (guint i = 0; i < N_SIDES; i++)
    {
      gtk_label_set_text (GTK_LABEL (self->sides[i].title), titles[i]);
      gtk_button_set_label (GTK_BUTTON (self->sides[i].toggle), titles[i]);
    }
}

void
mnf_compare_view_set_letters (MnfCompareView *self,
                              MnfManifestation *first,
                              MnfManifestation *second)
{
  g_return_if_fail (MNF_IS_COMPARE_VIEW (self));
  g_return_if_fail (first != NULL);

  g_clear_pointer (&self->diff, mnf_letter_diff_free);
  set_letter (&self->sides[FIRST], first);
  if (second != NULL)
    {
      set_letter (&self->sides[SECOND], second);
      mark_changes (self);
    }
  update_layout (self);
}
