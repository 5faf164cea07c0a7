/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-municipality-offer.h"

#include <string.h>

#include "mnf-line-signs.h"
#include "model/mnf-field.h"

#define FIELD "{municipality}"

/* The texts of a letter */

/* Looks at a text; gives what it is to be instead (transfer full), or NULL. */
typedef char *(*TextFunc) (const char *text, gpointer user_data);

static void
visit_text (MnfManifestation **letter,
            const char *pointer,
            TextFunc visit,
            gpointer user_data)
{
  g_autofree char *edited =
    visit (mnf_manifestation_get_text (*letter, pointer), user_data);
  g_autoptr (MnfManifestation) before = NULL;

  if (edited == NULL || g_utf8_strlen (edited, -1) > mnf_field_find (pointer)->max_length)
    return;
  before = *letter;
  *letter = mnf_manifestation_with_text (before, pointer, edited, NULL);
}

static void
visit_signatories (MnfManifestation **letter, TextFunc visit, gpointer user_data)
{
  guint n_signatories = mnf_manifestation_get_length (*letter, "/signatories");

  for (guint i = 0; i < n_signatories; i++)
    {
      g_autofree char *institution = g_strdup_printf ("/signatories/%u/institution", i);
      g_autofree char *post = g_strdup_printf ("/signatories/%u/post", i);

      visit_text (letter, institution, visit, user_data);
      visit_text (letter, post, visit, user_data);
    }
}

static void
visit_body (MnfManifestation **letter, TextFunc visit, gpointer user_data)
{
  guint n_elements = mnf_manifestation_get_length (*letter, "/body");

  for (guint i = 0; i < n_elements; i++)
    {
      g_autofree char *text = g_strdup_printf ("/body/%u/text", i);
      g_autofree char *items = g_strdup_printf ("/body/%u/items", i);
      guint n_items = mnf_manifestation_get_length (*letter, items);

      if (n_items == 0)
        visit_text (letter, text, visit, user_data);
      for (guint k = 0; k < n_items; k++)
        {
          g_autofree char *item = g_strdup_printf ("%s/%u", items, k);

          visit_text (letter, item, visit, user_data);
        }
    }
}

/* Finding */

typedef struct
{
  GPtrArray *municipalities;
  const MnfMunicipality *found;
} Search;

static gboolean
begins_word (const char *text, const char *at)
{
  return at == text || !g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (at)));
}

/* In capitals a name is found at the end of its line: "AYUNTAMIENTO DE TOLUCA". */
static const MnfMunicipality *
find_name (Search *self, const char *text, const char *at)
{
  const MnfMunicipality *found =
    mnf_municipalities_match_prefix (self->municipalities, at);
  g_autofree char *line = NULL;

  if (found != NULL || !mnf_line_is_upper (text))
    return found;
  line = g_strndup (at, strcspn (at, "\n"));
  return mnf_municipalities_find (self->municipalities, line);
}

static char *
find_cb (const char *text, gpointer user_data)
{
  Search *self = user_data;

  for (const char *at = text; *at != '\0' && self->found == NULL;
       at = g_utf8_next_char (at))
    if (begins_word (text, at))
      self->found = find_name (self, text, at);

  return NULL;
}

static char *
find_in_body_cb (const char *text, gpointer user_data)
{
  static const char *const phrases[] = { "Ayuntamiento de ", "Municipio de ",
                                         "municipio de " };
  Search *self = user_data;

  for (gsize i = 0; i < G_N_ELEMENTS (phrases) && self->found == NULL; i++)
    {
      const char *phrase = strstr (text, phrases[i]);

      if (phrase != NULL)
        self->found = mnf_municipalities_match_prefix (self->municipalities,
                                                       phrase + strlen (phrases[i]));
    }

  return NULL;
}

const MnfMunicipality *
mnf_municipality_offer_find (GPtrArray *municipalities, MnfManifestation *letter)
{
  Search search = { .municipalities = municipalities };

  visit_text (&letter, "/issuer/organization", find_cb, &search);
  visit_text (&letter, "/issuer/unit", find_cb, &search);
  visit_signatories (&letter, find_cb, &search);
  visit_body (&letter, find_in_body_cb, &search);
  return search.found;
}

/* Replacing */

typedef struct
{
  GPtrArray *municipalities;
  const MnfMunicipality *sender;
} Replacement;

static char *
replace_cb (const char *text, gpointer user_data)
{
  Replacement *self = user_data;
  GString *replaced = NULL;
  const char *copied = text, *at = text;

  while (*at != '\0')
    {
      const MnfMunicipality *found =
        begins_word (text, at)
          ? mnf_municipalities_match_prefix (self->municipalities, at)
          : NULL;
      const char *next =
        found != NULL ? at + strlen (found->name) : g_utf8_next_char (at);

      if (found == self->sender)
        {
          if (replaced == NULL)
            replaced = g_string_new (NULL);
          g_string_append_len (replaced, copied, at - copied);
          g_string_append (replaced, FIELD);
          copied = next;
        }
      at = next;
    }

  if (replaced == NULL)
    return NULL;
  g_string_append (replaced, copied);
  return g_string_free (replaced, FALSE);
}

MnfManifestation *
mnf_municipality_offer_apply (const MnfMunicipality *sender,
                              GPtrArray *municipalities,
                              MnfManifestation *letter)
{
  Replacement replacement = { municipalities, sender };
  MnfManifestation *edited =
    mnf_municipality_issue_by_name (sender->name, municipalities, letter);

  visit_text (&edited, "/subject", replace_cb, &replacement);
  visit_body (&edited, replace_cb, &replacement);
  visit_signatories (&edited, replace_cb, &replacement);
  return edited;
}
