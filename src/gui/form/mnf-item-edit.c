/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-item-edit.h"

#include <string.h>

#include "compose/mnf-inline.h"
#include "model/mnf-field.h"
#include "model/mnf-pointer.h"

void
mnf_caret_clear (MnfCaret *self)
{
  g_clear_pointer (&self->pointer, g_free);
}

static char *
dup_sibling (const char *pointer, int step)
{
  g_autofree char *list = mnf_pointer_dup_parent (pointer);
  g_autofree char *index = mnf_pointer_dup_last (pointer);

  return mnf_pointer_append_index (list, (guint) (atoi (index) + step));
}

/* The emphasis of the words that end before byte @cut, and of those behind. */
static void
find_emphasis (GArray *spans, gsize cut, MnfRunFlags *before, MnfRunFlags *after)
{
  *before = *after = 0;

  for (guint i = 0; i < spans->len; i++)
    {
      const MnfInline *span = &g_array_index (spans, MnfInline, i);

      if (span->start < cut)
        *before = span->emphasis;
      if (span->end > cut)
        {
          *after = span->emphasis;
          return;
        }
    }
}

/* Whether byte @offset of @text is a mark of emphasis: what no span shows. */
static gboolean
is_mark (GArray *spans, const char *text, gsize offset)
{
  if (text[offset] != '*')
    return FALSE;

  for (guint i = 0; i < spans->len; i++)
    {
      const MnfInline *span = &g_array_index (spans, MnfInline, i);

      if (span->start <= offset && offset < span->end)
        return FALSE;
    }

  return TRUE;
}

/* Marks at the cut stay with their words. */
static gsize
leave_marks (GArray *spans, const char *text, gsize cut)
{
  MnfRunFlags before, after;

  find_emphasis (spans, cut, &before, &after);
  if ((after & ~before) != 0)
    while (cut > 0 && is_mark (spans, text, cut - 1))
      cut--;
  else if ((before & ~after) != 0)
    while (is_mark (spans, text, cut))
      cut++;

  return cut;
}

static const char *
get_marks (MnfRunFlags emphasis)
{
  static const char *const marks[] = { "", "**", "*", "***" };

  return marks[emphasis & (MNF_RUN_BOLD | MNF_RUN_ITALIC)];
}

static gsize
find_end_of_words (const char *text, gsize end)
{
  while (end > 0 && g_ascii_isspace (text[end - 1]))
    end--;

  return end;
}

static void
cut_text (const char *text, gsize cut, char **first, char **second)
{
  g_autoptr (GArray) spans = mnf_inline_parse (text);
  MnfRunFlags before, after;
  const char *marks;
  gsize words_end;

  cut = leave_marks (spans, text, cut);
  find_emphasis (spans, cut, &before, &after);
  marks = get_marks (before & after);
  cut += strspn (text + cut, " \t");
  words_end = find_end_of_words (text, cut);

  *first = g_strdup_printf ("%.*s%s%.*s", (int) words_end, text, marks,
                            (int) (cut - words_end), text + words_end);
  *second = g_strconcat (marks, text + cut, NULL);
}

static gboolean
has_room (const char *pointer, gsize length)
{
  return length <= mnf_field_find (pointer)->max_length;
}

MnfManifestation *
mnf_item_split (MnfManifestation *manifestation,
                const char *pointer,
                gsize start,
                gsize end,
                MnfCaret *caret)
{
  const char *text = mnf_manifestation_get_text (manifestation, pointer);
  g_autofree char *kept = g_strdup_printf ("%.*s%s", (int) start, text, text + end);
  g_autofree char *list = mnf_pointer_dup_parent (pointer);
  g_autofree char *next = dup_sibling (pointer, 1);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autoptr (MnfManifestation) shortened = NULL;
  g_autoptr (JsonNode) item = json_node_alloc ();

  if (!has_room (list, mnf_manifestation_get_length (manifestation, list) + 1))
    return NULL;

  cut_text (kept, start, &first, &second);
  shortened = mnf_manifestation_with_text (manifestation, pointer, first, NULL);
  json_node_init_string (item, second);
  *caret = (MnfCaret){ g_steal_pointer (&next), 0 };
  return mnf_manifestation_insert (shortened, caret->pointer, item, NULL);
}

MnfManifestation *
mnf_item_join (MnfManifestation *manifestation, const char *pointer, MnfCaret *caret)
{
  g_autofree char *index = mnf_pointer_dup_last (pointer);
  g_autofree char *previous = NULL;
  g_autofree char *joined = NULL;
  g_autoptr (MnfManifestation) lengthened = NULL;
  const char *text;

  if (g_str_equal (index, "0"))
    return NULL;

  previous = dup_sibling (pointer, -1);
  text = mnf_manifestation_get_text (manifestation, previous);
  joined = g_strconcat (text, mnf_manifestation_get_text (manifestation, pointer), NULL);
  if (!has_room (pointer, g_utf8_strlen (joined, -1)))
    return NULL;

  *caret = (MnfCaret){ g_steal_pointer (&previous), strlen (text) };
  lengthened = mnf_manifestation_with_text (manifestation, caret->pointer, joined, NULL);
  return mnf_manifestation_remove (lengthened, pointer, NULL);
}
