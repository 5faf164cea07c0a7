/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-import-words.h"

#include <string.h>

#include "compose/mnf-inline.h"
#include "mnf-import-error.h"

#define STAR_OPERATOR "\u2217"

void
mnf_import_words_init (MnfImportWords *self)
{
  self->text = g_string_new (NULL);
  self->emphasis = g_byte_array_new ();
}

void
mnf_import_words_clear (MnfImportWords *self)
{
  g_string_free (self->text, TRUE);
  g_byte_array_unref (self->emphasis);
}

/* What stands for @letter on a page: "\n" for a line break, 0 for nothing. */
static gunichar
simplify (gunichar letter)
{
  if (letter == '\r' || letter == '\v' || letter == '\f' || letter == 0x85 ||
      letter == 0x2028 || letter == 0x2029)
    return '\n';
  if (letter == '\t' || letter == '\n')
    return letter;
  return g_unichar_iscntrl (letter) || letter == 0xfffe || letter == 0xffff ? 0 : letter;
}

void
mnf_import_words_append (MnfImportWords *self,
                         const char *text,
                         gssize length,
                         MnfRunFlags emphasis)
{
  const char *end = text + (length < 0 ? (gssize) strlen (text) : length);
  gsize start = self->text->len;

  if (start > MNF_IMPORT_MOST_TEXT)
    return;
  for (const char *at = text; at < end; at = g_utf8_next_char (at))
    {
      gunichar letter = simplify (g_utf8_get_char (at));

      if (letter != 0 && !(*at == '\r' && at + 1 < end && at[1] == '\n'))
        g_string_append_unichar (self->text, letter);
    }

  if (self->text->len == start)
    return;
  g_byte_array_set_size (self->emphasis, (guint) self->text->len);
  memset (self->emphasis->data + start, (int) emphasis, self->text->len - start);
}

/* The next byte after the white space at @at. */
static gsize
skip_space (const char *text, gsize at, gsize end)
{
  while (at < end && g_unichar_isspace (g_utf8_get_char (text + at)))
    at = (gsize) (g_utf8_next_char (text + at) - text);
  return at;
}

/* Where the white space before @end begins, not before @start. */
static gsize
skip_space_back (const char *text, gsize start, gsize end)
{
  while (end > start)
    {
      const char *last = g_utf8_prev_char (text + end);

      if (!g_unichar_isspace (g_utf8_get_char (last)))
        break;
      end = (gsize) (last - text);
    }

  return end;
}

/* White space looks the same in all weights: it has the emphasis that the words
 * on both sides share, for a mark must touch a word. */
static void
simplify_emphasis (const char *text, guint8 *emphasis, gsize end)
{
  guint8 before = 0;
  gsize at = 0;

  while (at < end)
    {
      gsize word = skip_space (text, at, end);

      if (word > at)
        memset (emphasis + at, word < end ? before & emphasis[word] : 0, word - at);
      if (word == end)
        return;
      before = emphasis[word];
      at = (gsize) (g_utf8_next_char (text + word) - text);
    }
}

static void
append_mark (GString *markup, MnfRunFlags flag)
{
  g_string_append (markup, flag == MNF_RUN_BOLD ? "**" : "*");
}

/* Ends the emphases that are open and not in @wanted, and all inside them; then
 * begins those that are missing. @open holds the open ones, the outer first. */
static void
change_emphasis (GString *markup, MnfRunFlags open[2], MnfRunFlags wanted)
{
  static const MnfRunFlags flags[] = { MNF_RUN_BOLD, MNF_RUN_ITALIC };
  guint n_kept = 0;

  while (n_kept < 2 && open[n_kept] != 0 && (open[n_kept] & wanted) != 0)
    wanted &= ~open[n_kept++];
  for (guint i = 2; i > n_kept; i--)
    {
      if (open[i - 1] != 0)
        append_mark (markup, open[i - 1]);
      open[i - 1] = 0;
    }

  for (guint i = 0; i < G_N_ELEMENTS (flags); i++)
    if (wanted & flags[i])
      {
        append_mark (markup, flags[i]);
        open[n_kept++] = flags[i];
      }
}

/* @emphasis is NULL for none. */
static void
append_markup (GString *markup, const char *text, gsize length, const guint8 *emphasis)
{
  MnfRunFlags open[2] = { 0, 0 };

  for (gsize i = 0; i < length; i++)
    {
      if (emphasis != NULL)
        change_emphasis (markup, open, emphasis[i]);
      if (text[i] == '{')
        g_string_append_c (markup, '{');
      g_string_append_c (markup, text[i]);
    }
  change_emphasis (markup, open, 0);
}

/* Whether @markup shows exactly @text. */
static gboolean
shows (const char *markup, const char *text, gsize length)
{
  g_autoptr (GArray) spans = mnf_inline_parse (markup);
  gsize at = 0;

  for (guint i = 0; i < spans->len; i++)
    {
      const MnfInline *span = &g_array_index (spans, MnfInline, i);
      gsize n = span->kind == MNF_INLINE_BRACE ? 1 : span->end - span->start;

      if (span->kind == MNF_INLINE_FIELD || at + n > length ||
          memcmp (markup + span->start, text + at, n) != 0)
        return FALSE;
      at += n;
    }

  return at == length;
}

static void
append_line (GString *markup, const char *line, gsize length, guint8 *emphasis)
{
  gsize start = markup->len;

  simplify_emphasis (line, emphasis, length);
  append_markup (markup, line, length, emphasis);
  if (!shows (markup->str + start, line, length))
    {
      g_string_truncate (markup, start);
      append_markup (markup, line, length, NULL);
    }
}

static char *
write_markup (MnfImportWords *self)
{
  GString *markup = g_string_new (NULL);
  const char *line = self->text->str;

  while (line != NULL)
    {
      const char *line_end = strchr (line, '\n');
      gsize length = line_end != NULL ? (gsize) (line_end - line) : strlen (line);

      append_line (markup, line, length, self->emphasis->data + (line - self->text->str));
      if (line_end != NULL)
        g_string_append_c (markup, '\n');
      line = line_end != NULL ? line_end + 1 : NULL;
    }

  return g_string_free (markup, FALSE);
}

/* Moves the words from @start to @end to where the text is rebuilt. */
static void
keep (MnfImportWords *self, gsize *kept, gsize start, gsize end)
{
  memmove (self->text->str + *kept, self->text->str + start, end - start);
  memmove (self->emphasis->data + *kept, self->emphasis->data + start, end - start);
  *kept += end - start;
}

/* Takes the white space from the ends of all lines, and the empty lines from
 * both ends. */
static void
strip (MnfImportWords *self)
{
  char *text = self->text->str;
  gsize line = 0, kept = 0;

  while (line < self->text->len)
    {
      gsize line_end = line + strcspn (text + line, "\n");
      gsize start = skip_space (text, line, line_end);
      gsize end = skip_space_back (text, start, line_end);

      if (kept > 0 || end > start)
        {
          keep (self, &kept, start, end);
          keep (self, &kept, line_end, MIN (line_end + 1, self->text->len));
        }
      line = line_end + 1;
    }

  while (kept > 0 && text[kept - 1] == '\n')
    kept--;
  g_string_truncate (self->text, kept);
  g_byte_array_set_size (self->emphasis, (guint) kept);
}

static void
replace_stars (MnfImportWords *self)
{
  g_autoptr (GString) text = g_steal_pointer (&self->text);
  g_autoptr (GByteArray) emphasis = g_steal_pointer (&self->emphasis);

  mnf_import_words_init (self);
  for (gsize i = 0; i < text->len; i++)
    {
      gboolean is_star = text->str[i] == '*';
      gsize length = is_star ? strlen (STAR_OPERATOR) : 1;

      g_string_append_len (self->text, is_star ? STAR_OPERATOR : text->str + i,
                           (gssize) length);
      for (gsize k = 0; k < length; k++)
        g_byte_array_append (self->emphasis, emphasis->data + i, 1);
    }
}

static char *
write_exactly (MnfImportWords *self)
{
  g_autofree char *markup = write_markup (self);

  if (shows (markup, self->text->str, self->text->len))
    return g_steal_pointer (&markup);
  replace_stars (self);
  return write_markup (self);
}

char *
mnf_import_words_finish (MnfImportWords *self)
{
  char *markup = NULL;

  if (self->text->len <= MNF_IMPORT_MOST_TEXT)
    {
      strip (self);
      if (self->text->len > 0)
        markup = write_exactly (self);
    }
  else
    markup = g_strdup (self->text->str); /* is refused for its length */

  g_string_truncate (self->text, 0);
  g_byte_array_set_size (self->emphasis, 0);
  return markup;
}
