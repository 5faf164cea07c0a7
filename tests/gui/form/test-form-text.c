/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the form knows without a display. */

#include "gui/form/mnf-element.h"
#include "gui/form/mnf-emphasis.h"
#include "gui/form/mnf-text-patch.h"

#include <string.h>

/* The selection is written as [ ]; a lone | is a caret. */
static char *
strip_selection (const char *marked, gsize *start, gsize *end)
{
  GString *text = g_string_new (NULL);

  for (const char *p = marked; *p != '\0'; p++)
    {
      if (*p == '[' || *p == '|')
        *start = text->len;
      if (*p == ']' || *p == '|')
        *end = text->len;
      if (strchr ("[]|", *p) == NULL)
        g_string_append_c (text, *p);
    }

  return g_string_free (text, FALSE);
}

static void
test_emphasis (void)
{
  static const struct
  {
    const char *before;
    MnfEmphasis emphasis;
    const char *after; /* NULL: nothing to emphasise */
  } cases[] = {
    { "a [word] b", MNF_EMPHASIS_BOLD, "a **[word]** b" },
    { "a **[word]** b", MNF_EMPHASIS_BOLD, "a [word] b" },
    { "a [**word**] b", MNF_EMPHASIS_BOLD, "a [word] b" },
    { "a [word] b", MNF_EMPHASIS_ITALIC, "a *[word]* b" },
    { "a *[word]* b", MNF_EMPHASIS_ITALIC, "a [word] b" },
    { "a **[word]** b", MNF_EMPHASIS_ITALIC, "a ***[word]*** b" },
    { "a *[word]* b", MNF_EMPHASIS_BOLD, "a ***[word]*** b" },
    { "a ***[word]*** b", MNF_EMPHASIS_BOLD, "a *[word]* b" },
    { "a ***[word]*** b", MNF_EMPHASIS_ITALIC, "a **[word]** b" },
    { "[dos palabras ]más", MNF_EMPHASIS_BOLD, "**[dos palabras]** más" },
    { "años m|ás", MNF_EMPHASIS_BOLD, "años **[más]**" },
    { "fin|", MNF_EMPHASIS_ITALIC, "*[fin]*" },
    { "a | b", MNF_EMPHASIS_BOLD, NULL },
    { "[ ]", MNF_EMPHASIS_BOLD, NULL },
    { "|", MNF_EMPHASIS_BOLD, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gsize start = 0, end = 0, wanted_start = 0, wanted_end = 0;
      g_autofree char *before = strip_selection (cases[i].before, &start, &end);
      g_autofree char *after =
        mnf_emphasis_toggle (before, &start, &end, cases[i].emphasis);
      g_autofree char *wanted =
        cases[i].after != NULL
          ? strip_selection (cases[i].after, &wanted_start, &wanted_end)
          : NULL;

      g_assert_cmpstr (after, ==, wanted);
      if (wanted != NULL)
        {
          g_assert_cmpuint (start, ==, wanted_start);
          g_assert_cmpuint (end, ==, wanted_end);
        }
    }
}

static void
test_patch (void)
{
  static const struct
  {
    const char *before, *after;
    guint start, end;
    const char *inserted;
  } cases[] = {
    { "", "", 0, 0, "" },         { "abc", "abc", 3, 3, "" },
    { "", "abc", 0, 0, "abc" },   { "abc", "", 0, 3, "" },
    { "abc", "axc", 1, 2, "x" },  { "año", "aéo", 1, 2, "é" },   /* the same first byte */
    { "año", "añño", 2, 2, "ñ" }, { "niño", "nińo", 2, 3, "ń" }, /* the same last byte */
    { "a“b", "a”b", 1, 2, "”" },  { "“”", "“", 1, 2, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      MnfTextPatch patch = mnf_text_patch_find (cases[i].before, cases[i].after);
      g_autofree char *inserted = g_strndup (patch.inserted, patch.n_bytes);

      g_assert_cmpuint (patch.start, ==, cases[i].start);
      g_assert_cmpuint (patch.end, ==, cases[i].end);
      g_assert_cmpstr (inserted, ==, cases[i].inserted);
    }
}

static void
test_element (void)
{
  g_autoptr (MnfManifestation) letter = mnf_manifestation_new ();
  g_autoptr (JsonNode) list = mnf_element_new ("/body", "list");
  g_autoptr (JsonNode) annex = mnf_element_new ("/annexes", "annexes");
  g_autoptr (JsonNode) signatory = mnf_element_new ("/signatories", "signatories");
  g_autoptr (MnfManifestation) with_list =
    mnf_manifestation_insert (letter, "/body/0", list, NULL);
  g_autofree char *kind = mnf_element_dup_kind (with_list, "/body", 0);
  g_autofree char *item_kind = mnf_element_dup_kind (with_list, "/body/0/items", 0);

  g_assert_cmpstr (kind, ==, "list");
  g_assert_cmpstr (item_kind, ==, "items");
  g_assert_cmpuint (mnf_manifestation_get_length (with_list, "/body/0/items"), ==, 1);
  g_assert_true (JSON_NODE_HOLDS_OBJECT (signatory));
  g_assert_cmpstr (json_node_get_string (annex), ==, "");

  g_assert_nonnull (mnf_element_get_kinds ("/body"));
  g_assert_null (mnf_element_get_kinds ("/body/0/items"));
  g_assert_cmpstr (mnf_element_get_label ("/body", "heading"), ==, "Heading");
  g_assert_cmpstr (mnf_element_get_label ("/signatories", "signatories"), ==,
                   "Signatory");
  g_assert_cmpstr (mnf_element_get_numbering (with_list, "/body/0/items"), ==,
                   "upper-alpha");
  g_assert_null (mnf_element_get_numbering (with_list, "/body"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/form/emphasis", test_emphasis);
  g_test_add_func ("/form/patch", test_patch);
  g_test_add_func ("/form/element", test_element);
  return g_test_run ();
}
