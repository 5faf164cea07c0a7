/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* From a file's bytes, or from what a reader says of it, to a letter. */

#include <string.h>

#include "catalog/mnf-template.h"
#include "compose/mnf-composer.h"
#include "import/mnf-import-check.h"
#include "import/mnf-import-error.h"
#include "import/mnf-import-paragraph.h"
#include "import/mnf-import.h"
#include "import/mnf-municipality-offer.h"

static MnfImport *
read_text (const char *text, const char *name)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  MnfImport *import = mnf_import_read (bytes, name, NULL, &error);

  g_assert_no_error (error);
  return import;
}

static void
add (GPtrArray *paragraphs,
     MnfImportParagraphKind kind,
     const char *label,
     const char *text)
{
  g_ptr_array_add (paragraphs,
                   mnf_import_paragraph_new (kind, g_strdup (text), g_strdup (label)));
}

static GPtrArray *
new_paragraphs (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) mnf_import_paragraph_free);
}

static MnfManifestation *
recognize (GPtrArray *paragraphs)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MnfImport) import = mnf_import_recognize (paragraphs, FALSE, &error);

  g_assert_no_error (error);
  return mnf_manifestation_ref (import->letter);
}

#define assert_text(letter, pointer, text)                                               \
  g_assert_cmpstr (mnf_manifestation_get_text (letter, pointer), ==, text)

/* The seed */

static char *
read_seed (void)
{
  g_autofree char *path =
    g_test_build_filename (G_TEST_DIST, "golden", "cuautitlan-izcalli-2022.txt", NULL);
  g_autoptr (GError) error = NULL;
  char *seed;

  g_file_get_contents (path, &seed, NULL, &error);
  g_assert_no_error (error);
  return seed;
}

/* The real letter, as text and as the Markdown that it is, is the sample that was
 * made of it by hand, but for what a text cannot say. */
static void
test_seed (gconstpointer name)
{
  static const char *const unsaid[] = { "/id", "/template", "/signatories/1/role", NULL };
  g_autofree char *seed = read_seed ();
  g_autoptr (MnfImport) import = read_text (seed, name);
  g_autoptr (GPtrArray) municipalities = mnf_municipalities_load ();
  const MnfMunicipality *sender =
    mnf_municipality_offer_find (municipalities, import->letter);
  g_autoptr (MnfManifestation) letter =
    mnf_municipality_offer_apply (sender, municipalities, import->letter);
  g_autoptr (GBytes) bytes = mnf_sample_get_bytes ();
  g_autoptr (MnfManifestation) sample = mnf_manifestation_new_from_bytes (bytes, NULL);
  g_auto (GStrv) differences = mnf_manifestation_diff (letter, sample);
  g_autoptr (MnfLetter) found = mnf_compose (letter, MNF_COMPOSE_DEFAULT);
  g_autoptr (MnfLetter) expected = mnf_compose (sample, MNF_COMPOSE_DEFAULT);
  g_autofree char *found_text = mnf_letter_to_plain_text (found);
  g_autofree char *expected_text = mnf_letter_to_plain_text (expected);

  g_assert_cmpstr (found_text, ==, expected_text);
  for (char **pointer = differences; *pointer != NULL; pointer++)
    if (mnf_manifestation_get (letter, *pointer) != NULL &&
        !g_strv_contains (unsaid, *pointer))
      g_error ("%s differs", *pointer);
}

/* What readers say */

/* Office programs have each line in a paragraph of its own. */
static void
test_lines_as_paragraphs (void)
{
  static const char *const lines[] = {
    "Toluca, México, a 7 de junio de 2022",
    "Asunto:",
    "Se solicita información",
    "Lic. Ana Ruiz Gómez",
    "Directora de Transparencia",
    "del Ayuntamiento de Metepec",
    "Presente",
    "Se remite la relación de los bienes muebles que están en resguardo de la dirección.",
    "Atentamente",
    "José Martínez Vilchis",
    "Comisionado Presidente",
    "Karla Fiesco García",
    "Presidenta Municipal",
    "Constitucional",
    "C.c.p. Archivo",
  };
  g_autoptr (GPtrArray) paragraphs = new_paragraphs ();
  g_autoptr (MnfManifestation) letter = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    add (paragraphs, MNF_IMPORT_BODY, NULL, lines[i]);
  letter = recognize (paragraphs);

  assert_text (letter, "/date", "2022-06-07");
  assert_text (letter, "/subject", "Se solicita información");
  assert_text (letter, "/addressee/honorific", "Lic.");
  assert_text (letter, "/addressee/name", "Ana Ruiz Gómez");
  assert_text (letter, "/addressee/gender", "feminine");
  assert_text (letter, "/addressee/post",
               "Directora de Transparencia\ndel Ayuntamiento de Metepec");
  assert_text (letter, "/addressee/salutation", "Presente");
  g_assert_cmpuint (mnf_manifestation_get_length (letter, "/body"), ==, 1);
  g_assert_cmpuint (mnf_manifestation_get_length (letter, "/signatories"), ==, 2);
  assert_text (letter, "/signatories/0/name", "José Martínez Vilchis");
  assert_text (letter, "/signatories/1/name", "Karla Fiesco García");
  assert_text (letter, "/signatories/1/post", "Presidenta Municipal\nConstitucional");
  assert_text (letter, "/copies/0/name", "Archivo");
}

static void
test_labels_of_the_file (void)
{
  g_autoptr (GPtrArray) paragraphs = new_paragraphs ();
  g_autoptr (MnfManifestation) letter = NULL;

  add (paragraphs, MNF_IMPORT_HEADING, "1.", "Antecedentes");
  add (paragraphs, MNF_IMPORT_LIST_ITEM, "a)", "uno");
  add (paragraphs, MNF_IMPORT_LIST_ITEM, "b)", "dos");
  add (paragraphs, MNF_IMPORT_BODY, NULL, "Siguen otros:");
  add (paragraphs, MNF_IMPORT_LIST_ITEM, "c)", "tres");
  add (paragraphs, MNF_IMPORT_LIST_ITEM, "•", "A. cuatro");
  add (paragraphs, MNF_IMPORT_LIST_ITEM, "•", "B. cinco");
  add (paragraphs, MNF_IMPORT_LIST_ITEM, "", "seis");
  letter = recognize (paragraphs);

  assert_text (letter, "/body/0/type", "heading");
  assert_text (letter, "/body/0/text", "1. Antecedentes");
  assert_text (letter, "/body/1/label", "lower-alpha");
  assert_text (letter, "/body/1/items/1", "dos");
  assert_text (letter, "/body/3/text", "c) tres");
  assert_text (letter, "/body/4/label", "upper-alpha");
  assert_text (letter, "/body/4/items/1", "cinco");
  assert_text (letter, "/body/5/label", "bullet");
  assert_text (letter, "/body/5/items/0", "seis");
}

/* What a page breaks off goes on, also behind its number. */
static void
test_pages (void)
{
  g_autoptr (GPtrArray) paragraphs = new_paragraphs ();
  g_autoptr (MnfManifestation) letter = NULL;

  add (paragraphs, MNF_IMPORT_PAGE_HEADER, NULL, "H. Ayuntamiento de Toluca");
  add (paragraphs, MNF_IMPORT_PAGE_HEADER, NULL, "“2022. Año del Quincentenario”");
  add (paragraphs, MNF_IMPORT_BODY, NULL,
       "A. Que los mecanismos de involucramiento con la "
       "ciudadanía en la toma de");
  add (paragraphs, MNF_IMPORT_BODY, NULL, "Página 1 de 2");
  add (paragraphs, MNF_IMPORT_BODY, NULL, "decisiones necesitan fortalecerse.");
  add (paragraphs, MNF_IMPORT_BODY, NULL, "B. Que *también* **otros**.");
  add (paragraphs, MNF_IMPORT_PAGE_FOOTER, NULL, "Plaza Fray Andrés 1\nToluca");
  letter = recognize (paragraphs);

  assert_text (letter, "/issuer/organization", "H. Ayuntamiento de Toluca");
  assert_text (letter, "/letterhead/legend", "2022. Año del Quincentenario");
  assert_text (letter, "/body/0/items/0",
               "Que los mecanismos de involucramiento con la ciudadanía en la toma de "
               "decisiones necesitan fortalecerse.");
  assert_text (letter, "/body/0/items/1", "Que *también* **otros**.");
  assert_text (letter, "/letterhead/footer", "Plaza Fray Andrés 1\nToluca");
}

/* What all pages have is the letter's own, not words in its text. */
static void
test_page_furniture (void)
{
  g_autoptr (GPtrArray) paragraphs = new_paragraphs ();
  g_autoptr (MnfManifestation) letter = NULL;

  add (paragraphs, MNF_IMPORT_PAGE_HEADER, NULL, "Oficio 12/2022\nExpediente 3");
  add (paragraphs, MNF_IMPORT_BODY, NULL, "Oficio 12/2022");
  add (paragraphs, MNF_IMPORT_BODY, NULL, "Asunto: Bienes");
  add (paragraphs, MNF_IMPORT_BODY, NULL, "Presente");
  add (paragraphs, MNF_IMPORT_BODY, NULL, "1. uno");
  add (paragraphs, MNF_IMPORT_BODY, NULL, "Oficio 12/2022");
  add (paragraphs, MNF_IMPORT_BODY, NULL, "- 2 -");
  add (paragraphs, MNF_IMPORT_BODY, NULL, "2. dos");
  add (paragraphs, MNF_IMPORT_PAGE_FOOTER, NULL, "Plaza 1\t2 de 2");
  letter = recognize (paragraphs);

  assert_text (letter, "/letterhead/reference", "Oficio 12/2022");
  assert_text (letter, "/letterhead/file", "Expediente 3");
  g_assert_cmpuint (mnf_manifestation_get_length (letter, "/body"), ==, 1);
  assert_text (letter, "/body/0/items/1", "dos");
  assert_text (letter, "/letterhead/footer", "Plaza 1");
}

static void
test_keeps_words (void)
{
  g_autoptr (GPtrArray) paragraphs = new_paragraphs ();
  g_autoptr (MnfManifestation) letter = NULL;
  g_autofree char *words = NULL;

  add (paragraphs, MNF_IMPORT_BODY, "•", "**Uno** {{dos}, uno");
  words = mnf_import_get_words (paragraphs);
  letter = recognize (paragraphs);
  g_assert_cmpstr (words, ==, "uno dos uno ");
  g_assert_true (mnf_import_keeps_words (words, letter, ""));
  g_assert_true (mnf_import_keeps_words ("dos uno uno ", letter, ""));
  g_assert_true (mnf_import_keeps_words ("uno uno dos tres ", letter, "tres"));
  g_assert_false (mnf_import_keeps_words ("uno dos ", letter, ""));
  g_assert_false (mnf_import_keeps_words ("uno dos uno tres ", letter, ""));
  g_assert_false (mnf_import_keeps_words ("uno dos tres ", letter, ""));
}

/* A line break within a paragraph is meant, except in a text that was wrapped. */
static void
test_line_breaks (void)
{
  static const char text[] = "Calle Primero de Mayo\nColonia Centro";
  g_autoptr (GPtrArray) paragraphs = new_paragraphs ();
  g_autoptr (MnfManifestation) letter = NULL;
  g_autoptr (MnfImport) wrapped = read_text (
    "Se remite la relación de los bienes en\nresguardo.\n\nCalle Primero\nMetepec",
    "a.txt");

  add (paragraphs, MNF_IMPORT_BODY, NULL, text);
  letter = recognize (paragraphs);
  assert_text (letter, "/body/0/text", text);
  assert_text (wrapped->letter, "/body/0/text",
               "Se remite la relación de los bienes en resguardo.");
  assert_text (wrapped->letter, "/body/1/text", "Calle Primero\nMetepec");
}

static void
test_new_letters_differ (void)
{
  g_autoptr (MnfImport) first = read_text ("uno", "a.txt");
  g_autoptr (MnfImport) second = read_text ("uno", "a.txt");

  assert_text (first->letter, "/language", "es-MX");
  g_assert_cmpstr (mnf_manifestation_get_text (first->letter, "/id"), !=,
                   mnf_manifestation_get_text (second->letter, "/id"));
}

/* Limits */

static void
test_too_much_for_a_letter (void)
{
  g_autoptr (GPtrArray) paragraphs = new_paragraphs ();
  g_autofree char *long_text = g_strnfill (100001, 'a');
  g_autoptr (GPtrArray) many = new_paragraphs ();
  g_autoptr (GError) error = NULL;

  add (paragraphs, MNF_IMPORT_BODY, NULL, long_text);
  g_assert_null (mnf_import_recognize (paragraphs, FALSE, &error));
  g_assert_error (error, MNF_IMPORT_ERROR, MNF_IMPORT_ERROR_TOO_LARGE);
  g_clear_error (&error);

  for (guint i = 0; i < 5001; i++)
    add (many, MNF_IMPORT_BODY, NULL, "Uno.");
  g_assert_null (mnf_import_recognize (many, FALSE, &error));
  g_assert_error (error, MNF_IMPORT_ERROR, MNF_IMPORT_ERROR_TOO_LARGE);
}

/* What is too long for its member is a paragraph. */
static void
test_long_parts (void)
{
  g_autoptr (GPtrArray) paragraphs = new_paragraphs ();
  g_autofree char *filling = g_strnfill (2001, 'a');
  g_autofree char *subject = g_strconcat ("Asunto: ", filling, NULL);
  g_autoptr (MnfManifestation) letter = NULL;

  add (paragraphs, MNF_IMPORT_BODY, NULL, subject);
  add (paragraphs, MNF_IMPORT_BODY, NULL, "Presente");
  for (guint i = 0; i < 101; i++)
    add (paragraphs, MNF_IMPORT_BODY, NULL,
         i == 0 ? "C.c.p. Lic. Ana Ruiz" : "Lic. Ana Ruiz");
  letter = recognize (paragraphs);

  assert_text (letter, "/subject", "");
  assert_text (letter, "/body/0/text", subject);
  assert_text (letter, "/addressee/salutation", "Presente");
  g_assert_cmpuint (mnf_manifestation_get_length (letter, "/copies"), ==, 100);
  assert_text (letter, "/body/1/text", "Lic. Ana Ruiz");
}

/* Looking for the second item behind each of many first ones would take minutes. */
static void
test_many_first_items (void)
{
  g_autoptr (GString) text = g_string_new ("Uno\n");
  g_autoptr (MnfImport) import = NULL;

  for (guint i = 0; i < 15000; i++)
    g_string_append (text, i % 2 == 0 ? "A. x\n" : "Y\n");
  import = read_text (text->str, "a.txt");
  g_assert_nonnull (import);
}

/* The municipality */

static void
assert_offered (const char *text, const char *name)
{
  g_autoptr (MnfImport) import = read_text (text, "a.txt");
  g_autoptr (GPtrArray) municipalities = mnf_municipalities_load ();
  const MnfMunicipality *found =
    mnf_municipality_offer_find (municipalities, import->letter);

  g_assert_cmpstr (found != NULL ? found->name : NULL, ==, name);
}

static void
test_municipality_found (void)
{
  assert_offered ("AYUNTAMIENTO DE TOLUCA\n\nAsunto: uno\n\nPresente\n\nuno", "Toluca");
  assert_offered ("El Ayuntamiento de Atizapán de Zaragoza acuerda",
                  "Atizapán de Zaragoza");
  assert_offered ("El Ayuntamiento de Atizapán acuerda", "Atizapán");
  assert_offered ("Se va a Toluca por el Ayuntamiento de Puebla", NULL);
  assert_offered ("uno", NULL);
}

static void
test_municipality_as_field (void)
{
  static const char text[] =
    "Asunto: Toluca\n\nLic. Ana Ruiz\nAyuntamiento de Toluca\n"
    "Presente\n\nEl Ayuntamiento de Toluca, en Tolucan, San Mateo "
    "Atenco y TOLUCA.\n\nAtentamente\nKarla Toluca\n"
    "Presidenta de Toluca";
  g_autoptr (MnfImport) import = read_text (text, "a.txt");
  g_autoptr (GPtrArray) municipalities = mnf_municipalities_load ();
  const MnfMunicipality *sender =
    mnf_municipality_offer_find (municipalities, import->letter);
  g_autoptr (MnfManifestation) letter =
    mnf_municipality_offer_apply (sender, municipalities, import->letter);
  g_autoptr (MnfLetter) before = mnf_compose (import->letter, MNF_COMPOSE_DEFAULT);
  g_autoptr (MnfLetter) after = mnf_compose (letter, MNF_COMPOSE_DEFAULT);
  g_autofree char *text_before = mnf_letter_to_plain_text (before);
  g_autofree char *text_after = mnf_letter_to_plain_text (after);

  assert_text (letter, "/issuer/municipality", "15106");
  assert_text (letter, "/issuer/name", "Toluca");
  assert_text (letter, "/subject", "{municipality}");
  assert_text (
    letter, "/body/0/text",
    "El Ayuntamiento de {municipality}, en Tolucan, San Mateo Atenco y TOLUCA.");
  assert_text (letter, "/addressee/institution", "Ayuntamiento de Toluca");
  assert_text (letter, "/signatories/0/name", "Karla Toluca");
  assert_text (letter, "/signatories/0/post", "Presidenta de {municipality}");
  assert_text (import->letter, "/issuer/name", "");
  g_assert_cmpstr (text_before, ==, text_after);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/recognizer/seed-as-text", "seed.txt", test_seed);
  g_test_add_data_func ("/recognizer/seed-as-markdown", "seed.md", test_seed);
  g_test_add_func ("/recognizer/lines-as-paragraphs", test_lines_as_paragraphs);
  g_test_add_func ("/recognizer/labels-of-the-file", test_labels_of_the_file);
  g_test_add_func ("/recognizer/pages", test_pages);
  g_test_add_func ("/recognizer/page-furniture", test_page_furniture);
  g_test_add_func ("/recognizer/keeps-words", test_keeps_words);
  g_test_add_func ("/recognizer/line-breaks", test_line_breaks);
  g_test_add_func ("/recognizer/new-letters-differ", test_new_letters_differ);
  g_test_add_func ("/recognizer/too-much-for-a-letter", test_too_much_for_a_letter);
  g_test_add_func ("/recognizer/long-parts", test_long_parts);
  g_test_add_func ("/recognizer/many-first-items", test_many_first_items);
  g_test_add_func ("/recognizer/municipality-found", test_municipality_found);
  g_test_add_func ("/recognizer/municipality-as-field", test_municipality_as_field);
  return g_test_run ();
}
