/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Splitting and joining items, and pasting several elements. */

#include "gui/form/mnf-item-edit.h"
#include "gui/form/mnf-paste.h"

#include <string.h>

/* A letter whose body is a paragraph, which says @text, and a list of it. */
static MnfManifestation *
new_letter (const char *text)
{
  g_autoptr (JsonNode) paragraph = json_from_string ("{\"type\": \"paragraph\"}", NULL);
  g_autoptr (JsonNode) list =
    json_from_string ("{\"type\": \"list\", \"items\": [\"uno\", \"\"]}", NULL);
  g_autoptr (MnfManifestation) empty = mnf_manifestation_new ();
  g_autoptr (MnfManifestation) one =
    mnf_manifestation_insert (empty, "/body/0", paragraph, NULL);
  g_autoptr (MnfManifestation) two =
    mnf_manifestation_insert (one, "/body/1", list, NULL);
  g_autoptr (MnfManifestation) three =
    mnf_manifestation_with_text (two, "/body/0/text", text, NULL);

  return mnf_manifestation_with_text (three, "/body/1/items/1", text, NULL);
}

static void
append_items (GString *outline, MnfManifestation *letter, const char *items)
{
  for (guint i = 0; i < mnf_manifestation_get_length (letter, items); i++)
    {
      g_autofree char *item = g_strdup_printf ("%s/%u", items, i);

      g_string_append_printf (outline, "<%s>", mnf_manifestation_get_text (letter, item));
    }
}

/* "text" for a paragraph, "style<item><item>" for a list, parted by " # ". */
static char *
dup_outline (MnfManifestation *letter)
{
  GString *outline = g_string_new (NULL);

  for (guint i = 0; i < mnf_manifestation_get_length (letter, "/body"); i++)
    {
      g_autofree char *text = g_strdup_printf ("/body/%u/text", i);
      g_autofree char *label = g_strdup_printf ("/body/%u/label", i);
      g_autofree char *items = g_strdup_printf ("/body/%u/items", i);

      g_string_append (outline, i > 0 ? " # " : "");
      if (mnf_manifestation_get (letter, items) != NULL)
        {
          g_string_append (outline, mnf_manifestation_get_text (letter, label));
          append_items (outline, letter, items);
        }
      else
        g_string_append (outline, mnf_manifestation_get_text (letter, text));
    }

  return g_string_free (outline, FALSE);
}

/* The cut is written as |, what is taken out as [ ]. */
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
test_split (void)
{
  static const struct
  {
    const char *item, *first, *second;
  } cases[] = {
    { "uno |dos", "uno ", "dos" },
    { "uno| dos", "uno ", "dos" },
    { "uno[ y ]dos", "uno", "dos" },
    { "|dos", "", "dos" },
    { "años|", "años", "" },
    { "a **b| c** d", "a **b** ", "**c** d" },
    { "a ***b| c***", "a ***b*** ", "***c***" },
    { "**|b** c", "", "**b** c" },
    { "a **b|** c", "a **b** ", "c" },
    { "**a** | **b**", "**a**  ", "**b**" },
    { "2 * 3| = 6", "2 * 3 ", "= 6" },
    { "de {municipality}|.", "de {municipality}", "." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gsize start = 0, end = 0;
      g_autofree char *text = strip_selection (cases[i].item, &start, &end);
      g_autoptr (MnfManifestation) letter = new_letter (text);
      g_auto (MnfCaret) caret = { NULL };
      g_autoptr (MnfManifestation) split =
        mnf_item_split (letter, "/body/1/items/1", start, end, &caret);

      g_assert_cmpstr (mnf_manifestation_get_text (split, "/body/1/items/1"), ==,
                       cases[i].first);
      g_assert_cmpstr (mnf_manifestation_get_text (split, "/body/1/items/2"), ==,
                       cases[i].second);
      g_assert_cmpstr (caret.pointer, ==, "/body/1/items/2");
      g_assert_cmpuint (caret.offset, ==, 0);
    }
}

static void
test_join (void)
{
  g_autoptr (MnfManifestation) letter = new_letter ("y dos");
  g_auto (MnfCaret) caret = { NULL };
  g_autoptr (MnfManifestation) joined = mnf_item_join (letter, "/body/1/items/1", &caret);

  g_assert_cmpuint (mnf_manifestation_get_length (joined, "/body/1/items"), ==, 1);
  g_assert_cmpstr (mnf_manifestation_get_text (joined, "/body/1/items/0"), ==,
                   "unoy dos");
  g_assert_cmpstr (caret.pointer, ==, "/body/1/items/0");
  g_assert_cmpuint (caret.offset, ==, 3);
  g_assert_null (mnf_item_join (joined, "/body/1/items/0", &caret));
}

/* What was split at any place is joined to the same words. */
static void
test_split_and_join (void)
{
  static const char text[] = "Dos  palabras, o\nmás: 5*3, {{x} y {place}";

  for (gsize cut = 0; cut < sizeof text; cut++)
    {
      g_autoptr (MnfManifestation) letter = new_letter (text);
      g_auto (MnfCaret) split_caret = { NULL };
      g_auto (MnfCaret) caret = { NULL };
      g_autoptr (MnfManifestation) split = NULL;
      g_autoptr (MnfManifestation) joined = NULL;

      if ((text[cut] & 0xc0) == 0x80)
        continue;
      split = mnf_item_split (letter, "/body/1/items/1", cut, cut, &split_caret);
      joined = mnf_item_join (split, split_caret.pointer, &caret);
      g_assert_true (mnf_manifestation_equal (joined, letter));
    }
}

static void
test_paste (void)
{
  static const struct
  {
    const char *target, *selection, *pasted, *outline, *caret;
    guint offset;
  } cases[] = {
    { "/body/0/text", "a |b", "uno\ndos", "a uno # dosb # upper-alpha<uno><a b>",
      "/body/1/text", 3 },
    { "/body/0/text", "a[ x ]b", "uno\r\n\r\nd o\r\ns\r\n",
      "auno # d o\nsb # upper-alpha<uno><a x b>", "/body/1/text", 5 },
    { "/body/0/text", "|", "A. uno\nB. dos\n",
      "upper-alpha<uno><dos> # upper-alpha<uno><>", "/body/0/items/1", 3 },
    { "/body/0/text", "a|b", "1) uno\n2) dos",
      "a # decimal<uno><dos> # b # upper-alpha<uno><ab>", "/body/1/items/1", 3 },
    { "/body/0/text", "|", "Que:\n\na) uno\nsigue\nb) dos\n\nFin",
      "Que: # lower-alpha<uno\nsigue><dos> # Fin # upper-alpha<uno><>", "/body/2/text",
      3 },
    { "/body/0/text", "|", "B. uno\nC. dos", "B. uno # C. dos # upper-alpha<uno><>",
      "/body/1/text", 6 },
    { "/body/0/text", "|", "A. uno\nC. dos", "A. uno # C. dos # upper-alpha<uno><>",
      "/body/1/text", 6 },
    { "/body/0/text", "|", "I.\tuno\nII.\tdos",
      "upper-roman<uno><dos> # upper-alpha<uno><>", "/body/0/items/1", 3 },
    { "/body/0/text", "|", "• uno\n• dos", "bullet<uno><dos> # upper-alpha<uno><>",
      "/body/0/items/1", 3 },
    { "/body/1/items/1", "a|b", "A. uno\nB. dos", "ab # upper-alpha<uno><auno><dosb>",
      "/body/1/items/2", 3 },
    { "/body/1/items/1", "|", "uno\ndos\ntres", " # upper-alpha<uno><uno><dos><tres>",
      "/body/1/items/3", 4 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gsize start = 0, end = 0;
      g_autofree char *text = strip_selection (cases[i].selection, &start, &end);
      g_autoptr (MnfManifestation) letter = new_letter (text);
      g_autoptr (GPtrArray) blocks = mnf_paste_parse (cases[i].pasted);
      g_auto (MnfCaret) caret = { NULL };
      g_autoptr (MnfManifestation) pasted = NULL;
      g_autofree char *outline = NULL;

      g_assert_true (mnf_paste_is_structured (blocks));
      pasted = mnf_paste_apply (letter, cases[i].target, start, end, blocks, &caret);
      outline = dup_outline (pasted);
      g_assert_cmpstr (outline, ==, cases[i].outline);
      g_assert_cmpstr (caret.pointer, ==, cases[i].caret);
      g_assert_cmpuint (caret.offset, ==, cases[i].offset);
    }
}

/* One paragraph is text like any other. */
static void
test_paste_text (void)
{
  static const char *const texts[] = { "", "\n\n", "uno", "uno\n", "A. uno" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GPtrArray) blocks = mnf_paste_parse (texts[i]);

      g_assert_false (mnf_paste_is_structured (blocks));
    }
}

/* More than the letter can hold is not pasted in part. */
static void
test_paste_limit (void)
{
  g_autoptr (MnfManifestation) letter = new_letter ("");
  g_autoptr (GPtrArray) blocks = NULL;
  g_auto (MnfCaret) caret = { NULL };
  g_autoptr (GString) much = g_string_new (NULL);

  for (guint i = 0; i < 5001; i++)
    g_string_append (much, "x\n");
  blocks = mnf_paste_parse (much->str);
  g_assert_null (mnf_paste_apply (letter, "/body/0/text", 0, 0, blocks, &caret));
  g_assert_null (mnf_paste_apply (letter, "/body/1/items/1", 0, 0, blocks, &caret));
}

static void
test_paste_places (void)
{
  g_autoptr (MnfManifestation) letter = new_letter ("");
  g_autoptr (MnfManifestation) heading =
    mnf_manifestation_with_text (letter, "/body/0/type", "heading", NULL);

  g_assert_true (mnf_paste_is_possible (letter, "/body/0/text"));
  g_assert_true (mnf_paste_is_possible (letter, "/body/1/items/0"));
  g_assert_false (mnf_paste_is_possible (heading, "/body/0/text"));
  g_assert_false (mnf_paste_is_possible (letter, "/subject"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/form/elements/split", test_split);
  g_test_add_func ("/form/elements/join", test_join);
  g_test_add_func ("/form/elements/split-and-join", test_split_and_join);
  g_test_add_func ("/form/elements/paste", test_paste);
  g_test_add_func ("/form/elements/paste-text", test_paste_text);
  g_test_add_func ("/form/elements/paste-limit", test_paste_limit);
  g_test_add_func ("/form/elements/paste-places", test_paste_places);
  return g_test_run ();
}
