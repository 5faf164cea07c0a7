/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-fold-bin.h"

struct _MnfFoldBin
{
  GtkWidget parent_instance;

  GtkWidget *child;
  gboolean folded;
};

enum
{
  PROP_CHILD = 1,
  PROP_FOLDED,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (MnfFoldBin, mnf_fold_bin, GTK_TYPE_WIDGET)

/* The minimum does not depend on what is in the bin, nor on whether it is
 * folded: so nothing outside need be measured again when that changes in the
 * middle of an allocation. */
static void
mnf_fold_bin_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  MnfFoldBin *self = MNF_FOLD_BIN (widget);
  int child_natural;

  gtk_widget_measure (self->child, orientation, -1, NULL, &child_natural, NULL, NULL);
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? MNF_FOLD_BIN_MIN_WIDTH
                                                       : MNF_FOLD_BIN_MIN_HEIGHT;
  *natural = MAX (*minimum, child_natural);
}

static void
mnf_fold_bin_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  MnfFoldBin *self = MNF_FOLD_BIN (widget);
  gboolean folded = width < MNF_FOLD_BIN_WIDTH;
  GtkAllocation place = { 0, 0, width, height };

  if (self->folded != folded)
    {
      self->folded = folded;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOLDED]);
    }

  gtk_widget_measure (self->child, GTK_ORIENTATION_HORIZONTAL, -1, &place.width, NULL,
                      NULL, NULL);
  place.width = MAX (place.width, width);
  gtk_widget_measure (self->child, GTK_ORIENTATION_VERTICAL, place.width, &place.height,
                      NULL, NULL, NULL);
  place.height = MAX (place.height, height);
  gtk_widget_size_allocate (self->child, &place, baseline);
}

static void
mnf_fold_bin_get_property (GObject *object,
                           guint property,
                           GValue *value,
                           GParamSpec *pspec)
{
  MnfFoldBin *self = MNF_FOLD_BIN (object);

  switch (property)
    {
    case PROP_CHILD:
      g_value_set_object (value, self->child);
      break;
    case PROP_FOLDED:
      g_value_set_boolean (value, self->folded);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
mnf_fold_bin_set_property (GObject *object,
                           guint property,
                           const GValue *value,
                           GParamSpec *pspec)
{
  MnfFoldBin *self = MNF_FOLD_BIN (object);

  switch (property)
    {
    case PROP_CHILD:
      self->child = g_value_get_object (value);
      gtk_widget_set_parent (self->child, GTK_WIDGET (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
mnf_fold_bin_dispose (GObject *object)
{
  MnfFoldBin *self = MNF_FOLD_BIN (object);

  g_clear_pointer (&self->child, gtk_widget_unparent);

  G_OBJECT_CLASS (mnf_fold_bin_parent_class)->dispose (object);
}

static void
mnf_fold_bin_class_init (MnfFoldBinClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mnf_fold_bin_get_property;
  object_class->set_property = mnf_fold_bin_set_property;
  object_class->dispose = mnf_fold_bin_dispose;
  widget_class->measure = mnf_fold_bin_measure;
  widget_class->size_allocate = mnf_fold_bin_size_allocate;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);

  properties[PROP_CHILD] =
    g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY |
                           G_PARAM_STATIC_STRINGS);
  properties[PROP_FOLDED] =
    g_param_spec_boolean ("folded", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
mnf_fold_bin_init (MnfFoldBin *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

gboolean
mnf_fold_bin_get_folded (MnfFoldBin *self)
{
  g_return_val_if_fail (MNF_IS_FOLD_BIN (self), FALSE);

  return self->folded;
}
