/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "layout-support.h"

/* A PNG of one red pixel. */
#define PIXEL                                                                            \
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVQI12P4z8AAAAMBAQAY3Y2wAAAAAElF" \
  "TkSu"                                                                                 \
  "QmCC"

static MnfPages *
lay_out (MnfTypesetter *typesetter, MnfManifestation *manifestation)
{
  g_autoptr (MnfLetter) letter = mnf_compose (manifestation, MNF_COMPOSE_DEFAULT);

  return mnf_typesetter_lay_out (typesetter, letter);
}

/* Paints all pages, so that a fault in painting shows too. */
static void
paint (MnfPages *pages)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 100, 100);
  cairo_t *cr = cairo_create (surface);

  for (guint page = 0; page < MIN (mnf_pages_get_n_pages (pages), 5); page++)
    {
      mnf_painter_draw (pages, page, cr);
      mnf_painter_draw_marks (pages, page, cr);
    }
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);

  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
assert_nothing_lost (MnfTypesetter *typesetter, MnfManifestation *manifestation)
{
  g_autoptr (MnfPages) pages = lay_out (typesetter, manifestation);
  g_autofree char *set = layout_collect_set_words (pages);
  g_autofree char *letter = layout_collect_letter_words (mnf_pages_get_letter (pages));

  g_assert_cmpstr (set, ==, letter);
  paint (pages);
}

/* Margins that leave hardly any room, letters of all sizes, and every list and
 * text in any length: nothing is lost and it ends. */
static char *
make_any_words (void)
{
  static const char *const words[] = {
    "a",      "Ayuntamiento",   "de",           "\\n",
    "ñandú",  "{municipality}", "**negritas**", "漢字",
    "עברית",  "👍🏽",       "e\u0301",      "\\t",
    "\u00a0", "\u200b",         "\u2028",       "{nada}",
    ""
  };
  GString *text = g_string_new (NULL);
  int n = g_test_rand_int_range (0, 120);

  for (int i = 0; i < n; i++)
    g_string_append_printf (text, "%s%s", i % 3 ? " " : "",
                            words[g_test_rand_int_range (0, G_N_ELEMENTS (words))]);

  return g_string_free (text, FALSE);
}

static void
test_any_letter (void)
{
  g_autoptr (MnfFonts) fonts = mnf_fonts_new ();
  g_autoptr (MnfTypesetter) typesetter = mnf_typesetter_new (fonts);

  for (guint round = 0; round < 60; round++)
    {
      g_autofree char *words[8] = { 0 };
      g_autofree char *members = NULL;
      g_autoptr (MnfManifestation) manifestation = NULL;

      for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
        words[i] = make_any_words ();
      members = g_strdup_printf (
        "'subject': '%s', 'addressee': { 'institution': '%s' }, 'closing': 'FIN',"
        "'body': [ { 'text': '%s' }, { 'type': 'heading', 'text': '%s' },"
        "          { 'type': 'list', 'items': [ '%s', '%s' ] } ],"
        "'signatories': [ { 'name': 'Uno', 'post': '%s' }, { 'name': 'Dos' }, { 'name': "
        "'Tres' } ],"
        "'letterhead': { 'footer': '%s' },"
        "'style': { 'size-pt': %d, 'margins-mm': { 'top': %d, 'bottom': %d, 'left': %d,"
        " 'right': %d } }",
        words[0], words[1], words[2], words[3], words[4], words[5], words[6], words[7],
        g_test_rand_int_range (7, 25), g_test_rand_int_range (5, 81),
        g_test_rand_int_range (5, 81), g_test_rand_int_range (5, 81),
        g_test_rand_int_range (5, 81));
      manifestation = layout_parse (members);
      assert_nothing_lost (typesetter, manifestation);
      for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
        g_clear_pointer (&words[i], g_free);
    }
}

static void
test_endless_word (void)
{
  g_autofree char *word = g_strnfill (10000, 'm');
  g_autofree char *members = g_strdup_printf (
    "'subject': '%.500s', 'body': [ { 'text': '%s' }, { 'type': 'list',"
    "'items': [ '%.500s' ] } ],"
    "'style': { 'size-pt': 24, 'margins-mm': { 'left': 80, 'right': 80 } }",
    word, word, word);
  g_autoptr (MnfManifestation) manifestation = layout_parse (members);
  g_autoptr (MnfFonts) fonts = mnf_fonts_new ();
  g_autoptr (MnfTypesetter) typesetter = mnf_typesetter_new (fonts);

  assert_nothing_lost (typesetter, manifestation);
}

/* If the time grew with the square of a word's length, this test would be busy
 * until its time is out. */
static void
test_longest_words (void)
{
  g_autoptr (GString) body = g_string_new ("'body': [ {}");
  g_autoptr (MnfManifestation) manifestation = NULL;
  g_autoptr (MnfFonts) fonts = mnf_fonts_new ();
  g_autoptr (MnfTypesetter) typesetter = mnf_typesetter_new (fonts);

  for (char letter = 'a'; letter <= 'z'; letter++)
    {
      g_autofree char *word = g_strnfill (100000, letter);

      g_string_append_printf (body, ", { 'text': '%s' }", word);
    }
  g_string_append (body, " ]");

  manifestation = layout_parse (body->str);
  assert_nothing_lost (typesetter, manifestation);
}

static void
test_empty_letter (void)
{
  g_autoptr (MnfManifestation) empty = mnf_manifestation_new ();
  g_autoptr (MnfPages) pages = layout_set (empty);
  gsize n_blocks;

  g_assert_cmpuint (mnf_pages_get_n_pages (pages), ==, 1);
  mnf_pages_get_blocks (pages, 0, &n_blocks);
  g_assert_cmpuint (n_blocks, ==, 0);
  g_assert_null (mnf_pages_get_blocks (pages, 1, &n_blocks));
  paint (pages);
}

static gboolean
has_image (const char *type, const char *data)
{
  g_autofree char *members =
    g_strdup_printf ("'issuer': { 'organization': 'Uno' }, 'letterhead': { 'image': { "
                     "'type': '%s', 'data': '%s' } }",
                     type, data);
  g_autoptr (MnfManifestation) manifestation = layout_parse (members);
  g_autoptr (MnfPages) pages = layout_set (manifestation);
  g_autofree char *dump = layout_dump (pages);

  paint (pages);

  return strstr (dump, "[image]") != NULL;
}

static void
test_images (void)
{
  g_assert_true (has_image ("image/png", PIXEL));
  g_assert_false (has_image ("image/png", "iVBORw0KGgo="));
  g_assert_false (has_image ("image/png", "AAAA"));
  g_assert_false (has_image ("image/jpeg", PIXEL));
  g_assert_false (
    has_image ("image/png", "iVBORw0KGgoAAAANSUhEUgAA//8AAP//CAIAAAD7RfQTAAAADElE"));
  g_assert_false (has_image ("image/svg+xml", "AAAA"));
}

/* Red pixels of the first page, painted with or without marks. */
static guint
count_red (MnfPages *pages, gboolean with_marks)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 612, 792);
  cairo_t *cr = cairo_create (surface);
  guint n_red = 0;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  mnf_painter_draw (pages, 0, cr);
  if (with_marks)
    mnf_painter_draw_marks (pages, 0, cr);
  cairo_destroy (cr);

  for (int y = 0; y < 792; y++)
    for (int x = 0; x < 612; x++)
      {
        const guint32 *row =
          (const guint32 *) (cairo_image_surface_get_data (surface) +
                             y * cairo_image_surface_get_stride (surface));

        n_red += (row[x] >> 16 & 255) > (row[x] >> 8 & 255) + 40;
      }
  cairo_surface_destroy (surface);

  return n_red;
}

/* A field that means nothing is plain ink in a file and marked on the screen. */
static void
test_marks (void)
{
  g_autoptr (MnfManifestation) unknown =
    layout_parse ("'body': [ { 'text': 'Uno {nada}' } ]");
  g_autoptr (MnfManifestation) known = layout_parse (
    "'issuer': { 'name': 'El Oro' }, 'body': [ { 'text': '{municipality}' } ]");
  g_autoptr (MnfPages) marked = layout_set (unknown);
  g_autoptr (MnfPages) plain = layout_set (known);

  g_assert_cmpuint (count_red (marked, FALSE), ==, 0);
  g_assert_cmpuint (count_red (marked, TRUE), >, 10);
  g_assert_cmpuint (count_red (plain, TRUE), ==, 0);
}

/* Only the page with the edit is another one, and unchanged paragraphs are the
 * very same. */
static void
test_pages_after_edit (void)
{
  g_autoptr (MnfFonts) fonts = mnf_fonts_new ();
  g_autoptr (MnfTypesetter) typesetter = mnf_typesetter_new (fonts);
  g_autoptr (MnfManifestation) sample = layout_load_sample ();
  g_autoptr (MnfManifestation) edited =
    mnf_manifestation_with_text (sample, "/closing", "Atentamente", NULL);
  g_autoptr (MnfPages) before = lay_out (typesetter, sample);
  g_autoptr (MnfPages) after = lay_out (typesetter, edited);
  const MnfPiece *one, *other;
  gsize n_pieces;

  g_assert_true (mnf_pages_page_equal (before, before, 1));
  g_assert_true (mnf_pages_page_equal (before, after, 0));
  g_assert_false (mnf_pages_page_equal (before, after, 1));
  one = mnf_pages_get_pieces (before, 0, &n_pieces);
  other = mnf_pages_get_pieces (after, 0, &n_pieces);
  for (gsize i = 0; i < n_pieces; i++)
    g_assert_true (one[i].paragraph == other[i].paragraph);
}

/* Pages keep the fonts that they were set with. */
static void
test_pages_outlive_typesetter (void)
{
  g_autoptr (MnfManifestation) sample = layout_load_sample ();
  g_autoptr (MnfPages) pages = layout_set (sample);
  g_autofree char *first = layout_dump (pages), *second = NULL;

  paint (pages);
  second = layout_dump (pages);
  g_assert_cmpstr (first, ==, second);
}

static void
test_blocks (void)
{
  g_autoptr (MnfManifestation) sample = layout_load_sample ();
  g_autoptr (MnfPages) pages = layout_set (sample);
  gsize n_blocks;
  const MnfPageBlock *blocks = mnf_pages_get_blocks (pages, 0, &n_blocks);

  g_assert_cmpuint (n_blocks, >, 8);
  g_assert_cmpint (blocks[0].block->kind, ==, MNF_BLOCK_DATELINE);
  g_assert_cmpint (blocks[1].block->kind, ==, MNF_BLOCK_SUBJECT);
  g_assert_true (g_str_has_prefix (blocks[1].text, "ASUNTO: Manifestación expresa"));
  g_assert_true (g_str_has_suffix (blocks[1].text, "en el Estado de México."));
  g_assert_null (strchr (blocks[1].text, '\n'));
  for (gsize i = 0; i < n_blocks; i++)
    {
      g_assert_cmpuint (blocks[i].page, ==, 0);
      g_assert_cmpfloat (blocks[i].width, >, 0);
      if (i > 0)
        g_assert_cmpfloat (blocks[i].y, >=,
                           blocks[i - 1].y + blocks[i - 1].height - 0.01);
    }
}

/* The ending of the sample, pushed onto another page, takes two lines along. */
static void
test_ending_is_never_alone (void)
{
  for (guint n_lines = 20; n_lines < 50; n_lines++)
    {
      g_autoptr (GString) body =
        g_string_new ("'closing': 'FIN', 'signatories': [ { 'name': "
                      "'Uno' } ], 'body': [ { 'text': 'a");
      g_autoptr (MnfManifestation) manifestation = NULL;
      g_autoptr (MnfPages) pages = NULL;
      g_autofree char *dump = NULL;
      const char *last;

      for (guint i = 1; i < n_lines; i++)
        g_string_append (body, "\\na");
      g_string_append (body, "' } ]");
      manifestation = layout_parse (body->str);
      pages = layout_set (manifestation);
      dump = layout_dump (pages);
      last = g_strrstr (dump, "--- page ");
      g_assert_true (g_str_has_prefix (last + strlen ("--- page 1\n"), "a\na\n"));
      g_assert_nonnull (strstr (last, "FIN\n______\nUno\n"));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pages/any-letter", test_any_letter);
  g_test_add_func ("/pages/endless-word", test_endless_word);
  g_test_add_func ("/pages/longest-words", test_longest_words);
  g_test_add_func ("/pages/empty-letter", test_empty_letter);
  g_test_add_func ("/pages/images", test_images);
  g_test_add_func ("/pages/marks", test_marks);
  g_test_add_func ("/pages/after-edit", test_pages_after_edit);
  g_test_add_func ("/pages/outlive-typesetter", test_pages_outlive_typesetter);
  g_test_add_func ("/pages/blocks", test_blocks);
  g_test_add_func ("/pages/ending-is-never-alone", test_ending_is_never_alone);

  return g_test_run ();
}
