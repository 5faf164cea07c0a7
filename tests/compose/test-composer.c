/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "compose/mnf-typography.h"
#include "letter-support.h"

/* A letter in which every part has words; signatories not in the order of
 * their roles. */
static const char whole_letter[] =
  "'title': 'Invitación', 'language': 'es-MX',"
  "'issuer': {'name': 'Toluca', 'organization': 'Ayuntamiento de {municipality}',"
  "           'unit': 'Secretaría'},"
  "'letterhead': {'image': {'type': 'image/png', 'data': 'iVBORw==', 'alt': 'Escudo'},"
  "               'legend': '2022. Año de {municipality}', 'reference': 'S/12/2022',"
  "               'file': 'Expediente 7', 'footer': 'Av. Uno 1\\nToluca'},"
  "'place': 'Toluca, México', 'date': '2022-05-24', 'subject': 'Uno\\ny dos.',"
  "'addressee': {'honorific': 'Mtra.', 'name': 'Ana Ruiz', 'post': 'Directora',"
  "              'institution': 'Instituto', 'salutation': 'Presente'},"
  "'body': [{'type': 'heading', 'text': 'TÍTULO'},"
  "         {'type': 'paragraph', 'text': 'Un **texto**.'},"
  "         {'type': 'list', 'label': 'lower-alpha', 'items': ['Primero', ' ', "
  "'Segundo']},"
  "         {'type': 'list', 'items': ['Tercero']},"
  "         {'type': 'paragraph', 'text': ''}],"
  "'closing': 'ATENTAMENTE', 'motto': 'Sufragio efectivo',"
  "'signatories': [{'role': 'validates', 'name': 'Val'},"
  "                {'role': 'receives', 'name': 'Rec'},"
  "                {'role': 'witnesses', 'name': 'Wit', 'institution': 'Casa'},"
  "                {'honorific': 'C.', 'name': 'Sig', 'post': 'Uno\\nDos'},"
  "                {'role': 'signs', 'name': 'Sig2'}, {}],"
  "'copies': [{'name': 'Lic. Luis', 'post': 'Contralor', 'note': 'Para su "
  "conocimiento.'},"
  "           {}, {'name': 'Archivo'}, {'name': 'Sra. Eva', 'note': 'Presente'}],"
  "'annexes': ['Acta', '', 'Plano'], 'initials': 'KLFG/abc'";

static const char whole_text[] = "Ayuntamiento de Toluca\nSecretaría\n\n"
                                 "“2022. Año de Toluca”\n\n"
                                 "Oficio núm. S/12/2022\nExpediente 7\n\n"
                                 "Toluca, México, 24 de mayo de 2022\n\n"
                                 "ASUNTO: Uno\ny dos.\n\n"
                                 "Mtra. Ana Ruiz\nDirectora\nInstituto\nPresente\n\n"
                                 "TÍTULO\n\n"
                                 "Un texto.\n\n"
                                 "a) Primero\nb) Segundo\nA. Tercero\n\n"
                                 "ATENTAMENTE\n\n"
                                 "Sufragio efectivo\n\n"
                                 "C. Sig\nUno\nDos\n\n"
                                 "Sig2\n\n"
                                 "Rec\n\n"
                                 "Wit\nCasa\n\n"
                                 "Val\n\n"
                                 "C.c.p. Lic. Luis, Contralor. Para su conocimiento.\n"
                                 "Archivo\nSra. Eva. Presente\n\n"
                                 "Anexos: Acta\nPlano\n\n"
                                 "KLFG/abc\n\n"
                                 "Av. Uno 1\nToluca\n";

static void
test_whole_letter (void)
{
  g_autoptr (MnfManifestation) manifestation = letter_parse (whole_letter);
  g_autoptr (MnfLetter) letter = mnf_compose (manifestation, MNF_COMPOSE_PLACEHOLDERS);
  g_autofree char *text = mnf_letter_to_plain_text (letter);
  gsize n_blocks;
  const MnfBlock *blocks = mnf_letter_get_blocks (letter, &n_blocks);
  MnfBlockKind kind = MNF_BLOCK_LETTERHEAD;

  letter_assert_runs (manifestation, letter);
  for (gsize i = 0; i < n_blocks; i++)
    if (blocks[i].kind != MNF_BLOCK_PARAGRAPH && blocks[i].kind != MNF_BLOCK_HEADING)
      {
        g_assert_cmpint (blocks[i].kind, >=, kind);
        kind = blocks[i].kind;
      }
  for (kind = MNF_BLOCK_LETTERHEAD; kind <= MNF_BLOCK_FOOTER; kind++)
    g_assert_nonnull (letter_get_block (letter, kind));

  /* The signatory without words has a place for the name, on the screen only. */
  g_clear_pointer (&letter, mnf_letter_unref);
  g_clear_pointer (&text, g_free);
  letter = mnf_compose (manifestation, MNF_COMPOSE_DEFAULT);
  text = mnf_letter_to_plain_text (letter);
  g_assert_cmpstr (text, ==, whole_text);
}

static void
test_metadata (void)
{
  g_autoptr (MnfManifestation) manifestation = letter_parse (whole_letter);
  g_autoptr (MnfLetter) letter = mnf_compose (manifestation, MNF_COMPOSE_DEFAULT);
  const char *media_type, *alternative;
  const char *image = mnf_letter_get_image (letter, &media_type, &alternative);

  g_assert_cmpstr (mnf_letter_get_title (letter), ==, "Uno y dos.");
  g_assert_cmpstr (mnf_letter_get_author (letter), ==, "Ayuntamiento de Toluca");
  g_assert_cmpstr (mnf_letter_get_language (letter), ==, "es-MX");
  g_assert_cmpstr (mnf_letter_get_running_head (letter), ==,
                   "“2022. Año de Toluca”\nOficio núm. S/12/2022\nExpediente 7");
  g_assert_cmpstr (image, ==, "iVBORw==");
  g_assert_cmpstr (media_type, ==, "image/png");
  g_assert_cmpstr (alternative, ==, "Escudo");
}

static void
test_empty_letter (void)
{
  g_autoptr (MnfManifestation) manifestation = mnf_manifestation_new ();
  g_autoptr (MnfLetter) letter = mnf_compose (manifestation, MNF_COMPOSE_DEFAULT);
  g_autofree char *text = mnf_letter_to_plain_text (letter);
  const char *media_type, *alternative;
  gsize n_blocks;

  mnf_letter_get_blocks (letter, &n_blocks);
  g_assert_cmpuint (n_blocks, ==, 0);
  g_assert_cmpuint (mnf_letter_count_words (letter), ==, 0);
  g_assert_cmpstr (text, ==, "");
  g_assert_cmpstr (mnf_letter_get_title (letter), ==, "");
  g_assert_cmpstr (mnf_letter_get_author (letter), ==, "");
  g_assert_cmpstr (mnf_letter_get_language (letter), ==, "es-MX");
  g_assert_cmpstr (mnf_letter_get_running_head (letter), ==, "");
  g_assert_null (mnf_letter_get_image (letter, &media_type, &alternative));
}

/* Where a letter cannot do without a part there is a hint that leads to it. */
static void
test_placeholders (void)
{
  g_autoptr (MnfManifestation) manifestation = letter_parse ("'place': 'Toluca'");
  g_autoptr (MnfLetter) letter = mnf_compose (manifestation, MNF_COMPOSE_PLACEHOLDERS);
  static const struct
  {
    MnfBlockKind kind;
    const char *runs;
  } expected[] = {
    { MNF_BLOCK_DATELINE, "[Toluca](/place 0-6)[, ]()[Date](/date 0-0 P)" },
    { MNF_BLOCK_SUBJECT, "[Subject](/subject 0-0 P)" },
    { MNF_BLOCK_ADDRESSEE, "[Institution](/addressee/institution 0-0 P)" },
    { MNF_BLOCK_PARAGRAPH, "[Body](/body 0-0 P)" },
    { MNF_BLOCK_SIGNATURE, "[Signatories](/signatories 0-0 P)" },
  };
  gsize n_blocks;
  const MnfBlock *blocks = mnf_letter_get_blocks (letter, &n_blocks);

  g_assert_cmpuint (n_blocks, ==, G_N_ELEMENTS (expected));
  for (gsize i = 0; i < n_blocks; i++)
    {
      g_autofree char *runs = letter_describe_runs (&blocks[i]);

      g_assert_cmpint (blocks[i].kind, ==, expected[i].kind);
      g_assert_cmpstr (runs, ==, expected[i].runs);
    }
  g_assert_cmpuint (mnf_letter_count_words (letter), ==, 1);
}

static void
assert_dateline (const char *members, const char *expected)
{
  g_autoptr (MnfManifestation) manifestation = letter_parse (members);
  g_autoptr (MnfLetter) letter = mnf_compose (manifestation, MNF_COMPOSE_DEFAULT);
  g_autofree char *runs =
    letter_describe_runs (letter_get_block (letter, MNF_BLOCK_DATELINE));

  g_assert_cmpstr (runs, ==, expected);
}

static void
test_dateline (void)
{
  assert_dateline ("'place': 'Toluca', 'date': '2022-05-24'",
                   "[Toluca](/place 0-6)[, ]()[24~de~mayo de~2022](/date 0-10)");
  assert_dateline ("'place': 'Toluca', 'date': '2022-05-24',"
                   "'style': {'date-form': 'place, a date'}",
                   "[Toluca](/place 0-6)[, a ]()[24~de~mayo de~2022](/date 0-10)");
  assert_dateline ("'place': 'Toluca', 'date': '2022-05-24',"
                   "'style': {'date-form': 'place; date'}",
                   "[Toluca](/place 0-6)[; ]()[24~de~mayo de~2022](/date 0-10)");
  assert_dateline ("'place': 'Toluca', 'date': '2022-05-24', 'language': 'en-US',"
                   "'style': {'date-form': 'place, a date'}",
                   "[Toluca](/place 0-6)[, ]()[May~24, 2022](/date 0-10)");
  assert_dateline ("'date': '2022-05-24'", "[24~de~mayo de~2022](/date 0-10)");
  assert_dateline ("'place': 'Toluca'", "[Toluca](/place 0-6)");
}

static void
test_legend_is_quoted_once (void)
{
  static const struct
  {
    const char *stored, *shown;
  } cases[] = {
    { "Año de Uno", "“Año de Uno”" },
    { "“Año de Uno”", "“Año de Uno”" },
    { "«Año de Uno»", "«Año de Uno»" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *members =
        g_strdup_printf ("'letterhead': {'legend': '%s'}", cases[i].stored);
      g_autoptr (MnfManifestation) manifestation = letter_parse (members);
      g_autoptr (MnfLetter) letter = mnf_compose (manifestation, MNF_COMPOSE_DEFAULT);

      g_assert_cmpstr (letter_get_block (letter, MNF_BLOCK_LEGEND)->text, ==,
                       cases[i].shown);
    }
}

static void
test_english_letter (void)
{
  g_autoptr (MnfManifestation) manifestation = letter_parse (
    "'language': 'en-US', 'subject': 'One', 'letterhead': {'reference': '1'},"
    "'annexes': ['Map'], 'copies': [{'name': 'File'}]");
  g_autoptr (MnfLetter) letter = mnf_compose (manifestation, MNF_COMPOSE_DEFAULT);
  g_autofree char *text = mnf_letter_to_plain_text (letter);
  g_autofree char *number = mnf_letter_dup_page_number (letter, 1, 2);

  g_assert_cmpstr (text, ==, "Letter no. 1\n\nSUBJECT: One\n\ncc: File\n\nAnnex: Map\n");
  g_assert_cmpstr (number, ==, "1 of 2");
}

static void
test_page_numbers (void)
{
  static const struct
  {
    const char *style, *number;
  } cases[] = { { "n-of-m", "1 de 2" }, { "n", "1" }, { "none", "" } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *members =
        g_strdup_printf ("'style': {'page-numbers': '%s'}", cases[i].style);
      g_autoptr (MnfManifestation) manifestation = letter_parse (members);
      g_autoptr (MnfLetter) letter = mnf_compose (manifestation, MNF_COMPOSE_DEFAULT);
      g_autofree char *number = mnf_letter_dup_page_number (letter, 1, 2);

      g_assert_cmpstr (number, ==, cases[i].number);
    }
}

static void
test_style (void)
{
  g_autoptr (MnfManifestation) plain = mnf_manifestation_new ();
  g_autoptr (MnfManifestation) other = letter_parse (
    "'style': {'paper': 'oficio', 'margins-mm': {'left': 10}, 'font': 'Lato',"
    "'size-pt': 12.5, 'line-height': 1.5, 'justify': false, 'hyphenate': false}");
  g_autoptr (MnfLetter) plain_letter = mnf_compose (plain, MNF_COMPOSE_DEFAULT);
  g_autoptr (MnfLetter) other_letter = mnf_compose (other, MNF_COMPOSE_DEFAULT);
  const MnfStyle *style = mnf_letter_get_style (plain_letter);

  g_assert_cmpfloat_with_epsilon (style->page_width, 612, 0.01);
  g_assert_cmpfloat_with_epsilon (style->page_height, 792, 0.01);
  g_assert_cmpfloat_with_epsilon (style->margin_left, 85.04, 0.01);
  g_assert_cmpfloat_with_epsilon (style->margin_top, 70.87, 0.01);
  g_assert_cmpfloat (style->font_size, ==, 11.5);
  g_assert_cmpfloat (style->line_height, ==, 1.2);
  g_assert_true (style->justify && style->hyphenate);
  g_assert_cmpstr (style->font, ==, "");

  style = mnf_letter_get_style (other_letter);
  g_assert_cmpfloat_with_epsilon (style->page_height, 963.78, 0.01);
  g_assert_cmpfloat_with_epsilon (style->margin_left, 28.35, 0.01);
  g_assert_cmpfloat_with_epsilon (style->margin_right, 70.87, 0.01);
  g_assert_cmpfloat (style->font_size, ==, 12.5);
  g_assert_false (style->justify || style->hyphenate);
  g_assert_cmpstr (style->font, ==, "Lato");
}

static void
test_words (void)
{
  g_autoptr (MnfManifestation) manifestation =
    letter_parse ("'subject': 'Uno', 'body': [{'text': '**dos** tr**es** — 4 de mayo,"
                  " ñu; e\314\201l\\n“sí” 😀 {nada}'}]");
  g_autoptr (MnfLetter) letter = mnf_compose (manifestation, MNF_COMPOSE_DEFAULT);

  g_assert_cmpuint (mnf_letter_count_words (letter), ==, 1 + 8 + 1);
}

/* A value that no file could have: every member of a wrong type, or none that
 * the table knows. The composer must bear values of newer programs. */
static void
test_wrong_types (void)
{
  static const char *const values[] = { "null",
                                        "[]",
                                        "{}",
                                        "[{}]",
                                        "[[1]]",
                                        "7",
                                        "\"x\"",
                                        "{\"type\": [], \"items\": 3, \"text\": {}}",
                                        "[{\"type\": \"poem\", \"text\": \"x\"}, 3]" };
  static const char *const members[] = {
    "/issuer",      "/letterhead",     "/letterhead/image", "/place",
    "/date",        "/subject",        "/addressee",        "/body",
    "/closing",     "/signatories",    "/copies",           "/annexes",
    "/style",       "/language",       "/style/margins-mm", "/style/size-pt",
    "/style/paper", "/style/date-form"
  };

  for (gsize i = 0; i < G_N_ELEMENTS (members); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (values); j++)
      {
        g_autoptr (MnfManifestation) before = letter_parse ("");
        g_autoptr (JsonNode) value = json_from_string (values[j], NULL);
        g_autoptr (MnfManifestation) manifestation =
          mnf_manifestation_with (before, members[i], value, NULL);
        g_autoptr (MnfLetter) letter =
          mnf_compose (manifestation, MNF_COMPOSE_PLACEHOLDERS);

        letter_assert_runs (manifestation, letter);
      }
}

static void
test_absurd_style (void)
{
  g_autoptr (MnfManifestation) before = letter_parse ("");
  g_autoptr (JsonNode) value = json_from_string (
    "{\"size-pt\": 1e300, \"line-height\": -4, \"margins-mm\": {\"left\": -1e9}}", NULL);
  g_autoptr (MnfManifestation) manifestation =
    mnf_manifestation_with (before, "/style", value, NULL);
  g_autoptr (MnfLetter) letter = mnf_compose (manifestation, MNF_COMPOSE_DEFAULT);
  const MnfStyle *style = mnf_letter_get_style (letter);

  g_assert_cmpfloat (style->font_size, ==, 24);
  g_assert_cmpfloat (style->line_height, ==, 0.8);
  g_assert_cmpfloat_with_epsilon (style->margin_left, 14.17, 0.01);
}

/* Without stars, braces, and the difference of the two spaces. */
static char *
skeleton (const char *text)
{
  GString *bones = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c != '*' && c != '{' && c != '}')
        g_string_append_unichar (bones, c == 0xa0 ? ' ' : c);
    }

  return g_string_free (bones, FALSE);
}

static MnfManifestation *
new_random_letter (GRand *random, const char *const *pieces, gint32 n_pieces)
{
  g_autoptr (MnfManifestation) empty = letter_parse (
    "'issuer': {'name': 'El Oro'}, 'date': '2022-05-24', 'place': '{date}'");
  g_autoptr (GString) text = g_string_new ("x");
  g_autoptr (JsonNode) body = json_from_string ("[{}]", NULL);
  g_autoptr (MnfManifestation) with_body =
    mnf_manifestation_with (empty, "/body", body, NULL);

  for (gint32 i = g_rand_int_range (random, 0, 30); i > 0; i--)
    g_string_append (text, pieces[g_rand_int_range (random, 0, n_pieces)]);

  return mnf_manifestation_with_text (with_body, "/body/0/text", text->str, NULL);
}

/* Whatever is typed, no word is lost and every run tells the truth. */
static void
test_random_texts (void)
{
  static const char *const pieces[] = {
    "**",
    "*",
    "***",
    "{",
    "}",
    "{{",
    "{nope}",
    "{signatory:x}",
    "\n",
    " ",
    "a",
    "á",
    "😀",
    "e\314\201",
    "\327\220\327\221",
    "\342\200\256",
    "24 de mayo de 2022",
    "núm. 12",
    "Mtra. ",
    "Ana",
    "“",
    " 1 de 2 ",
    "\302\240",
    /* from here on, pieces that stand for something else */
    "{municipality}",
    "{date}",
    "{place}",
    "{signatory:el|la}",
    "\t",
    "\r",
    "\r\n",
    "\001",
  };
  const gint32 n_literal = 23;
  g_autoptr (GRand) random = g_rand_new_with_seed (15121);

  for (guint i = 0; i < 3000; i++)
    {
      gboolean literal = i % 2 == 0;
      g_autoptr (MnfManifestation) manifestation =
        new_random_letter (random, pieces,
                           literal ? n_literal : (gint32) G_N_ELEMENTS (pieces));
      g_autoptr (MnfLetter) letter = mnf_compose (manifestation, MNF_COMPOSE_DEFAULT);

      letter_assert_runs (manifestation, letter);
      if (literal)
        {
          g_autofree char *stored =
            skeleton (mnf_manifestation_get_text (manifestation, "/body/0/text"));
          g_autofree char *shown =
            skeleton (letter_get_block (letter, MNF_BLOCK_PARAGRAPH)->text);

          g_assert_cmpstr (shown, ==, stored);
        }
    }
}

/* A number that says what it is of is not told again. */
static void
test_references (void)
{
  static const struct
  {
    const char *typed, *shown;
  } cases[] = {
    { "12", "Oficio núm. 12" },
    { "oficio 12", "oficio 12" },
    { "No. de Oficio: 12", "No. de Oficio: 12" },
    { "Of. 12", "Of. 12" },
    { "OF/12", "Oficio núm. OF/12" },
    { "Oficios 12", "Oficio núm. Oficios 12" },
    { "O. 12", "Oficio núm. O. 12" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *members =
        g_strdup_printf ("'letterhead': {'reference': '%s'}", cases[i].typed);
      g_autoptr (MnfManifestation) manifestation = letter_parse (members);
      g_autoptr (MnfLetter) letter = mnf_compose (manifestation, MNF_COMPOSE_DEFAULT);
      g_autofree char *words = mnf_typography_unbind_spaces (
        letter_get_block (letter, MNF_BLOCK_REFERENCE)->text);

      g_assert_cmpstr (words, ==, cases[i].shown);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/composer/whole-letter", test_whole_letter);
  g_test_add_func ("/composer/references", test_references);
  g_test_add_func ("/composer/metadata", test_metadata);
  g_test_add_func ("/composer/empty-letter", test_empty_letter);
  g_test_add_func ("/composer/placeholders", test_placeholders);
  g_test_add_func ("/composer/dateline", test_dateline);
  g_test_add_func ("/composer/legend-is-quoted-once", test_legend_is_quoted_once);
  g_test_add_func ("/composer/english-letter", test_english_letter);
  g_test_add_func ("/composer/page-numbers", test_page_numbers);
  g_test_add_func ("/composer/style", test_style);
  g_test_add_func ("/composer/words", test_words);
  g_test_add_func ("/composer/wrong-types", test_wrong_types);
  g_test_add_func ("/composer/absurd-style", test_absurd_style);
  g_test_add_func ("/composer/random-texts", test_random_texts);
  return g_test_run ();
}
