/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui-support.h"

#include "catalog/mnf-template.h"

#define PATIENCE_SECONDS 30

static gboolean
impatient_cb (gpointer where)
{
  g_error ("%s: nothing came of it", (const char *) where);
  return G_SOURCE_REMOVE;
}

void
mnf_test_wait_for (const char *where, MnfTestCondition condition, gpointer data)
{
  guint id = g_timeout_add_seconds (PATIENCE_SECONDS, impatient_cb, (gpointer) where);

  while (!condition (data))
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (id);
}

static gboolean
idle_cb (gpointer done)
{
  *(gboolean *) done = TRUE;
  return G_SOURCE_REMOVE;
}

static gboolean
is_done (gpointer done)
{
  return *(gboolean *) done;
}

void
mnf_test_settle (void)
{
  gboolean done = FALSE;

  g_idle_add_full (G_PRIORITY_LOW, idle_cb, &done, NULL);
  mnf_test_wait (is_done, &done);
}

static const char *
get_text (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    return gtk_label_get_text (GTK_LABEL (widget));
  if (GTK_IS_BUTTON (widget))
    return gtk_button_get_label (GTK_BUTTON (widget));
  return NULL;
}

GtkWidget *
mnf_test_find (GtkWidget *root, GType type, const char *text)
{
  if (!gtk_widget_get_visible (root) || !gtk_widget_get_child_visible (root))
    return NULL;
  if (g_type_is_a (G_OBJECT_TYPE (root), type) &&
      (text == NULL || g_strcmp0 (get_text (root), text) == 0))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = mnf_test_find (child, type, text);

      if (found != NULL)
        return found;
    }
  return NULL;
}

GtkWindow *
mnf_test_find_window (GType type)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (toplevels, i);

      if (g_type_is_a (G_OBJECT_TYPE (window), type) && gtk_widget_get_mapped (window))
        return GTK_WINDOW (window);
    }
  return NULL;
}

gboolean
mnf_test_has_window (gpointer type)
{
  return mnf_test_find_window (GPOINTER_TO_SIZE (type)) != NULL;
}

gboolean
mnf_test_has_no_window (gpointer type)
{
  return !mnf_test_has_window (type);
}

gboolean
mnf_test_shows (GtkWidget *root, const char *text)
{
  if (GTK_IS_LABEL (root) && strstr (gtk_label_get_text (GTK_LABEL (root)), text) != NULL)
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (mnf_test_shows (child, text))
      return TRUE;
  return FALSE;
}

GtkEventController *
mnf_test_find_controller (GtkWidget *widget, GType type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (g_type_is_a (G_OBJECT_TYPE (controller), type))
        return controller;
    }
  return NULL;
}

MnfDocument *
mnf_test_create_document (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = mnf_sample_get_bytes ();
  g_autoptr (MnfManifestation) manifestation =
    mnf_manifestation_new_from_bytes (bytes, &error);

  g_assert_no_error (error);
  return mnf_document_new (manifestation);
}
