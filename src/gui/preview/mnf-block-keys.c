/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-block-keys.h"

#include "mnf-desk.h"
#include "mnf-paper.h"

static guint
count_blocks (MnfPages *pages, guint page)
{
  gsize n_blocks;

  mnf_pages_get_blocks (pages, page, &n_blocks);
  return (guint) n_blocks;
}

/* The block after *@page, *@block; a page may have none. FALSE at the end. */
static gboolean
go_forward (MnfPages *pages, guint *page, guint *block)
{
  for (++*block; *block >= count_blocks (pages, *page); *block = 0)
    if (++*page >= mnf_pages_get_n_pages (pages))
      return FALSE;

  return TRUE;
}

static gboolean
go_backward (MnfPages *pages, guint *page, guint *block)
{
  while (*block == 0)
    {
      if (*page == 0)
        return FALSE;
      --*page;
      *block = count_blocks (pages, *page);
    }

  --*block;
  return TRUE;
}

/* The block that has the focus, or is about to have it. */
static gboolean
find_focused (MnfDesk *desk, guint *page, guint *block)
{
  if (mnf_desk_get_pending_focus (desk, page, block))
    return TRUE;

  *page = 0;
  for (GtkWidget *paper = gtk_widget_get_first_child (GTK_WIDGET (desk)); paper != NULL;
       paper = gtk_widget_get_next_sibling (paper), ++*page)
    {
      int focused = mnf_paper_get_focused_block (MNF_PAPER (paper));

      *block = (guint) MAX (focused, 0);
      if (focused >= 0)
        return TRUE;
    }

  return FALSE;
}

/* From the desk itself, the first step is to the first block of the page in the
 * middle of the view. */
static gboolean
go_cb (GtkWidget *widget, GVariant *argument, gpointer user_data)
{
  MnfDesk *desk = MNF_DESK (widget);
  MnfPages *pages = mnf_desk_get_pages (desk);
  guint page, block;

  if (pages == NULL)
    return FALSE;

  if (!find_focused (desk, &page, &block))
    {
      g_object_get (desk, "current-page", &page, NULL);
      mnf_desk_focus_block (desk, page - 1, 0);
    }
  else if (g_variant_get_boolean (argument) ? go_forward (pages, &page, &block)
                                            : go_backward (pages, &page, &block))
    mnf_desk_focus_block (desk, page, block);

  return TRUE;
}

void
mnf_block_keys_install (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    gboolean forward;
  } bindings[] = {
    { GDK_KEY_Down, TRUE },
    { GDK_KEY_KP_Down, TRUE },
    { GDK_KEY_Up, FALSE },
    { GDK_KEY_KP_Up, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (bindings); i++)
    gtk_widget_class_add_binding (widget_class, bindings[i].key, GDK_CONTROL_MASK, go_cb,
                                  "b", bindings[i].forward);
}
