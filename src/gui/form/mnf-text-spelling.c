/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-text-spelling.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mnf-form-row.h"
#include "mnf-form.h"
#include "mnf-markup-buffer.h"

#define MOST_SUGGESTIONS 6

typedef struct
{
  MnfTextRow *row; /* borrowed: both outlive this */
  GtkTextView *view;
  MnfProofreader *proofreader; /* the form's; NULL outside of one */

  GtkTextTag *tag;
  guint check_source; /* 0 unless a check is due */
  gboolean edited;    /* since the last check */
  gboolean sparing;   /* whether that left out the word at the caret */

  GtkTextMark *start, *end; /* of the word that the context menu is for */
} Spelling;

static GtkTextBuffer *
get_buffer (Spelling *self)
{
  return gtk_text_view_get_buffer (self->view);
}

/* Underlines */

static gsize
get_caret (Spelling *self)
{
  GtkTextBuffer *buffer = get_buffer (self);
  GtkTextIter caret;

  gtk_text_buffer_get_iter_at_mark (buffer, &caret, gtk_text_buffer_get_insert (buffer));
  return mnf_markup_buffer_get_byte (MNF_MARKUP_BUFFER (buffer), &caret);
}

static void
underline (Spelling *self, const MnfMisspelling *misspelling)
{
  MnfMarkupBuffer *buffer = MNF_MARKUP_BUFFER (get_buffer (self));
  GtkTextIter start = mnf_markup_buffer_get_iter (buffer, misspelling->start);
  GtkTextIter end = mnf_markup_buffer_get_iter (buffer, misspelling->end);

  gtk_text_buffer_apply_tag (GTK_TEXT_BUFFER (buffer), self->tag, &start, &end);
}

/* A word that is being typed is not wrong yet. */
static gboolean
is_spared (Spelling *self, const MnfMisspelling *misspelling)
{
  gsize caret = get_caret (self);

  return self->edited && gtk_widget_has_focus (GTK_WIDGET (self->view)) &&
         caret >= misspelling->start && caret <= misspelling->end;
}

static void
check (Spelling *self)
{
  GtkTextBuffer *buffer = get_buffer (self);
  g_autofree char *text =
    mnf_markup_buffer_dup_source (MNF_MARKUP_BUFFER (buffer), NULL, NULL);
  g_autoptr (GArray) misspellings =
    mnf_proofreader_check (self->proofreader,
                           mnf_form_row_get_address (MNF_FORM_ROW (self->row)), text);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_remove_tag (buffer, self->tag, &start, &end);
  self->sparing = FALSE;
  for (guint i = 0; i < misspellings->len; i++)
    {
      const MnfMisspelling *misspelling =
        &g_array_index (misspellings, MnfMisspelling, i);

      if (is_spared (self, misspelling))
        self->sparing = TRUE;
      else
        underline (self, misspelling);
    }
  self->edited = FALSE;
}

static gboolean
check_cb (gpointer user_data)
{
  Spelling *self = user_data;

  self->check_source = 0;
  if (self->proofreader != NULL &&
      mnf_form_row_get_address (MNF_FORM_ROW (self->row)) != NULL)
    check (self);
  return G_SOURCE_REMOVE;
}

/* Typing and its page go first. */
static void
queue_check (Spelling *self)
{
  if (self->check_source == 0 && self->proofreader != NULL)
    self->check_source = g_idle_add_full (G_PRIORITY_LOW, check_cb, self, NULL);
}

static void
changed_cb (Spelling *self)
{
  self->edited = TRUE;
  queue_check (self);
}

/* The caret leaves what has been typed. */
static void
caret_moved_cb (Spelling *self)
{
  if (self->sparing && !self->edited)
    queue_check (self);
}

/* The context menu */

/* The underlined word at @place. */
static gboolean
find_word (Spelling *self, GtkTextIter *place, GtkTextIter *end)
{
  if (!gtk_text_iter_has_tag (place, self->tag) &&
      !gtk_text_iter_ends_tag (place, self->tag))
    return FALSE;

  if (!gtk_text_iter_starts_tag (place, self->tag))
    gtk_text_iter_backward_to_tag_toggle (place, self->tag);
  *end = *place;
  gtk_text_iter_forward_to_tag_toggle (end, self->tag);
  return TRUE;
}

static void
forget_word (Spelling *self)
{
  GtkTextBuffer *buffer = get_buffer (self);

  if (self->start == NULL)
    return;

  gtk_text_buffer_delete_mark (buffer, self->start);
  gtk_text_buffer_delete_mark (buffer, self->end);
  self->start = self->end = NULL;
}

/* The word that the menu is for, as it is now. Transfer full. */
static char *
dup_word (Spelling *self, GtkTextIter *start, GtkTextIter *end)
{
  GtkTextBuffer *buffer = get_buffer (self);

  gtk_text_buffer_get_iter_at_mark (buffer, start, self->start);
  gtk_text_buffer_get_iter_at_mark (buffer, end, self->end);
  return gtk_text_buffer_get_text (buffer, start, end, TRUE);
}

static void
add_suggestions (Spelling *self, GMenu *menu, const char *word)
{
  g_autoptr (GMenu) section = g_menu_new ();
  g_auto (GStrv) suggestions =
    mnf_dictionary_suggest (mnf_proofreader_get_dictionary (self->proofreader), word);

  for (guint i = 0; suggestions[i] != NULL && i < MOST_SUGGESTIONS; i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (suggestions[i], NULL);

      g_menu_item_set_action_and_target (item, "spelling.replace", "s", suggestions[i]);
      g_menu_append_item (section, item);
    }
  if (suggestions[0] == NULL)
    /* Translators: an item of a menu that can not be chosen: nothing was found that a
     * misspelled word may have been meant to be */
    g_menu_append (section, _ ("No Suggestions"), "spelling.none");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

static GMenuModel *
create_menu (Spelling *self)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) section = g_menu_new ();
  GtkTextIter start, end;
  g_autofree char *word = dup_word (self, &start, &end);
  /* Translators: an item of a menu; %s is a word */
  g_autofree char *label = g_strdup_printf (_ ("Add “%s” to Dictionary"), word);

  /* Emphasis that begins or ends within a word would lose its other mark. */
  if (strchr (word, '*') == NULL)
    {
      add_suggestions (self, menu, word);
      g_menu_append (section, label, "spelling.learn");
      g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
    }

  return G_MENU_MODEL (menu);
}

/* What the context menu of the text at @place will offer. */
static void
prepare_menu (Spelling *self, GtkTextIter *place)
{
  GtkTextBuffer *buffer = get_buffer (self);
  g_autoptr (GMenuModel) menu = NULL;
  GtkTextIter end;

  forget_word (self);
  if (find_word (self, place, &end))
    {
      self->start = gtk_text_buffer_create_mark (buffer, NULL, place, TRUE);
      self->end = gtk_text_buffer_create_mark (buffer, NULL, &end, FALSE);
      menu = create_menu (self);
    }
  gtk_text_view_set_extra_menu (self->view, menu);
}

static void
pressed_cb (Spelling *self, int n_press, double x, double y)
{
  GtkTextIter place;
  int buffer_x, buffer_y;

  gtk_text_view_window_to_buffer_coords (self->view, GTK_TEXT_WINDOW_WIDGET, (int) x,
                                         (int) y, &buffer_x, &buffer_y);
  gtk_text_view_get_iter_at_location (self->view, &place, buffer_x, buffer_y);
  prepare_menu (self, &place);
}

static gboolean
key_pressed_cb (Spelling *self, guint key, guint code, GdkModifierType state)
{
  GtkTextBuffer *buffer = get_buffer (self);
  GtkTextIter caret;

  if (key == GDK_KEY_Menu || (key == GDK_KEY_F10 && (state & GDK_SHIFT_MASK) != 0))
    {
      gtk_text_buffer_get_iter_at_mark (buffer, &caret,
                                        gtk_text_buffer_get_insert (buffer));
      prepare_menu (self, &caret);
    }
  return GDK_EVENT_PROPAGATE;
}

static void
replace_cb (GSimpleAction *action, GVariant *suggestion, gpointer user_data)
{
  Spelling *self = user_data;
  GtkTextBuffer *buffer = get_buffer (self);
  GtkTextIter start, end;
  g_autofree char *word = dup_word (self, &start, &end);

  mnf_document_end_step (mnf_form_row_get_document (MNF_FORM_ROW (self->row)));
  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_delete (buffer, &start, &end);
  gtk_text_buffer_insert (buffer, &start, g_variant_get_string (suggestion, NULL), -1);
  gtk_text_buffer_end_user_action (buffer);
  gtk_text_buffer_place_cursor (buffer, &start);
  mnf_document_end_step (mnf_form_row_get_document (MNF_FORM_ROW (self->row)));
}

static void
learn_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  Spelling *self = user_data;
  GtkTextIter start, end;
  g_autofree char *word = dup_word (self, &start, &end);

  mnf_dictionary_learn (mnf_proofreader_get_dictionary (self->proofreader), word);
}

static void
add_actions (Spelling *self)
{
  static const GActionEntry entries[] = {
    { "replace", replace_cb, "s" },
    { "learn", learn_cb },
  };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries),
                                   self);
  gtk_widget_insert_action_group (GTK_WIDGET (self->view), "spelling",
                                  G_ACTION_GROUP (group));
}

/* The row comes into a form, and goes. */

static void
set_proofreader (Spelling *self, MnfProofreader *proofreader)
{
  if (self->proofreader == proofreader)
    return;

  if (self->proofreader != NULL)
    g_signal_handlers_disconnect_by_func (self->proofreader, queue_check, self);
  g_set_object (&self->proofreader, proofreader);
  if (proofreader != NULL)
    g_signal_connect_swapped (proofreader, "changed", G_CALLBACK (queue_check), self);
  queue_check (self);
}

static void
root_changed_cb (Spelling *self)
{
  GtkWidget *form = gtk_widget_get_ancestor (GTK_WIDGET (self->view), MNF_TYPE_FORM);

  set_proofreader (self,
                   form != NULL ? mnf_form_get_proofreader (MNF_FORM (form)) : NULL);
}

static void
spelling_free (gpointer data)
{
  Spelling *self = data;

  set_proofreader (self, NULL);
  g_clear_handle_id (&self->check_source, g_source_remove);
  g_free (self);
}

void
mnf_text_spelling_attach (MnfTextRow *row, GtkTextView *view)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkGesture *press = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  Spelling *self = g_new0 (Spelling, 1);

  self->row = row;
  self->view = view;
  self->tag =
    gtk_text_buffer_create_tag (buffer, NULL, "underline", PANGO_UNDERLINE_ERROR, NULL);
  g_signal_connect_swapped (buffer, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (buffer, "notify::cursor-position",
                            G_CALLBACK (caret_moved_cb), self);
  g_signal_connect_swapped (view, "notify::root", G_CALLBACK (root_changed_cb), self);

  /* Before the text view, which then opens its menu. */
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (press), GDK_BUTTON_SECONDARY);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (press),
                                              GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (press, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (view), GTK_EVENT_CONTROLLER (press));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (view), keys);

  add_actions (self);
  g_object_set_data_full (G_OBJECT (view), "spelling", self, spelling_free);
}
