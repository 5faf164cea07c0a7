/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "compose/mnf-finder.h"
#include "letter-support.h"

static MnfLetter *
compose (const char *members)
{
  g_autoptr (MnfManifestation) manifestation = letter_parse (members);

  return mnf_compose (manifestation, MNF_COMPOSE_PLACEHOLDERS);
}

/* The hits as "[words](pointer offset)", one behind another. */
static char *
describe (MnfLetter *letter, const char *text)
{
  GString *description = g_string_new ("");
  g_autoptr (GArray) hits = mnf_finder_find (letter, text);
  gsize n_blocks;
  const MnfBlock *blocks = mnf_letter_get_blocks (letter, &n_blocks);

  for (guint i = 0; i < hits->len; i++)
    {
      MnfBlockRange *hit = &g_array_index (hits, MnfBlockRange, i);
      const MnfBlock *block = &blocks[hit->block];
      MnfPlace place = mnf_block_get_place (block, hit->start, hit->start);

      g_string_append_printf (description, "[%.*s](%s %u)", (int) (hit->end - hit->start),
                              block->text + hit->start, place.pointer, place.offset);
    }
  return g_string_free (description, FALSE);
}

static void
test_find (void)
{
  static const struct
  {
    const char *body;
    const char *text;
    const char *expected;
  } cases[] = {
    { "La acción. ACCION, reacción", "accion",
      "[acción](/body/0/text 3)[ACCION](/body/0/text 12)[acción](/body/0/text 22)" },
    { "Año nuevo", "ano", "[Año](/body/0/text 0)" },
    { "Ano", "AÑO", "[Ano](/body/0/text 0)" },
    /* Accents that are letters of their own, in the letter or in the words. */
    { "La accio\u0301n", "acción", "[accio\u0301n](/body/0/text 3)" },
    { "La acción", "accio\u0301n", "[acción](/body/0/text 3)" },
    { "¿Un «lema»?", "\"LEMA\"", "[«lema»](/body/0/text 5)" },
    { "2021–2024", "2021-2024", "[2021–2024](/body/0/text 0)" },
    /* Where a line ends does not matter, nor which space is between words. */
    { "uno\\ndos", "uno dos", "[uno\ndos](/body/0/text 0)" },
    { "art. 5", "art. 5", "[art.\u00a05](/body/0/text 0)" },
    /* Markup is not there; emphasis is no border. */
    { "muy **importante** aviso", "muy importante", "[muy importante](/body/0/text 0)" },
    { "muy **importante** aviso", "*", "" },
    { "aaaa", "aa", "[aa](/body/0/text 0)[aa](/body/0/text 2)" },
    /* What a field brings is found at the field. */
    { "En {municipality} hoy", "oro", "[Oro](/body/0/text 3)" },
    { "En {municipality} hoy", "{municipality}", "" },
    { "nada", "", "" },
    { "con un espacio", "  ", "" },
    { "nada", "no está", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *members =
        g_strdup_printf ("'issuer': { 'name': 'El Oro' }, 'body': [ { 'text': '%s' } ]",
                         cases[i].body);
      g_autoptr (MnfLetter) letter = compose (members);
      g_autofree char *found = describe (letter, cases[i].text);

      g_assert_cmpstr (found, ==, cases[i].expected);
    }
}

/* Through all kinds of blocks in reading order, without what nobody wrote. */
static void
test_blocks (void)
{
  g_autoptr (MnfLetter) letter =
    compose ("'place': 'Toluca', 'subject': 'De Toluca', 'body': [ { 'type': 'list',"
             " 'items': [ 'x', 'Toluca' ] } ], 'signatories': [ { 'name': 'Ana',"
             " 'post': 'Síndica\\nde Toluca' } ]");
  g_autoptr (MnfLetter) empty = compose ("");
  g_autofree char *found = describe (letter, "toluca");
  gsize n_blocks;
  const MnfBlock *blocks = mnf_letter_get_blocks (empty, &n_blocks);

  g_assert_cmpstr (found, ==,
                   "[Toluca](/place 0)[Toluca](/subject 3)[Toluca](/body/0/items/1 0)"
                   "[Toluca](/signatories/0/post 12)");

  g_assert_cmpuint (n_blocks, >, 0);
  for (gsize i = 0; i < n_blocks; i++)
    {
      g_autofree char *placeholder = describe (empty, blocks[i].text);

      g_assert_cmpstr (placeholder, ==, "");
    }
}

static void
test_next (void)
{
  static const MnfBlockRange places[] = { { 1, 5, 6 }, { 1, 9, 10 }, { 4, 0, 1 } };
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (MnfBlockRange));

  g_assert_cmpuint (mnf_finder_find_next (hits, 3, 0), ==, 0);
  g_array_append_vals (hits, places, G_N_ELEMENTS (places));
  g_assert_cmpuint (mnf_finder_find_next (hits, 0, 0), ==, 0);
  g_assert_cmpuint (mnf_finder_find_next (hits, 1, 5), ==, 0);
  g_assert_cmpuint (mnf_finder_find_next (hits, 1, 6), ==, 1);
  g_assert_cmpuint (mnf_finder_find_next (hits, 2, 0), ==, 2);
  g_assert_cmpuint (mnf_finder_find_next (hits, 4, 1), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/finder/find", test_find);
  g_test_add_func ("/finder/blocks", test_blocks);
  g_test_add_func ("/finder/next", test_next);

  return g_test_run ();
}
