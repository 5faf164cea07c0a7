/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-find-bar.h"

#include <glib/gi18n.h>

#include "compose/mnf-finder.h"
#include "model/mnf-pointer.h"

struct _MnfFindBar
{
  GtkWidget parent_instance;

  MnfPreview *preview; /* weak */
  GArray *hits;        /* of MnfBlockRange, in the letter that the preview shows */
  guint current;
  guint start_block, start_byte; /* where the current hit is looked for */

  GtkSearchBar *search_bar;
  GtkEditable *entry;
  GtkLabel *count_label;
};

enum
{
  PROP_PREVIEW = 1,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];
static guint closed_signal;

G_DEFINE_FINAL_TYPE (MnfFindBar, mnf_find_bar, GTK_TYPE_WIDGET)

static MnfLetter *
get_letter (MnfFindBar *self)
{
  return self->preview != NULL ? mnf_preview_get_letter (self->preview) : NULL;
}

static const MnfBlockRange *
get_current_hit (MnfFindBar *self)
{
  return self->hits->len > 0 ? &g_array_index (self->hits, MnfBlockRange, self->current)
                             : NULL;
}

/* Showing the hits */

static void
update_count (MnfFindBar *self)
{
  gboolean missing = self->hits->len == 0 && *gtk_editable_get_text (self->entry) != '\0';
  g_autofree char *text = NULL;

  if (self->hits->len > 0)
    /* Translators: the number of the hit shown, and of all hits */
    text = g_strdup_printf (_ ("%1$u of %2$u"), self->current + 1, self->hits->len);
  else
    text = g_strdup (missing ? _ ("Not found") : "");

  gtk_label_set_text (self->count_label, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
  if (missing)
    gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "find.next", self->hits->len > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "find.previous", self->hits->len > 0);
}

/* All hits but the current one look alike. */
static void
mark_hits (MnfFindBar *self, const MnfBlockRange *hit)
{
  g_autoptr (GArray) others = g_array_new (FALSE, FALSE, sizeof (MnfBlockRange));
  g_autoptr (GArray) current = g_array_new (FALSE, FALSE, sizeof (MnfBlockRange));

  g_array_append_vals (others, self->hits->data, self->hits->len);
  if (hit != NULL)
    {
      g_array_remove_index (others, self->current);
      g_array_append_vals (current, hit, 1);
    }
  mnf_preview_set_marks (self->preview, MNF_MARK_HIT, others);
  mnf_preview_set_marks (self->preview, MNF_MARK_CURRENT_HIT, current);
}

static void
show_hits (MnfFindBar *self, gboolean reveal)
{
  const MnfBlockRange *hit = get_current_hit (self);

  if (self->preview != NULL)
    {
      mark_hits (self, hit);
      if (hit != NULL && reveal)
        mnf_preview_reveal (self->preview, hit);
    }
  update_count (self);
}

/* Finding */

static void
find (MnfFindBar *self, gboolean reveal)
{
  MnfLetter *letter = get_letter (self);

  g_clear_pointer (&self->hits, g_array_unref);
  self->hits = letter != NULL && mnf_find_bar_is_open (self)
                 ? mnf_finder_find (letter, gtk_editable_get_text (self->entry))
                 : g_array_new (FALSE, FALSE, sizeof (MnfBlockRange));
  self->current = mnf_finder_find_next (self->hits, self->start_block, self->start_byte);
  show_hits (self, reveal);
}

static void
text_changed_cb (MnfFindBar *self)
{
  find (self, TRUE);
}

/* The letter was edited: whoever did that looks there, so nothing scrolls. */
static void
letter_changed_cb (MnfFindBar *self)
{
  if (mnf_find_bar_is_open (self))
    find (self, FALSE);
}

/* The first block with words of the member at @pointer; the first of all if it
 * has none on the page. */
static guint
find_block (MnfLetter *letter, const char *pointer)
{
  gsize n_blocks;
  const MnfBlock *blocks = mnf_letter_get_blocks (letter, &n_blocks);

  for (guint i = 0; i < n_blocks; i++)
    for (guint run = 0; run < blocks[i].n_runs; run++)
      {
        const char *origin = blocks[i].runs[run].pointer;

        if (origin != NULL && mnf_pointer_is_within (origin, pointer))
          return i;
      }
  return 0;
}

static void
go (MnfFindBar *self, guint steps)
{
  const MnfBlockRange *hit;

  if (self->hits->len == 0)
    return;

  self->current = (self->current + steps) % self->hits->len;
  hit = get_current_hit (self);
  self->start_block = hit->block;
  self->start_byte = hit->start;
  show_hits (self, TRUE);
}

void
mnf_find_bar_go_next (MnfFindBar *self)
{
  g_return_if_fail (MNF_IS_FIND_BAR (self));

  go (self, 1);
}

void
mnf_find_bar_go_previous (MnfFindBar *self)
{
  g_return_if_fail (MNF_IS_FIND_BAR (self));

  go (self, self->hits->len - 1);
}

/* Opening and closing */

void
mnf_find_bar_open (MnfFindBar *self, const char *pointer)
{
  MnfLetter *letter;

  g_return_if_fail (MNF_IS_FIND_BAR (self));

  if (!mnf_find_bar_is_open (self))
    {
      gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
      letter = get_letter (self);
      self->start_block =
        letter != NULL && pointer != NULL ? find_block (letter, pointer) : 0;
      self->start_byte = 0;
      gtk_search_bar_set_search_mode (self->search_bar, TRUE);
      find (self, TRUE);
    }
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_select_region (self->entry, 0, -1);
}

gboolean
mnf_find_bar_is_open (MnfFindBar *self)
{
  g_return_val_if_fail (MNF_IS_FIND_BAR (self), FALSE);

  return gtk_search_bar_get_search_mode (self->search_bar);
}

static MnfPlace
get_current_place (MnfFindBar *self)
{
  const MnfBlockRange *hit = get_current_hit (self);
  gsize n_blocks;

  if (hit == NULL)
    return (MnfPlace){ NULL, 0 };
  return mnf_block_get_place (&mnf_letter_get_blocks (get_letter (self),
                                                      &n_blocks)[hit->block],
                              hit->start, hit->start);
}

/* The words stay for the next time. */
void
mnf_find_bar_close (MnfFindBar *self)
{
  MnfPlace place;

  g_return_if_fail (MNF_IS_FIND_BAR (self));

  if (!mnf_find_bar_is_open (self))
    return;

  place = get_current_place (self);
  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  find (self, FALSE);
  g_signal_emit (self, closed_signal, 0, place.pointer, place.offset);
}

/* The object */

static void
next_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  mnf_find_bar_go_next (MNF_FIND_BAR (widget));
}

static void
previous_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  mnf_find_bar_go_previous (MNF_FIND_BAR (widget));
}

static void
close_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  mnf_find_bar_close (MNF_FIND_BAR (widget));
}

static void
mnf_find_bar_set_property (GObject *object,
                           guint property,
                           const GValue *value,
                           GParamSpec *pspec)
{
  MnfFindBar *self = MNF_FIND_BAR (object);

  switch (property)
    {
    case PROP_PREVIEW:
      g_set_weak_pointer (&self->preview, g_value_get_object (value));
      if (self->preview != NULL)
        g_signal_connect_object (self->preview, "letter-changed",
                                 G_CALLBACK (letter_changed_cb), self, G_CONNECT_SWAPPED);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
mnf_find_bar_dispose (GObject *object)
{
  MnfFindBar *self = MNF_FIND_BAR (object);

  g_clear_weak_pointer (&self->preview);
  gtk_widget_dispose_template (GTK_WIDGET (self), MNF_TYPE_FIND_BAR);

  G_OBJECT_CLASS (mnf_find_bar_parent_class)->dispose (object);
}

static void
mnf_find_bar_finalize (GObject *object)
{
  g_array_unref (MNF_FIND_BAR (object)->hits);

  G_OBJECT_CLASS (mnf_find_bar_parent_class)->finalize (object);
}

static void
mnf_find_bar_class_init (MnfFindBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = mnf_find_bar_set_property;
  object_class->dispose = mnf_find_bar_dispose;
  object_class->finalize = mnf_find_bar_finalize;

  properties[PROP_PREVIEW] =
    g_param_spec_object ("preview", NULL, NULL, MNF_TYPE_PREVIEW,
                         G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  closed_signal = g_signal_new ("closed", MNF_TYPE_FIND_BAR, G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_UINT);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               MNF_RESOURCE_PREFIX "/ui/mnf-find-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, MnfFindBar, search_bar);
  gtk_widget_class_bind_template_child (widget_class, MnfFindBar, entry);
  gtk_widget_class_bind_template_child (widget_class, MnfFindBar, count_label);
  gtk_widget_class_bind_template_callback (widget_class, text_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, mnf_find_bar_go_next);
  gtk_widget_class_bind_template_callback (widget_class, mnf_find_bar_close);
  gtk_widget_class_install_action (widget_class, "find.next", NULL, next_cb);
  gtk_widget_class_install_action (widget_class, "find.previous", NULL, previous_cb);
  gtk_widget_class_install_action (widget_class, "find.close", NULL, close_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SEARCH);
}

static void
mnf_find_bar_init (MnfFindBar *self)
{
  self->hits = g_array_new (FALSE, FALSE, sizeof (MnfBlockRange));
  gtk_widget_init_template (GTK_WIDGET (self));
  update_count (self);
}
