/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-recent.h"

#include <gtk/gtk.h>

#include "mnf-names.h"

#define MAX_ITEMS 8

static int
compare_by_visit (gconstpointer a, gconstpointer b)
{
  GtkRecentInfo *const *first = a;
  GtkRecentInfo *const *second = b;

  return g_date_time_compare (gtk_recent_info_get_modified (*second),
                              gtk_recent_info_get_modified (*first));
}

/* The letters that are still there, the last used first; of GtkRecentInfo. */
static GPtrArray *
get_letters (GtkRecentManager *manager)
{
  GList *all = gtk_recent_manager_get_items (manager);
  GPtrArray *letters =
    g_ptr_array_new_with_free_func ((GDestroyNotify) gtk_recent_info_unref);

  for (GList *item = all; item != NULL; item = item->next)
    if (g_strcmp0 (gtk_recent_info_get_mime_type (item->data), MNF_MEDIA_TYPE) == 0 &&
        gtk_recent_info_exists (item->data))
      g_ptr_array_add (letters, gtk_recent_info_ref (item->data));
  g_list_free_full (all, (GDestroyNotify) gtk_recent_info_unref);

  g_ptr_array_sort (letters, compare_by_visit);
  if (letters->len > MAX_ITEMS)
    g_ptr_array_set_size (letters, MAX_ITEMS);
  return letters;
}

/* The file's name without the ending that all letters share, and with the
 * underscores doubled that a menu would take for access keys. */
static char *
create_label (GtkRecentInfo *letter)
{
  g_autoptr (GString) label = g_string_new (gtk_recent_info_get_display_name (letter));

  if (g_str_has_suffix (label->str, MNF_FILE_SUFFIX))
    g_string_truncate (label, label->len - strlen (MNF_FILE_SUFFIX));
  g_string_replace (label, "_", "__", 0);
  return g_strdup (label->str);
}

static void
fill_menu (GMenu *menu, GtkRecentManager *manager)
{
  g_autoptr (GPtrArray) letters = get_letters (manager);

  g_menu_remove_all (menu);
  for (guint i = 0; i < letters->len; i++)
    {
      g_autofree char *label = create_label (letters->pdata[i]);
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "app.open-recent", "s",
                                         gtk_recent_info_get_uri (letters->pdata[i]));
      g_menu_append_item (menu, item);
    }
}

static void
changed_cb (GtkRecentManager *manager, GMenu *menu)
{
  fill_menu (menu, manager);
}

GMenuModel *
mnf_recent_create_menu (void)
{
  GMenu *menu = g_menu_new ();
  GtkRecentManager *manager = gtk_recent_manager_get_default ();

  fill_menu (menu, manager);
  g_signal_connect_object (manager, "changed", G_CALLBACK (changed_cb), menu, 0);
  return G_MENU_MODEL (menu);
}

void
mnf_recent_add (GFile *file)
{
  g_autofree char *uri = g_file_get_uri (file);
  GtkRecentData data = {
    .mime_type = (char *) MNF_MEDIA_TYPE,
    .app_name = (char *) "Manifiesta",
    .app_exec = (char *) "manifiesta %u",
  };

  gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data);
}
