/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-markup-buffer.h"

#include <string.h>

#include "mnf-text-patch.h"

struct _MnfMarkupBuffer
{
  GtkTextBuffer parent_instance;

  GtkTextTag *tags[MNF_MARKUP_CHIP]; /* by kind; made when needed */
  GPtrArray *chips; /* GtkTextTag: one for each chip in use, and spares */
  guint n_chips;    /* in use */
  gboolean tagged;
  gboolean showing; /* not the user edits, but _show() */

  GtkTextMark *last_caret; /* where the caret was before it moved */
};

G_DEFINE_FINAL_TYPE (MnfMarkupBuffer, mnf_markup_buffer, GTK_TYPE_TEXT_BUFFER)

static G_DEFINE_QUARK (mnf - markup - source, source)

  /* Chips */

  static const char *get_source (GtkTextTag *chip)
{
  return g_object_get_qdata (G_OBJECT (chip), source_quark ());
}

/* The chip that the character behind @iter belongs to; NULL if to none. */
static GtkTextTag *
get_chip (MnfMarkupBuffer *self, const GtkTextIter *iter)
{
  g_autoptr (GSList) tags = NULL;

  if (self->n_chips == 0)
    return NULL;

  tags = gtk_text_iter_get_tags (iter);
  for (GSList *tag = tags; tag != NULL; tag = tag->next)
    if (get_source (tag->data) != NULL)
      return tag->data;

  return NULL;
}

/* Whether @iter is within a chip, which goes from @start to @end. */
static gboolean
is_within_chip (MnfMarkupBuffer *self,
                const GtkTextIter *iter,
                GtkTextIter *start,
                GtkTextIter *end)
{
  GtkTextTag *chip = get_chip (self, iter);

  if (chip == NULL || gtk_text_iter_starts_tag (iter, chip))
    return FALSE;

  *start = *end = *iter;
  gtk_text_iter_backward_to_tag_toggle (start, chip);
  gtk_text_iter_forward_to_tag_toggle (end, chip);
  return TRUE;
}

gboolean
mnf_markup_buffer_find_chip (MnfMarkupBuffer *self, GtkTextIter *iter, GtkTextIter *end)
{
  GtkTextTag *chip;

  if (self->n_chips == 0)
    return FALSE;

  while ((chip = get_chip (self, iter)) == NULL)
    if (!gtk_text_iter_forward_to_tag_toggle (iter, NULL))
      return FALSE;

  *end = *iter;
  gtk_text_iter_forward_to_tag_toggle (end, chip);
  if (!gtk_text_iter_starts_tag (iter, chip))
    gtk_text_iter_backward_to_tag_toggle (iter, chip);
  return TRUE;
}

/* The stored text */

/* A stretch of the buffer: a chip, or what is between two. */
typedef struct
{
  GtkTextIter start, end;
  char *source;
  gboolean is_chip;
} Piece;

/* The piece at @start, up to @limit at most. */
static void
read_piece (MnfMarkupBuffer *self,
            const GtkTextIter *start,
            const GtkTextIter *limit,
            Piece *piece)
{
  GtkTextIter chip_start = *start, chip_end;

  *piece = (Piece){ .start = *start, .end = *limit };
  if (mnf_markup_buffer_find_chip (self, &chip_start, &chip_end) &&
      gtk_text_iter_compare (&chip_start, limit) < 0)
    {
      piece->is_chip = gtk_text_iter_compare (&chip_start, start) <= 0;
      piece->end = piece->is_chip ? chip_end : chip_start;
    }

  piece->source = piece->is_chip ? g_strdup (get_source (get_chip (self, start)))
                                 : gtk_text_buffer_get_text (GTK_TEXT_BUFFER (self),
                                                             start, &piece->end, TRUE);
}

char *
mnf_markup_buffer_dup_source (MnfMarkupBuffer *self,
                              const GtkTextIter *start,
                              const GtkTextIter *end)
{
  GString *source = g_string_new (NULL);
  GtkTextIter first, last;
  Piece piece;

  gtk_text_buffer_get_bounds (GTK_TEXT_BUFFER (self), &first, &last);
  if (end != NULL)
    last = *end;

  for (GtkTextIter iter = start != NULL ? *start : first;
       gtk_text_iter_compare (&iter, &last) < 0; iter = piece.end)
    {
      read_piece (self, &iter, &last, &piece);
      g_string_append (source, piece.source);
      g_free (piece.source);
    }

  return g_string_free (source, FALSE);
}

gsize
mnf_markup_buffer_get_byte (MnfMarkupBuffer *self, const GtkTextIter *iter)
{
  g_autofree char *before = mnf_markup_buffer_dup_source (self, NULL, iter);

  return strlen (before);
}

/* Where byte @offset of @piece is. */
static GtkTextIter
find_in_piece (const Piece *piece, gsize offset)
{
  GtkTextIter iter = piece->start;

  if (piece->is_chip && offset > 0)
    return piece->end;

  gtk_text_iter_forward_chars (&iter,
                               (int) g_utf8_strlen (piece->source, (gssize) offset));
  return iter;
}

GtkTextIter
mnf_markup_buffer_get_iter (MnfMarkupBuffer *self, gsize byte)
{
  GtkTextIter iter, last;

  gtk_text_buffer_get_bounds (GTK_TEXT_BUFFER (self), &iter, &last);
  while (gtk_text_iter_compare (&iter, &last) < 0)
    {
      Piece piece;
      gsize length;

      read_piece (self, &iter, &last, &piece);
      length = strlen (piece.source);
      iter = byte <= length ? find_in_piece (&piece, byte) : piece.end;
      g_free (piece.source);
      if (byte <= length)
        break;
      byte -= length;
    }

  return iter;
}

/* Showing */

static GtkTextTag *
create_tag (MnfMarkupBuffer *self, MnfMarkupKind kind)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  const GdkRGBA faint = { 0.5, 0.5, 0.5, 0.8 };
  const GdkRGBA error = { 0.88, 0.11, 0.14, 1 };

  switch (kind)
    {
    case MNF_MARKUP_BOLD:
      return gtk_text_buffer_create_tag (buffer, NULL, "weight", PANGO_WEIGHT_BOLD, NULL);
    case MNF_MARKUP_ITALIC:
      return gtk_text_buffer_create_tag (buffer, NULL, "style", PANGO_STYLE_ITALIC, NULL);
    case MNF_MARKUP_MARK:
      return gtk_text_buffer_create_tag (buffer, NULL, "foreground-rgba", &faint, NULL);
    case MNF_MARKUP_UNKNOWN:
      return gtk_text_buffer_create_tag (buffer, NULL, "underline", PANGO_UNDERLINE_ERROR,
                                         "underline-rgba", &error, NULL);
    case MNF_MARKUP_CHIP:
    default:
      return gtk_text_buffer_create_tag (buffer, NULL, NULL);
    }
}

/* Each chip has a tag of its own: two that touch are not one. */
static GtkTextTag *
get_tag (MnfMarkupBuffer *self, const MnfMarkupSpan *span)
{
  GtkTextTag *chip;

  if (span->kind != MNF_MARKUP_CHIP)
    {
      if (self->tags[span->kind] == NULL)
        self->tags[span->kind] = create_tag (self, span->kind);
      return self->tags[span->kind];
    }

  if (self->n_chips == self->chips->len)
    g_ptr_array_add (self->chips, create_tag (self, MNF_MARKUP_CHIP));
  chip = self->chips->pdata[self->n_chips++];
  g_object_set_qdata_full (G_OBJECT (chip), source_quark (), g_strdup (span->source),
                           g_free);
  return chip;
}

static void
show_text (MnfMarkupBuffer *self, const char *text)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  g_autofree char *shown = NULL;
  GtkTextIter start, end;
  MnfTextPatch patch;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  shown = gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
  if (g_str_equal (shown, text))
    return;

  patch = mnf_text_patch_find (shown, text);
  gtk_text_buffer_get_iter_at_offset (buffer, &start, (int) patch.start);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, (int) patch.end);
  gtk_text_buffer_delete (buffer, &start, &end);
  gtk_text_buffer_insert (buffer, &start, patch.inserted, (int) patch.n_bytes);
}

static void
show_spans (MnfMarkupBuffer *self, GArray *spans)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  GtkTextIter start, end;

  if (self->tagged)
    {
      gtk_text_buffer_get_bounds (buffer, &start, &end);
      gtk_text_buffer_remove_all_tags (buffer, &start, &end);
    }

  self->n_chips = 0;
  for (guint i = 0; i < spans->len; i++)
    {
      const MnfMarkupSpan *span = &g_array_index (spans, MnfMarkupSpan, i);

      gtk_text_buffer_get_iter_at_offset (buffer, &start, (int) span->start);
      gtk_text_buffer_get_iter_at_offset (buffer, &end, (int) span->end);
      gtk_text_buffer_apply_tag (buffer, get_tag (self, span), &start, &end);
    }

  self->tagged = spans->len > 0;
}

static gsize
get_byte_of_mark (MnfMarkupBuffer *self, GtkTextMark *mark)
{
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_mark (GTK_TEXT_BUFFER (self), &iter, mark);
  return mnf_markup_buffer_get_byte (self, &iter);
}

static void
select_bytes (MnfMarkupBuffer *self, gsize caret, gsize bound)
{
  GtkTextIter caret_iter = mnf_markup_buffer_get_iter (self, caret);
  GtkTextIter bound_iter = mnf_markup_buffer_get_iter (self, bound);

  gtk_text_buffer_select_range (GTK_TEXT_BUFFER (self), &caret_iter, &bound_iter);
}

void
mnf_markup_buffer_show (MnfMarkupBuffer *self, const MnfMarkup *markup)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  g_autofree char *source = mnf_markup_buffer_dup_source (self, NULL, NULL);
  gsize caret = get_byte_of_mark (self, gtk_text_buffer_get_insert (buffer));
  gsize bound = get_byte_of_mark (self, gtk_text_buffer_get_selection_bound (buffer));

  if (!g_str_equal (source, markup->source))
    {
      MnfTextPatch patch = mnf_text_patch_find (source, markup->source);

      caret = bound = (gsize) (patch.inserted - markup->source) + patch.n_bytes;
    }
  else if (!self->tagged && markup->spans->len == 0)
    return;

  self->showing = TRUE;
  show_text (self, markup->shown);
  show_spans (self, markup->spans);
  select_bytes (self, caret, bound);
  self->showing = FALSE;
}

/* Editing */

static void
mnf_markup_buffer_insert_text (GtkTextBuffer *buffer,
                               GtkTextIter *place,
                               const char *text,
                               int n_bytes)
{
  GtkTextBufferClass *parent_class =
    GTK_TEXT_BUFFER_CLASS (mnf_markup_buffer_parent_class);
  MnfMarkupBuffer *self = MNF_MARKUP_BUFFER (buffer);
  GtkTextIter chip_start, chip_end;
  gsize byte;

  if (self->showing)
    {
      parent_class->insert_text (buffer, place, text, n_bytes);
      return;
    }

  if (is_within_chip (self, place, &chip_start, &chip_end))
    *place = chip_end;

  /* The end of the action may show other text: the iterator must survive. */
  gtk_text_buffer_begin_user_action (buffer);
  parent_class->insert_text (buffer, place, text, n_bytes);
  byte = mnf_markup_buffer_get_byte (self, place);
  gtk_text_buffer_end_user_action (buffer);
  *place = mnf_markup_buffer_get_iter (self, byte);
}

static void
mnf_markup_buffer_delete_range (GtkTextBuffer *buffer,
                                GtkTextIter *start,
                                GtkTextIter *end)
{
  GtkTextBufferClass *parent_class =
    GTK_TEXT_BUFFER_CLASS (mnf_markup_buffer_parent_class);
  MnfMarkupBuffer *self = MNF_MARKUP_BUFFER (buffer);
  GtkTextIter chip_start, chip_end;
  gsize byte;

  if (self->showing)
    {
      parent_class->delete_range (buffer, start, end);
      return;
    }

  if (is_within_chip (self, start, &chip_start, &chip_end))
    *start = chip_start;
  if (is_within_chip (self, end, &chip_start, &chip_end))
    *end = chip_end;

  gtk_text_buffer_begin_user_action (buffer);
  parent_class->delete_range (buffer, start, end);
  byte = mnf_markup_buffer_get_byte (self, start);
  gtk_text_buffer_end_user_action (buffer);
  *start = *end = mnf_markup_buffer_get_iter (self, byte);
}

/* The caret goes on in the direction in which it entered the chip. */
static void
snap_caret (MnfMarkupBuffer *self,
            const GtkTextIter *place,
            const GtkTextIter *chip_start,
            const GtkTextIter *chip_end)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  GtkTextIter last;

  gtk_text_buffer_get_iter_at_mark (buffer, &last, self->last_caret);
  gtk_text_buffer_move_mark (buffer, gtk_text_buffer_get_insert (buffer),
                             gtk_text_iter_compare (place, &last) < 0 ? chip_start
                                                                      : chip_end);
}

/* The selection's other end goes where the whole chip is selected; if the caret
 * is at the chip there is nothing selected but a part of it, thus nothing. */
static void
snap_bound (MnfMarkupBuffer *self,
            const GtkTextIter *chip_start,
            const GtkTextIter *chip_end)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  GtkTextIter caret;

  gtk_text_buffer_get_iter_at_mark (buffer, &caret, gtk_text_buffer_get_insert (buffer));
  if (!gtk_text_iter_in_range (&caret, chip_start, chip_end) &&
      !gtk_text_iter_equal (&caret, chip_end))
    caret = gtk_text_iter_compare (&caret, chip_start) < 0 ? *chip_end : *chip_start;

  gtk_text_buffer_move_mark (buffer, gtk_text_buffer_get_selection_bound (buffer),
                             &caret);
}

static void
mnf_markup_buffer_mark_set (GtkTextBuffer *buffer,
                            const GtkTextIter *place,
                            GtkTextMark *mark)
{
  MnfMarkupBuffer *self = MNF_MARKUP_BUFFER (buffer);
  gboolean is_caret = mark == gtk_text_buffer_get_insert (buffer);
  gboolean is_bound = mark == gtk_text_buffer_get_selection_bound (buffer);
  GtkTextIter chip_start, chip_end, caret;

  GTK_TEXT_BUFFER_CLASS (mnf_markup_buffer_parent_class)->mark_set (buffer, place, mark);

  if (self->last_caret == NULL || !(is_caret || is_bound))
    return;

  if (!self->showing && is_within_chip (self, place, &chip_start, &chip_end))
    {
      if (is_caret)
        snap_caret (self, place, &chip_start, &chip_end);
      else
        snap_bound (self, &chip_start, &chip_end);
    }

  gtk_text_buffer_get_iter_at_mark (buffer, &caret, gtk_text_buffer_get_insert (buffer));
  gtk_text_buffer_move_mark (buffer, self->last_caret, &caret);
}

/* Not before: the mark needs the table of tags, which is a property. */
static void
mnf_markup_buffer_constructed (GObject *object)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (object);
  GtkTextIter start;

  G_OBJECT_CLASS (mnf_markup_buffer_parent_class)->constructed (object);

  gtk_text_buffer_get_start_iter (buffer, &start);
  MNF_MARKUP_BUFFER (buffer)->last_caret =
    gtk_text_buffer_create_mark (buffer, NULL, &start, TRUE);
}

static void
mnf_markup_buffer_finalize (GObject *object)
{
  g_ptr_array_unref (MNF_MARKUP_BUFFER (object)->chips);

  G_OBJECT_CLASS (mnf_markup_buffer_parent_class)->finalize (object);
}

static void
mnf_markup_buffer_class_init (MnfMarkupBufferClass *klass)
{
  GtkTextBufferClass *buffer_class = GTK_TEXT_BUFFER_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = mnf_markup_buffer_constructed;
  G_OBJECT_CLASS (klass)->finalize = mnf_markup_buffer_finalize;
  buffer_class->insert_text = mnf_markup_buffer_insert_text;
  buffer_class->delete_range = mnf_markup_buffer_delete_range;
  buffer_class->mark_set = mnf_markup_buffer_mark_set;
}

static void
mnf_markup_buffer_init (MnfMarkupBuffer *self)
{
  self->chips = g_ptr_array_new ();
}
