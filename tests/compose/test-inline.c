/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "compose/mnf-inline.h"

/* The spans of a text written as <b>, <i>, <bi>, [field], {brace}, _space_, |break|. */
static char *
describe (const char *text)
{
  g_autoptr (GArray) spans = mnf_inline_parse (text);
  GString *description = g_string_new (NULL);

  for (guint i = 0; i < spans->len; i++)
    {
      const MnfInline *span = &g_array_index (spans, MnfInline, i);
      g_autofree char *words = g_strndup (text + span->start, span->end - span->start);

      if (span->emphasis != 0)
        g_string_append_printf (description, "<%s%s>",
                                span->emphasis & MNF_RUN_BOLD ? "b" : "",
                                span->emphasis & MNF_RUN_ITALIC ? "i" : "");
      switch (span->kind)
        {
        case MNF_INLINE_FIELD:
          g_string_append_printf (description, "[%s]", words);
          break;
        case MNF_INLINE_BRACE:
          g_string_append (description, "BRACE");
          break;
        case MNF_INLINE_SPACE:
          g_string_append (description, "SPACE");
          break;
        case MNF_INLINE_BREAK:
          g_string_append (description, "BREAK");
          break;
        case MNF_INLINE_TEXT:
        default:
          g_string_append (description, words);
        }
      if (span->emphasis != 0)
        g_string_append (description, "</>");
    }

  return g_string_free (description, FALSE);
}

typedef struct
{
  const char *text, *expected;
} Case;

static void
check (const Case *cases, gsize n_cases)
{
  for (gsize i = 0; i < n_cases; i++)
    {
      g_autofree char *found = describe (cases[i].text);

      g_assert_cmpstr (found, ==, cases[i].expected);
    }
}

static void
test_emphasis (void)
{
  static const Case cases[] = {
    { "", "" },
    { "a", "a" },
    { "a **b** c", "a <b>b</> c" },
    { "*a* b", "<i>a</> b" },
    { "***a***", "<bi>a</>" },
    { "**a *b* c**", "<b>a </><bi>b</><b> c</>" },
    { "***a* b**", "<bi>a</><b> b</>" },
    { "**a\nb**", "<b>a\nb</>" },
    { "pala**bra**", "pala<b>bra</>" },
    { "**Nota:**texto", "<b>Nota:</>texto" },
    { "(*a*), “*b*”", "(<i>a</>), “<i>b</>”" },
    { "**ñ**", "<b>ñ</>" },
    { "a **b** **c**", "a <b>b</> <b>c</>" },
  };

  check (cases, G_N_ELEMENTS (cases));
}

static void
test_stars_as_typed (void)
{
  static const Case cases[] = {
    { "*", "*" },
    { "**", "**" },
    { "****", "****" },
    { "**a****", "**a****" },
    { "2 * 3 * 4", "2 * 3 * 4" },
    { "5*3*2", "5*3*2" },
    { "** a **", "** a **" },
    { "**a", "**a" },
    { "a**", "a**" },
    { "*a**", "*a**" },
    { "**a*", "**a*" },
    { "* a *b* c", "* a <i>b</> c" },
    { "**a *b** c*", "<b>a *b</> c*" },
    { "2 **a but **b** c", "2 **a but <b>b</> c" },
    { "***", "***" },
    { "***a** b*", "<b>*a</> b*" },
  };

  check (cases, G_N_ELEMENTS (cases));
}

static void
test_braces (void)
{
  static const Case cases[] = {
    { "{a}", "[{a}]" },
    { "x{a}y", "x[{a}]y" },
    { "**{a}**", "<b>[{a}]</>" },
    { "{a:*b*|c}", "[{a:*b*|c}]" },
    { "{{a}", "BRACEa}" },
    { "{{a}}", "BRACEa}}" },
    { "{{{a}", "BRACE[{a}]" },
    { "{}", "{}" },
    { "{a", "{a" },
    { "{a{b}", "{a[{b}]" },
    { "{a\nb}", "{a\nb}" },
    { "}", "}" },
    { "{*a*", "{<i>a</>" },
  };

  check (cases, G_N_ELEMENTS (cases));
}

static void
test_controls (void)
{
  static const Case cases[] = {
    { "a\tb", "aSPACEb" },
    { "a\r\nb", "a\nb" },
    { "a\rb", "aBREAKb" },
    { "a\vb", "aBREAKb" },
    { "a\342\200\250b\342\200\251c\302\205d", "aBREAKbBREAKcBREAKd" },
    { "a\001b\037c\177d\302\200e\357\277\277f", "abcdef" },
    { "a\302\240b“c”", "a\302\240b“c”" },
    { "e\314\201😀\357\273\277א", "e\314\201😀\357\273\277א" },
  };

  check (cases, G_N_ELEMENTS (cases));
}

/* Texts that would take for ever if stars or braces were looked up anew. */
static void
test_many_marks (void)
{
  static const char *const units[] = { "*a ", "**a ",    "a** *b ", "{a",
                                       "{{",  "*a **b ", "a* " };

  for (gsize i = 0; i < G_N_ELEMENTS (units); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GArray) spans = NULL;

      while (text->len < 300000)
        g_string_append (text, units[i]);
      spans = mnf_inline_parse (text->str);
      g_assert_cmpuint (spans->len, >, 0);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/inline/emphasis", test_emphasis);
  g_test_add_func ("/inline/stars-as-typed", test_stars_as_typed);
  g_test_add_func ("/inline/braces", test_braces);
  g_test_add_func ("/inline/controls", test_controls);
  g_test_add_func ("/inline/many-marks", test_many_marks);
  return g_test_run ();
}
