/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-paste.h"

#include <string.h>

#include "compose/mnf-inline.h"
#include "compose/mnf-list-label.h"
#include "model/mnf-field.h"
#include "model/mnf-pointer.h"

static void
block_free (gpointer data)
{
  MnfPasteBlock *block = data;

  g_ptr_array_unref (block->texts);
  g_free (block);
}

static MnfPasteBlock *
add_block (GPtrArray *blocks, const char *numbering)
{
  MnfPasteBlock *block = g_new (MnfPasteBlock, 1);

  block->numbering = numbering;
  block->texts = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (blocks, block);
  return block;
}

/* Labels */

/* A label's bytes at the start of @text; 0 if it is another one. */
static gsize
match_mark (const char *text, const char *numbering, guint number)
{
  static const char *const bullets[] = { "•", "·", "-", "–", "*" };
  g_autofree char *label = NULL;
  gsize length;

  if (g_str_equal (numbering, "bullet"))
    {
      for (guint i = 0; i < G_N_ELEMENTS (bullets); i++)
        if (g_str_has_prefix (text, bullets[i]))
          return strlen (bullets[i]);
      return 0;
    }

  /* "a." and "a)" are the same. */
  label = mnf_list_label_new (numbering, number);
  length = strlen (label) - 1;
  if (strncmp (text, label, length) != 0 || (text[length] != '.' && text[length] != ')'))
    return 0;
  return length + 1;
}

/* How many bytes of @text are the label of item @number in @numbering and the
 * space behind it; 0 if it has another one or none. */
static gsize
match_label (const char *text, const char *numbering, guint number)
{
  static const char no_break_space[] = "\302\240";
  gsize length = match_mark (text, numbering, number);
  gsize space;

  if (length == 0)
    return 0;

  space = strspn (text + length, " \t");
  if (g_str_has_prefix (text + length + space, no_break_space))
    space += strlen (no_break_space);
  return space > 0 ? length + space : 0;
}

static const char *
find_numbering (const char *text)
{
  const MnfFieldChoice *choice = mnf_field_find ("/body/0/label")->choices;

  for (; choice->value != NULL; choice++)
    if (match_label (text, choice->value, 1) > 0)
      return choice->value;

  return NULL;
}

static guint
count_items (GPtrArray *paragraphs, guint start, const char *numbering)
{
  guint n = 0;

  while (start + n < paragraphs->len &&
         match_label (paragraphs->pdata[start + n], numbering, n + 1) > 0)
    n++;

  return n;
}

/* Paragraphs */

static char *
normalize_line_ends (const char *text)
{
  GString *normal = g_string_new (text);

  g_string_replace (normal, "\r\n", "\n", 0);
  g_string_replace (normal, "\r", "\n", 0);
  g_string_replace (normal, "\342\200\250", "\n", 0);   /* line separator */
  g_string_replace (normal, "\342\200\251", "\n\n", 0); /* paragraph separator */
  return g_string_free (normal, FALSE);
}

/* The list that labelled lines are in. */
typedef struct
{
  const char *numbering; /* NULL outside of one */
  guint next;
} Sequence;

static gboolean
is_next_item (Sequence *sequence, const char *line)
{
  const char *numbering = find_numbering (line);

  if (sequence->numbering != NULL &&
      match_label (line, sequence->numbering, sequence->next) > 0)
    sequence->next++;
  else if (numbering != NULL)
    *sequence = (Sequence){ numbering, 2 };
  else
    return FALSE;

  return TRUE;
}

static void
append_line (GPtrArray *paragraphs, const char *line)
{
  char **last = (char **) &paragraphs->pdata[paragraphs->len - 1];
  g_autofree char *shorter = *last;

  *last = g_strconcat (shorter, "\n", line, NULL);
}

static GPtrArray *
split_paragraphs (const char *text)
{
  g_autofree char *trimmed = g_strchomp (g_strdup (text));
  g_autofree char *normal = normalize_line_ends (trimmed);
  g_auto (GStrv) lines = g_strsplit (normal, "\n", -1);
  GPtrArray *paragraphs = g_ptr_array_new_with_free_func (g_free);
  gboolean has_blank = FALSE, after_blank = TRUE;
  Sequence sequence = { NULL };

  for (char **line = lines; *line != NULL; line++)
    has_blank |= mnf_text_is_blank (*line);

  for (char **line = lines; *line != NULL; line++)
    {
      const char *words = g_strstrip (*line);
      gboolean is_item = is_next_item (&sequence, words);

      if (*words != '\0' && (!has_blank || after_blank || is_item))
        g_ptr_array_add (paragraphs, g_strdup (words));
      else if (*words != '\0')
        append_line (paragraphs, words);
      after_blank = *words == '\0';
    }

  return paragraphs;
}

/* A list of the @n items from @start on, without their labels. */
static void
add_list (GPtrArray *blocks,
          GPtrArray *paragraphs,
          guint start,
          guint n,
          const char *numbering)
{
  MnfPasteBlock *block = add_block (blocks, numbering);

  for (guint i = 0; i < n; i++)
    {
      const char *item = paragraphs->pdata[start + i];

      g_ptr_array_add (block->texts,
                       g_strdup (item + match_label (item, numbering, i + 1)));
    }
}

GPtrArray *
mnf_paste_parse (const char *text)
{
  g_autoptr (GPtrArray) paragraphs = split_paragraphs (text);
  GPtrArray *blocks = g_ptr_array_new_with_free_func (block_free);
  guint n_items;

  for (guint i = 0; i < paragraphs->len; i += MAX (n_items, 1))
    {
      const char *numbering = find_numbering (paragraphs->pdata[i]);

      n_items = numbering != NULL ? count_items (paragraphs, i, numbering) : 0;
      if (n_items > 1)
        add_list (blocks, paragraphs, i, n_items, numbering);
      else
        {
          n_items = 0;
          g_ptr_array_add (add_block (blocks, NULL)->texts,
                           g_strdup (paragraphs->pdata[i]));
        }
    }

  return blocks;
}

gboolean
mnf_paste_is_structured (GPtrArray *blocks)
{
  const MnfPasteBlock *first = blocks->len > 0 ? blocks->pdata[0] : NULL;

  return blocks->len > 1 || (first != NULL && first->numbering != NULL);
}

static gboolean
is_item (const char *pointer)
{
  return mnf_pointer_matches ("/body/*/items/*", pointer);
}

gboolean
mnf_paste_is_possible (MnfManifestation *manifestation, const char *pointer)
{
  g_autofree char *element = NULL;
  g_autofree char *type = NULL;

  if (is_item (pointer))
    return TRUE;
  if (!mnf_pointer_matches ("/body/*/text", pointer))
    return FALSE;

  element = mnf_pointer_dup_parent (pointer);
  type = mnf_pointer_append (element, "type");
  return g_str_equal (mnf_manifestation_get_text (manifestation, type), "paragraph");
}

/* Into the letter */

/* Puts @before in front of the first text and @after behind the last; returns
 * the byte of the last one where what was pasted ends. */
static gsize
surround (GPtrArray *texts, const char *before, const char *after)
{
  char **first = (char **) &texts->pdata[0];
  char **last = (char **) &texts->pdata[texts->len - 1];
  g_autofree char *bare_first = *first;
  g_autofree char *bare_last = NULL;
  gsize end;

  *first = g_strconcat (before, bare_first, NULL);
  end = strlen (*last);
  bare_last = *last;
  *last = g_strconcat (bare_last, after, NULL);
  return end;
}

static gboolean
fit (GPtrArray *texts, const char *pointer)
{
  const MnfField *field = mnf_field_find (pointer);

  for (guint i = 0; i < texts->len; i++)
    if (g_utf8_strlen (texts->pdata[i], -1) > (glong) field->max_length)
      return FALSE;

  return TRUE;
}

static gboolean
has_room (MnfManifestation *manifestation, const char *list, guint n_added)
{
  guint length = mnf_manifestation_get_length (manifestation, list);

  return length + n_added <= mnf_field_find (list)->max_length;
}

static JsonNode *
new_element (const MnfPasteBlock *block)
{
  g_autoptr (JsonObject) object = json_object_new ();
  JsonArray *items;

  if (block->numbering == NULL)
    {
      json_object_set_string_member (object, "type", "paragraph");
      json_object_set_string_member (object, "text", block->texts->pdata[0]);
      return json_node_init_object (json_node_alloc (), object);
    }

  items = json_array_sized_new (block->texts->len);
  for (guint i = 0; i < block->texts->len; i++)
    json_array_add_string_element (items, block->texts->pdata[i]);
  json_object_set_string_member (object, "type", "list");
  json_object_set_string_member (object, "label", block->numbering);
  json_object_set_array_member (object, "items", items);
  return json_node_init_object (json_node_alloc (), object);
}

/* Inserts @node before @index of @list. Consumes @manifestation and @node. */
static MnfManifestation *
insert (MnfManifestation *manifestation, const char *list, guint index, JsonNode *node)
{
  g_autoptr (MnfManifestation) before = manifestation;
  g_autoptr (JsonNode) element = node;
  g_autofree char *pointer = mnf_pointer_append_index (list, index);

  return mnf_manifestation_insert (before, pointer, element, NULL);
}

static gpointer
copy_text (gconstpointer text, gpointer data)
{
  return g_strdup (text);
}

static MnfManifestation *
paste_items (MnfManifestation *manifestation,
             const char *pointer,
             const char *before,
             const char *after,
             GPtrArray *blocks,
             MnfCaret *caret)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = mnf_pointer_dup_parent (pointer);
  g_autofree char *last = mnf_pointer_dup_last (pointer);
  guint index = (guint) atoi (last);
  MnfManifestation *edited;
  gsize offset;

  for (guint i = 0; i < blocks->len; i++)
    g_ptr_array_extend (texts, ((MnfPasteBlock *) blocks->pdata[i])->texts, copy_text,
                        NULL);

  offset = surround (texts, before, after);
  if (!fit (texts, pointer) || !has_room (manifestation, list, texts->len - 1))
    return NULL;

  edited = mnf_manifestation_with_text (manifestation, pointer, texts->pdata[0], NULL);
  for (guint i = 1; i < texts->len; i++)
    edited = insert (edited, list, index + i,
                     json_node_init_string (json_node_alloc (), texts->pdata[i]));

  *caret = (MnfCaret){ mnf_pointer_append_index (list, index + texts->len - 1), offset };
  return edited;
}

/* What surrounds a list is paragraphs of its own. */
static void
surround_lists (GPtrArray *blocks, const char *before, const char *after)
{
  const MnfPasteBlock *first = blocks->pdata[0];
  const MnfPasteBlock *last = blocks->pdata[blocks->len - 1];

  if (first->numbering != NULL && !mnf_text_is_blank (before))
    {
      g_ptr_array_add (add_block (blocks, NULL)->texts, g_strdup (before));
      g_ptr_array_insert (blocks, 0, g_ptr_array_steal_index (blocks, blocks->len - 1));
    }
  if (last->numbering != NULL && !mnf_text_is_blank (after))
    g_ptr_array_add (add_block (blocks, NULL)->texts, g_strdup (after));
}

static void
place_caret (MnfCaret *caret, guint index, const MnfPasteBlock *block, gsize offset)
{
  caret->pointer = block->numbering != NULL
                     ? g_strdup_printf ("/body/%u/items/%u", index, block->texts->len - 1)
                     : g_strdup_printf ("/body/%u/text", index);
  caret->offset = offset;
}

static gboolean
all_fit (GPtrArray *blocks)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      const MnfPasteBlock *block = blocks->pdata[i];

      if (!fit (block->texts, "/body/0/text") ||
          block->texts->len > mnf_field_find ("/body/0/items")->max_length)
        return FALSE;
    }

  return TRUE;
}

/* The first block goes into the element that is there, if it can. */
static MnfManifestation *
replace_element (MnfManifestation *manifestation,
                 const char *pointer,
                 guint index,
                 const MnfPasteBlock *block)
{
  g_autofree char *element = mnf_pointer_append_index ("/body", index);
  g_autoptr (MnfManifestation) removed = NULL;

  if (block->numbering == NULL)
    return mnf_manifestation_with_text (manifestation, pointer, block->texts->pdata[0],
                                        NULL);

  removed = mnf_manifestation_remove (manifestation, element, NULL);
  return insert (g_steal_pointer (&removed), "/body", index, new_element (block));
}

static MnfManifestation *
paste_elements (MnfManifestation *manifestation,
                const char *pointer,
                const char *before,
                const char *after,
                GPtrArray *blocks,
                MnfCaret *caret)
{
  g_autofree char *element = mnf_pointer_dup_parent (pointer);
  g_autofree char *last_name = mnf_pointer_dup_last (element);
  guint index = (guint) atoi (last_name);
  const MnfPasteBlock *first = blocks->pdata[0];
  const MnfPasteBlock *last = blocks->pdata[blocks->len - 1];
  MnfManifestation *edited;
  guint last_index = 0;
  gsize offset;

  if (first->numbering == NULL)
    surround (first->texts, before, "");
  offset = strlen (last->texts->pdata[last->texts->len - 1]);
  if (last->numbering == NULL)
    surround (last->texts, "", after);
  surround_lists (blocks, before, after);

  if (!all_fit (blocks) || !has_room (manifestation, "/body", blocks->len - 1))
    return NULL;

  edited = replace_element (manifestation, pointer, index, blocks->pdata[0]);
  for (guint i = 1; i < blocks->len; i++)
    edited = insert (edited, "/body", index + i, new_element (blocks->pdata[i]));

  g_ptr_array_find (blocks, last, &last_index);
  place_caret (caret, index + last_index, last, offset);
  return edited;
}

MnfManifestation *
mnf_paste_apply (MnfManifestation *manifestation,
                 const char *pointer,
                 gsize start,
                 gsize end,
                 GPtrArray *blocks,
                 MnfCaret *caret)
{
  const char *text = mnf_manifestation_get_text (manifestation, pointer);
  g_autofree char *before = g_strndup (text, start);
  const char *after = text + end;

  return is_item (pointer)
           ? paste_items (manifestation, pointer, before, after, blocks, caret)
           : paste_elements (manifestation, pointer, before, after, blocks, caret);
}
