/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-field-menu.h"

#include <adwaita.h>
#include <string.h>

#include "mnf-markup.h"

struct _MnfFieldMenu
{
  GtkPopover parent_instance;

  GtkEditable *search;
  GtkListBox *list;

  char *chosen;  /* content; NULL until there is one */
  gboolean kept; /* what was typed is text */
};

enum
{
  CHOSEN,
  DISMISSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MnfFieldMenu, mnf_field_menu, GTK_TYPE_POPOVER)

/* The list */

static const MnfField *
get_field (GtkListBoxRow *item)
{
  return g_object_get_data (G_OBJECT (item), "field");
}

static char *
fold (const char *text)
{
  g_auto (GStrv) words = g_str_tokenize_and_fold (text, NULL, NULL);

  return g_strjoinv (" ", words);
}

/* By the short name as it is, or by the beginnings of the name's words. */
static gboolean
filter (GtkListBoxRow *item, gpointer data)
{
  const char *query = gtk_editable_get_text (MNF_FIELD_MENU (data)->search);
  g_autofree char *folded = fold (query);
  g_autofree char *name = mnf_markup_dup_field_name (get_field (item));

  return *folded == '\0' || strstr (get_field (item)->short_name, query) != NULL ||
         g_str_match_string (folded, name, TRUE);
}

/* Whether the field is what the query begins to say: such fields come first. */
static gboolean
begins_with_query (MnfFieldMenu *self, GtkListBoxRow *item)
{
  g_autofree char *query = fold (gtk_editable_get_text (self->search));
  g_autofree char *name = mnf_markup_dup_field_name (get_field (item));
  g_autofree char *folded_name = fold (name);

  return g_str_has_prefix (folded_name, query);
}

static int
compare (GtkListBoxRow *one, GtkListBoxRow *other, gpointer data)
{
  MnfFieldMenu *self = data;
  int order = begins_with_query (self, other) - begins_with_query (self, one);
  g_autofree char *one_name = mnf_markup_dup_field_name (get_field (one));
  g_autofree char *other_name = mnf_markup_dup_field_name (get_field (other));

  return order != 0 ? order : g_utf8_collate (one_name, other_name);
}

static GtkWidget *
create_item (const MnfField *field)
{
  GtkWidget *item = adw_action_row_new ();
  g_autofree char *name = mnf_markup_dup_field_name (field);
  g_autofree char *typed = g_strdup_printf ("{%s}", field->short_name);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (item), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (item), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (item), typed);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (item), TRUE);
  g_object_set_data (G_OBJECT (item), "field", (gpointer) field);
  return item;
}

static void
fill (MnfFieldMenu *self)
{
  gsize n_fields;
  const MnfField *fields = mnf_field_get_all (&n_fields);

  for (gsize i = 0; i < n_fields; i++)
    if (mnf_markup_can_hold (&fields[i]))
      gtk_list_box_append (self->list, create_item (&fields[i]));
}

/* Choosing */

static void
choose (MnfFieldMenu *self, const char *content)
{
  g_free (self->chosen);
  self->chosen = g_strdup (content);
  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
dismiss (MnfFieldMenu *self)
{
  self->kept = TRUE;
  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
row_activated_cb (MnfFieldMenu *self, GtkListBoxRow *item)
{
  choose (self, get_field (item)->short_name);
}

/* A field that is typed to its end, or a brace that is to be one: "{{". */
static void
search_changed_cb (MnfFieldMenu *self)
{
  const char *typed = gtk_editable_get_text (self->search);
  const char *brace = strchr (typed, '}');

  if (g_str_equal (typed, "{"))
    dismiss (self);
  else if (brace != NULL && brace > typed)
    {
      g_autofree char *content = g_strndup (typed, (gsize) (brace - typed));

      choose (self, content);
    }
  else
    {
      gtk_list_box_invalidate_filter (self->list);
      gtk_list_box_invalidate_sort (self->list);
    }
}

/* Enter takes the first field that is left. */
static void
search_activated_cb (MnfFieldMenu *self)
{
  GtkListBoxRow *item;

  for (int i = 0; (item = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (filter (item, self))
      {
        choose (self, get_field (item)->short_name);
        return;
      }
}

static void
search_stopped_cb (MnfFieldMenu *self)
{
  dismiss (self);
}

/* What has the focus now may be far away, and scroll the menu out of sight. */
static void
focus_moved_cb (MnfFieldMenu *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (gtk_widget_get_visible (GTK_WIDGET (self)) &&
      (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self))))
    gtk_popover_popdown (GTK_POPOVER (self));
}

static void
mnf_field_menu_closed (GtkPopover *popover)
{
  MnfFieldMenu *self = MNF_FIELD_MENU (popover);
  g_autofree char *typed = g_strdup (gtk_editable_get_text (self->search));

  if (self->chosen != NULL)
    g_signal_emit (self, signals[CHOSEN], 0, self->chosen);
  else
    g_signal_emit (self, signals[DISMISSED], 0, self->kept ? typed : "");
}

static void
mnf_field_menu_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (mnf_field_menu_parent_class)->root (widget);
  g_signal_connect_object (gtk_widget_get_root (widget), "notify::focus-widget",
                           G_CALLBACK (focus_moved_cb), widget, G_CONNECT_SWAPPED);
}

static void
mnf_field_menu_unroot (GtkWidget *widget)
{
  g_signal_handlers_disconnect_by_func (gtk_widget_get_root (widget), focus_moved_cb,
                                        widget);
  GTK_WIDGET_CLASS (mnf_field_menu_parent_class)->unroot (widget);
}

void
mnf_field_menu_open (MnfFieldMenu *self, const GdkRectangle *place)
{
  g_clear_pointer (&self->chosen, g_free);
  self->kept = FALSE;
  gtk_editable_set_text (self->search, "");
  gtk_popover_set_pointing_to (GTK_POPOVER (self), place);
  gtk_popover_popup (GTK_POPOVER (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

MnfFieldMenu *
mnf_field_menu_new (void)
{
  return g_object_new (MNF_TYPE_FIELD_MENU, NULL);
}

/* The object */

static void
mnf_field_menu_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), MNF_TYPE_FIELD_MENU);

  G_OBJECT_CLASS (mnf_field_menu_parent_class)->dispose (object);
}

static void
mnf_field_menu_finalize (GObject *object)
{
  g_free (MNF_FIELD_MENU (object)->chosen);

  G_OBJECT_CLASS (mnf_field_menu_parent_class)->finalize (object);
}

static void
mnf_field_menu_class_init (MnfFieldMenuClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mnf_field_menu_dispose;
  G_OBJECT_CLASS (klass)->finalize = mnf_field_menu_finalize;
  widget_class->root = mnf_field_menu_root;
  widget_class->unroot = mnf_field_menu_unroot;
  GTK_POPOVER_CLASS (klass)->closed = mnf_field_menu_closed;

  signals[CHOSEN] = g_signal_new ("chosen", MNF_TYPE_FIELD_MENU, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[DISMISSED] = g_signal_new ("dismissed", MNF_TYPE_FIELD_MENU, G_SIGNAL_RUN_LAST,
                                     0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, MNF_RESOURCE_PREFIX
                                               "/ui/form/mnf-field-menu.ui");
  gtk_widget_class_bind_template_child (widget_class, MnfFieldMenu, list);
  gtk_widget_class_bind_template_child (widget_class, MnfFieldMenu, search);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped_cb);
}

static void
mnf_field_menu_init (MnfFieldMenu *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_filter_func (self->list, filter, self, NULL);
  gtk_list_box_set_sort_func (self->list, compare, self, NULL);
  fill (self);
}
