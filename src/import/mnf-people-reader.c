/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-people-reader.h"

#include <string.h>

#include "catalog/mnf-people.h"
#include "mnf-import-words.h"
#include "mnf-line-signs.h"

/* Where in the lines of a person what is; each goes on to the next. */
typedef struct
{
  guint first;       /* a post that stands above the name */
  guint name;        /* as end if there is none */
  guint post;        /* below the name */
  guint institution; /* as end if there is none */
  guint end;
} Layout;

static const char *
get_text (const MnfImportLines *lines, guint index)
{
  return mnf_import_lines_get (lines, index)->text;
}

static gboolean
is_name (const MnfImportLines *lines, guint index, guint end, gboolean signs)
{
  const char *text = get_text (lines, index);

  if (mnf_line_measure_honorific (text) > 0)
    return TRUE;
  return mnf_line_may_be_name (text) &&
         (signs ||
          (index + 1 < end && mnf_line_begins_post (get_text (lines, index + 1))));
}

/* The name is on the first line, or on the first one below a post. */
static guint
find_name (const MnfImportLines *lines, guint first, guint end, gboolean signs)
{
  for (guint i = first; i < end; i++)
    {
      if (is_name (lines, i, end, signs))
        return i;
      if (!signs || !mnf_line_begins_post (get_text (lines, first)))
        break;
    }

  return end;
}

static Layout
find_layout (const MnfImportLines *lines, guint first, guint end, gboolean signs)
{
  Layout layout = { .first = first, .end = end };

  layout.name = find_name (lines, first, end, signs);
  layout.post = layout.name < end ? layout.name + 1 : first;
  layout.institution = layout.post;

  /* What names no post is an institution from its first line on. */
  if (layout.name == end && !mnf_line_begins_post (get_text (lines, first)))
    return layout;

  while (layout.institution < end &&
         !mnf_line_begins_institution (get_text (lines, layout.institution)))
    layout.institution++;
  return layout;
}

/* The gender of which alone @text is the form. */
static const char *
tell_gender (const char *text, char *(*dup_for_gender) (const char *, const char *) )
{
  g_autofree char *masculine = dup_for_gender (text, "masculine");
  g_autofree char *feminine = dup_for_gender (text, "feminine");

  if (g_str_equal (masculine, feminine))
    return NULL;
  return g_str_equal (text, feminine) ? "feminine" : "masculine";
}

static void
set_text (JsonObject *person, const char *member, const char *text)
{
  if (*text != '\0')
    json_object_set_string_member (person, member, text);
}

static void
set_words (JsonObject *person, const char *member, const char *text, gssize length)
{
  g_auto (MnfImportWords) words;
  g_autofree char *stored = NULL;

  mnf_import_words_init (&words);
  mnf_import_words_append (&words, text, length, 0);
  stored = mnf_import_words_finish (&words);
  if (stored != NULL)
    json_object_set_string_member (person, member, stored);
}

/* The lines of the post above the name, and of that below. */
static char *
join_post (const MnfImportLines *lines, const Layout *layout)
{
  g_autofree char *below =
    mnf_import_lines_join (lines, layout->post, layout->institution, 0);
  g_autofree char *above = NULL;

  if (layout->name == layout->end || layout->name == layout->first)
    return g_steal_pointer (&below);

  above = mnf_import_lines_join (lines, layout->first, layout->name, 0);
  return g_strconcat (above, *below != '\0' ? "\n" : "", below, NULL);
}

static JsonObject *
read_person (const MnfImportLines *lines, guint first, guint end, gboolean signs)
{
  Layout layout = find_layout (lines, first, end, signs);
  JsonObject *person = json_object_new ();
  g_autofree char *post = join_post (lines, &layout);
  g_autofree char *institution =
    mnf_import_lines_join (lines, layout.institution, end, 0);
  g_autofree char *honorific = g_strdup ("");
  const char *gender;

  if (layout.name < end)
    {
      const char *text = get_text (lines, layout.name);
      gsize length = mnf_line_measure_honorific (text);

      honorific = (g_free (honorific), g_strchomp (g_strndup (text, length)));
      set_words (person, "honorific", honorific, -1);
      set_words (person, "name", text + length, -1);
    }
  set_text (person, "post", post);
  set_text (person, "institution", institution);

  gender = tell_gender (honorific, mnf_honorific_dup_for_gender);
  if (gender == NULL)
    gender = tell_gender (honorific, mnf_post_dup_for_gender);
  if (gender == NULL)
    gender = tell_gender (post, mnf_post_dup_for_gender);
  json_object_set_string_member (person, "gender", gender != NULL ? gender : "masculine");
  return person;
}

JsonObject *
mnf_people_read_signatory (const MnfImportLines *lines, guint first, guint end)
{
  JsonObject *signatory = read_person (lines, first, end, TRUE);

  json_object_set_string_member (signatory, "role", "signs");
  return signatory;
}

JsonObject *
mnf_people_read_addressee (const MnfImportLines *lines, guint first, guint end)
{
  return read_person (lines, first, end, FALSE);
}

/* Where the note behind a copy's post begins, a byte of @text; -1 if there is none. */
static gssize
find_note (const char *text)
{
  static const char *const notes[] = { ". Para ", ". Mismo ", ". Con ", ". Presente",
                                       ". For " };

  for (gsize i = 0; i < G_N_ELEMENTS (notes); i++)
    {
      const char *note = strstr (text, notes[i]);

      if (note != NULL)
        return note + 2 - text;
    }

  return -1;
}

JsonObject *
mnf_people_read_copy (const MnfImportLines *lines, guint first, guint end)
{
  g_autofree char *text =
    mnf_import_lines_join (lines, first, end, MNF_IMPORT_JOIN_ONE_LINE);
  JsonObject *copy = json_object_new ();
  const char *comma = strstr (text, ", ");
  const char *post = comma != NULL ? comma + 2 : text + strlen (text);
  gssize note = find_note (post);
  g_autofree char *name = NULL;
  g_autofree char *title = NULL;

  if (comma == NULL || note < 2 || mnf_line_measure_honorific (text) == 0)
    {
      json_object_set_string_member (copy, "name", text);
      return copy;
    }

  name = g_strndup (text, (gsize) (comma - text));
  title = g_strndup (post, (gsize) note - 2);
  json_object_set_string_member (copy, "name", name);
  json_object_set_string_member (copy, "post", title);
  json_object_set_string_member (copy, "note", post + note);
  return copy;
}
