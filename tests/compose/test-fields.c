/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "compose/mnf-agreement.h"
#include "letter-support.h"

#define ISSUER "'issuer': {'name': 'El Oro'}"

static void
assert_first_run_flags (const char *members, const char *expected)
{
  g_autoptr (MnfManifestation) manifestation = letter_parse (members);
  g_autoptr (MnfLetter) letter = mnf_compose (manifestation, MNF_COMPOSE_DEFAULT);
  g_autofree char *runs =
    letter_describe_runs (letter_get_block (letter, MNF_BLOCK_PARAGRAPH));

  letter_assert_runs (manifestation, letter);
  g_assert_cmpstr (runs, ==, expected);
}

static void
test_agreement (void)
{
  static const struct
  {
    const char *forms, *masculine, *feminine, *masculines, *feminines;
  } cases[] = {
    { "el|la", "el", "la", "el", "el" },
    { "Estimado|Estimada|Estimados", "Estimado", "Estimada", "Estimados", "Estimados" },
    { "lo|la|los|las", "lo", "la", "los", "las" },
    { "|a", "", "a", "", "" },
    { "|||", "", "", "", "" },
    { "el", NULL },
    { "", NULL },
    { "a|b|c|d|e", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint person = 0; person < 4; person++)
      {
        const char *expected[] = { cases[i].masculine, cases[i].feminine,
                                   cases[i].masculines, cases[i].feminines };
        const char *form;
        gsize length;

        if (!mnf_agreement_choose (cases[i].forms, strlen (cases[i].forms),
                                   person % 2 == 1, person >= 2, &form, &length))
          {
            g_assert_null (cases[i].masculine);
            continue;
          }
        g_assert_cmpmem (form, length, expected[person], strlen (expected[person]));
      }
}

static void
test_values (void)
{
  letter_assert_paragraph (ISSUER, "a {municipality}, {municipality}",
                           "a El Oro, El Oro");
  letter_assert_paragraph ("'date': '2022-05-24'", "{date}", "24~de~mayo de~2022");
  letter_assert_paragraph ("'date': '2022-05-24', 'language': 'en-US'", "{date}.",
                           "May~24, 2022.");
  letter_assert_paragraph ("'letterhead': {'reference': '12'}", "oficio núm. {reference}",
                           "oficio núm.~12");
  letter_assert_paragraph ("'addressee': {'institution': 'Uno\\nDos'}",
                           "a\n{addressee.institution}", "a\nUno Dos");
  letter_assert_paragraph (ISSUER, "**{municipality}** y {{municipality}",
                           "El Oro y {municipality}");
}

static void
test_persons (void)
{
  const char *person =
    "'signatories': [{'honorific': 'Mtra.', 'name': 'Ana', 'gender': "
    "'feminine'}], 'addressee': {'gender': 'feminine', 'number': 'plural'}";

  letter_assert_paragraph (person,
                           "{signatory:el|la} {signatory.honorific} {signatory.name}",
                           "la Mtra.~Ana");
  letter_assert_paragraph (person, "{addressee:Estimado|Estimada|Estimados|Estimadas}",
                           "Estimadas");
  letter_assert_paragraph ("", "{signatory:el|la} {addressee:el|la}", "el el");
}

/* A text of one signatory speaks of that one; all others of the first. */
static void
test_own_person (void)
{
  g_autoptr (MnfManifestation) manifestation =
    letter_parse ("'signatories': [{'name': 'Juan', 'post': 'Comisionad{signatory:o|a}'},"
                  "{'name': 'Ana', 'gender': 'feminine', 'post': '{signatory.name}, "
                  "Comisionad{signatory:o|a}'}]");
  g_autoptr (MnfLetter) letter = mnf_compose (manifestation, MNF_COMPOSE_DEFAULT);
  gsize n_blocks;
  const MnfBlock *blocks = mnf_letter_get_blocks (letter, &n_blocks);
  g_autofree char *runs = NULL;

  g_assert_cmpuint (n_blocks, ==, 2);
  g_assert_cmpstr (blocks[0].text, ==, "Juan\nComisionado");
  runs = letter_describe_runs (&blocks[1]);
  g_assert_cmpstr (runs, ==,
                   "[Ana](/signatories/1/name 0-3 N)[\n]()"
                   "[Ana](/signatories/1/post 0-16 /signatories/1/name N)"
                   "[, Comisionad](/signatories/1/post 16-28)"
                   "[a](/signatories/1/post 28-43 /signatories/1/gender)");
}

static void
test_origins (void)
{
  assert_first_run_flags (
    "'body': [{'text': 'de **{municipality}** el 4 de mayo'}], " ISSUER,
    "[de ](/body/0/text 0-3)[El Oro](/body/0/text 5-19 /issuer/name BN)"
    "[ el 4](/body/0/text 21-26)[~](/body/0/text 26-27)[de](/body/0/text 27-29)"
    "[~](/body/0/text 29-30)[mayo](/body/0/text 30-34)");
  assert_first_run_flags (
    "'body': [{'text': '{place}'}], 'place': 'Villa de *{municipality}*'," ISSUER,
    "[Villa de ](/body/0/text 0-7 /place)"
    "[El Oro](/body/0/text 0-7 /issuer/name IN)");
}

/* A field never vanishes: it shows as typed, and is flagged. */
static void
test_as_typed (void)
{
  assert_first_run_flags ("'body': [{'text': 'a {nope} b'}]",
                          "[a ](/body/0/text 0-2)[{nope}](/body/0/text 2-8 U)"
                          "[ b](/body/0/text 8-10)");
  assert_first_run_flags ("'body': [{'text': '{municipality}'}]",
                          "[{municipality}](/body/0/text 0-14 /issuer/name U)");
  assert_first_run_flags ("'body': [{'text': '{municipality}'}], 'issuer': {'name': ' '}",
                          "[{municipality}](/body/0/text 0-14 /issuer/name U)");
  assert_first_run_flags ("'body': [{'text': '{signatory.name}'}]",
                          "[{signatory.name}](/body/0/text 0-16 /signatories/0/name U)");
  letter_assert_paragraph ("", "{status} {signatory:el} {nobody:el|la} { place } {:a|b}",
                           "{status} {signatory:el} {nobody:el|la} { place } {:a|b}");
  letter_assert_paragraph ("", "{signatory:a|b|c|d|e} {organization.name:a|b}",
                           "{signatory:a|b|c|d|e} {organization.name:a|b}");
}

static void
test_cycles (void)
{
  assert_first_run_flags (
    "'place': 'x {reference}', 'letterhead': {'reference': '{place}'}, "
    "'body': [{'text': '{place}'}]",
    "[x ](/body/0/text 0-7 /place)"
    "[{place}](/body/0/text 0-7 /place U)");
  letter_assert_paragraph ("'place': '{place}'", "{place}", "{place}");
  letter_assert_paragraph ("'signatories': [{'name': '{signatory.name}'}]",
                           "{signatory.name}", "{signatory.name}");
}

/* Fields that bring in fields that bring in fields: a letter of some hundred
 * bytes must not become one of gigabytes. */
static void
test_expansion_is_bounded (void)
{
  g_autoptr (GString) members = g_string_new ("'body': [{'text': '");
  static const char *const texts[] = { "{addressee.post}", "{addressee.institution}",
                                       "{signatory.post}", "{signatory.institution}",
                                       "{subject}" };
  g_autoptr (MnfManifestation) manifestation = NULL;
  g_autoptr (MnfLetter) letter = NULL;

  for (guint i = 0; i < 80; i++)
    g_string_append (members, texts[0]);
  g_string_append (members, "'}], 'addressee': {'post': '");
  for (guint i = 0; i < 80; i++)
    g_string_append (members, texts[1]);
  g_string_append (members, "', 'institution': '");
  for (guint i = 0; i < 80; i++)
    g_string_append (members, texts[2]);
  g_string_append (members, "'}, 'signatories': [{'post': '");
  for (guint i = 0; i < 80; i++)
    g_string_append (members, texts[3]);
  g_string_append (members, "', 'institution': '");
  for (guint i = 0; i < 80; i++)
    g_string_append (members, texts[4]);
  g_string_append (members, "'}], 'subject': 'boom'");

  manifestation = letter_parse (members->str);
  letter = mnf_compose (manifestation, MNF_COMPOSE_DEFAULT);
  letter_assert_runs (manifestation, letter);
  g_assert_cmpuint (strlen (letter_get_block (letter, MNF_BLOCK_PARAGRAPH)->text), <,
                    16 * 1024 * 1024);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fields/agreement", test_agreement);
  g_test_add_func ("/fields/values", test_values);
  g_test_add_func ("/fields/persons", test_persons);
  g_test_add_func ("/fields/own-person", test_own_person);
  g_test_add_func ("/fields/origins", test_origins);
  g_test_add_func ("/fields/as-typed", test_as_typed);
  g_test_add_func ("/fields/cycles", test_cycles);
  g_test_add_func ("/fields/expansion-is-bounded", test_expansion_is_bounded);
  return g_test_run ();
}
