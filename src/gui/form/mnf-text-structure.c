/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-text-structure.h"

#include <glib/gi18n-lib.h>

#include "mnf-card-list.h"
#include "mnf-form-row.h"
#include "mnf-item-edit.h"
#include "mnf-paste.h"
#include "model/mnf-pointer.h"

static MnfManifestation *
get_manifestation (MnfTextRow *row)
{
  return mnf_document_get_manifestation (mnf_form_row_get_document (MNF_FORM_ROW (row)));
}

static gboolean
is_item (MnfTextRow *row)
{
  return mnf_pointer_matches ("/body/*/items/*",
                              mnf_form_row_get_address (MNF_FORM_ROW (row)));
}

/* Makes @edited the letter, and puts the caret at @caret. NULL: there is no
 * room, and nothing changes. The row may be gone afterwards. */
static void
edit (MnfTextRow *row, MnfManifestation *edited, const char *label, const MnfCaret *caret)
{
  MnfDocument *document = mnf_form_row_get_document (MNF_FORM_ROW (row));
  GtkWidget *list = gtk_widget_get_ancestor (GTK_WIDGET (row), MNF_TYPE_CARD_LIST);
  g_autoptr (GtkWidget) kept_list = NULL;

  if (edited == NULL || list == NULL)
    {
      gtk_widget_error_bell (GTK_WIDGET (row));
      return;
    }

  kept_list = g_object_ref (list);
  mnf_document_end_step (document);
  mnf_document_edit (document, edited, label);
  mnf_form_row_focus (MNF_FORM_ROW (list), caret->pointer, caret->offset);
}

/* Keys */

static void
split (MnfTextRow *row)
{
  g_autoptr (MnfManifestation) edited = NULL;
  g_auto (MnfCaret) caret = { NULL };
  gsize start, end;

  mnf_text_row_get_selection (row, &start, &end);
  edited =
    mnf_item_split (get_manifestation (row),
                    mnf_form_row_get_address (MNF_FORM_ROW (row)), start, end, &caret);
  edit (row, edited, _ ("Splitting of List Item"), &caret);
}

static void
join (MnfTextRow *row)
{
  g_autoptr (MnfManifestation) edited = NULL;
  g_auto (MnfCaret) caret = { NULL };

  edited = mnf_item_join (get_manifestation (row),
                          mnf_form_row_get_address (MNF_FORM_ROW (row)), &caret);
  edit (row, edited, _ ("Joining of List Items"), &caret);
}

static gboolean
is_at_start (GtkTextView *view)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter caret;

  gtk_text_buffer_get_iter_at_mark (buffer, &caret, gtk_text_buffer_get_insert (buffer));
  return gtk_text_iter_is_start (&caret) && !gtk_text_buffer_get_has_selection (buffer);
}

static gboolean
is_composing (GtkTextView *view)
{
  return g_object_get_data (G_OBJECT (view), "composing") != NULL;
}

/* Enter may be the input method's: it ends what is being composed. */
static void
preedit_changed_cb (GtkTextView *view, const char *preedit)
{
  g_object_set_data (G_OBJECT (view), "composing", GINT_TO_POINTER (*preedit != '\0'));
}

static gboolean
key_pressed_cb (MnfTextRow *row,
                guint key,
                guint code,
                GdkModifierType state,
                GtkEventController *controller)
{
  GtkTextView *view = GTK_TEXT_VIEW (gtk_event_controller_get_widget (controller));
  gboolean is_bare = (state & gtk_accelerator_get_default_mod_mask ()) == 0;

  if (!is_bare || !is_item (row) || is_composing (view))
    return GDK_EVENT_PROPAGATE;

  if (key == GDK_KEY_Return || key == GDK_KEY_KP_Enter || key == GDK_KEY_ISO_Enter)
    split (row);
  else if (key == GDK_KEY_BackSpace && is_at_start (view))
    join (row);
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

/* Pasting */

typedef struct
{
  MnfTextRow *row;
  GtkTextView *view;
} Paste;

static void
paste_free (Paste *paste)
{
  g_object_unref (paste->row);
  g_object_unref (paste->view);
  g_free (paste);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Paste, paste_free)

static void
paste_words (GtkTextView *view, const char *text)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);

  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_delete_selection (buffer, TRUE, gtk_text_view_get_editable (view));
  gtk_text_buffer_insert_interactive_at_cursor (buffer, text, -1,
                                                gtk_text_view_get_editable (view));
  gtk_text_buffer_end_user_action (buffer);
}

static void
paste_elements (MnfTextRow *row, GPtrArray *blocks)
{
  g_autoptr (MnfManifestation) edited = NULL;
  g_auto (MnfCaret) caret = { NULL };
  gsize start, end;

  mnf_text_row_get_selection (row, &start, &end);
  edited = mnf_paste_apply (get_manifestation (row),
                            mnf_form_row_get_address (MNF_FORM_ROW (row)), start, end,
                            blocks, &caret);
  edit (row, edited, _ ("Pasting"), &caret);
}

static void
clipboard_read_cb (GObject *clipboard, GAsyncResult *result, gpointer data)
{
  g_autoptr (Paste) paste = data;
  MnfTextRow *row = paste->row;
  g_autofree char *text =
    gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);
  g_autoptr (GPtrArray) blocks = NULL;

  /* Meanwhile the row may have gone. */
  if (text == NULL || gtk_widget_get_root (GTK_WIDGET (row)) == NULL)
    return;

  blocks = mnf_paste_parse (text);
  mnf_document_end_step (mnf_form_row_get_document (MNF_FORM_ROW (row)));
  if (mnf_paste_is_structured (blocks) &&
      mnf_paste_is_possible (get_manifestation (row),
                             mnf_form_row_get_address (MNF_FORM_ROW (row))))
    paste_elements (row, blocks);
  else
    paste_words (paste->view, text);
}

static void
paste_clipboard_cb (GtkTextView *view, MnfTextRow *row)
{
  Paste *paste = g_new (Paste, 1);

  paste->row = g_object_ref (row);
  paste->view = g_object_ref (view);
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (view)), NULL,
                                 clipboard_read_cb, paste);
  g_signal_stop_emission_by_name (view, "paste-clipboard");
}

void
mnf_text_structure_attach (MnfTextRow *row, GtkTextView *view)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  /* Before the text view, which would break the line. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), row);
  gtk_widget_add_controller (GTK_WIDGET (view), keys);

  g_signal_connect (view, "preedit-changed", G_CALLBACK (preedit_changed_cb), NULL);
  g_signal_connect (view, "paste-clipboard", G_CALLBACK (paste_clipboard_cb), row);
}
