/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-suggestion.h"

#include <glib/gi18n-lib.h>

#include "mnf-legend.h"
#include "mnf-people.h"
#include "model/mnf-pointer.h"

typedef void (*Suggest) (GPtrArray *suggestions,
                         MnfManifestation *manifestation,
                         const char *pointer);

static void
suggestion_free (gpointer data)
{
  MnfSuggestion *self = data;

  g_free (self->text);
  g_free (self);
}

static void
add (GPtrArray *suggestions, const char *text, const char *note)
{
  MnfSuggestion *suggestion = g_new (MnfSuggestion, 1);

  suggestion->text = g_strdup (text);
  suggestion->note = note;
  g_ptr_array_add (suggestions, suggestion);
}

static void
add_all (GPtrArray *suggestions, GStrv texts)
{
  for (guint i = 0; texts[i] != NULL; i++)
    add (suggestions, texts[i], NULL);
}

/* The member @name of the person whose member is at @pointer; borrowed. */
static const char *
get_sibling (MnfManifestation *manifestation, const char *pointer, const char *name)
{
  g_autofree char *person = mnf_pointer_dup_parent (pointer);
  g_autofree char *sibling = mnf_pointer_append (person, name);

  return mnf_manifestation_get_text (manifestation, sibling);
}

static void
suggest_honorifics (GPtrArray *suggestions,
                    MnfManifestation *manifestation,
                    const char *pointer)
{
  g_auto (GStrv) honorifics =
    mnf_honorifics_suggest (get_sibling (manifestation, pointer, "gender"),
                            mnf_manifestation_get_text (manifestation, pointer));

  add_all (suggestions, honorifics);
}

static void
suggest_posts (GPtrArray *suggestions,
               MnfManifestation *manifestation,
               const char *pointer)
{
  g_auto (GStrv) posts =
    mnf_posts_suggest (get_sibling (manifestation, pointer, "gender"),
                       mnf_manifestation_get_text (manifestation, pointer));

  add_all (suggestions, posts);
}

static void
suggest_salutations (GPtrArray *suggestions,
                     MnfManifestation *manifestation,
                     const char *pointer)
{
  g_auto (GStrv) salutations =
    mnf_salutations_suggest (get_sibling (manifestation, pointer, "gender"),
                             get_sibling (manifestation, pointer, "number"),
                             mnf_manifestation_get_text (manifestation, pointer));

  add_all (suggestions, salutations);
}

static const char *
describe_confidence (MnfConfidence confidence)
{
  switch (confidence)
    {
    case MNF_CONFIDENCE_HIGH:
      return NULL;
    case MNF_CONFIDENCE_MEDIUM:
      /* Translators: of the words of a year’s official legend. */
      return _ ("Compare it with the decree");
    default:
      return _ ("Uncertain: look it up in the decree");
    }
}

static void
suggest_legend (GPtrArray *suggestions,
                MnfManifestation *manifestation,
                const char *pointer)
{
  g_autoptr (GPtrArray) legends = mnf_legends_load ();
  const MnfLegend *legend =
    mnf_legends_find (legends, mnf_manifestation_get_text (manifestation, "/date"));

  if (legend != NULL)
    add (suggestions, legend->text, describe_confidence (legend->confidence));
}

static const struct
{
  const char *pattern;
  Suggest suggest;
} sources[] = {
  { "/letterhead/legend", suggest_legend },
  { "/addressee/honorific", suggest_honorifics },
  { "/addressee/post", suggest_posts },
  { "/addressee/salutation", suggest_salutations },
  { "/signatories/*/honorific", suggest_honorifics },
  { "/signatories/*/post", suggest_posts },
};

static Suggest
find_source (const char *pointer)
{
  for (gsize i = 0; i < G_N_ELEMENTS (sources); i++)
    if (mnf_pointer_matches (sources[i].pattern, pointer))
      return sources[i].suggest;

  return NULL;
}

gboolean
mnf_suggestions_exist (const char *pointer)
{
  return find_source (pointer) != NULL;
}

GPtrArray *
mnf_suggestions_find (MnfManifestation *manifestation, const char *pointer)
{
  GPtrArray *suggestions = g_ptr_array_new_with_free_func (suggestion_free);
  Suggest suggest = find_source (pointer);

  if (suggest != NULL)
    suggest (suggestions, manifestation, pointer);
  return suggestions;
}
