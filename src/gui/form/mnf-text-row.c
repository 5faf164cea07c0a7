/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-text-row.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "catalog/mnf-suggestion.h"
#include "mnf-accessible-name.h"
#include "mnf-chooser.h"
#include "mnf-emphasis.h"
#include "mnf-field-menu.h"
#include "mnf-form-row.h"
#include "mnf-markup-buffer.h"
#include "mnf-reveal.h"
#include "mnf-text-spelling.h"
#include "mnf-text-structure.h"

struct _MnfTextRow
{
  AdwPreferencesRow parent_instance;

  GtkOverlay *overlay;
  GtkLabel *title;
  GtkLabel *placeholder;
  GtkTextView *view;
  GtkTextBuffer *buffer; /* of the view */
  GtkBox *box;           /* of title and view, and */
  GtkWidget *chooser;    /* NULL where there is nothing to suggest */

  gboolean bare;
  char *name;         /* shown as title; NULL for the field's label */
  guint user_actions; /* that are going on in the buffer */
  gboolean edited;    /* within them */
  guint max_length;   /* characters; 0 is no limit */

  MnfFieldMenu *menu;   /* of them; NULL until it has been opened */
  gboolean brace_typed; /* within the user action; or what has opened the menu */

  char *shown;             /* the stored text that is shown; NULL before */
  gboolean stale;          /* the user has changed it since */
  gboolean follows_letter; /* what else the letter says decides how it shows */
};

enum
{
  PROP_POINTER = 1,
  PROP_BARE,
};

static void form_row_init (MnfFormRowInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MnfTextRow,
                               mnf_text_row,
                               ADW_TYPE_PREFERENCES_ROW,
                               G_IMPLEMENT_INTERFACE (MNF_TYPE_FORM_ROW, form_row_init))

/* Text */

static char *
dup_text (MnfTextRow *self)
{
  return mnf_markup_buffer_dup_source (MNF_MARKUP_BUFFER (self->buffer), NULL, NULL);
}

void
mnf_text_row_get_selection (MnfTextRow *self, gsize *start, gsize *end)
{
  MnfMarkupBuffer *buffer = MNF_MARKUP_BUFFER (self->buffer);
  GtkTextIter first, last;

  gtk_text_buffer_get_selection_bounds (self->buffer, &first, &last);
  *start = mnf_markup_buffer_get_byte (buffer, &first);
  *end = mnf_markup_buffer_get_byte (buffer, &last);
}

static void
select_bytes (MnfTextRow *self, gsize start, gsize end)
{
  MnfMarkupBuffer *buffer = MNF_MARKUP_BUFFER (self->buffer);
  GtkTextIter first = mnf_markup_buffer_get_iter (buffer, start);
  GtkTextIter last = mnf_markup_buffer_get_iter (buffer, end);

  gtk_text_buffer_select_range (self->buffer, &last, &first);
}

/* Characters of what is stored. */
static guint
get_length (MnfTextRow *self)
{
  g_autofree char *text = dup_text (self);

  return (guint) g_utf8_strlen (text, -1);
}

/* The title says it when the text is as long as it may be. */
static void
update_title (MnfTextRow *self)
{
  const MnfField *field = mnf_form_row_get_field (MNF_FORM_ROW (self));
  guint length = get_length (self);
  gboolean full = self->max_length > 0 && length >= self->max_length;
  const char *name = self->name;
  g_autofree char *title = NULL;

  if (name == NULL && field != NULL)
    name = mnf_field_get_label (field);
  if (full)
    title =
      g_strdup_printf (_ ("%s: full, at most %u characters"), name, self->max_length);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self),
                                 title != NULL ? title : name);
  gtk_widget_set_visible (GTK_WIDGET (self->title), !self->bare || full);

  if (length == 0)
    gtk_widget_add_css_class (GTK_WIDGET (self), "empty");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "empty");
}

void
mnf_text_row_set_name (MnfTextRow *self, const char *name)
{
  if (g_strcmp0 (self->name, name) == 0)
    return;

  g_free (self->name);
  self->name = g_strdup (name);
  update_title (self);
}

static void
set_bare (MnfTextRow *self, gboolean bare)
{
  self->bare = bare;
  if (bare)
    gtk_widget_add_css_class (GTK_WIDGET (self), "bare");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "bare");
  update_title (self);
}

/* A text view takes no name from the label above it. */
static void
title_changed_cb (MnfTextRow *self)
{
  const char *title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self));

  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->placeholder, title);
  mnf_accessible_name_set (self->view, title);
}

/* Editing. A paste over a selection, or a word made bold, deletes and inserts:
 * the document hears of it when it is whole. */

static void
commit (MnfTextRow *self)
{
  g_autofree char *text = NULL;

  if (self->user_actions > 0)
    {
      self->edited = TRUE;
      return;
    }

  self->edited = FALSE;
  text = dup_text (self);
  mnf_form_row_edit_text (MNF_FORM_ROW (self), text);
}

static void
changed_cb (MnfTextRow *self)
{
  update_title (self);
  if (mnf_form_row_is_showing (MNF_FORM_ROW (self)))
    return;

  self->stale = TRUE;
  commit (self);
}

static void
begin_user_action_cb (MnfTextRow *self)
{
  self->user_actions++;
}

/* Fields */

static void
insert_words (MnfTextRow *self, const char *words)
{
  gtk_text_buffer_insert_interactive_at_cursor (self->buffer, words, -1,
                                                gtk_text_view_get_editable (self->view));
}

static void
delete_brace (MnfTextRow *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_iter_at_mark (self->buffer, &end,
                                    gtk_text_buffer_get_insert (self->buffer));
  start = end;
  if (gtk_text_iter_backward_char (&start) && gtk_text_iter_get_char (&start) == '{')
    gtk_text_buffer_delete (self->buffer, &start, &end);
}

/* The focus returns, unless it has gone on to something else. */
static void
close_menu (MnfTextRow *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->menu)))
    gtk_widget_grab_focus (GTK_WIDGET (self->view));
  self->brace_typed = FALSE;
}

static void
field_chosen_cb (MnfTextRow *self, const char *content)
{
  g_autofree char *field = g_strdup_printf ("{%s}", content);

  gtk_text_buffer_begin_user_action (self->buffer);
  if (self->brace_typed)
    delete_brace (self);
  gtk_text_buffer_delete_selection (self->buffer, TRUE,
                                    gtk_text_view_get_editable (self->view));
  insert_words (self, field);
  gtk_text_buffer_end_user_action (self->buffer);
  close_menu (self);
}

/* What was typed behind the brace is text like the brace. */
static void
menu_dismissed_cb (MnfTextRow *self, const char *typed)
{
  gboolean is_text = self->brace_typed && *typed != '\0';

  close_menu (self);
  if (is_text)
    insert_words (self, typed);
}

static gboolean
is_menu_open (MnfTextRow *self)
{
  return self->menu != NULL && gtk_widget_get_visible (GTK_WIDGET (self->menu));
}

static void
create_menu (MnfTextRow *self)
{
  self->menu = mnf_field_menu_new ();
  gtk_widget_set_parent (GTK_WIDGET (self->menu), GTK_WIDGET (self));
  g_signal_connect_swapped (self->menu, "chosen", G_CALLBACK (field_chosen_cb), self);
  g_signal_connect_swapped (self->menu, "dismissed", G_CALLBACK (menu_dismissed_cb),
                            self);
}

/* Where the caret is in the row. */
static GdkRectangle
get_caret_area (MnfTextRow *self)
{
  GdkRectangle area = mnf_reveal_get_area (GTK_WIDGET (self->view));
  double x, y;

  gtk_widget_translate_coordinates (GTK_WIDGET (self->view), GTK_WIDGET (self), area.x,
                                    area.y, &x, &y);
  area.x = (int) x;
  area.y = (int) y;
  return area;
}

/* A popover must point to something on the screen. */
static void
open_menu (MnfTextRow *self)
{
  GdkRectangle caret = get_caret_area (self);

  if (is_menu_open (self) || !mnf_is_revealed (GTK_WIDGET (self->view)))
    {
      mnf_reveal (GTK_WIDGET (self->view));
      return;
    }

  if (self->menu == NULL)
    create_menu (self);
  mnf_field_menu_open (self->menu, &caret);
}

static void
end_user_action_cb (MnfTextRow *self)
{
  self->user_actions--;
  if (self->user_actions > 0)
    return;

  if (self->edited)
    commit (self);
  if (self->brace_typed && gtk_widget_has_focus (GTK_WIDGET (self->view)))
    open_menu (self);
  self->brace_typed = self->brace_typed && is_menu_open (self);
}

/* What may come in of @text: line feeds for every kind of line end, and no
 * more characters than there is room for. Transfer full. */
static char *
filter_insertion (MnfTextRow *self, const char *text, gsize n_bytes)
{
  guint length = get_length (self);
  GString *allowed = g_string_new_len (text, n_bytes);

  g_string_replace (allowed, "\r\n", "\n", 0);
  g_string_replace (allowed, "\r", "\n", 0);
  g_string_replace (allowed, "\342\200\250", "\n", 0); /* line separator */
  g_string_replace (allowed, "\342\200\251", "\n", 0); /* paragraph separator */

  if (self->max_length > 0)
    {
      guint room = self->max_length - MIN (length, self->max_length);

      if (g_utf8_strlen (allowed->str, -1) > room)
        g_string_truncate (allowed,
                           g_utf8_offset_to_pointer (allowed->str, room) - allowed->str);
    }

  return g_string_free (allowed, FALSE);
}

static void
insert_text_cb (MnfTextRow *self, GtkTextIter *place, const char *text, int n_bytes)
{
  g_autofree char *allowed = NULL;

  if (mnf_form_row_is_showing (MNF_FORM_ROW (self)))
    return;

  self->brace_typed = n_bytes == 1 && *text == '{';
  allowed = filter_insertion (self, text, n_bytes);
  if (strlen (allowed) == (gsize) n_bytes && memcmp (allowed, text, n_bytes) == 0)
    return;

  g_signal_stop_emission_by_name (self->buffer, "insert-text");
  if (*allowed != '\0')
    gtk_text_buffer_insert (self->buffer, place, allowed, -1);
  else
    gtk_widget_error_bell (GTK_WIDGET (self->view));
}

static void
emphasize (GtkWidget *widget, const char *action, GVariant *emphasis)
{
  MnfTextRow *self = MNF_TEXT_ROW (widget);
  MnfFormRow *row = MNF_FORM_ROW (self);
  g_autofree char *before = dup_text (self);
  g_autofree char *after = NULL;
  gsize start, end;

  mnf_text_row_get_selection (self, &start, &end);
  after = mnf_emphasis_toggle (before, &start, &end, g_variant_get_int32 (emphasis));
  if (after == NULL ||
      (self->max_length > 0 && g_utf8_strlen (after, -1) > (glong) self->max_length))
    {
      gtk_widget_error_bell (widget);
      return;
    }

  mnf_document_end_step (mnf_form_row_get_document (row));
  mnf_form_row_edit_text (row, after);
  select_bytes (self, start, end);
}

static void
insert_field (GtkWidget *widget, const char *action, GVariant *parameter)
{
  open_menu (MNF_TEXT_ROW (widget));
}

/* The view has no scrolled window of its own: the form keeps the caret in
 * sight. */
static void
cursor_moved_cb (MnfTextRow *self)
{
  if (gtk_widget_has_focus (GTK_WIDGET (self->view)))
    mnf_reveal (GTK_WIDGET (self->view));
}

static void
row_clicked_cb (MnfTextRow *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/* The row */

static void
set_field (MnfFormRow *row, const MnfField *field)
{
  MnfTextRow *self = MNF_TEXT_ROW (row);

  self->max_length = field->max_length;
  update_title (self);
  if (mnf_suggestions_exist (mnf_form_row_get_address (row)))
    {
      self->chooser = mnf_chooser_new (row);
      gtk_box_append (self->box, self->chooser);
    }
}

/* Most changes of the letter are not of this text: it is not taken apart anew. */
static gboolean
is_shown (MnfTextRow *self, const char *text)
{
  return !self->stale && !self->follows_letter && g_strcmp0 (self->shown, text) == 0;
}

static void
show_value (MnfFormRow *row, MnfManifestation *manifestation, const char *address)
{
  MnfTextRow *self = MNF_TEXT_ROW (row);
  g_autoptr (MnfMarkup) markup = NULL;

  if (is_shown (self, mnf_manifestation_get_text (manifestation, address)))
    return;

  markup = mnf_markup_new (manifestation, address);
  mnf_markup_buffer_show (MNF_MARKUP_BUFFER (self->buffer), markup);
  self->stale = FALSE;
  self->follows_letter = markup->follows_letter;
  g_free (self->shown);
  self->shown = g_steal_pointer (&markup->source);
}

static void
focus (MnfFormRow *row, const char *pointer, guint offset)
{
  MnfTextRow *self = MNF_TEXT_ROW (row);

  select_bytes (self, offset, offset);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
  cursor_moved_cb (self);
}

static void
form_row_init (MnfFormRowInterface *iface)
{
  iface->set_field = set_field;
  iface->show_value = show_value;
  iface->focus = focus;
}

/* The object */

/* From the text to the chooser, and back. The parent class would want a list
 * box around, which a card has not. */
static gboolean
mnf_text_row_focus (GtkWidget *widget, GtkDirectionType direction)
{
  MnfTextRow *self = MNF_TEXT_ROW (widget);
  GtkWidget *focus = gtk_widget_get_focus_child (widget);

  if (gtk_widget_has_focus (GTK_WIDGET (self->view)))
    return direction == GTK_DIR_TAB_FORWARD && self->chooser != NULL &&
           gtk_widget_child_focus (self->chooser, direction);
  if (focus != NULL)
    return direction == GTK_DIR_TAB_BACKWARD &&
           gtk_widget_grab_focus (GTK_WIDGET (self->view));
  if (direction == GTK_DIR_TAB_BACKWARD && self->chooser != NULL)
    return gtk_widget_child_focus (self->chooser, direction);
  return gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static gboolean
mnf_text_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (MNF_TEXT_ROW (widget)->view));
}

static void
mnf_text_row_set_property (GObject *object,
                           guint id,
                           const GValue *value,
                           GParamSpec *spec)
{
  MnfTextRow *self = MNF_TEXT_ROW (object);

  if (id == PROP_BARE)
    set_bare (self, g_value_get_boolean (value));
  else
    mnf_form_row_set_property (object, id, value, spec);
}

static void
mnf_text_row_dispose (GObject *object)
{
  MnfTextRow *self = MNF_TEXT_ROW (object);

  if (self->menu != NULL)
    {
      gtk_popover_popdown (GTK_POPOVER (self->menu));
      gtk_widget_unparent (GTK_WIDGET (self->menu));
    }
  self->menu = NULL;

  G_OBJECT_CLASS (mnf_text_row_parent_class)->dispose (object);
}

static void
mnf_text_row_finalize (GObject *object)
{
  MnfTextRow *self = MNF_TEXT_ROW (object);

  g_free (self->name);
  g_free (self->shown);

  G_OBJECT_CLASS (mnf_text_row_parent_class)->finalize (object);
}

static void
mnf_text_row_class_init (MnfTextRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  mnf_form_row_install (object_class, PROP_POINTER);
  object_class->set_property = mnf_text_row_set_property;
  object_class->dispose = mnf_text_row_dispose;
  object_class->finalize = mnf_text_row_finalize;
  widget_class->focus = mnf_text_row_focus;
  widget_class->grab_focus = mnf_text_row_grab_focus;

  g_object_class_install_property (object_class, PROP_BARE,
                                   g_param_spec_boolean ("bare", NULL, NULL, FALSE,
                                                         G_PARAM_WRITABLE |
                                                           G_PARAM_STATIC_STRINGS));

  gtk_widget_class_set_template_from_resource (widget_class, MNF_RESOURCE_PREFIX
                                               "/ui/form/mnf-text-row.ui");
  gtk_widget_class_bind_template_child (widget_class, MnfTextRow, overlay);
  gtk_widget_class_bind_template_child (widget_class, MnfTextRow, title);
  gtk_widget_class_bind_template_child (widget_class, MnfTextRow, placeholder);
  gtk_widget_class_bind_template_child (widget_class, MnfTextRow, view);
  gtk_widget_class_bind_template_child (widget_class, MnfTextRow, buffer);
  gtk_widget_class_bind_template_child (widget_class, MnfTextRow, box);
  gtk_widget_class_bind_template_callback (widget_class, begin_user_action_cb);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, cursor_moved_cb);
  gtk_widget_class_bind_template_callback (widget_class, end_user_action_cb);
  gtk_widget_class_bind_template_callback (widget_class, insert_text_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, title_changed_cb);

  gtk_widget_class_install_action (widget_class, "text.emphasize", "i", emphasize);
  gtk_widget_class_install_action (widget_class, "text.insert-field", NULL, insert_field);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_b, GDK_CONTROL_MASK,
                                       "text.emphasize", "i", MNF_EMPHASIS_BOLD);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_i, GDK_CONTROL_MASK,
                                       "text.emphasize", "i", MNF_EMPHASIS_ITALIC);
}

static void
mnf_text_row_init (MnfTextRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  mnf_text_spelling_attach (self, self->view);
  mnf_text_structure_attach (self, self->view);
}
